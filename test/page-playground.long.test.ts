import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeHTML } from 'entities'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { letter, run, workplace } from './command.ts'
import { accessibilityFaults, browser, hasBrowser } from './support/browser.ts'

const { folder, file } = workplace()
const empty = join(folder, 'playground.html')

describe.skipIf(!hasBrowser)('the playground', () => {
  const { open } = browser()

  beforeAll(async () => {
    expect(await run(['inspect', '-o', empty])).toEqual({ code: 0, out: '', err: '' })
  })

  it('reads a letter that is pasted', async () => {
    const { page, troubles } = await open(empty)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByLabel('在此粘贴').fill(letter({ body: '已新建养老院41所。' }))
    await page.getByRole('button', { name: '读取' }).click()
    await page.locator('.of-figures .entry', { hasText: '41所' }).waitFor()
    expect(troubles).toEqual([])
  })

  it('has an example in which nothing is amiss', async () => {
    const { page, troubles } = await open(empty)
    await page.getByRole('button', { name: '看一个例子' }).click()
    await page.locator('.values-of.of-commitments .entry').first().waitFor()
    expect(await page.locator('.of-findings .label', { hasText: /错误|警告/ }).count()).toBe(0)
    expect(troubles).toEqual([])
  })

  it.each(['gb18030', 'big5', 'utf-16le', 'utf-8'])(
    'reads files in %s as the command line does',
    async (label) => {
      const text =
        label === 'big5'
          ? '青石縣政府關於第17號建議的答覆\n林岚代表：\n已新建學校25所。'
          : letter({ body: '已新建学校25所。' })
      const bytes = iconv.encode(text, label)
      const path = file(`${label}.txt`, bytes)
      const { page, troubles } = await open(empty)
      await page.locator('input[type=file]').setInputFiles(path)
      await page.locator('.of-figures .entry', { hasText: '25所' }).waitFor()
      const [json] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载 JSON' }).click(),
      ])
      const told = JSON.parse(readFileSync(await json.path(), 'utf8'))
      const expected = JSON.parse((await run(['parse', path])).out)
      expect(told).toEqual({ ...expected, source: { ...expected.source, name: `${label}.txt` } })
      expect(troubles).toEqual([])
    },
  )

  it('reads a page, and says of what it cannot read what does', async () => {
    const { page, troubles } = await open(empty)
    await page.locator('input[type=file]').setInputFiles([
      {
        name: 'page.html',
        mimeType: 'text/html',
        buffer: Buffer.from(`<html><body><nav>首页</nav><div>${letter().replaceAll('\n', '<br>')}</div>`),
      },
      { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 ') },
    ])
    await page.locator('.refusal', { hasText: 'scan.pdf' }).waitFor()
    expect(await page.locator('.refusal').textContent()).toContain('fuhan inspect')
    await page.locator('.values-of.of-signature .entry').first().waitFor()
    expect(troubles).toEqual([])
  })

  it('takes character references for what the command line does, wherever they stand', async () => {
    const names = new Set(
      Array.from({ length: 0xffff }, (_, code) => encodeHTML(String.fromCharCode(code)))
        .filter((name) => /^&\w+;$/.test(name))
        .map((name) => name.slice(0, -1)),
    )
    expect(names.size).toBeGreaterThan(1000)
    const odd = [
      '&#65;',
      '&#x4e00',
      '&#0;',
      '&#128;',
      '&#xd800;',
      '&#99999999999;',
      '&#13;',
      '&',
      '&;',
      '&#;',
    ]
    // Without a semicolon only the oldest names count; entities 7 takes some of the others for one with it, as browsers do not.
    const old = ['&nbsp', '&amp', '&lt', '&copy', '&middot', '&times', '&deg', '&yen']
    const runs = [
      ...[...names, '&amp;ldquo', '&amp;amp;lt', `&${'a'.repeat(99)}`].map((name) => `${name};`),
      ...old.flatMap((name) => [name, `${name}=`, `${name}x`]),
    ]
    const lines = [...runs, ...odd].map((run, index) => `<p>第${index}行：${run} 完</p>`)
    const title = [...runs, ...odd].join(' ')
    const held = `<textarea>${letter({ body: '已新建学校25&amp;nbsp;所&amp;hellip;' })}</textarea>`
    const path = file(
      'references.html',
      `<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="${title}"></head><body>${lines.join('')}${held}</body></html>`,
    )
    const { page, troubles } = await open(empty)
    await page.locator('input[type=file]').first().setInputFiles(path)
    await page.getByRole('button', { name: '下载 JSON' }).waitFor()
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 JSON' }).click(),
    ])
    const told = JSON.parse(readFileSync(await json.path(), 'utf8'))
    const expected = JSON.parse((await run(['parse', path])).out)
    expect(JSON.stringify(expected)).toContain('“')
    expect(told).toEqual({ ...expected, source: { ...expected.source, name: 'references.html' } })
    expect(troubles).toEqual([])
  })

  it('takes what is dropped on it', async () => {
    const { page, troubles } = await open(empty)
    const text = JSON.stringify(letter({ body: '已新建桥梁19座。' }))
    const drop = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([${text}], 'dropped.txt')); return data })()`,
    )
    await page.dispatchEvent('.drop-area', 'drop', { dataTransfer: drop })
    await page.locator('.of-figures .entry', { hasText: '19座' }).waitFor()
    expect(troubles).toEqual([])
  })

  it('stays alive while it reads a letter of a million characters', async () => {
    const { page, troubles } = await open(empty)
    const long = letter({
      body: Array.from(
        { length: 20_000 },
        (_, index) => `已新建第${index}批学校，共投入资金${index + 1}万元，惠及村民若干。`,
      ).join('\n'),
    })
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(long) })
    const figures = page.locator('.values-of.of-figures .entry')
    await page.getByLabel('语言').selectOption('en')
    await page.getByText('nothing leaves this computer').waitFor()
    // The page answered while its thread read.
    expect(await figures.count()).toBe(0)
    await figures.first().waitFor()
    expect(troubles).toEqual([])
  })
})
