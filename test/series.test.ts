import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createSeries, parse } from '../src/index.ts'
import { run } from './support/cli.ts'
import { fuhan } from './support/convert.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-series-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const letterOf = (agency: string, number: string, date: string, ...body: string[]) =>
  `${agency}关于市六届人大四次会议第${number}号建议的答复函\n\n唐晓菲代表：\n\n您提出的《关于加强相关工作的建议》（第${number}号）收悉。现答复如下：\n\n${body.join('\n')}\n\n感谢您对我们工作的关心和支持。\n\n${agency}\n${date}\n`

/** Letters of two agencies over three years, with what is told more than once; written before the series were looked at. */
const letters = {
  'a-2022.txt': letterOf(
    '岚泽市民政局',
    '0102',
    '2022年5月10日',
    '截至2021年底，全市共有城乡社区养老服务站126个，每千名老人拥有养老床位31张。2021年发放高龄津贴2300万元。',
    '推进适老化改造，为特殊困难老年人家庭改造住房850户。开展培训6期。',
  ),
  'a-2023.txt': letterOf(
    '岚泽市民政局',
    '0215',
    '2023年5月22日',
    '截至2022年底，我市城乡社区养老服务站达到158个。2022年发放高龄津贴2530万元。临江市同期建成城乡社区养老服务站201个。',
    '截至2022年底，临江市城乡社区养老服务站达到201个。开展活动6期，支持企业12家。',
  ),
  'a-2024.txt': letterOf(
    '岚泽市民政局',
    '0318',
    '2024年6月3日',
    '截至2022年底，全市城乡社区养老服务站为163个；截至2023年底，城乡社区养老服务站为190个。2023年发放高龄津贴2783万元。',
    '力争2025年城乡社区养老服务站达到260个。带动企业30家就业。',
  ),
  'b-2023.txt': letterOf(
    '岚泽市水利局',
    '0127',
    '2023年6月30日',
    '截至2022年底，城乡社区养老服务站改水40个。整治农村河道310公里，投入资金9000万元。',
  ),
  'b-2024.txt': letterOf('岚泽市水利局', '0411', '2024年7月1日', '整治农村河道395公里，投入资金1.1亿元。'),
}
for (const [name, text] of Object.entries(letters)) writeFileSync(join(folder, name), text)

const told = (texts: Readonly<Record<string, string>>) => {
  const series = createSeries()
  for (const [name, text] of Object.entries(texts)) series.add(parse(text, { source: { name } }))
  return series.finish().map(({ agency, measure, unit, points }) => ({
    agency,
    measure,
    unit,
    points: points.map(({ letter, text, growth, conflicts }) => [letter, text, growth, conflicts.join()]),
  }))
}

describe('createSeries', () => {
  it('follows the same quantity across letters, tells growth and names conflicts', () => {
    expect(told(letters)).toEqual([
      {
        agency: '岚泽市民政局',
        measure: expect.stringContaining('高龄津贴'),
        unit: 'CNY',
        points: [
          ['a-2022.txt', '2300万元', null, ''],
          ['a-2023.txt', '2530万元', 0.1, ''],
          ['a-2024.txt', '2783万元', 0.1, ''],
        ],
      },
      {
        agency: '岚泽市民政局',
        measure: expect.stringContaining('城乡社区养老服务站'),
        unit: '个',
        points: [
          ['a-2022.txt', '126个', null, ''],
          ['a-2023.txt', '158个', 0.254, 'a-2024.txt'],
          ['a-2024.txt', '163个', 0.2937, 'a-2023.txt'],
          ['a-2024.txt', '190个', 0.1656, ''],
        ],
      },
      {
        agency: '岚泽市水利局',
        measure: expect.stringContaining('农村河道'),
        unit: 'km',
        points: [
          ['b-2023.txt', '310公里', null, ''],
          ['b-2024.txt', '395公里', null, ''],
        ],
      },
    ])
  })

  it('gives the same whatever the order of the letters', () => {
    const reversed = Object.fromEntries(Object.entries(letters).reverse())
    const words = (all: ReturnType<typeof told>) => all.map(({ points }) => points)
    expect(words(told(reversed))).toEqual(words(told(letters)))
  })

  it('takes time in proportion to its figures', () => {
    const document = parse(letters['a-2024.txt'], { source: { name: 'a' } })
    const timeOf = (count: number) => {
      const series = createSeries()
      const began = process.cpuUsage()
      for (let n = 0; n < count; n++)
        series.add({ ...document, source: { ...document.source, name: `${n}` } })
      series.finish()
      const { user, system } = process.cpuUsage(began)
      return user + system
    }
    timeOf(500)
    expect(timeOf(4000) / timeOf(500)).toBeLessThan(24)
  })
})

describe('fuhan series', () => {
  const argv = ['--format', 'json', '--columns', 'agency,measure,text,growth,conflicts']

  it('reads letters, and a dataset that kept its text', async () => {
    const { code, out } = await run(['series', folder, ...argv])
    expect(code).toBe(0)
    const rows = JSON.parse(out)
    expect(rows).toHaveLength(9)
    const dataset = join(folder, 'dataset')
    expect((await fuhan(['convert', ...files(), '-o', dataset, '--text'])).code).toBe(0)
    expect(JSON.parse((await run(['series', dataset, ...argv])).out)).toEqual(
      JSON.parse((await run(['series', ...files(), ...argv])).out),
    )
    const bare = join(folder, 'bare')
    expect((await fuhan(['convert', ...files(), '-o', bare])).code).toBe(0)
    const { err } = await run(['series', bare, ...argv])
    expect(err).toContain('have no text')
  }, 60_000)

  it('filters by words and by conflicts, and prints every format', async () => {
    const texts = async (...flags: string[]) =>
      JSON.parse((await run(['series', ...files(), ...argv, ...flags])).out).map(
        ({ text }: { text: string }) => text,
      )
    expect(await texts('--match', '河道')).toEqual(['310公里', '395公里'])
    expect(await texts('--conflicts')).toEqual(['126个', '158个', '163个', '190个'])
    for (const format of ['table', 'csv', 'ndjson', 'markdown'])
      expect((await run(['series', ...files(), '--format', format])).out).toContain('2783万元')
  })

  const files = () => Object.keys(letters).map((name) => join(folder, name))
})

const seeds = join(process.env['FUHAN_CORPUS'] ?? '../shared/corpus', 'seeds')
const isMissing = !existsSync(seeds)

describe.skipIf(isMissing)('the letters of the corpus (skipped where it is missing)', () => {
  it('tell each quantity that two of them share, and no other', () => {
    const series = createSeries()
    for (const name of readdirSync(seeds).sort())
      series.add(parse(readFileSync(join(seeds, name), 'utf8'), { source: { name: name.slice(0, 3) } }))
    const found = series
      .finish()
      .map(({ measure, points }) => [measure, ...points.map(({ text }) => text)].join(' '))
    expect(found).toContain('培养技术转移专业人才 1400余名 1200余名')
    expect(found).toContain('科技型企业 10201家(次) 10686家(次) 12693家(次)')
    expect(found).toHaveLength(7)
  })
})
