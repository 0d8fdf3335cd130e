import { describe, expect, it } from 'vitest'
import { sampled } from './support/campaign.ts'
import { pacedTime } from './support/cpu-time.ts'
import { figuresIn, letterWith } from './support/figures.ts'

const inputs: readonly (readonly [string, () => string])[] = [
  ['100,000 digits', () => '9'.repeat(100_000)],
  ['100,000 digits of money', () => `${'9'.repeat(100_000)}元`],
  ['100,000 Chinese digits', () => '三四'.repeat(50_000)],
  ['100,000 multipliers', () => `${'万'.repeat(100_000)}元`],
  ['groups of thousands', () => `1${',234'.repeat(50_000)}元`],
  ['versions', () => '1.'.repeat(100_000)],
  ['strokes', () => '1-'.repeat(100_000)],
  ['years in a row', () => '2022、'.repeat(60_000)],
  ['open marks', () => '“1个'.repeat(60_000)],
  ['open titles', () => '《1个'.repeat(60_000)],
  ['open brackets', () => '1个('.repeat(60_000)],
  ['parts of parts', () => '共12家,其中3家、'.repeat(20_000)],
  ['changes', () => '由1%到'.repeat(40_000)],
  ['comparisons', () => `${'比上'.repeat(100_000)}1个`],
  ['shared units', () => `分别为${'1、'.repeat(60_000)}2个`],
  ['a row of cells', () => '|1'.repeat(100_000)],
  ['per and per', () => '每'.repeat(200_000)],
  ['ordinals', () => '第1'.repeat(100_000)],
  ['powers of ten', () => '10^9×10⁸'.repeat(30_000)],
  ['ages in a row', () => '3万5岁以上'.repeat(40_000)],
  ['lists behind 分别', () => `${'甲、'.repeat(60_000)}分别为${'1%、'.repeat(30_000)}2%。`],
  ['parts across stops', () => '共9家。其中,5家。'.repeat(20_000)],
  ['comparisons with', () => '与2010年第六次人口普查相比,'.repeat(20_000)],
  ['articles of a law', () => '民法典第二百条第'.repeat(30_000)],
  ['standards', () => 'GB 50014-2020、'.repeat(30_000)],
  ['full names of laws', () => '中华人民共和国'.repeat(30_000)],
  ['signs of three scripts', () => '１２3〇四５㎡µg萬億'.repeat(20_000)],
  ['halves', () => '一年半个半'.repeat(40_000)],
  ['brackets within names', () => `${'收入('.repeat(60_000)}1亿元`],
  ['months without a year', () => '4月1—10月上半年年末'.repeat(20_000)],
]

describe.each(sampled(inputs, 2))('%s', (_, make) => {
  it('take time in proportion to their length', () => {
    const text = make()
    expect(pacedTime(() => letterWith(text))).toBeLessThan(4000)
  })
})

it('reads a megabyte of figures', () => {
  const figures = figuresIn('累计投入资金36.5万元,'.repeat(70_000))
  expect(figures).toHaveLength(70_000)
  expect(figures.at(-1)).toMatchObject({ value: 365_000, unit: 'CNY', cumulative: true })
})

it('gives null and a finding for digits no number holds', () => {
  const { figures, findings } = letterWith(`投入${'9'.repeat(10_000)}元。`)
  expect(figures.map(({ value, unit }) => [value, unit])).toEqual([[null, 'CNY']])
  expect(findings.filter(({ rule }) => rule === 'number-too-large')).toHaveLength(1)
})

it('reads digits of 10,000 places in every new place for a number', () => {
  const digits = '9'.repeat(10_000)
  for (const text of [
    `${digits}^4元`,
    `${digits}×10⁸元`,
    `10^${digits}元`,
    `${digits}:1`,
    `${digits}/10万`,
    `第${digits}位`,
    `${digits}万65岁`,
  ])
    expect(() => letterWith(`比例为${text}。`)).not.toThrow()
})
