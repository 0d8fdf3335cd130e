import { yearDigits } from '../grammar/calendar.ts'
import { rangeMarks } from '../grammar/numerals.ts'
import { relativeYears, yearParts } from '../grammar/time-words.ts'
import { oneOf } from '../text/pattern.ts'
import { isAt, matchAt } from '../text/sticky.ts'
import { holds, type UnitSet, unitSet } from '../text/unit-set.ts'
import { wordTable } from '../text/word-table.ts'
import { readCounting } from './counting.ts'
import { daysIn, yearOf } from './day.ts'
import type { Reference } from './time-scope.ts'

/** A stretch of the calendar (时段) named at a known place: 2022年, 2021—2023年, 今年1—6月, 6月15日. `first` is empty where its year is not told. */
export interface Stretch {
  readonly end: number
  readonly first: string
  readonly last: string
  readonly year: number | null
  /** A month or day without its year. */
  readonly isYearless: boolean
}

const digit = `[0-9${Object.keys(yearDigits).join('')}]`
const year = `(?:(?:19|20)[0-9]{2}|[一二]${digit}{3})`
const mark = oneOf(rangeMarks)
const small = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})'
const yearRange = new RegExp(`(${year})年?${mark}(${year})(?:年度?|学年|财年)`, 'y')
const yearList = new RegExp(`(${year})年?(?:[、和]${year}年?){0,6}[、和及](${year})年度?`, 'y')
const oneYear = new RegExp(`(${year})(?:年度|学年度?|年)`, 'y')
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
const yearFirsts = unitSet('12一二')
const yearUnits = unitSet('0123456789', Object.keys(yearDigits).join(''))
const marks = rangeMarks.map((word) => word.charAt(0)).join('')
const behindMonth = unitSet('月份', marks)
/** What stands behind the four units of a year in each form. */
const behindYear = {
  range: unitSet('年', marks),
  list: unitSet('年、和及'),
  signed: unitSet('-/.'),
  school: unitSet('学-—–/'),
  one: unitSet('年学'),
}

/** Where the numerals that begin at `at` end; `at` itself where there is none. */
export function numeralsEnd(text: string, at: number): number {
  let end = at
  while (holds(numerals, text.charCodeAt(end))) end++
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
  const years = startsYear(text, at) ? readYears(text, at) : undefined
  if (years !== undefined) return years
  const relative = relatives.startingAt(text, at)
  if (relative !== null) {
    // 当年 is the year of what is told; 上年 behind 比 is a party of a comparison, and says no scope.
    const own = reference.year === null ? null : reference.year + relative.value
    const named = own === null || Number.isNaN(own) ? null : own
    const inside = withinYear(text, relative.end, named ?? 2000)
    if (named !== null) return inside
    return { end: inside.end, first: '', last: '', year: null, isYearless: true }
  }
  if (parts.startingAt(text, at) !== null || startsMonth(text, at, numeralEnd)) {
    if (yearBefore !== null) {
      const inside = withinYear(text, at, yearBefore)
      return inside.end > at ? inside : null
    }
    const inside = withinYear(text, at, 2000)
    if (inside.end === at) return null
    return { ...inside, first: '', last: inside.last.slice(4), year: null, isYearless: true }
  }
  const months = text.charAt(at) === '前' ? matchAt(firstMonths, text, at) : null
  if (months === null) return null
  const count = readCounting(months[1] ?? '') ?? 0
  if (yearBefore === null || count < 1 || count > 12)
    return { end: firstMonths.lastIndex, first: '', last: '', year: null, isYearless: true }
  return {
    end: firstMonths.lastIndex,
    first: `${yearBefore}-01-01`,
    last: monthEnd(yearBefore, count),
    year: yearBefore,
    isYearless: false,
  }
}

/** Whether the four units of a year (2022, 二〇二二) stand at `at`. */
function startsYear(text: string, at: number): boolean {
  return (
    holds(yearFirsts, text.charCodeAt(at)) &&
    holds(yearUnits, text.charCodeAt(at + 1)) &&
    holds(yearUnits, text.charCodeAt(at + 2)) &&
    holds(yearUnits, text.charCodeAt(at + 3))
  )
}

