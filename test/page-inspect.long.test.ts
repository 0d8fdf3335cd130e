import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/index.ts'
import { run, workplace } from './command.ts'
import { accessibilityFaults, browser, hasBrowser } from './support/browser.ts'

const { folder } = workplace()
const letter = 'fixtures/letters/full-width-class-mark-damaged-date.txt'

describe.skipIf(!hasBrowser)('fuhan inspect', () => {
  const { open } = browser()

  async function inspected(name: string, ...inputs: string[]) {
    const path = join(folder, name)
    expect(await run(['inspect', ...inputs, '-o', path])).toEqual({ code: 0, out: '', err: '' })
    return open(path)
  }

  it('shows where each kind of value stands, from either side', async () => {
    const { page, troubles } = await inspected('letter.html', letter)
    const document = parse(readFileSync(letter, 'utf8'))
    for (const group of ['addressees', 'proposal', 'figures', 'signature']) {
      const mark = page.locator(`.mark-${group}`).last()
      await mark.click()
      const path = await mark.getAttribute('data-path')
      const entry = page.locator(`.values-of.of-${group} .entry[aria-expanded=true]`)
      await entry.waitFor()
      await page.keyboard.press('Escape')
      await page.locator('.card').waitFor({ state: 'detached' })
      await page.locator(`.values-of.of-${group} .entry`).last().click()
      expect(await page.locator('.mark[data-selected]').first().getAttribute('data-path')).toBe(path)
    }
    expect(await page.locator('.values-of.of-figures .entry').count()).toBe(document.figures.length)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(troubles).toEqual([])
  })
})
