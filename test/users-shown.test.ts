import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../src/cli/main.ts'
import { displayWidth } from '../src/emit/display-width.ts'
import { sampled } from './support/campaign.ts'
import { fixtures } from './support/fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-shown-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** Runs the command line; with `columns` its output goes to a terminal of that width. */
async function run(argv: readonly string[], columns?: number) {
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
  const streams = { stdin: Readable.from([]), stdout, stderr: sink(err), env: { NO_COLOR: '1' } }
  const code = await main(argv, streams)
  return { code, out: out.join(''), err: err.join('') }
}

const report = put(
  'report.txt',
  `岭川市民政局关于市六届人大四次会议第0218号建议的答复函

岭民函〔2024〕31号

唐晓菲代表：

您提出的《关于加快社区养老服务设施建设的建议》（第0218号）收悉。现答复如下：

一、养老服务设施建设情况

截至2023年底，全市建成日间照料中心86个，投入资金8000万元至1.5亿元。其中社区食堂42个。

二、财政投入

2022年安排资金3200万元，2023年安排资金9500万元，降幅为-3.2%。争取2025年投入2亿元。

感谢您对民政工作的关心和支持。

岭川市民政局
2024年6月12日
`,
)
const other = put(
  'other.txt',
  `岭川市交通运输局关于市六届人大四次会议第0301号建议的答复函

方远代表：

您提出的《关于整治乡村道路的建议》（第0301号）收悉。现答复如下：

2023年投入资金1.2亿元，整治道路310公里。敬老院门前道路一并整治，涉及12处养老机构。

岭川市交通运输局
2024年5月8日
`,
)
const texts = async (...flags: string[]) =>
  (await run(['figures', report, other, '--columns', 'text', '--format', 'csv', ...flags])).out
    .trim()
    .split('\r\n')
    .slice(1)

describe('figures --topic', () => {
  it('looks at title, proposal, headings and sentence', async () => {
    expect(await texts('--topic', '财政投入')).toEqual(['3200万元', '9500万元', '-3.2%', '2亿元'])
    // The proposal of the first letter is about 养老; of the second a sentence is.
    expect(await texts('--topic', '养老')).toHaveLength(8)
    expect(await texts('--topic', '养老')).toContain('12处')
    expect(await texts('--match', '养老')).toEqual(['12处'])
    expect(await texts('--topic', '道路', '--kind', 'money')).toEqual(['1.2亿元'])
  })
})

describe('figures --min and --max', () => {
  it.each(['1亿', '1亿元', '一亿', '一亿元', '1e8', '100,000,000', '１亿', '10000万元', '1 亿'])(
    'read %s and reach into ranges',
    async (number) => {
      expect(await texts('--kind', 'money', '--min', number)).toEqual([
        '8000万元至1.5亿元',
        '2亿元',
        '1.2亿元',
      ])
      expect(await texts('--kind', 'money', '--max', number)).toEqual([
        '8000万元至1.5亿元',
        '3200万元',
        '9500万元',
      ])
    },
  )

  it.each(['', '亿', '多', '数亿', '1.2.3', '三四十', '1亿美元', '0x10', 'Infinity', '1e999'])(
    'refuse %j',
    async (number) => {
      expect((await run(['figures', report, '--min', number])).code).toBe(2)
    },
  )
})

describe('figures --sort and --limit', () => {
  it('give the largest first, or as asked, and what has no value last', async () => {
    expect(await texts('--kind', 'money', '--sort', 'value', '--limit', '2')).toEqual(['2亿元', '1.2亿元'])
    expect(await texts('--kind', 'money', '--sort', 'value:asc', '--limit', '1')).toEqual(['3200万元'])
    expect(await texts('--limit', '1')).toHaveLength(1)
    const dated = (await texts('--sort', 'asOfDate')).at(0)
    expect(dated).toBe('86个')
    expect((await run(['figures', report, '--sort', 'size'])).err).toContain('--sort: there is no size')
  })
})

describe('figures --sum-by', () => {
  const sums = async (by: string, ...flags: string[]) =>
    JSON.parse((await run(['figures', report, other, '--format', 'json', '--sum-by', by, ...flags])).out)

  it('adds what can be added, by agency, year and measure', async () => {
    const byAgency = await sums('agency', '--kind', 'money')
    // The target 2亿元 and the lower end of a range: one is left out, the other counts with it.
    expect(byAgency).toContainEqual(
      expect.objectContaining({
        agency: '岭川市民政局',
        unit: 'CNY',
        sum: 207_000_000,
        leftOut: 1,
        largest: 95_000_000,
      }),
    )
    expect(await sums('year', '--kind', 'money')).toContainEqual(
      expect.objectContaining({ year: '2022', sum: 32_000_000, figures: 1 }),
    )
    const [row] = await sums('measure', '--kind', 'percent')
    expect(row).toMatchObject({ sum: null })
  })
})

