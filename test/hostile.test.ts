import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'

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
  ].map((unit) => [`1 MB of ${JSON.stringify(unit)} on one line`, () => unit.repeat(million)] as const),
  ['100,000 brackets', () => '(《“'.repeat(33_333)],
  ['100,000 markers, a line each', () => '一、\n'.repeat(100_000)],
  ['100,000 names', () => `${'张三、'.repeat(100_000)}代表:`],
  ['100,000 labels', () => '索引号:'.repeat(100_000)],
  ['blanks before breaks', () => `${' '.repeat(1000)}\n`.repeat(1000)],
]

describe.each(inputs)('%s', (_, make) => {
  it('is read in under 2 s', { timeout: 20_000 }, () => {
    const text = make()
    const start = performance.now()
    parse(text)
    expect(performance.now() - start).toBeLessThan(process.env['CI'] ? 6000 : 4000)
  })
})
