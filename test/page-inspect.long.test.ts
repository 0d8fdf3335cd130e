import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/index.ts'
import { run, workplace } from './command.ts'
import { accessibilityFaults, browser, hasBrowser } from './support/browser.ts'

const { folder, file } = workplace()
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

  it('gives the numbers of the JSON, in the page and in what is downloaded', async () => {
    const { page } = await inspected('numbers.html', letter)
    const printed = await run(['parse', letter])
    await page.getByRole('button', { name: '下载 JSON' }).waitFor()
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 JSON' }).click(),
    ])
    expect(readFileSync(await json.path(), 'utf8')).toBe(printed.out)
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    const table = await run(['figures', letter, '--format', 'csv', '--bom'])
    // The page's letter keeps its text, so that its table has the sentences as well.
    expect(readFileSync(await csv.path(), 'utf8')).toBe(table.out)
    const { figures } = JSON.parse(printed.out) as ReturnType<typeof parse>
    for (const [index, { value }] of figures.entries()) {
      await page.locator('.values-of.of-figures .entry').nth(index).click()
      if (value !== null)
        expect(await page.locator('.card data').first().getAttribute('value')).toBe(`${value}`)
    }
  })

  it('is used by the keyboard alone', async () => {
    const { page } = await inspected('keys.html', letter)
    await page.locator('.letter').focus()
    const places: (string | null)[] = []
    const selected = page.locator('.mark[data-selected], .words[data-selected]').first()
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => selected.getAttribute('data-path')).not.toBe(places.at(-1) ?? null)
      places.push(await selected.getAttribute('data-path'))
    }
    expect(new Set(places).size).toBe(4)
    await page.keyboard.press('Enter')
    const focused = page.locator('.entry:focus')
    expect(await focused.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await focused.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await page.locator('.letter:focus').count()).toBe(1)
  })

  it('speaks both languages, in the browser’s first', async () => {
    const { page, troubles } = await inspected('words.html', letter)
    await page.getByRole('heading', { name: '数据' }).waitFor()
    await page.getByLabel('语言').selectOption('en')
    await page.getByRole('heading', { name: 'Figures' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByLabel('Colours').selectOption('dark')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  it('reads a text that is edited anew, and judges it by another profile', async () => {
    const { page, troubles } = await inspected('edited.html', letter)
    await page.getByRole('button', { name: '编辑原文' }).click()
    await page.locator('.editor').fill('青石县民政局关于第9号建议的答复\n\n林岚代表：\n已新建养老院37所。')
    await page.locator('.of-figures .entry', { hasText: '37所' }).waitFor()
    await page.getByRole('button', { name: '结束编辑' }).click()
    const findings = page.locator('.values-of.of-findings .entry')
    const scraped = await findings.count()
    await page.getByLabel('校核口径').selectOption('issued')
    await expect.poll(() => findings.count()).toBeGreaterThan(scraped)
    await findings.filter({ hasText: '没有成文日期' }).click()
    expect(await page.locator('.card .source').textContent()).toMatch(/条例|标准|惯例|逻辑|采集/)
    await page.getByRole('button', { name: '恢复原样' }).click()
    await expect.poll(() => page.locator('.of-figures .entry', { hasText: '37所' }).count()).toBe(0)
    expect(troubles).toEqual([])
  })

  it('lists several letters and finds the one that says a word', async () => {
    const { page, troubles } = await inspected('list.html', 'fixtures/letters/b*.txt')
    const listed = page.locator('.letters li button')
    expect(await listed.count()).toBeGreaterThan(3)
    await page.getByLabel('搜索函件').fill('此词不在任何函件中')
    await page.getByText('没有符合的函件').waitFor()
    await page.getByLabel('搜索函件').fill('建议')
    await listed.nth(1).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      await listed.nth(1).locator('.title').textContent(),
    )
    expect(await accessibilityFaults(page)).toEqual([])
    expect(troubles).toEqual([])
  })

  it.each([
    [360, 740],
    [1280, 800],
    [3840, 2160],
  ])('fits a screen of %i pixels', async (width, height) => {
    const path = join(folder, `${width}.html`)
    await run(['inspect', letter, '-o', path])
    const { page } = await open(path, { viewport: { width, height }, colorScheme: 'dark' })
    await page.locator('.mark-figures').first().click()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('runs nothing that a letter brings and loads nothing', async () => {
    const attack = [
      '<img src=x onerror=alert(1)>',
      '</script><script>alert(2)</script>',
      '<svg onload=alert(3)>',
      '<!-- <script> -->',
      '<a href="javascript:alert(4)">县水务局</a>',
      '<style>@import "https://evil.example/x.css";</style>',
      '<iframe srcdoc="<script>parent.alert(5)</script>"></iframe>',
      '\u2028alert(6)\u2029` + alert(7) + `',
      '<link rel=stylesheet href=//evil.example>',
      '\u202e\u0000\ufeff\ud800',
    ].join('\n')
    const around = `${attack}\n青石县民政局关于第9号建议的答复\n\n林岚${attack}代表：\n您提出的《${attack}》收悉。现答复如下：\n一、${attack}已建养老院37所。\n\n${attack}\n2023年6月12日`
    const files = [
      file('text<img src=x onerror=alert(8)>.txt', around),
      file(
        'page.html',
        `<title>${attack}</title><meta name="Url" content="javascript:alert(9)"><body><p>${around.replaceAll('<', '&lt;')}</p>`,
      ),
      file('lines.txt', around.replaceAll('\n', '')),
    ]
    const path = join(folder, 'hostile.html')
    await run(['inspect', ...files, '-o', path])
    const { page, troubles } = await open(path)
    for (const listed of await page.locator('.letters li button').all()) {
      await listed.click()
      await page.evaluate(`(async () => {
        for (let index = 0; document.getElementById('value-' + index) !== null; index++) {
          document.getElementById('value-' + index).click()
          await new Promise(requestAnimationFrame)
        }
      })()`)
    }
    await page.locator('.exports summary').click()
    expect(await page.locator('main img, main svg, main iframe, main link, main style').count()).toBe(0)
    expect(await page.locator('a:not([href^="http"])').count()).toBe(0)
    expect(troubles).toEqual([])
  })
})
