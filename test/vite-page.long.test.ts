import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../src/index.ts'
import { browser, hasBrowser } from './support/browser.ts'

const letter = readFileSync('fixtures/letters/metadata-brackets-twice-nested-sections.txt', 'utf8')
/** A page that reads the parts of a letter at once, and its figures when they are asked for. */
const page = {
  'index.html':
    '<!doctype html><meta charset="utf-8"><title>Letters</title><link rel="icon" href="data:,"><button>Figures</button><script type="module" src="main.js"></script>',
  'main.js': `
import { parseStructure } from 'fuhan/structure'
const letter = ${JSON.stringify(letter)}
window.structure = parseStructure(letter)
document.querySelector('button').onclick = async () => {
  const { parse } = await import('fuhan')
  window.whole = parse(letter)
}`,
}

const project = realpathSync(mkdtempSync(join(tmpdir(), 'fuhan-vite-')))
const assets = join(project, 'dist/assets')
beforeAll(async () => {
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(resolve('.'), join(project, 'node_modules/fuhan'))
  for (const [name, text] of Object.entries(page)) writeFileSync(join(project, name), text)
  await build({ root: project, configFile: false, logLevel: 'warn' })
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

const size = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0) / 1000

describe('a page that Vite builds', () => {
  const { open } = browser()

  it('loads what it reads letters with at once, and the rest when it is asked for', async () => {
    const names = readdirSync(assets)
    const html = readFileSync(join(project, 'dist/index.html'), 'utf8')
    const first = names.filter((name) => html.includes(name))
    const later = names.filter((name) => !first.includes(name))
    console.info(`Vite: ${size(first).toFixed(1)} kB gzip at once, ${size(later).toFixed(1)} kB later`)
    expect(size(first)).toBeLessThan(110)
    expect(size(first) + size(later)).toBeLessThan(235)
    expect(later.length).toBeGreaterThan(0)
  })

  it.skipIf(!hasBrowser)('reads in a browser what the library reads', async () => {
    const server = await preview({ root: project, configFile: false, logLevel: 'warn', preview: { port: 0 } })
    try {
      const { page, troubles } = await open(server.resolvedUrls?.local[0] ?? '')
      const { figures, citations, issuer, commitments, answers, ...parts } = parse(letter)
      await page.waitForFunction('window.structure')
      expect(await page.evaluate('window.structure')).toEqual(parts)
      await page.locator('button').click()
      await page.waitForFunction('window.whole')
      expect(await page.evaluate('window.whole')).toEqual(parse(letter))
      expect(troubles).toEqual([])
    } finally {
      await server.close()
    }
  })
})
