import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { approximate, exactNumber } from '../src/fields/decimal.ts'
import { readNumeral } from '../src/fields/numeral.ts'
import { readPassage } from '../src/text/passage.ts'
import { sourceText } from '../src/text/source-text.ts'
import { figuresIn } from './support/figures.ts'

/** Test data of other number readers: optional, never part of the package. */
const folder = `${process.env['FUHAN_CORPUS'] ?? '../shared/corpus'}/peers`
const isPresent = existsSync(`${folder}/numerals.jsonl`)
if (!isPresent) console.warn(`no ${folder}: the cases of other readers are skipped`)

interface Case {
  readonly id: string
  readonly input: string
  readonly expected: readonly { text: string | null; type: string; value: unknown; unit: string | null }[]
}

const read = (name: string): Case[] =>
  isPresent
    ? readFileSync(`${folder}/${name}`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
const plain = (text: string) => {
  const { folded } = sourceText(text)
  return readPassage(folded, 0, folded.length, true).text
}

/** What no official letter prints, or what is not this reader's to read. */
const leftOut: readonly (readonly [why: string, test: (input: string) => boolean])[] = [
  ['powers in the notation of programs (2e5)', (text) => /\d[eE][+-]?\d/.test(text)],
  ['a decimal without its nought (.5)', (text) => /^-?\./.test(text)],
  ['fractions, which the reader of ratios takes', (text) => /[分/]/.test(text)],
  ['money, which is tested below', (text) => /[元圆角]/.test(text)],
  ['speech: 百二 for 120, 零十', (text) => /^百[一二三四五六七八九]|零十|又/.test(text)],
  ['a ten thousand of ten thousands of hundred millions', (text) => /亿.*亿|万万|亿万|万亿.*万/.test(text)],
]

/** The number a case expects, null where it expects none or several, or a time or a rewritten sentence. */
function numberOf({ input, expected }: Case): number | null {
  const [only] = expected
  if (only === undefined || expected.length > 1) return null
  if (only.text !== null && only.text !== input) return null
  if (only.type === 'number' || only.type === 'numeral') {
    const value = Number(only.value)
    return only.value === null || Number.isNaN(value) ? null : value
  }
  if (!only.type.startsWith('rewritten')) return null
  const printed = /^(-?[\d.]+)([万亿萬億]?)$/.exec(String(only.value).replaceAll(',', ''))
  if (printed === null) return null
  const unit = printed[2] ?? ''
  return Number(printed[1]) * (unit === '' ? 1 : /[万萬]/.test(unit) ? 1e4 : 1e8)
}

describe.skipIf(!isPresent)('cases of other readers', () => {
  it('are numerals read right, 95 of 100 and more', () => {
    const wrong: string[] = []
    let count = 0
    for (const one of read('numerals.jsonl')) {
      const expected = numberOf(one)
      const text = plain(one.input)
      if (expected === null || leftOut.some(([, test]) => test(text))) continue
      count++
      const sign = /^[-负]/.test(text) ? 1 : 0
      const numeral = readNumeral(text, sign)
      const size = numeral?.value ? (exactNumber(numeral.value) ?? approximate(numeral.value)) : Number.NaN
      const value = sign === 1 ? -size : size
      if (numeral?.end !== text.length || Math.abs(value - expected) > 1e-12 * Math.abs(expected))
        wrong.push(`${one.input}: ${value}, not ${expected}`)
    }
    expect(count).toBeGreaterThan(500)
    expect(wrong.length / count, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('are money and percentages read right, 95 of 100 and more', () => {
    const codes: Record<string, string> = {
      元: 'CNY',
      港元: 'HKD',
      美元: 'USD',
      日元: 'JPY',
      欧元: 'EUR',
      新台币: 'TWD',
      卢布: 'RUB',
      泰铢: 'THB',
      澳元: 'AUD',
      韩元: 'KRW',
    }
    const speech = /[块毛]|比特币|本銭|美分|[0-9][kKwＫ]|^(?:三百万|肆佰叁拾[萬万])$|K|苹果折扣/
    const wrong: string[] = []
    let count = 0
    for (const one of read('money-and-percent.jsonl')) {
      const wanted = one.expected.filter(({ value }) => value !== null)
      if (wanted.length === 0 || speech.test(one.input)) continue
      count++
      const figures = figuresIn(one.input)
      const isRight = wanted.every(({ value, unit }) =>
        figures.some((figure) => {
          const isPercent = figure.kind === 'percent' || figure.kind === 'percentagePoint'
          if (isPercent) return close(figure.value, Number(String(value).replace('%', '')), figure.unit)
          const code = unit === null ? null : (codes[unit] ?? (unit === 'Dollar' ? 'USD' : unit))
          const range =
            typeof value === 'object' && value !== null ? (value as { min: string; max: string }) : null
          if (figure.unit !== code && !(figure.unit === null && unit === '元')) return false
          if (range === null) return close(figure.value, Number(value), null)
          return close(figure.value, Number(range.min), null)
        }),
      )
      if (!isRight)
        wrong.push(
          `${one.input}: ${figures.map(({ text, value, unit }) => `${text} ${value} ${unit}`).join('; ')}`,
        )
    }
    expect(count).toBeGreaterThan(180)
    expect(wrong.length / count, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })
})

function close(value: number | null, expected: number, unit: string | null): boolean {
  if (value === null) return expected > 2 ** 53
  const wanted = unit === '‰' ? expected * 10 : expected
  // Other readers round amounts to cents.
  return Math.abs(value - wanted) <= Math.max(1e-9 * Math.abs(wanted), unit === null ? 0.005 : 0)
}
