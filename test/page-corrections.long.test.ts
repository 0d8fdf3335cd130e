import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Document } from '../src/index.ts'
import { letter, run, workplace } from './command.ts'
import { accessibilityFaults, browser, hasBrowser } from './support/browser.ts'

const { folder, file } = workplace()
const wrong = letter({ body: '青石县林业局、县住建局共同研究，已植树3公顷。' })

/** Browsers that can write no file of their own hand out a download. */
const withoutPickers = 'delete globalThis.showSaveFilePicker; delete globalThis.showOpenFilePicker'

/** Dialogs of a browser for one file in memory, which `written` gives as it stands. */
const withPickers = (before: string) => `
  globalThis.written = ${JSON.stringify(before)}
  const handle = (name) => ({
    kind: 'file',
    name,
    getFile: async () => new File([written], name),
    createWritable: async ({ keepExistingData }) => {
      let bytes = new TextEncoder().encode(keepExistingData ? written : '')
      return {
        write: async ({ position, data }) => {
          const added = new TextEncoder().encode(data)
          const all = new Uint8Array(Math.max(bytes.length, position + added.length))
          all.set(bytes)
          all.set(added, position)
          bytes = all
        },
        close: async () => { written = new TextDecoder().decode(bytes) },
      }
    },
  })
  globalThis.showSaveFilePicker = async ({ suggestedName }) => handle(suggestedName)
  globalThis.showOpenFilePicker = async () => [handle('mine.ndjson')]`

const entry = (page: Page, group: string, text: string): Locator =>
  page.locator(`.values-of.of-${group} .entry`, { hasText: text })

/** Selects words of the letter as a mouse does, from one place of the page to another. */
async function selectWords(page: Page, words: string): Promise<void> {
  const place = await page.evaluate(`(() => {
    const lines = [...document.querySelectorAll('.letter [data-start]')]
    const line = lines.find((one) => one.textContent.includes(${JSON.stringify(words)}))
    line.scrollIntoView({ block: 'center' })
    const at = line.textContent.indexOf(${JSON.stringify(words)})
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    const corner = (index, isEnd) => {
      nodes.currentNode = line
      let before = 0
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (before + node.length > index) {
          const range = new Range()
          range.setStart(node, index - before)
          range.setEnd(node, index - before + 1)
          const { left, right, top, bottom } = range.getBoundingClientRect()
          return [isEnd ? right - 1 : left + 1, (top + bottom) / 2]
        }
        before += node.length
      }
    }
    return [corner(at, false), corner(at + ${words.length} - 1, true)]
  })()`)
  const [[fromX, fromY], [toX, toY]] = place as [[number, number], [number, number]]
  await page.mouse.move(fromX, fromY)
  await page.mouse.down()
  await page.mouse.move((fromX + toX) / 2, toY)
  await page.mouse.move(toX, toY)
  await page.mouse.up()
}

/** What is saved where the page hands out a download. */
async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /保存更正|Save corrections/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe('fuhan-corrections.ndjson')
  return readFileSync(await download.path(), 'utf8')
}