/** The stretch that begins with the year at `at`; null where it is none, undefined where the four units may be something else. */
function readYears(text: string, at: number): Stretch | null | undefined {
  const behind = text.charCodeAt(at + 4)
  const attempt = (pattern: RegExp, units: UnitSet) =>
    holds(units, behind) ? matchAt(pattern, text, at) : null
  const range = attempt(yearRange, behindYear.range) ?? attempt(yearList, behindYear.list)
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
    }
  }
  const day = attempt(signed, behindYear.signed)
  if (day !== null) {
    const [, y = '', , m = '', d = ''] = day
    if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return null
    const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    return { end: signed.lastIndex, first: iso, last: iso, year: Number(y), isYearless: false }
  }
  if (holds(behindYear.school, behind) && isAt(schoolYear, text, at))
    return { end: schoolYear.lastIndex, first: '', last: '', year: null, isYearless: true }
  const printed = attempt(oneYear, behindYear.one)
  if (printed === null) return undefined
  if (text.charAt(oneYear.lastIndex) === '代') return null
  return withinYear(text, oneYear.lastIndex, yearOf(printed[1] ?? ''))
}

/** Whether the numerals up to `numeralEnd` are those of a month: 6月, 1—6月. */
function startsMonth(text: string, at: number, numeralEnd: number): boolean {
  if (numeralEnd === at || !holds(behindMonth, text.charCodeAt(numeralEnd))) return false
  if (isAt(monthRange, text, at)) return true
  const month = matchAt(oneMonth, text, at)
  return month !== null && (monthOf(month[1]) ?? 0) >= 1
}

/** What stands behind a year: nothing, 上半年, 6月, 6月15日, 1—6月, 6月15日至18日, 至2023年. */
function withinYear(text: string, from: number, named: number): Stretch {
  const whole: Stretch = {
    end: from,
    first: `${named}-01-01`,
    last: `${named}-12-31`,
    year: named,
    isYearless: false,
  }
  const part = parts.startingAt(text, from)
  if (part !== null) {
    const [a, b] = part.value
    return { ...whole, end: part.end, first: `${named}-${pad(a)}-01`, last: monthEnd(named, b) }
  }
  const several = text.charAt(from) === '前' ? matchAt(firstMonths, text, from) : null
  const count = several === null ? null : readCounting(several[1] ?? '')
  if (count !== null && count >= 1 && count <= 12)
    return { ...whole, end: firstMonths.lastIndex, last: monthEnd(named, count) }
  const isNumeral = holds(numerals, text.charCodeAt(from))
  const range = isNumeral ? matchAt(monthRange, text, from) : null
  const [a, b] = [monthOf(range?.[1]), monthOf(range?.[2])]
  if (range !== null && a !== null && b !== null && a <= b)
    return { ...whole, end: monthRange.lastIndex, first: `${named}-${pad(a)}-01`, last: monthEnd(named, b) }
  const month = isNumeral ? matchAt(oneMonth, text, from) : null
  const number = monthOf(month?.[1])
  if (month === null || number === null) {
    const second = matchAt(secondYear, text, from)
    const to = second === null ? null : yearOf(second[1] ?? '')
    if (to === null || to <= named) return whole
    return { ...whole, end: secondYear.lastIndex, last: `${to}-12-31`, year: to }
  }
  let end = oneMonth.lastIndex
  const first = readCounting(month[2] ?? '')
  if (first === null || first < 1 || first > daysIn(named, number)) {
    const next = secondYear
    const second = matchAt(next, text, end)
    if (second !== null) {
      const inside = withinYear(text, next.lastIndex, yearOf(second[1] ?? ''))
      return { ...inside, first: `${named}-${pad(number)}-01` }
    }
    return { ...whole, end, first: `${named}-${pad(number)}-01`, last: monthEnd(named, number) }
  }
  const iso = `${named}-${pad(number)}-${pad(first)}`
  let last = iso
  const other = matchAt(dayAfterMark, text, end)
  const [toMonth, toDay] = [monthOf(other?.[1]) ?? number, readCounting(other?.[2] ?? '')]
  if (other !== null && toDay !== null && toDay >= 1 && toDay <= daysIn(named, toMonth)) {
    last = `${named}-${pad(toMonth)}-${pad(toDay)}`
    end = dayAfterMark.lastIndex
  }
  return { ...whole, end, first: iso, last: last < iso ? iso : last }
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
