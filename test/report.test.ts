import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { fieldStates } from '../src/emit/report/field-states.ts'
import { LogBins } from '../src/emit/report/log-bins.ts'
import { Report } from '../src/emit/report/report.ts'
import { reportLetter } from '../src/emit/report/report-letter.ts'
import { ReportRowsCollector } from '../src/emit/report/report-rows.ts'
import { ValueCounter } from '../src/emit/report/value-counter.ts'
import { createSeries, type Document, parse } from '../src/index.ts'
import type { ColumnBlock, ReportData, SentenceBlock } from '../src/model/report.ts'
import { run } from './support/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Letters of invented offices, labelled before any report was made of them. */
const letters: Readonly<Record<string, string>> = {
  '1-full.txt': `索引号：014225117/2023-00047
发布机构：澄岚市农业农村局
成文日期：2023年6月14日
发布日期：2023年6月20日

澄岚市农业农村局关于市七届人大二次会议第0086号建议的答复函
澄农函〔2023〕31号

赵文博代表：

您提出的《关于扶持高山蔬菜产业发展的建议》（第0086号）收悉。现答复如下：

一、基本情况
截至2022年底，全市建成高山蔬菜基地46个，面积达3.2万亩，带动农户就业1800户。2022年投入产业资金4500万元，蔬菜商品化率达到71%。

二、下一步工作
力争2024年投入产业资金6000万元。

感谢您对我市农业农村工作的关心和支持。

澄岚市农业农村局
2023年6月14日

（联系人：孙丽，联系电话：0877-6660123）
`,
  '2-damaged.txt': `澄岚市水务局关于市七届人大二次会议第0119号建议的答复函

钱一鸣代表：

您提出的《关于加快老旧管网改造的建议》（第0119号）收悉。现答复如下：

2022年改造老旧管网58公里，完成投资1.3亿元。

感谢您的关心和支持。

澄岚市水务局
2023525
`,
  '3-opinion.txt': `关于市政协七届二次会议第064号提案的会办意见

市教育局：

现将市政协七届二次会议第064号提案《关于加强校园周边交通管理的提案》提出如下会办意见：

一是2023年新增护学岗35个。

澄岚市公安局
2023年4月18日
`,
  '4-other.txt': `全市春季植树活动圆满结束

本报讯 昨日，我市组织干部群众到城郊植树，共栽种树苗2000株。
`,
}
for (const [name, text] of Object.entries(letters)) writeFileSync(join(folder, name), text)

const read = Object.entries(letters).map(([name, text]) => parse(text, { source: { name } }))

function reportOf(documents: readonly Document[]): ReportData {
  const report = new Report()
  const series = createSeries()
  for (const [index, document] of documents.entries()) {
    report.add(reportLetter(index + 1, document, []))
    series.add(document)
  }
  return report.finish({
    version: '1.0.0',
    profile: 'scraped',
    failed: 0,
    series: series.finish(),
    seriesLetters: documents.length,
  })
}

describe('fieldStates', () => {
  const states = read.map((document) => fieldStates(document))

  it('tells read, doubtful, printed and absent apart', () => {
    expect(states[0]).toEqual({
      title: 'read',
      documentNumber: 'read',
      agency: 'read',
      region: 'printed',
      letterDate: 'read',
      addressees: 'read',
      proposalKind: 'read',
      session: 'read',
      proposalNumber: 'read',
      proposalTitle: 'read',
      opening: 'read',
      signature: 'read',
      signedOn: 'read',
      writtenOn: 'read',
      publishedOn: 'read',
      resultClass: 'absent',
      disclosure: 'absent',
      contacts: 'read',
    })
    expect(states[1]).toMatchObject({
      documentNumber: 'absent',
      letterDate: 'doubtful',
      signedOn: 'doubtful',
      writtenOn: 'absent',
      contacts: 'absent',
    })
    expect(states[2]).toMatchObject({ proposalKind: 'read', proposalNumber: 'read', signature: 'read' })
    expect(states[3]).toMatchObject({ signature: 'absent', proposalKind: 'absent', letterDate: 'absent' })
  })

  it('calls a number whose parts were not read printed', () => {
    const [whole] = read
    if (whole?.documentNumber == null) throw new Error('the letter has a number')
    const number = { ...whole.documentNumber, serial: null }
    expect(fieldStates({ ...whole, documentNumber: number }).documentNumber).toBe('printed')
  })
})

