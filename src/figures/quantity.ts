import { approximate, type Decimal, decimalOf, shifted } from '../fields/decimal.ts'
import { type Numeral, readNumeral } from '../fields/numeral.ts'
import { isArabicDigit } from '../fields/numeral-units.ts'
import { verbsBeforeOne } from '../grammar/classifiers.ts'
import { coins, currencyPrefixes } from '../grammar/currencies.ts'
import { isAt } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { wordSet, wordTable } from '../text/word-table.ts'
import type { Draft } from './draft.ts'
import { readFraction, readRatio } from './fraction.ts'
import { readBounds } from './modifier.ts'
import { behindInclusive, isPlain, readRange } from './range.ts'
import { halfTenth, readUnit, type Unit } from './unit.ts'
import { readBareNumber } from './unitless.ts'

/** What was read at a numeral: the figure or none, and where reading goes on. */
export interface Quantity {
  readonly draft: Draft | null
  readonly next: number
}

const prefixes = wordTable(currencyPrefixes)
const ones = wordSet(verbsBeforeOne)
const hyphen = 0x2d
const plus = 0x2b
const times = 0xd7
const asterisk = 0x2a
const letters = unitSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
/** Signs that glue digits to digits: 3×5, 6+N. */
const glue = unitSet('0123456789.+×*#_')
/** 15分钟生活圈, 3公里就业圈: a name. */
const circle = /[\u4e00-\u9fff]{0,5}圈/y
/** 另一个, 每一项, 再一次: no counts. */
const oneOfWords = /[这那每某另其之后前上下再又新同统唯任哪第了的有是为万十百千中]/
const yuan = unitSet('元圆块')
const one = unitSet('一壹')
const opensFraction = unitSet('分半')
const opensRatio = unitSet(':/')
const coin = /(\d{1,2}|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])([角毛分])/y
/** 50元整, 5万元人民币; 元整治 is none. */
const moneyEnd = /[整正](?![治改体个合理修顿式确])|人民币/y

/**
 * Reads the quantity (数量) that begins with the numeral at `at`: number, range, unit, the words that bound it and the currency in front of it.
 * No figure where the number is a name, a code or a set phrase; `next` is behind everything that was looked at.
 */
export function readQuantity(text: string, at: number): Quantity {
  const first = readNumeral(text, at)
  const behind = text.charCodeAt(first?.end ?? at)
  // Only 分之, 一半, 百分之 and a stroke or colon between two numbers make a fraction or a ratio.
  if (first === null || holds(opensFraction, behind)) {
    const fraction = readFraction(text, at)
    if (fraction !== null) return { draft: fraction, next: fraction.end }
  }
  if (first === null) return { draft: null, next: at + 1 }
  if (holds(opensRatio, behind)) {
    const ratio = readRatio(text, at)
    if (ratio !== null) return { draft: ratio, next: ratio.end }
  }
  const numeralEnd = behindInclusive(text, first.end)
  const unit = readUnit(text, numeralEnd, isPlain(at, first))
  const range = readRange(text, at, first, numeralEnd, unit)
  if (range !== null) {
    const { upper, low, high, end } = range
    if (isInCode(text, at, first.end)) return { draft: null, next: end }
    return finish(text, at, first, upper, end, low, high, true)
  }
  const isCode = isInCode(text, at, first.end)
  if (unit === null) {
    const draft = isCode ? null : readBareNumber(text, at, first)
    return { draft, next: draft?.end ?? first.end }
  }
  if (
    isCode &&
    !(
      unit.kind === 'percent' ||
      unit.kind === 'percentagePoint' ||
      (unit.kind === 'money' && !holds(glue, text.charCodeAt(at - 1)))
    )
  )
    return { draft: null, next: first.end }
  return finish(text, at, first, unit, unit.end, first.value, first.high, false)
}