describe.skipIf(!hasBrowser)('corrections in the page', () => {
  const { open } = browser()

  async function inspected(name: string, script: string, ...args: string[]) {
    const path = join(folder, name)
    expect(await run(['inspect', ...args, '-o', path])).toMatchObject({ code: 0, out: '' })
    const opened = await open(path, {}, script)
    await opened.page.locator('.corrections').waitFor()
    await opened.page.locator('.letter-tools .status:empty').waitFor({ state: 'attached' })
    if (!(await opened.page.getByLabel('补上没有读到的').isVisible()))
      await opened.page.locator('.corrections summary').click()
    return opened
  }

  it('are made with the mouse, undone, saved, and made again by the command', async () => {
    const path = file('letter.txt', wrong)
    const { page, troubles } = await inspected('mouse.html', withoutPickers, path)
    const before: Document = JSON.parse((await run(['parse', path, '--text'])).out)

    // The date of the letter is put to other words.
    await entry(page, 'signature', before.signature?.date?.text ?? '').click()
    await page.getByRole('button', { name: '更正…' }).click()
    await selectWords(page, '已植树3公顷')
    await page.getByText('这些字不能作为此项').waitFor({ state: 'detached' })
    await page.getByLabel('理由').fill('此处才是')
    await page.getByLabel('更正人').fill('林岚')
    expect(await accessibilityFaults(page)).toEqual([])
    await selectWords(page, '青石县林业局')
    await page.locator('.chosen q', { hasText: '青石县林业局' }).waitFor()
    await page.getByRole('button', { name: '取消' }).click()

    // A co-handler that was not read is put in, one who signs is taken out.
    await page.getByLabel('补上没有读到的').selectOption({ label: '会办单位' })
    await selectWords(page, '县住建局')
    await page.locator('.chosen q', { hasText: /^县住建局$/ }).waitFor()
    await page.getByLabel('理由').fill('正文写明')
    await page.getByRole('button', { name: '采用所选文字' }).click()
    await entry(page, 'addressees', '县住建局').waitFor()
    expect(await page.locator('.made').count()).toBe(1)
    expect(await page.locator('.made .source').textContent()).toMatch(/^正文写明 · 林岚 · \d{4}-\d\d-\d\d$/)
    await page.getByRole('button', { name: '保存更正（1条未存）' }).waitFor()

    const signer = before.signature?.agencies[0]?.text ?? ''
    await entry(page, 'signature', signer).first().click()
    await page.getByRole('button', { name: '更正…' }).click()
    await page.getByRole('button', { name: '函中没有' }).click()
    await expect.poll(() => entry(page, 'signature', signer).count()).toBe(0)
    expect(await page.locator('.made').count()).toBe(2)
    expect(await accessibilityFaults(page)).toEqual([])

    await page.locator('.made').last().getByRole('button', { name: /^撤销/ }).click()
    await expect.poll(() => page.locator('.made').count()).toBe(1)
    await entry(page, 'signature', signer).first().waitFor()

    const lines = await saved(page)
    await page.getByRole('button', { name: '保存更正', exact: true }).waitFor()
    expect(lines.trim().split('\n')).toHaveLength(3)
    const corrections = file('made.ndjson', lines)
    const { code, out } = await run(['parse', path, '--corrections', corrections, '--strict', '--quiet'])
    expect(code).toBe(0)
    const after: Document = JSON.parse(out)
    expect(after.coHandlers.map(({ text }) => text)).toContain('县住建局')
    expect(after.signature).toEqual(before.signature)
    expect(after.corrections).toMatchObject([
      { path: '/coHandlers/0', status: 'applied', why: '正文写明', by: '林岚' },
    ])
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 JSON' }).click(),
    ])
    // What the page shows is what the command reads.
    expect(readFileSync(await json.path(), 'utf8')).toBe(out)
    expect(troubles).toEqual([])
  })

  it('are made by the keyboard alone', async () => {
    const path = file('keys.txt', wrong)
    const { page, troubles } = await inspected('keys.html', withoutPickers, path)
    await page.locator('.letter').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.mark[data-selected]').first().getAttribute('data-path')).toBe('/title')
    await page.keyboard.press('c')
    await page.locator('.correcting').waitFor()
    const chosen = page.locator('.chosen q')
    const title = await chosen.textContent()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(() => chosen.textContent()).toBe(title?.slice(0, -1))
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(() => chosen.textContent()).toBe(title?.slice(0, -2))
    await page.keyboard.press('Tab')
    await page.keyboard.type('末两字不是标题')
    await page.keyboard.press('Enter')
    await page.locator('.correcting').waitFor({ state: 'detached' })
    // Over two lines in the letter, one in what is read.
    await entry(page, 'header', title?.slice(0, -2).replace(' ', '') ?? '').waitFor()
    expect(await page.locator('.made').count()).toBe(1)
    // It is selected still, and the keys go on from there.
    await page.locator('.letter:focus').waitFor()
    await page.keyboard.press('c')
    await page.locator('.correcting').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.correcting').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    const undo = page.locator('.card-actions button:focus', { hasText: '撤销' })
    for (let step = 0; step < 20 && (await undo.count()) === 0; step++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.made').count()).toBe(0)
    await entry(page, 'header', title?.replace(' ', '') ?? '').waitFor()
    expect(troubles).toEqual([])
  })

  it('settle what was in doubt, one after the other', async () => {
    const path = file(
      'doubts.txt',
      '青石县水务局关于县十届人大二次会议第17号建议的答复\n\n林岚代表：\n您提出的建议收悉。现答复如下：\n已整治河道12公里。\n\n青石县水务局\n2021115',
    )
    const { page, troubles } = await inspected('doubts.html', withoutPickers, path)
    await page.getByRole('button', { name: '下一处存疑（共1处）' }).click()
    await page.getByRole('button', { name: '读得对' }).click()
    await page.getByRole('button', { name: '没有存疑之处' }).waitFor()
    await page.locator('.is-selected .corrected', { hasText: '已确认' }).waitFor()
    const { out } = await run(['parse', path, '--corrections', file('doubts.ndjson', await saved(page))])
    expect(JSON.parse(out).corrections).toMatchObject([{ path: '/signature/date', status: 'agreed' }])
    expect(troubles).toEqual([])
  })

  it('go on where a file ends, and are appended to it', async () => {
    const path = file('go-on.txt', wrong)
    const first = await inspected('first.html', withPickers(''), path)
    await entry(first.page, 'addressees', '代表').first().click()
    await first.page.getByRole('button', { name: '更正…' }).click()
    await first.page.keyboard.press('Shift+ArrowLeft')
    await first.page.keyboard.press('Enter')
    await first.page.locator('.made').waitFor()
    await first.page.getByRole('button', { name: /保存更正/ }).click()
    await first.page.getByRole('button', { name: '保存更正', exact: true }).waitFor()
    const begun = String(await first.page.evaluate('written'))
    expect(begun.trim().split('\n')).toHaveLength(1)

    // Somebody else adds a line in the meantime, and leaves out the break at its end.
    const elsewhere = JSON.stringify({ key: { sha256: 'a'.repeat(64), path: '/kind' }, is: 'other' })
    const { page, troubles } = await inspected('second.html', withPickers(`${begun}${elsewhere}`), path)
    await page.getByRole('button', { name: '打开更正文件' }).click()
    await page.locator('.made').waitFor()
    await page.getByRole('button', { name: /^撤销/ }).first().click()
    await expect.poll(() => page.locator('.made').count()).toBe(0)
    await page.getByRole('button', { name: /保存更正/ }).click()
    await page.getByRole('button', { name: '保存更正', exact: true }).waitFor()
    const all = String(await page.evaluate('written'))
    expect(all.startsWith(`${begun}${elsewhere}\n`)).toBe(true)
    expect(all.trim().split('\n')).toHaveLength(3)
    expect(JSON.parse(all.trim().split('\n')[2] ?? '')).toMatchObject({ undo: true })
    expect([...first.troubles, ...troubles]).toEqual([])
  })

  it('of a file are shown from the first, and one that is none is refused in words', async () => {
    const path = file('given.txt', wrong)
    const { out } = await run(['parse', path, '--text'])
    const document: Document = JSON.parse(out)
    const { correctionAt } = await import('../src/index.ts')
    const { sha256Of } = await import('../src/shell/read-letter.ts')
    const text = document.text ?? ''
    const start = text.indexOf('县住建局')
    const line = correctionAt(document, sha256Of(text), '/coHandlers/0', [start, start + 4], { by: '方远' })
    const corrections = join(folder, 'given.ndjson')
    writeFileSync(corrections, `${JSON.stringify(line)}\n`)
    const { page, troubles } = await inspected(
      'given.html',
      withoutPickers,
      path,
      '--corrections',
      corrections,
    )
    await page.locator('.made', { hasText: '方远' }).waitFor()
    await entry(page, 'addressees', '县住建局').waitFor()
    await page.getByLabel('语言').selectOption('en')
    await page.locator('.made .corrected', { hasText: 'corrected' }).waitFor()
    await page.getByLabel('Colours').selectOption('dark')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.locator('.corrections input[type=file]').setInputFiles({
      name: 'bad.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(`{"key":{"sha256":"${'a'.repeat(64)}","path":"/nowhere"},"is":null}\n`),
    })
    await page.locator('.refusal', { hasText: 'bad.ndjson:1: a document has no field /nowhere' }).waitFor()
    expect(await page.locator('.made').count()).toBe(1)
    const report = join(folder, 'report.html')
    expect((await run(['report', path, '--corrections', corrections, '-o', report])).code).toBe(0)
    const counted = await open(report)
    await counted.page.locator('.rows tbody tr:not(.gap)').first().getByRole('button').first().click()
    await counted.page.locator('dialog .made', { hasText: '方远' }).waitFor()
    expect([...troubles, ...counted.troubles]).toEqual([])
  })

  it('are made in the letters of a report, and saved from there', async () => {
    const paths = [file('first.txt', wrong), file('second.txt', letter({ body: '已植树3公顷。' }))]
    const [path = ''] = paths
    const report = join(folder, 'correct-in-report.html')
    expect((await run(['report', ...paths, '-o', report])).code).toBe(0)
    const { page, troubles } = await open(report, {}, withoutPickers)
    const before: Document = JSON.parse((await run(['parse', path, '--text'])).out)
    const rows = page.locator('.rows[aria-label="函件明细"] tbody tr:not(.gap)')
    const openLetter = async () => {
      await rows.first().getByRole('button').first().click()
      await page.locator('dialog .corrections').waitFor()
    }
    await openLetter()
    const shown = String(await page.locator('dialog').getAttribute('aria-label'))
    expect(paths.some((one) => shown === one)).toBe(true)

    // Esc leaves the correction that was begun, and not the letter.
    await entry(page, 'signature', before.signature?.agencies[0]?.text ?? '')
      .first()
      .click()
    await page.getByRole('button', { name: '更正…' }).click()
    await page.getByLabel('理由').press('Escape')
    await page.locator('.correcting').waitFor({ state: 'detached' })
    expect(await page.getByRole('dialog').isVisible()).toBe(true)

    await page.getByRole('button', { name: '更正…' }).click()
    await page.getByLabel('理由').fill('不是落款')
    await page.getByRole('button', { name: '函中没有' }).click()
    await page.locator('dialog .made', { hasText: '不是落款' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })

    // What was corrected stays when the letter is closed, opened anew, and saved from either place.
    await page.getByText('本页的统计和明细不变').waitFor()
    await openLetter()
    await page.locator('dialog .made', { hasText: '不是落款' }).waitFor()
    await page.keyboard.press('Escape')
    const lines = await saved(page)
    await page.getByRole('button', { name: '保存更正', exact: true }).waitFor()
    const corrections = file('from-report.ndjson', lines)
    const { out } = await run(['parse', shown, '--corrections', corrections, '--strict', '--quiet'])
    const after: Document = JSON.parse(out)
    expect(after.corrections).toMatchObject([{ status: 'applied', why: '不是落款', is: null }])
    expect(after.signature?.agencies ?? []).toEqual(before.signature?.agencies.slice(1))
    expect(troubles).toEqual([])
  })

  it('are made in every letter of the page, and hold nothing that runs', async () => {
    const hostile = '<img src=x onerror=alert(1)></script><script>alert(2)</script>'
    const paths = [file('one.txt', wrong), file('two.txt', letter({ body: '已植树3公顷。' }))]
    const [first] = paths
    const document: Document = JSON.parse((await run(['parse', first ?? '', '--text'])).out)
    const { sha256Of } = await import('../src/shell/read-letter.ts')
    const key = { sha256: sha256Of(document.text ?? ''), path: '/signature/date' }
    const lines = JSON.stringify({ key, was: document.signature?.date, is: null, why: hostile, by: hostile })
    const { page, troubles } = await inspected('all.html', withoutPickers, ...paths)
    await page.locator('.letters li button').last().click()
    await page.locator('.corrections input[type=file]').setInputFiles({
      name: `${hostile}.ndjson`,
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(lines),
    })
    await page.getByRole('button', { name: '保存更正', exact: true }).and(page.locator(':enabled')).waitFor()
    await expect
      .poll(() => page.locator('.letters .about').first().textContent())
      .not.toContain(document.signature?.date?.iso)
    await page.locator('.letters li button').first().click()
    await page.locator('.made').waitFor()
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(troubles).toEqual([])
  })

  it.each([360, 1280])('fit a screen of %i pixels while they are made', async (width) => {
    const path = join(folder, `${width}.html`)
    await run(['inspect', file('narrow.txt', wrong), '-o', path])
    const { page } = await open(path, { viewport: { width, height: 740 }, colorScheme: 'dark' })
    await page.locator('.letter').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('c')
    await page.locator('.correcting').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(await page.locator('.mark[data-selected]').first().isVisible()).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
