import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../src/index.ts'

// The package as another project imports it, through its `exports`.
const project = mkdtempSync(join(tmpdir(), 'fuhan-bundles-'))
beforeAll(() => {
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(resolve('.'), join(project, 'node_modules/fuhan'))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    globalName: 'fuhan',
    platform: 'browser',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** The number before kB in the row of README's table that begins with `import`. */
function stated(file: string, words: string): number {
  const row = readFileSync(file, 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| \`${words}\``))
  return Number(/(\d+) kB/.exec(row ?? '')?.[1])
}

describe('the bundle of esbuild for a browser', () => {
  const entries = [
    { words: "import { parseStructure } from 'fuhan/structure'", most: 110 },
    { words: "import { parse } from 'fuhan'", most: 221 },
    { words: "import * as fuhan from 'fuhan'", most: 339 },
  ]

  it.each(entries)('of $words is as small as both READMEs say', async ({ words, most }) => {
    const text = await bundled(words.replace('import', 'export').replace(' as fuhan', ''))
    const size = gzipSync(text, { level: 9 }).length / 1000
    console.info(`${words}: ${size.toFixed(1)} kB gzip`)
    expect(size).toBeLessThan(most)
    for (const file of ['README.md', 'README.zh-CN.md']) {
      expect(size).toBeLessThanOrEqual(stated(file, words))
      expect(size).toBeGreaterThan(stated(file, words) * 0.9)
    }
  })

  it('reads the same places from a table that packs better', async () => {
    const context = createContext({ atob })
    const text = await bundled("export { parse } from 'fuhan'")
    expect(text).not.toContain('110228密云县')
    runInContext(text, context)
    const letter = readFileSync('fixtures/letters/metadata-brackets-twice-nested-sections.txt', 'utf8')
    for (const agency of ['罗源县水务局', '昆山市教育局', '恩施土家族苗族自治州民政局']) {
      const other = letter.replaceAll('岚泽市农业农村局', agency)
      const { issuer } = JSON.parse(
        runInContext(`JSON.stringify(fuhan.parse(${JSON.stringify(other)}))`, context),
      )
      expect(issuer).toEqual(parse(other).issuer)
      expect(issuer.region, agency).not.toBeNull()
    }
  })

  it('of the structure reads what parse reads of it, with nothing but the language', async () => {
    const context = createContext({ atob })
    runInContext(await bundled("export { parseStructure } from 'fuhan/structure'"), context)
    for (const name of ['metadata-brackets-twice-nested-sections', 'full-width-class-mark-damaged-date']) {
      const text = readFileSync(`fixtures/letters/${name}.txt`, 'utf8')
      const structure = JSON.parse(
        runInContext(`JSON.stringify(fuhan.parseStructure(${JSON.stringify(text)}))`, context),
      )
      const { figures, citations, issuer, commitments, answers, ...parts } = parse(text)
      expect(figures.length, name).toBeGreaterThan(0)
      expect(structure).toEqual(parts)
    }
  })
})