describe('Report', () => {
  const report = reportOf(read)

  it('counts letters by kind, year, agency and genre, those that do not say it apart', () => {
    expect(report.letters).toBe(4)
    expect(report.byKind).toEqual({ reply: 2, opinion: 1, report: 0, other: 1 })
    expect(report.byYear.values).toEqual([{ value: '2023', letters: 3 }])
    expect(report.byYear.unsaid).toBe(1)
    expect(report.byAgency.values.map(({ value }) => value).sort()).toEqual([
      '澄岚市公安局',
      '澄岚市农业农村局',
      '澄岚市水务局',
    ])
    expect(report.byGenre.values[0]).toEqual({ value: '答复函', letters: 2 })
  })

  it('spreads the figures of a kind and unit over bins and names the largest', () => {
    const money = report.figures.find(({ kind, unit }) => kind === 'money' && unit === 'CNY')
    expect(money).toMatchObject({ read: 3, doubtful: 0, printed: 0, targets: 1 })
    expect(money?.bins).toEqual([
      { from: 20_000_000, to: 50_000_000, figures: 1 },
      { from: 50_000_000, to: 100_000_000, figures: 1 },
      { from: 100_000_000, to: 200_000_000, figures: 1 },
    ])
    expect(money?.top.map(({ text, letter, target }) => [text, letter, target])).toEqual([
      ['1.3亿元', 2, false],
      ['6000万元', 1, true],
      ['4500万元', 1, false],
    ])
    expect(money?.top[0]?.sentence).toBe('2022年改造老旧管网58公里，完成投资1.3亿元。')
  })

  it('has every letter in one state of each field', () => {
    for (const { read, doubtful, printed, absent } of report.fields)
      expect(read + doubtful + printed + absent).toBe(4)
  })

  it('has every figure of the letters', () => {
    const counted = report.figures.reduce(
      (sum, { read, doubtful, printed }) => sum + read + doubtful + printed,
      report.otherFigures,
    )
    expect(counted).toBe(read.reduce((sum, { figures }) => sum + figures.length, 0))
  })
})

describe('LogBins', () => {
  it('puts the ends of bins where their digits say', () => {
    const bins = new LogBins()
    for (const value of [1000, 999, 0.2, 5, 1.9999, 2, 1e21]) bins.add(value)
    expect(bins.bins()).toEqual([
      { from: 0.2, to: 0.5, figures: 1 },
      { from: 1, to: 2, figures: 1 },
      { from: 2, to: 5, figures: 1 },
      { from: 5, to: 10, figures: 1 },
      { from: 500, to: 1000, figures: 1 },
      { from: 1000, to: 2000, figures: 1 },
      { from: 1e21, to: 2e21, figures: 1 },
    ])
  })
})

describe('ValueCounter', () => {
  it('loses no letter among values that it does not name', () => {
    const counter = new ValueCounter()
    for (let at = 0; at < 60_000; at++) counter.add(`局${at}`)
    counter.add('局7')
    counter.add(null)
    const { values, rest, unsaid } = counter.counts(3)
    expect(values[0]).toEqual({ value: '局7', letters: 2 })
    expect(values.reduce((sum, { letters }) => sum + letters, 0) + rest + unsaid).toBe(60_002)
  })
})

