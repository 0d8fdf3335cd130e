import { approximate, type Decimal, shifted } from '../fields/decimal.ts'
import { type Numeral, readNumeral } from '../fields/numeral.ts'
import { numeralKind } from '../fields/numeral-units.ts'
import { rangeMarks } from '../grammar/numerals.ts'
import { matchEnd } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { wordSet } from '../text/word-table.ts'
import { readUnit, type Unit } from './unit.ts'

const marks = wordSet(rangeMarks)
const bracketOpen = 0x28
const inclusive = /\(含(?:本数|\d{1,8}\S{0,2})?\)/y

/** The two ends of a range (10—20万元) with the unit of the upper one; `end` may be after words that belong to it. */
export interface Ends {
  readonly upper: Unit
  readonly end: number
  readonly low: Decimal
  readonly high: Decimal
}

/** 10—20万元, 20万元至50万元, 10%—15%, 3至5年: both ends with the unit of the second, or each with its own when they agree. */
export function readRange(
  text: string,
  at: number,
  first: Numeral,
  numeralEnd: number,
  own: Unit | null,
): Ends | null {
  const from = behindInclusive(text, own?.end ?? numeralEnd)
  if (own !== null && text.startsWith('以上', from)) return readLegalRange(text, from + 2, first, own)
  const mark = marks.startingAt(text, from)
  if (mark === null || first.value === null || first.high !== null) return null
  const second = upperEnd(text, mark.end)
  if (second === null) return null
  const unit = readUnit(text, behindInclusive(text, second.end), isPlain(mark.end, second), second.isArabic)
  if (unit === null) return null
  if (own !== null && (!isSameUnit(own, unit) || isChange(text, at, mark.word, unit.end))) return null
  const low = own === null ? raised(first.value, first.scale, text, mark.end, second) : first.value
  if (!(approximate(low) < approximate(second.value))) return null
  return { upper: unit, end: unit.end, low, high: second.value }
}

/** 二万元以上十万元以下, as laws print a range: the words belong to it. */
function readLegalRange(text: string, at: number, first: Numeral, own: Unit): Ends | null {
  const second = upperEnd(text, at)
  if (second === null || first.value === null || first.high !== null) return null
  const unit = readUnit(text, second.end, isPlain(at, second))
  if (unit === null || !isSameUnit(own, unit)) return null
  if (!text.startsWith('以下', unit.end) || !(approximate(first.value) < approximate(second.value)))
    return null
  return { upper: unit, end: unit.end + 2, low: first.value, high: second.value }
}

/** A number that can be the upper end of a range. */
interface Upper extends Numeral {
  readonly value: Decimal
}

function upperEnd(text: string, at: number): Upper | null {
  const numeral = numeralKind(unitAt(text, at)) === 0 ? null : readNumeral(text, at)
  return numeral === null || numeral.value === null ? null : (numeral as Upper)
}

function isSameUnit(a: Unit, b: Unit): boolean {
  return a.kind === b.kind && a.unit === b.unit
}

/** 由3个到12个 is a change, 从3个到12个不等 a range. */
function isChange(text: string, at: number, mark: string, end: number): boolean {
  return (
    /[由从]$/.test(text.slice(Math.max(0, at - 1), at)) &&
    /^[至到]/.test(mark) &&
    !/^(?:不等|之间|的)/.test(text.slice(end, end + 2))
  )
}

/** The lower end with the 万 or 千 that the upper one lends it, unless it has one or is the larger then. */
function raised(low: Decimal, scale: number, text: string, at: number, upper: Upper): Decimal {
  if (scale !== 0) return low
  const lent = shifted(low, lentPower(text, at, upper))
  return approximate(lent) < approximate(upper.value) ? lent : low
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

/** Long numerals, and such as take a bound (百余), are part of no set phrase, so that units with a second meaning are safe after them. */
export function isPlain(at: number, numeral: Numeral): boolean {
  return numeral.isArabic || numeral.isBare || numeral.end - at >= 2
}

/** After (含), (含10%) and (含本数) at `at`, which belong to the number before them. */
export function behindInclusive(text: string, at: number): number {
  return unitAt(text, at) === bracketOpen ? matchEnd(inclusive, text, at) : at
}
