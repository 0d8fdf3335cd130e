import { yearDigits } from '../grammar/calendar.ts'
import { rangeMarks } from '../grammar/numerals.ts'
import { relativeYears, yearParts } from '../grammar/time-words.ts'
import { oneOf } from '../text/pattern.ts'
import { isAt, matchAt } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import { wordTable } from '../text/word-table.ts'
import { readCounting } from './counting.ts'
import { daysIn, yearOf } from './day.ts'
import { digitsEnd } from './numeral-units.ts'
import type { Reference } from './scope-of.ts'

/** A stretch of the calendar (时段) named at a known place: 2022年, 2021—2023年, 今年1—6月, 6月15日. `first` is empty where its year is not told. */
export interface Stretch {
  readonly end: number
  readonly first: string
  readonly last: string
  readonly year: number | null
  /** A month or day without its year. */
  readonly isYearless: boolean
  /** Its first month and day where the year is not told (-04-01), as `last` then has its last. */
  readonly from?: string
  /** The years of a list, one by one. */
  readonly years?: readonly number[]
}

/** What is read where no year is told, so that February ends on the 29th. */
const unnamedYear = 2000
const digit = `[0-9${Object.keys(yearDigits).join('')}]`
const year = `(?:(?:19|20)[0-9]{2}|[一二]${digit}{3})`
const mark = oneOf(rangeMarks)
const small = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})'
const yearRange = new RegExp(`(${year})年?${mark}(${year})(?:年度?|学年|财年)`, 'y')
const yearList = new RegExp(`(${year})年?(?:[、和]${year}年?){0,6}[、和及](${year})年度?`, 'y')
const eachYear = new RegExp(year, 'g')
const monthRange = new RegExp(`(${small})月?份?${mark}(${small})月份?`, 'y')
const oneMonth = new RegExp(`(${small})月(?!龄)份?(?:(${small})[日号])?`, 'y')
const dayAfterMark = new RegExp(`${mark}(?:(${small})月)?(${small})[日号]`, 'y')
const secondYear = new RegExp(`${mark}(${year})年`, 'y')
const signed = /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const firstMonths = /前([0-9一二三四五六七八九十]{1,2})个?月/y
const schoolYear = /(?:19|20)\d{2}(?:[-—–/](?:19|20)?\d{2})?学年/y
const relatives = wordTable(Object.entries(relativeYears))
const parts = wordTable(Object.entries(yearParts))

const numerals = unitSet('0123456789一二两三四五六七八九十〇零○')
const hanYearUnits = unitSet('0123456789', Object.keys(yearDigits).join(''))
const markUnits = unitSet(firstsOf(rangeMarks))
const listUnits = unitSet('、和及')
const signUnits = unitSet('-/.')
const schoolUnits = unitSet('学-—–/')

/** Where the numerals that begin at `at` end; `at` itself where there is none. */
export function numeralsEnd(text: string, at: number): number {
  let end = at
  while (holds(numerals, unitAt(text, end))) end++
  return end
}

/**
 * Reads the {@link Stretch} that begins at `at`, where `numeralEnd` is the end of the numerals there; a month or day without a year takes
 * `yearBefore`.
 */
export function readStretch(
  text: string,
  at: number,
  numeralEnd: number,
  reference: Reference,
  yearBefore: number | null,
): Stretch | null {
  const years = isYearAt(text, at) ? readYears(text, at) : undefined
  if (years !== undefined) return years
  const relative = readRelative(text, at, reference)
  if (relative !== null) return relative
  if (parts.rowAt(text, at) !== null || startsMonth(text, at, numeralEnd)) {
    const inside = withinYear(text, at, yearBefore ?? unnamedYear)
    return inside.end === at ? null : yearBefore === null ? withoutYear(inside) : inside
  }
  const count = countFirstMonths(text, at)
  if (count === null) return null
  if (count === 0) return untold(firstMonths.lastIndex)
  const months = ofMonths(firstMonths.lastIndex, yearBefore ?? unnamedYear, 1, count)
  return yearBefore === null ? withoutYear(months) : months
}

