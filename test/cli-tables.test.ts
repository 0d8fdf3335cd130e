import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../src/cli/main.ts'
import { figureKinds } from '../src/model/figure-kinds.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const letter = join(folder, '0304.txt')
writeFileSync(
  letter,
  '青屿市水务局关于市七届人大二次会议第0304号建议的答复函\n青水函〔2023〕12号\n\n石磊代表:\n\n您提出的《关于整治河堤的建议》(第0304号)收悉。现答复如下:\n\n印发《河堤方案(2021—2025年)》(青府办发〔2021〕7号),依据《河道条例》第十六条第二款。\n\n感谢您对水务工作的关心和支持。\n\n青屿市水务局\n2023年4月11日\n',
)

async function run(argv: string[], columns?: number) {
  const out: string[] = []
  const err: string[] = []
  const sink = (into: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        into.push(String(chunk))
        done()
      },
    })
  const stdout = Object.assign(sink(out), columns === undefined ? {} : { isTTY: true, columns })
  const code = await main(argv, {
    stdin: Readable.from([readFileSync(letter)]),
    stdout,
    stderr: sink(err),
    env: { NO_COLOR: '1' },
  })
  return { code, out: out.join(''), err: err.join('') }
}

describe('fuhan citations', () => {
  it('prints CSV with every column where it goes into a pipe', async () => {
    const { code, out } = await run(['citations', letter])
    const lines = out.split('\r\n')
    expect(code).toBe(0)
    expect(lines[0]).toMatch(/^input,documentNumber,agency,letterDate,position,text,title,/)
    expect(lines).toHaveLength(4)
    expect(lines[1]).toContain(',青水函〔2023〕12号,青屿市水务局,2023-04-11,0,')
  })

  it('prints an aligned table on a terminal, no wider than it is', async () => {
    const { out } = await run(['citations', letter], 200)
    expect(out.split('\n')[0]).toMatch(/^input +title +citedNumber +yearFrom +yearTo +article +paragraph$/)
    const { out: narrow, err } = await run(['citations', '-'], 40)
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
    expect(err).toMatch(/left out for the width: yearFrom/)
  })

  it('gives the same rows as JSON, NDJSON and Markdown', async () => {
    const rows = JSON.parse((await run(['citations', letter, '--format', 'json'])).out)
    const lines = (await run(['citations', letter, '--format', 'ndjson'])).out.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows)
    expect(rows[1]).toMatchObject({ title: '河道条例', article: 16, paragraph: 2 })
    const markdown = (await run(['citations', letter, '--format', 'markdown', '--columns', 'title,article']))
      .out
    expect(markdown).toBe(
      '| title | article |\n| --- | ---: |\n| 河堤方案(2021—2025年) |  |\n| 河道条例 | 16 |\n',
    )
  })

  it('filters by --match, in any width', async () => {
    const { out } = await run(['citations', letter, '--match', '（２０２１', '--columns', 'title'])
    expect(out).toBe('title\r\n河堤方案(2021—2025年)\r\n')
  })

  it('writes a file, with a BOM for Excel', async () => {
    const file = join(folder, 'out.csv')
    expect((await run(['citations', letter, '--bom', '--output', file], 80)).out).toBe('')
    expect(readFileSync(file, 'utf8').slice(0, 6)).toBe('\ufeffinput')
  })

  it('tells a failing input, gives the others, answers 1', async () => {
    const { code, out, err } = await run(['citations', join(folder, 'gone.txt'), letter])
    expect([code, out.split('\r\n').length]).toEqual([1, 4])
    expect(err).toMatch(/no such file/)
  })
})

describe('fuhan figures', () => {
  const report = join(folder, 'report.txt')
  writeFileSync(
    report,
    '青屿市水务局关于市七届人大二次会议第0304号建议的答复函\n\n石磊代表:\n\n您提出的《关于整治河堤的建议》(第0304号)收悉。现答复如下:\n\n截至2022年底,全市整治河堤12.5公里,投入资金1.2亿元。2021年新建泵站8座,补助每座20万元至50万元。\n\n感谢您对水务工作的关心和支持。\n\n青屿市水务局\n2023年4月11日\n',
  )
  const texts = async (...flags: string[]) =>
    (await run(['figures', report, '--columns', 'text', ...flags])).out.trim().split('\r\n').slice(1)

  it('gives a row a figure', async () => {
    expect(await texts()).toEqual(['12.5公里', '1.2亿元', '8座', '20万元至50万元'])
    const { out } = await run(['figures', report, '--format', 'json'])
    expect(JSON.parse(out)[1]).toMatchObject({
      agency: '青屿市水务局',
      letterDate: '2023-04-11',
      position: 1,
      title: '青屿市水务局关于市七届人大二次会议第0304号建议的答复函',
      kind: 'money',
      value: 120_000_000,
      unit: 'CNY',
      asOfDate: '2022-12-31',
      sentence: '截至2022年底,全市整治河堤12.5公里,投入资金1.2亿元。',
    })
  })

  it.each([
    [
      ['--kind', 'money'],
      ['1.2亿元', '20万元至50万元'],
    ],
    [
      ['--kind', 'length', '--kind', 'count'],
      ['12.5公里', '8座'],
    ],
    [
      ['--kind', 'length,count'],
      ['12.5公里', '8座'],
    ],
    [['--unit', 'km'], ['12.5公里']],
    [['--kind', 'money', '--min', '1亿'], ['1.2亿元']],
    [['--kind', 'money', '--min', '30万', '--max', '60万'], ['20万元至50万元']],
    [['--max', '10'], ['8座']],
    [
      ['--match', '泵站'],
      ['8座', '20万元至50万元'],
    ],
    [
      ['--match', '河 堤'],
      ['12.5公里', '1.2亿元'],
    ],
    [
      ['--as-of', '2022-12-31'],
      ['12.5公里', '1.2亿元'],
    ],
    [
      ['--as-of', '2022'],
      ['12.5公里', '1.2亿元'],
    ],
    [['--as-of', '2021', '--kind', 'count'], ['8座']],
    [
      ['--as-of', '2021', '--as-of', '2022-12'],
      ['12.5公里', '1.2亿元', '8座', '20万元至50万元'],
    ],
    [['--as-of', '2020'], []],
  ])('filters by %j', async (flags, is) => {
    expect(await texts(...flags)).toEqual(is)
  })

  it('keeps the index of a figure that is filtered out of its place', async () => {
    const { out } = await run(['figures', report, '--unit', '座', '--columns', 'position,text'])
    expect(out).toBe('position,text\r\n2,8座\r\n')
  })
})

describe('wrong usage', () => {
  it.each([
    [['figures', letter, '--kind', 'mony'], new RegExp(figureKinds.join(', '))],
    [['figures', letter, '--min', 'much'], /Expected a number/],
    [['figures', letter, '--min', '5', '--max', '2'], /--min 5 is more than --max 2/],
    [['figures', letter, '--as-of', '2022-02-30'], /Expected a date, month or year/],
    [['figures', letter, '--as-of', 'now'], /Expected a date, month or year/],
    [['figures', letter, '--bom', '--format', 'json'], /--bom goes with --format csv/],
    [['figures', letter, '--columns', 'texts'], /there is no texts; the columns are input, /],
    [['citations', letter, '--format', 'xml'], /Allowed choices are table, csv/],
    [['citations', letter, '--kind', 'money'], /unknown option/],
  ])('%j answers 2 and says why', async (argv, reason) => {
    const { code, out, err } = await run(argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(reason)
  })
})
