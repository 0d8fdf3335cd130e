import { approximate, type Decimal, decimalOf, shifted } from '../fields/decimal.ts'
import { type Numeral, readNumeral } from '../fields/numeral.ts'
import { numeralKind } from '../fields/numeral-units.ts'
import { verbsBeforeOne } from '../grammar/classifiers.ts'
import { coins, currencyPrefixes } from '../grammar/currencies.ts'
import { rangeMarks } from '../grammar/numerals.ts'
import { wordTable } from '../text/word-table.ts'
import type { Draft } from './draft.ts'
import { readFraction, readRatio } from './fraction.ts'
import { readBounds } from './modifier.ts'
import { halfTenth, readUnit, type Unit } from './unit.ts'
import { readBareNumber } from './unitless.ts'

/** What was read at a numeral: the figure or none, and where reading goes on. */
export interface Quantity {
  readonly draft: Draft | null
  readonly next: number
}

const marks = wordTable(rangeMarks.map((mark) => [mark, true] as const))
const prefixes = wordTable(currencyPrefixes)
const ones = wordTable(verbsBeforeOne.map((verb) => [verb, true] as const))
const letter = /[A-Za-z]/
const inclusive = /\(含(?:本数|\d{1,8}\S{0,2})?\)/y
const rubbish = /[A-Za-z0-9.+×*#_]/
/** 15分钟生活圈, 3公里就业圈: a name. */
const circle = /[\u4e00-\u9fff]{0,5}圈/y
/** 另一个, 每一项, 再一次: no counts. */
const oneOfWords = /[这那每某另其之后前上下再又新同统唯任哪第了的有是为万十百千中]/
const onlyOne = /^[一壹]$/
const coin = /(\d{1,2}|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])([角毛分])/y
const moneyEnd = /[整正]|人民币/y

/**
 * Reads the quantity (数量) that begins with the numeral at `at`: number, range, unit, the words that bound it and the currency in front of it.
 * No figure where the number is a name, a code or a set phrase; `next` is behind everything that was looked at.
 */
export function readQuantity(text: string, at: number): Quantity {
  const first = readNumeral(text, at)
  const behind = text.charAt(first?.end ?? at)
  // Only 分之, 一半, 百分之 and a stroke or colon between two numbers make a fraction or a ratio.
  if (first === null || behind === '分' || behind === '半') {
    const fraction = readFraction(text, at)
    if (fraction !== null) return { draft: fraction, next: fraction.end }
  }
  if (first === null) return { draft: null, next: at + 1 }
  if (behind === ':' || behind === '/') {
    const ratio = readRatio(text, at)
    if (ratio !== null) return { draft: ratio, next: ratio.end }
  }
  const numeralEnd = behindInclusive(text, first.end)
  const isCode = isInCode(text, at, first.end)
  const unit = readUnit(text, numeralEnd, isPlain(at, first))
  const range = readRange(text, at, first, numeralEnd, unit)
  if (range !== null) return isCode ? { draft: null, next: range.end } : finish(text, at, first, range)
  if (unit === null) {
    const draft = isCode ? null : readBareNumber(text, at, first)
    return { draft, next: draft?.end ?? first.end }
  }
  if (
    isCode &&
    !(
      unit.kind === 'percent' ||
      unit.kind === 'percentagePoint' ||
      (unit.kind === 'money' && !isGlued(text, at))
    )
  )
    return { draft: null, next: first.end }
  return finish(text, at, first, { ...unit, low: first.value, high: first.high })
}

type Read = Unit & { readonly low: Decimal | null; readonly high: Decimal | null; readonly isRange?: true }

function finish(text: string, at: number, first: Numeral, read: Read): Quantity {
  const { kind, unit } = read
  let { low, high, end } = read
  if (read.shift !== 0 && low !== null) {
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
  if (
    kind === 'money' &&
    low !== null &&
    read.isRange !== true &&
    /[元圆块]$/.test(text.slice(0, end).slice(-1))
  ) {
    const small = readCoins(text, end, low)
    low = small.value
    end = small.end
  }
  if (kind === 'money') {
    moneyEnd.lastIndex = end
    if (moneyEnd.test(text) && !/[整正](?:[治改体个合理修顿式确])/.test(text.slice(end, end + 2)))
      end = moneyEnd.lastIndex
  }
  let start = at
  let money = unit
  const prefix = kind === 'money' || read.kind === 'count' ? prefixes.endingAt(text, at) : null
  if (prefix !== null && kind === 'money') {
    start = prefix.start
    if (unit === 'CNY') money = prefix.value
  }
  const sign = kind === 'percent' || unit === 'Cel' || kind === 'money' ? signBefore(text, start) : null
  if (sign !== null && low !== null) {
    low = { ...low, isNegative: true }
    start = sign
  }
  circle.lastIndex = end
  if ((kind === 'duration' || kind === 'length') && circle.test(text)) return { draft: null, next: end }
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
      per: read.per,
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
  if (!onlyOne.test(text.slice(at, first.end))) return true
  if (kind === 'duration' && (modifier !== 'exact' || text.charAt(end) === '半')) return true
  // 污水处理厂一座, behind its noun and in front of a stop.
  const isBehindNoun =
    kind === 'count' && /[\u4e00-\u9fff)”]/.test(text.charAt(at - 1)) && !oneOfWords.test(text.charAt(at - 1))
  if (isBehindNoun && /^[,。;、)]?$/.test(text.charAt(end))) return true
  return ones.endingAt(text, at) !== null
}

