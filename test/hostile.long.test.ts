import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { sampled } from './support/campaign.ts'
import { pacedTime } from './support/cpu-time.ts'

const million = 1_000_000
const inputs: readonly (readonly [string, () => string])[] = [
  ...[
    '一',
    '1',
    '(',
    '《',
    '“',
    ' ',
    '|',
    '、',
    ':',
    '。',
    'a',
    '>',
    '是',
    '号',
    '年',
    '\u3000',
    '[',
    '〔',
    '届',
    '第',
    '附',
    '-',
    '关',
    '对',
    '代',
    '0',
    ',',
  ].map((unit) => [`1 MB of ${JSON.stringify(unit)} on one line`, () => unit.repeat(million)] as const),
  ['100,000 brackets', () => '(《“'.repeat(33_333)],
  ['100,000 markers, a line each', () => '一、\n'.repeat(100_000)],
  ['100,000 names', () => `${'张三、'.repeat(100_000)}代表:`],
  ['100,000 labels', () => '索引号:'.repeat(100_000)],
  ['blanks before breaks', () => `${' '.repeat(1000)}\n`.repeat(1000)],
  ...[
    '提出的《',
    '关于“',
    '一是。',
    '一是二是',
    'X一是',
    '三在',
    '(一)',
    '经',
    '会同',
    '(B)',
    '〔2019〕',
    '第1、',
    '感谢您对',
    '如有意见',
    '请填写',
    '联系人:',
    '电话:1234567',
    '抄送:',
    '来源:',
    '类别:',
    '县水务局、',
    '林知秋代表:',
  ].flatMap((unit) => [
    [`${JSON.stringify(unit)} on and on`, () => unit.repeat(Math.floor(300_000 / unit.length))] as const,
    [
      `lines of ${JSON.stringify(unit)}`,
      () => `${unit}\n`.repeat(Math.floor(200_000 / unit.length)),
    ] as const,
  ]),
]

describe.each(sampled(inputs, 2))('%s', (_, make) => {
  it('is read in under 2 s', () => {
    const text = make()
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < 5 && least >= 2000; round++)
      least = Math.min(
        least,
        pacedTime(() => parse(text)),
      )
    expect(least).toBeLessThan(2000)
  })
})
