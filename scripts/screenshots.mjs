import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

// Takes the pictures that the README shows: `npm run screenshots`, with CHROMIUM=/path where the browser stands elsewhere.
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const letter = 'fixtures/letters/metadata-brackets-twice-nested-sections.txt'
const folder = mkdtempSync(join(tmpdir(), 'fuhan-'))
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })

/** Opens the page that a command makes, does something in it, and keeps what is then to be seen. */
async function take(name, command, inputs, prepare) {
  const file = join(folder, `${name}.html`)
  execFileSync(process.execPath, ['bin/fuhan.js', command, ...inputs, '--quiet', '-o', file])
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, locale: 'en' })
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  await prepare(page)
  const session = await context.newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  writeFileSync(resolve('docs/images', `${name}.webp`), Buffer.from(data, 'base64'))
}

const selectFigure = async (page) => {
  await page.locator('.mark-figures').nth(2).click()
  await page.locator('.card').waitFor()
  await page.locator('.letter-tools .status:empty').waitFor({ state: 'attached' })
}
await take('inspect', 'inspect', [letter], selectFigure)
await take('playground', 'inspect', [], (page) => page.locator('textarea').waitFor())
await take('report', 'report', ['fixtures/letters'], (page) =>
  page.locator('.rows tbody tr').first().waitFor(),
)
await browser.close()
rmSync(folder, { recursive: true })