describe('check --level and --stats', () => {
  const poor = put(
    'poor.txt',
    readFileSync('fixtures/letters/full-width-class-mark-damaged-date.txt', 'utf8'),
  )

  it('shows findings from the level on', async () => {
    expect((await run(['check', poor])).out).toMatch(/^ +\S+ +info /m)
    const { out } = await run(['check', poor, '--level', 'warning'])
    expect(out).not.toMatch(/^ +\S+ +info /m)
    expect(out).toMatch(/2 not shown/)
    const all = JSON.parse((await run(['check', poor, '--format', 'json', '--level', 'error'])).out)
    expect(all[0].findings).toEqual([])
  })

  it('counts by rule and by severity', async () => {
    const rows = JSON.parse((await run(['check', poor, '--stats', '--format', 'json'])).out)
    expect(rows).toContainEqual({
      rule: 'damaged-date',
      error: 0,
      warning: 1,
      info: 0,
      suppressed: 0,
      letters: 1,
    })
    const sum = rows.at(-1)
    expect(sum.rule).toBe('all rules')
    for (const severity of ['error', 'warning', 'info'])
      expect(rows.slice(0, -1).reduce((total: number, row: never) => total + row[severity], 0)).toBe(
        sum[severity],
      )
    expect((await run(['check', poor, '--stats', '--format', 'sarif'])).code).toBe(2)
  })

  it('heads its counts in the language of the reader', async () => {
    const lines = (await run(['check', poor, '--stats', '--lang', 'zh'])).out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^规则 +错误 +警告 +提示 +\S+ +函件$/)
    expect(lines.at(-1)).toMatch(/^合计 +\d/)
    expect((await run(['check', poor, '--stats', '--lang', 'en'])).out).toMatch(
      /^rule +error +warning +info +suppressed +letters\n[\s\S]*\nall rules +\d/,
    )
  })

  it('shows no notes beside a baseline, in what people read', async () => {
    const config = put('fuhan.config.json', '{}')
    await run(['check', poor, '--config', config, '--write-baseline'])
    const { out } = await run(['check', poor, '--config', config])
    expect(out).not.toMatch(/^ +\S+ +info /m)
    expect(out).toMatch(/1 suppressed/)
    const { out: json } = await run(['check', poor, '--config', config, '--format', 'json'])
    expect(JSON.parse(json)[0].findings.length).toBeGreaterThan(1)
    expect((await run(['check', poor, '--config', config, '--level', 'info'])).out).toMatch(/^ +\S+ +info /m)
    rmSync(config)
  })
})

describe('what people read fits the terminal', () => {
  const letters = join(folder, 'letters')
  mkdirSync(letters)
  for (const [at, { text }] of sampled(fixtures, 72).entries()) put(`letters/${at}.txt`, text)
  const commands = [
    ['figures', report, other],
    ['figures', report, other, '--sum-by', 'measure'],
    ['citations', letters],
    ['check', letters, report],
    ['check', letters, '--stats'],
    ['parse', letters, '--format', 'pretty'],
    ['rules'],
    ['rules', 'damaged-date'],
  ]
  it.each(commands)('%s %s %s %s', async (...argv) => {
    for (const columns of [40, 61, 80, 120, 200]) {
      const { out } = await run(
        argv.filter((word) => word !== undefined),
        columns,
      )
      const wide = out.split('\n').filter((line) => displayWidth(line) > columns)
      expect(wide, `${columns} columns`).toEqual([])
      expect(out.length).toBeGreaterThan(40)
    }
  })

  it('keeps value, unit and date of a figure longer than where it stands', async () => {
    const heads = await Promise.all(
      [40, 60, 80, 120, 200].map(
        async (columns) => (await run(['figures', report, other], columns)).out.split('\n')[0] ?? '',
      ),
    )
    expect(heads[0]).toMatch(/text +value/)
    for (const head of heads) {
      if (/section|input|title/.test(head)) expect(head).toMatch(/value.* unit .*asOfDate/)
      if (/section/.test(head) === false) expect(head).not.toMatch(/sentence/)
    }
    expect(heads.at(-1)).toMatch(/title .*agency .*sentence/)
  })
})