/** Long numerals, and such as take a bound (百余), are part of no set phrase, so that units with a second meaning are safe behind them. */
function isPlain(at: number, numeral: Numeral): boolean {
  return numeral.isArabic || numeral.isBare || numeral.end - at >= 2
}

function behindInclusive(text: string, at: number): number {
  if (text.charAt(at) !== '(') return at
  inclusive.lastIndex = at
  return inclusive.test(text) ? inclusive.lastIndex : at
}

/** 10—20万元, 20万元至50万元, 10%—15%, 3至5年: both ends with the unit of the second, or each with its own when they agree. */
function readRange(
  text: string,
  at: number,
  first: Numeral,
  numeralEnd: number,
  own: Unit | null,
): Read | null {
  const from = behindInclusive(text, own?.end ?? numeralEnd)
  if (own !== null && text.startsWith('以上', from)) return readLegalRange(text, from + 2, first, own)
  const mark = marks.startingAt(text, from)
  if (mark === null || first.value === null || first.high !== null) return null
  const second = numeralKind(text.charCodeAt(mark.end)) === 0 ? null : readNumeral(text, mark.end)
  if (second === null || second.value === null) return null
  const unit = readUnit(text, behindInclusive(text, second.end), isPlain(mark.end, second))
  if (unit === null) return null
  if (own !== null && (own.kind !== unit.kind || own.unit !== unit.unit)) return null
  // 由3个到12个 is a change, 从3个到12个不等 a range.
  const isChange =
    own !== null &&
    /[由从]$/.test(text.slice(Math.max(0, at - 1), at)) &&
    /^[至到]/.test(mark.word) &&
    !/^(?:不等|之间|的)/.test(text.slice(unit.end, unit.end + 2))
  if (isChange) return null
  let low = first.value
  if (own === null && first.scale === 0) {
    const power = lentPower(text, mark.end, second)
    const raised = shifted(low, power)
    if (approximate(raised) < approximate(second.value)) low = raised
  }
  if (!(approximate(low) < approximate(second.value))) return null
  return { ...unit, low, high: second.value, isRange: true }
}

/** 二万元以上十万元以下, as laws print a range: the words belong to it. */
function readLegalRange(text: string, at: number, first: Numeral, own: Unit): Read | null {
  const second = numeralKind(text.charCodeAt(at)) === 0 ? null : readNumeral(text, at)
  if (second === null || second.value === null || first.value === null || first.high !== null) return null
  const unit = readUnit(text, second.end, isPlain(at, second))
  if (unit === null || unit.kind !== own.kind || unit.unit !== own.unit) return null
  if (!text.startsWith('以下', unit.end) || !(approximate(first.value) < approximate(second.value)))
    return null
  return { ...unit, end: unit.end + 2, low: first.value, high: second.value, isRange: true }
}

/** The power of ten that the upper end lends the lower: 万 of 10—20万, 千 of 两到三千. */
function lentPower(text: string, at: number, second: Numeral): number {
  if (second.scale > 0) return second.scale
  const unit = text.charAt(second.end - 1)
  const isTwoUnits = second.end - at === 2 && !second.isArabic
  return isTwoUnits || second.isArabic
    ? (({ 百: 2, 佰: 2, 千: 3, 仟: 3 } as Record<string, number>)[unit] ?? 0)
    : 0
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
  const before = text.charAt(at - 1)
  if (before !== '' && rubbish.test(before)) return true
  if (before === '-' && /[0-9A-Za-z]/.test(text.charAt(at - 2))) return true
  const after = text.charAt(end)
  return (
    after === '+' || after === '×' || after === '*' || (after === '-' && letter.test(text.charAt(end + 1)))
  )
}

function isGlued(text: string, at: number): boolean {
  return /[0-9.+×*#_]/.test(text.charAt(at - 1))
}