/** 今年, 去年上半年; null where no such word begins. */
function readRelative(text: string, at: number, reference: Reference): Stretch | null {
  // 以|前年|度, 2024年|前年|产能: no year before the last.
  const isCut = text.startsWith('前年', at) && /[以之年]/.test(text.charAt(at - 1))
  const relative = isCut ? null : relatives.startingAt(text, at)
  if (relative === null) return null
  // 当年 is the year of what is told; 上年 after 比 is a party of a comparison, and says no scope.
  const own = reference.year === null ? null : reference.year + relative.value
  const named = own === null || Number.isNaN(own) ? null : own
  const inside = withinYear(text, relative.end, named ?? unnamedYear)
  return named === null ? untold(inside.end) : inside
}

/** How many months 前三个月 names, 0 for a number that no year has; null where no such words begin. */
function countFirstMonths(text: string, at: number): number | null {
  const months = text.charAt(at) === '前' ? matchAt(firstMonths, text, at) : null
  return months === null ? null : (monthOf(months[1]) ?? 0)
}

/** A stretch of which only is known where it ends in the text. */
function untold(end: number): Stretch {
  return { end, first: '', last: '', year: null, isYearless: true }
}

/** A stretch read in {@link unnamedYear}, with its months and days only. */
function withoutYear(read: Stretch): Stretch {
  const [from, last] = [read.first.slice(4), read.last.slice(4)]
  return { ...read, first: '', from, last, year: null, isYearless: true }
}

/** The months from `a` to `b` of a year, whole. */
function ofMonths(end: number, named: number, a: number, b: number): Stretch {
  return {
    end,
    first: `${named}-${pad(a)}-01`,
    last: monthEnd(named, b),
    year: named,
    isYearless: false,
  }
}

/** Whether a year stands at `at`: 2022, 二〇二二. */
function isYearAt(text: string, at: number): boolean {
  const first = text.charAt(at)
  if (first === '1' || first === '2') {
    const isCentury = text.charAt(at + 1) === (first === '1' ? '9' : '0')
    return isCentury && digitsEnd(text, at + 2) >= at + 4
  }
  if (first !== '一' && first !== '二') return false
  return [1, 2, 3].every((i) => holds(hanYearUnits, unitAt(text, at + i)))
}

/** Where the 年, 年度, 学年 after a year ends; `at` itself where there is none. */
function yearEnd(text: string, at: number): number {
  const from = text.charAt(at) === '学' ? at + 1 : at
  if (text.charAt(from) !== '年') return at
  return text.charAt(from + 1) === '度' ? from + 2 : from + 1
}

/** The stretch that begins with the year at `at`; null where it is none, undefined where the four units may be something else. */
function readYears(text: string, at: number): Stretch | null | undefined {
  const from = at + 4
  const behind = unitAt(text, from)
  const behindUnit = text.charAt(from) === '年' ? unitAt(text, from + 1) : behind
  const isList = holds(listUnits, behindUnit)
  const range =
    (holds(markUnits, behindUnit) ? matchAt(yearRange, text, at) : null) ??
    (isList ? matchAt(yearList, text, at) : null)
  if (range !== null) {
    const [, a = '', b = ''] = range
    const [from, to] = [yearOf(a), yearOf(b)]
    if (from > to || to - from > 60) return null
    return {
      end: at + range[0].length,
      first: `${from}-01-01`,
      last: `${to}-12-31`,
      year: to,
      isYearless: false,
      ...(isList ? { years: yearsOf(range[0]) } : {}),
    }
  }
  const day = holds(signUnits, behind) ? matchAt(signed, text, at) : null
  if (day !== null) {
    const [, y = '', , m = '', d = ''] = day
    if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return null
    const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    return { end: signed.lastIndex, first: iso, last: iso, year: Number(y), isYearless: false }
  }
  if (holds(schoolUnits, behind) && isAt(schoolYear, text, at)) return untold(schoolYear.lastIndex)
  const end = yearEnd(text, from)
  if (end === from) return undefined
  return text.charAt(end) === '代' ? null : withinYear(text, end, yearOf(text.slice(at, from)))
}

/** Every year that a list prints. */
function yearsOf(list: string): number[] {
  return [...list.matchAll(eachYear)].map(([printed]) => yearOf(printed))
}

/** Whether the numerals up to `numeralEnd` are those of a month: 6月, 1—6月. */
function startsMonth(text: string, at: number, numeralEnd: number): boolean {
  if (numeralEnd === at) return false
  if (mayBeMonthRange(text, numeralEnd) && isAt(monthRange, text, at)) return true
  const month = text.charAt(numeralEnd) === '月' ? matchAt(oneMonth, text, at) : null
  return month !== null && (monthOf(month[1]) ?? 0) >= 1
}