function finish(
  text: string,
  at: number,
  first: Numeral,
  { kind, unit, shift, per }: Unit,
  unitEnd: number,
  lowest: Decimal | null,
  highest: Decimal | null,
  isRange: boolean,
): Quantity {
  let low = lowest
  let high = highest
  let end = unitEnd
  if (shift !== 0 && low !== null) {
    const isTenths = text.charAt(end - 1) === '成' || approximate(low) < 10
    if (isTenths) low = shifted(low, 1)
    if (isTenths && high !== null) high = shifted(high, 1)
    const more = text.charAt(end - 1) === '成' ? halfTenth(text, end) : null
    if (more !== null && low.exponent >= 0) {
      const tenths = more.tenths === '半' ? 5 : Number(readNumeral(more.tenths, 0)?.value?.digits ?? 0)
      low = decimalOf(String(approximate(low) + tenths))
      end = more.end
    }
  }
  if (kind === 'money') {
    if (low !== null && !isRange && holds(yuan, text.charCodeAt(end - 1))) {
      const small = readCoins(text, end, low)
      low = small.value
      end = small.end
    }
    if (isAt(moneyEnd, text, end)) end = moneyEnd.lastIndex
  }
  let start = at
  let money = unit
  const prefix = kind === 'money' ? prefixes.endingAt(text, at) : null
  if (prefix !== null) {
    start = prefix.start
    if (unit === 'CNY') money = prefix.value
  }
  const sign = kind === 'percent' || unit === 'Cel' || kind === 'money' ? signBefore(text, start) : null
  if (sign !== null && low !== null) {
    low = { ...low, isNegative: true }
    start = sign
  }
  if ((kind === 'duration' || kind === 'length') && isAt(circle, text, end)) return { draft: null, next: end }
  const isDuration = kind === 'duration' || kind === 'age'
  const bounds = readBounds(text, start, end, { hasMore: first.hasMore, isBare: first.isBare, isDuration })
  if (!isCounted(text, at, first, bounds.modifier, kind, end)) return { draft: null, next: end }
  return {
    draft: {
      start: bounds.start,
      end: bounds.end,
      core: { start, end },
      kind,
      low,
      high,
      of: null,
      unit: money,
      modifier: bounds.modifier,
      per,
    },
    next: bounds.end,
  }
}

/** Whether the numeral counts: 一 only behind a verb of making, a multiplier without a digit only beside a bound (近百, 千余). */
function isCounted(
  text: string,
  at: number,
  first: Numeral,
  modifier: string,
  kind: string,
  end: number,
): boolean {
  if (first.isBare && modifier === 'exact') return false
  if (first.isArabic || kind === 'percent' || kind === 'percentagePoint' || kind === 'multiple') return true
  if (first.end - at !== 1 || !holds(one, text.charCodeAt(at))) return true
  if (kind === 'duration' && (modifier !== 'exact' || text.charAt(end) === '半')) return true
  // 污水处理厂一座, behind its noun and in front of a stop.
  const isBehindNoun =
    kind === 'count' && /[\u4e00-\u9fff)”]/.test(text.charAt(at - 1)) && !oneOfWords.test(text.charAt(at - 1))
  if (isBehindNoun && /^[,。;、)]?$/.test(text.charAt(end))) return true
  return ones.endingAt(text, at) !== null
}

/** Three jiao and five fen behind whole units: 五元三角, 123元1角1分. */
function readCoins(text: string, at: number, whole: Decimal): { value: Decimal; end: number } {
  let end = at
  let cents = 0
  for (;;) {
    coin.lastIndex = end
    const match = coin.exec(text)
    if (match === null) break
    const digit = Number(readNumeral(match[1] ?? '', 0)?.value?.digits ?? 0)
    cents += digit * 10 ** ((coins[match[2] ?? ''] ?? 0) + 2)
    end = coin.lastIndex
  }
  if (end === at || whole.exponent < 0) return { value: whole, end: at }
  const printed = `${whole.digits}${'0'.repeat(Math.min(whole.exponent, 30))}.${String(cents).padStart(2, '0')}`
  return { value: decimalOf(printed), end }
}

/** A minus or 负 right in front, null where the stroke joins two words or numbers. */
function signBefore(text: string, at: number): number | null {
  const sign = text.charAt(at - 1)
  if (sign === '负') return at - 1
  if (sign !== '-' && sign !== '−') return null
  return /[0-9A-Za-z%万亿千百元)年月日]/.test(text.charAt(at - 2)) ? null : at - 1
}

/** SL03, 6+N, 3×5, 0839-1566621, 5G: digits that are glued to letters, signs or other digits are no quantity. */
function isInCode(text: string, at: number, end: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (holds(glue, before) || holds(letters, before)) return true
  if (before === hyphen && isLetterOrDigit(text.charCodeAt(at - 2))) return true
  const after = text.charCodeAt(end)
  return (
    after === plus ||
    after === times ||
    after === asterisk ||
    (after === hyphen && holds(letters, text.charCodeAt(end + 1)))
  )
}

function isLetterOrDigit(code: number): boolean {
  return holds(letters, code) || isArabicDigit(code)
}