describe('ReportRowsCollector', () => {
  const pack = (text: string) => deflateSync(text).toString('base64')
  const unpack = <Block>(block: string): Block =>
    JSON.parse(inflateSync(Buffer.from(block, 'base64')).toString('utf8'))
  const collected = (times: number) => {
    const collector = new ReportRowsCollector(pack, 10_000_000)
    for (let at = 0; at < times; at++)
      for (const [index, document] of read.entries())
        collector.add(reportLetter(at * read.length + index + 1, document, []))
    return collector
  }

  it('carries every row where there is room', () => {
    const { letters, figures, documents, sentences } = collected(1).finish(1_000_000)
    const { columns } = unpack<ColumnBlock>(letters.blocks[0] ?? '')
    expect(columns['input']).toEqual(Object.keys(read).map((index) => read[Number(index)]?.source.name))
    expect(columns['fields']?.[0]).toBe('rrrprrrrrrrrrrraar')
    expect(figures.rows).toBe(figures.allRows)
    const last = read.findLastIndex((document) => document.figures.length > 0) + 1
    expect(unpack<ColumnBlock>(figures.blocks[0] ?? '').columns['letter']?.at(-1)).toBe(last)
    expect(unpack<Document[]>(documents.blocks[0] ?? '')).toEqual(JSON.parse(JSON.stringify(read)))
    expect(sentences.rows).toBe(figures.rows)
  })

  it('keeps under its size, leaves room for letters that open, and counts what it drops', () => {
    const sizeOf = (blocks: readonly string[]) => blocks.reduce((sum, block) => sum + block.length + 3, 0)
    const collector = collected(200)
    const all = collector.finish(10_000_000)
    for (const size of [300_000, 30_000, 12_000, 3000, 100]) {
      const { letters, figures, sentences, documents } = collector.finish(size)
      const layers = [letters, figures, sentences, documents]
      expect(layers.reduce((sum, { blocks }) => sum + sizeOf(blocks), 0)).toBeLessThanOrEqual(size)
      expect(sizeOf(letters.blocks)).toBeLessThanOrEqual(0.75 * size)
      expect(layers.map(({ allRows }) => allRows)).toEqual([800, all.figures.rows, all.figures.rows, 800])
      for (const { blocks, lettersPerBlock, letters: covered } of layers)
        expect(Math.ceil(covered / lettersPerBlock)).toBe(blocks.length)
    }
  })

  it('drops documents first, then sentences, then figures, then letters, and reaches the first letters longest', () => {
    const most = 800
    const collector = new ReportRowsCollector(pack, 1_000_000)
    for (let number = 1; number <= most; number++) {
      const text = `澄岚市水务局关于市七届人大二次会议第${number}号建议的答复函\n\n钱一鸣代表：\n您提出的《关于改造第${(number * 7919) % 9973}片区管网的建议》收悉。现答复如下：\n${2010 + (number % 14)}年投入${(number * 104_729) % 99_991}万元，改造管网${(number * 1_299_709) % 9973}公里。\n\n澄岚市水务局\n2023年6月${1 + (number % 28)}日`
      collector.add(reportLetter(number, parse(text, { source: { name: `${number}.txt` } }), []))
    }
    const kept = [800_000, 160_000, 60_000, 32_000, 12_000].map((size) => {
      const { letters, figures, sentences, documents } = collector.finish(size)
      return [documents, sentences, figures, letters].map((layer) => layer.letters)
    })
    // Each sort reaches at least as far as the one that is dropped before it.
    for (const reached of kept) expect(reached).toEqual(reached.toSorted((a, b) => a - b))
    // A sort stays whole longer than one that is dropped before it.
    const whole = kept.map((reached) => reached.filter((letters) => letters === most).length)
    expect(whole).toEqual(whole.toSorted((a, b) => b - a))
    expect([whole[0], whole.at(-1)]).toEqual([4, 0])
    expect(new Set(whole).size).toBeGreaterThan(2)
    expect(kept.at(-1)?.[3]).toBeGreaterThan(0)
  })

  it('gives each figure its sentence', () => {
    const rows = collected(100).finish(10_000)
    const { sentences, of } = unpack<SentenceBlock>(rows.sentences.blocks[0] ?? '')
    const { columns } = unpack<ColumnBlock>(rows.figures.blocks[0] ?? '')
    const texts = columns['text'] ?? []
    expect(of).toHaveLength(texts.length)
    for (const [index, text] of texts.entries()) expect(sentences[of[index] ?? -1]).toContain(String(text))
  })
})

describe('fuhan report', () => {
  it('counts what panel, check, figures and series count', async () => {
    const { out, code } = await run(['report', folder, '--format', 'json'])
    expect(code).toBe(0)
    const report: ReportData = JSON.parse(out)
    const json = async (...argv: string[]) => JSON.parse((await run(argv)).out)

    const years = await json('panel', folder, '--by', 'year', '--format', 'json')
    expect(report.byYear.values).toEqual(
      years.flatMap(({ year, letters }: { year: string | null; letters: number }) =>
        year === null ? [] : [{ value: year, letters }],
      ),
    )
    const rules = await json('check', folder, '--stats', '--format', 'json')
    const { examples: _, ...first } = report.rules[0] ?? { examples: [] }
    expect([first, report.rules.length]).toEqual([rules[0], rules.length - 1])
    for (const { examples, letters } of report.rules)
      expect(new Set(examples.map(({ letter }) => letter)).size).toBe(letters)

    const figures: { kind: string; unit: string | null }[] = await json('figures', folder, '--format', 'json')
    for (const { kind, unit, read, doubtful, printed } of report.figures)
      expect(read + doubtful + printed).toBe(
        figures.filter((figure) => figure.kind === kind && figure.unit === unit).length,
      )
    const series = await json('series', folder, '--format', 'json')
    expect(report.series.flatMap(({ points }) => points)).toHaveLength(series.length)
  })

  it('says the same of a dataset as of its letters', async () => {
    const parsed = await run(['parse', folder, '--format', 'ndjson', '--text'])
    writeFileSync(join(folder, 'documents.ndjson'), parsed.out)
    const ofDataset = JSON.parse((await run(['report', folder, '--format', 'json'])).out)
    rmSync(join(folder, 'documents.ndjson'))
    expect(ofDataset).toEqual(JSON.parse((await run(['report', folder, '--format', 'json'])).out))
  })

  it('refuses wrong usage and counts what cannot be read', async () => {
    expect((await run(['report', join(folder, 'none.txt'), '--format', 'json'])).code).toBe(1)
    expect((await run(['report', folder, '--profile', 'loose'])).code).toBe(2)
    const small = await run(['report', folder, '--format', 'json', '--max-input-bytes', '600'])
    expect(small.code).toBe(1)
    expect(JSON.parse(small.out)).toMatchObject({ letters: 3, failed: 1 })
  })
})
