import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, workplace } from './command.ts'
import { accessibilityFaults, browser, hasBrowser } from './support/browser.ts'

const { folder } = workplace()
const letter = 'fixtures/letters/full-width-class-mark-damaged-date.txt'

describe.skipIf(!hasBrowser)('fuhan inspect', () => {
  const { open } = browser()

  it('writes a page that shows the letter and asks for nothing', async () => {
    const file = join(folder, 'letter.html')
    expect(await run(['inspect', letter, '-o', file])).toEqual({ code: 0, out: '', err: '' })
    const { page, troubles } = await open(file)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(troubles).toEqual([])
  })
})
