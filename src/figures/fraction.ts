import { type Decimal, decimalOf, shifted } from '../fields/decimal.ts'
import { readNumeral } from '../fields/numeral.ts'
import type { FigureKind } from '../model/figure.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { isAt } from '../text/sticky.ts'
import type { Draft } from './draft.ts'
import { readBounds } from './modifier.ts'

const endsInWord = new RegExp(`[${usualHanzi}(,]$`)
const parts = /([一二两三四五六七八九十百千万零百仟佰]{1,6}|\d{1,4})分之/y
const shortPercent = /百分(百|[一二三四五六七八九十]{2,3})(?!点|制|比|之)/y
const stroke = /(\d{1,2})\/(\d{1,2})(?![\d/年月.万千百])/y
/** Two terms, and a third that the text keeps: 三次产业结构为12:45:43. */
const colon = /(\d{1,4}(?:\.\d{1,4})?):(\d{1,4}(?:\.\d{1,4})?)(?::\d{1,4}(?:\.\d{1,4})?){0,2}(?![\d:.])/y
const ratioBefore = /(?:[比例为达按到近约至于成照由从]|结构)$/
const behindRatio =
  /[,。;、!?)的比左以配]|(?:上升|下降|缩小|扩大|提高|降低|调整|优化|变|改善|[升降增减扩缩])/y
/** After a noun of ratios any word may follow: 师生比1:19|核定. */
const ratioNoun = /(?:比|比例|比值|结构)$/
const halfHan = /一半(?!以)|一半(?=以上|以下)/y

/**
 * Reads a fraction (分数) or a percentage in words that begins at `at`: 百分之五 is 5 %, 千分之二 2 ‰, 万分之三 0.03 %, 三分之一 the ratio 1 of 3; 百分百 is
 * 100 %, 一半 the ratio 1 of 2.
 */
export function readFraction(text: string, at: number): Draft | null {
  parts.lastIndex = at
  const named = parts.exec(text)?.[1]
  if (named !== undefined) return readParts(text, at, named, parts.lastIndex)
  shortPercent.lastIndex = at
  const short = shortPercent.exec(text)?.[1]
  if (short !== undefined) {
    const value = readNumeral(short === '百' ? '一百' : short, 0)?.value ?? null
    return value === null ? null : draft(text, at, shortPercent.lastIndex, 'percent', '%', value, null, false)
  }
  halfHan.lastIndex = at
  if (halfHan.test(text)) return draft(text, at, at + 2, 'ratio', null, decimalOf('1'), decimalOf('2'), false)
  return null
}

/** Reads a ratio (比例) of two numbers that begins at `at`: 2:1, 1:15, 1/3. */
export function readRatio(text: string, at: number): Draft | null {
  const before = text.charAt(at - 1)
  if (/[\d.:/A-Za-z-]/.test(before)) return null
  stroke.lastIndex = at
  const over = stroke.exec(text)
  if (over !== null) {
    const [, a = '', b = ''] = over
    const isFraction = Number(a) < Number(b) && Number(b) <= 20 && Number(a) > 0
    const isMeant = endsInWord.test(before) || before === ''
    if (!isFraction || !isMeant) return null
    return draft(text, at, stroke.lastIndex, 'ratio', null, decimalOf(a), decimalOf(b), false)
  }
  colon.lastIndex = at
  const to = colon.exec(text)
  if (to === null) return null
  const end = colon.lastIndex
  const before3 = text.slice(Math.max(0, at - 3), at)
  if (!ratioBefore.test(before3)) return null
  if (end < text.length && !ratioNoun.test(before3) && !isAt(behindRatio, text, end)) return null
  return draft(text, at, end, 'ratio', null, decimalOf(to[1] ?? '0'), decimalOf(to[2] ?? '0'), false)
}

function readParts(text: string, at: number, named: string, from: number): Draft | null {
  const number = readNumeral(text, from)
  if (number === null || number.value === null) return null
  const whole = /^[百千万仟佰]/.test(named) ? `一${named}` : named
  const parts = readNumeral(whole, 0)
  if (parts === null || parts.value === null || parts.end !== whole.length) return null
  const { digits, exponent } = parts.value
  const isRound = /^10*$/.test(digits)
  const power = digits.length - 1 + exponent
  const { value, high, hasMore, end } = number
  if (isRound && power === 2) return draft(text, at, end, 'percent', '%', value, null, hasMore, high)
  if (isRound && power === 3) return draft(text, at, end, 'percent', '‰', value, null, hasMore, high)
  if (isRound && power >= 4)
    return draft(
      text,
      at,
      end,
      'percent',
      '%',
      shifted(value, 2 - power),
      null,
      hasMore,
      high && shifted(high, 2 - power),
    )
  return draft(text, at, end, 'ratio', null, value, parts.value, hasMore)
}

function draft(
  text: string,
  start: number,
  end: number,
  kind: FigureKind,
  unit: string | null,
  low: Decimal,
  of: Decimal | null,
  hasMore: boolean,
  high: Decimal | null = null,
): Draft {
  const bounds = readBounds(text, start, end, { hasMore, isBare: false, isDuration: false })
  return {
    start: bounds.start,
    end: bounds.end,
    core: { start, end },
    kind,
    low,
    high,
    of,
    unit,
    modifier: bounds.modifier,
    per: null,
  }
}
