import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser of this machine: what CHROMIUM names, else the first on the PATH; null where there is none. */
function findChromium(): string | null {
  const asked = process.env['CHROMIUM']
  if (asked) return asked
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null
}

const program = findChromium()
/** False where no browser is installed: tests that want one skip. */
export const hasBrowser = program !== null
if (!hasBrowser)
  console.warn('SKIPPED: tests in a browser, since there is no chromium; CHROMIUM=/path names one')

/** Something a page must not do: ask for something outside of itself, break its policy, throw, or complain. */
export interface Trouble {
  readonly what: 'request' | 'policy' | 'error' | 'console' | 'dialog'
  readonly detail: string
}

/** A page that was opened from a file, with all that went wrong in it so far. */
export interface OpenedPage {
  readonly page: Page
  readonly troubles: readonly Trouble[]
}

/** A browser for the tests of a file, started before the first and closed after the last of them. */
export function browser(): {
  /** Opens a file, or the address of a server; `script` runs in the page before its own. */
  open: (place: string, options?: BrowserContextOptions, script?: string) => Promise<OpenedPage>
} {
  let running: Browser | null = null
  beforeAll(async () => {
    if (program === null) return
    running = await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    })
  })
  afterAll(async () => {
    await running?.close()
  })
  return {
    async open(place, options = {}, script) {
      if (running === null) throw new Error('there is no browser')
      const context = await running.newContext({ locale: 'zh-CN', ...options })
      const page = await context.newPage()
      const address = place.startsWith('http:') ? place : pathToFileURL(place).href
      const troubles = await watched(page, new URL(address).origin)
      if (script !== undefined) await page.addInitScript({ content: script })
      await page.goto(address)
      return { page, troubles }
    },
  }
}

/** Notes from now on whatever a page does that it must not. */
async function watched(page: Page, origin: string): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = []
  const note = (what: Trouble['what']) => (detail: string) => {
    troubles.push({ what, detail })
  }
  await page.exposeFunction('noteViolation', note('policy'))
  await page.addInitScript({
    content: `addEventListener('securitypolicyviolation', (event) => noteViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`,
  })
  page.on('request', (request) => {
    const { protocol, origin: from } = new URL(request.url())
    if (!['file:', 'blob:', 'data:'].includes(protocol) && from !== origin) note('request')(request.url())
  })
  page.on('pageerror', (error) => note('error')(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note('console')(message.text())
  })
  page.on('dialog', (dialog) => {
    note('dialog')(dialog.message())
    void dialog.dismiss()
  })
  return troubles
}

/** What axe-core finds wrong with a page as it now stands, as `rule: the element`. Run past the page's policy, which stays in force for the page itself. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const evaluated = await session.send('Runtime.evaluate', {
    expression: `${axe.source}; axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  if (evaluated.exceptionDetails) throw new Error(evaluated.exceptionDetails.text)
  return evaluated.result.value
}
