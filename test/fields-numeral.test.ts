import { describe, expect, it } from 'vitest'
import { decimalOf, exactNumber } from '../src/fields/decimal.ts'
import { readNumeral } from '../src/fields/numeral.ts'

const value = (text: string) => {
  const numeral = readNumeral(text, 0)
  return numeral === null || numeral.value === null ? null : exactNumber(numeral.value)
}

describe('readNumeral', () => {
  it.each(['2021 300', '12 345 6', '012 345'])('joins no numbers: %s', (text) => {
    expect(readNumeral(text, 0)?.end).toBe(text.indexOf(' '))
  })

  it.each([
    ['6,8亿元', 680_000_000],
    ['1,5万余家', 15_000],
    ['12,5亿', 1_250_000_000],
    ['3,25亿', 325_000_000],
    ['12,5公里', 12.5],
    ['15,3%', 15.3],
  ])('reads a comma for a point before a unit that is divided: %s', (text, is) => {
    expect(value(text)).toBe(is)
  })

  it.each(['1,28万元', '3,5个', '10,20公里', '6,8元', '1,20亿'])(
    'leaves a comma that may be another: %s',
    (text) => {
      const numeral = readNumeral(text, 0)
      expect(numeral?.value).toBeNull()
      expect(numeral?.end).toBe(text.search(/[元个公]|$/u))
    },
  )

  it('leaves a comma that may part two numbers that share a unit', () => {
    expect(readNumeral('分别为3,5亿元', 3)?.value).toBeNull()
  })

  it.each([
    { text: '1,286', is: 1286, why: 'thousands' },
    { text: '12 000', is: 12_000, why: 'groups apart by blanks' },
    { text: '1 234 567.89', is: 1_234_567.89, why: 'groups and decimals' },
    { text: '1 250万', is: 12_500_000, why: 'groups and 万' },
    { text: '2.097亿', is: 209_700_000, why: 'exact, not 209699999.99' },
    { text: '0.57万', is: 5700, why: 'exact' },
    { text: '1.005亿', is: 100_500_000, why: 'exact' },
    { text: '一千二百', is: 1200, why: 'Chinese' },
    { text: '两千六', is: 2600, why: 'the last unit is left out' },
    { text: '两千零六', is: 2006, why: 'a placeholder' },
    { text: '三万五', is: 35_000, why: 'the last unit is left out' },
    { text: '一百二十点五', is: 120.5, why: 'a point' },
    { text: '二十点一万', is: 201_000, why: 'a point before 万' },
    { text: '壹拾万零叁仟肆佰伍拾叁', is: 103_453, why: 'formal' },
    { text: '廿三', is: 23, why: 'contracted' },
    { text: '3亿5000万', is: 350_000_000, why: 'two parts' },
    { text: '100万三千', is: 1_003_000, why: 'mixed' },
    { text: '一亿亿', is: 1e16, why: 'a power of ten that a double holds' },
    { text: '二〇二三', is: 2023, why: 'digit by digit' },
    { text: '十', is: 10, why: 'ten without one' },
    { text: '一万二千三百零一亿二千三百零一万二千三百零一', is: 1_230_123_012_301, why: 'all places' },
    { text: '30w', is: 300_000, why: 'informal' },
    { text: '9007199254740992', is: 9_007_199_254_740_992, why: '2^53 is exact' },
    { text: '9007199254740993', is: null, why: 'its neighbour is not' },
    { text: '0.1234567890123456789', is: null, why: 'more digits than a double' },
    { text: '1.2.3', is: null, why: 'no number' },
    { text: '百十', is: null, why: 'no number' },
    { text: '一二三四五六七八九十百千万亿', is: null, why: 'no number' },
    { text: '9'.repeat(10_000), is: null, why: 'beyond any double' },
    { text: `0.${'0'.repeat(400)}1`, is: null, why: 'below any double' },
  ])('$text is $is: $why', ({ text, is }) => {
    expect(value(text)).toBe(is)
    expect(readNumeral(text, 0)?.end).toBe(text.length)
  })

  it.each([
    { text: '七八个', low: 7, high: 8 },
    { text: '三四十名', low: 30, high: 40 },
    { text: '三五百', low: 300, high: 500 },
    { text: '十五六', low: 15, high: 16 },
    { text: '三四十万', low: 300_000, high: 400_000 },
    { text: '数百家', low: 100, high: 1000 },
    { text: '几十亿', low: 1e9, high: 1e10 },
    { text: '十几', low: 10, high: 20 },
    { text: '几百余', low: 100, high: 1000 },
  ])('$text names two numbers', ({ text, low, high }) => {
    const numeral = readNumeral(text, 0)
    expect(numeral?.value && exactNumber(numeral.value)).toBe(low)
    expect(numeral?.high && exactNumber(numeral.high)).toBe(high)
  })

  it.each([
    { text: '1.6万余名', end: 5, more: true, why: '余 inside' },
    { text: '1700余亿元', end: 6, more: true, why: '余 before 亿' },
    { text: '5千克', end: 1, more: false, why: '千 is of the unit' },
    { text: '30兆瓦', end: 2, more: false, why: '兆 is of the unit' },
    { text: '3百分点', end: 1, more: false, why: '百 is of the unit' },
    { text: '二两', end: 1, more: false, why: '两 is a weight' },
    { text: '100万一年', end: 4, more: false, why: 'a sum a year' },
    { text: '十点半', end: 1, more: false, why: 'the clock' },
  ])('$text ends at $end: $why', ({ text, end, more }) => {
    expect(readNumeral(text, 0)).toMatchObject({ end, hasMore: more })
  })
})

describe('exactNumber', () => {
  it.each([
    ['0.50', 0.5],
    ['000', 0],
    ['1.10', 1.1],
    ['0.0000001', 1e-7],
  ])('%s is %d', (printed, number) => {
    expect(exactNumber(decimalOf(printed))).toBe(number)
  })
  it('keeps a sign', () => {
    expect(exactNumber(decimalOf('3.9', 0, true))).toBe(-3.9)
  })
})