/** Whether a mark of range stands after the numerals up to `numeralEnd` and the 月 and 份 of a month. */
function mayBeMonthRange(text: string, numeralEnd: number): boolean {
  let end = numeralEnd
  if (text.charAt(end) === '月') end++
  if (text.charAt(end) === '份') end++
  return holds(markUnits, unitAt(text, end))
}

/** What stands after a year: nothing, 上半年, 前三个月, 6月, 6月15日, 1—6月, 6月15日至18日, 至2023年. */
function withinYear(text: string, from: number, named: number): Stretch {
  const part = parts.startingAt(text, from)
  if (part !== null) return ofMonths(part.end, named, part.value[0], part.value[1])
  const count = countFirstMonths(text, from)
  if (count !== null && count > 0) return ofMonths(firstMonths.lastIndex, named, 1, count)
  const numeralEnd = numeralsEnd(text, from)
  const months = numeralEnd === from ? null : readMonths(text, from, numeralEnd, named)
  return months ?? readWholeYears(text, from, named)
}

/** A year that is named, or those from it to another: 2022年|至2023年. */
function readWholeYears(text: string, from: number, named: number): Stretch {
  const second = matchBehindMark(secondYear, text, from)
  const to = second === null ? named : yearOf(second[1] ?? '')
  const isRange = to > named
  return {
    end: isRange ? secondYear.lastIndex : from,
    first: `${named}-01-01`,
    last: `${isRange ? to : named}-12-31`,
    year: isRange ? to : named,
    isYearless: false,
  }
}

/** 1—6月, 6月, 6月至2023年3月, 6月15日; null where the numerals up to `numeralEnd` are none of a month. */
function readMonths(text: string, from: number, numeralEnd: number, named: number): Stretch | null {
  const range = mayBeMonthRange(text, numeralEnd) ? matchAt(monthRange, text, from) : null
  const a = monthOf(range?.[1])
  const b = monthOf(range?.[2])
  if (a !== null && b !== null && a <= b) return ofMonths(monthRange.lastIndex, named, a, b)
  const one = text.charAt(numeralEnd) === '月' ? matchAt(oneMonth, text, from) : null
  const month = monthOf(one?.[1])
  if (one === null || month === null) return null
  const end = oneMonth.lastIndex
  const day = readCounting(one[2] ?? '')
  if (day !== null && isDayOf(named, month, day)) return readDays(text, end, named, month, day)
  const second = matchBehindMark(secondYear, text, end)
  if (second === null) return ofMonths(end, named, month, month)
  const inside = withinYear(text, secondYear.lastIndex, yearOf(second[1] ?? ''))
  return { ...inside, first: `${named}-${pad(month)}-01` }
}

/** A day, or the days from it to another: 6月15日|至18日, 6月15日|至7月2日. */
function readDays(text: string, end: number, named: number, month: number, day: number): Stretch {
  const first = `${named}-${pad(month)}-${pad(day)}`
  const other = matchBehindMark(dayAfterMark, text, end)
  const toMonth = monthOf(other?.[1]) ?? month
  const toDay = other === null ? null : readCounting(other[2] ?? '')
  if (toDay === null || !isDayOf(named, toMonth, toDay))
    return { end, first, last: first, year: named, isYearless: false }
  const to = `${named}-${pad(toMonth)}-${pad(toDay)}`
  return { end: dayAfterMark.lastIndex, first, last: to < first ? first : to, year: named, isYearless: false }
}

function isDayOf(named: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysIn(named, month)
}

/** Runs a pattern that begins with a mark of range. */
function matchBehindMark(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  return holds(markUnits, unitAt(text, at)) ? matchAt(pattern, text, at) : null
}

function monthOf(word: string | undefined): number | null {
  const month = word === undefined ? null : readCounting(word)
  return month !== null && month >= 1 && month <= 12 ? month : null
}

function monthEnd(named: number, month: number): string {
  return `${named}-${pad(month)}-${pad(daysIn(named, month))}`
}

/** Two digits of a month or day. */
export function pad(number: number): string {
  return String(number).padStart(2, '0')
}
