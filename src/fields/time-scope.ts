import { yearDigits } from '../grammar/calendar.ts'
import { rangeMarks } from '../grammar/numerals.ts'
import { planYears, presentWords, relativeYears, untilWords, yearParts } from '../grammar/time-words.ts'
import { oneOf } from '../text/pattern.ts'
import { wordTable } from '../text/word-table.ts'
import { readCounting } from './counting.ts'
import { daysIn, yearOf } from './day.ts'

/** The day that relative words (今年, 目前) are counted from; null where the letter prints none. */
export interface Reference {
  /** ISO day, null when only the year is known. */
  readonly day: string | null
  readonly year: number | null
}

/** Words of time at a known place of blank-free folded text. Both scopes null: time, but which cannot be told. */
export interface TimeScope {
  readonly start: number
  readonly end: number
  readonly asOf: string | null
  readonly period: readonly [string, string] | null
  /** True where what is named ends after the letter's day: 到2025年. */
  readonly isFuture: boolean
  /** True where it is a clock time or a day of no known month, which says nothing of the figures behind it. */
  readonly isSilent: boolean
  /** The last year named, for a month behind it that prints none. */
  readonly year: number | null
}

interface Stretch {
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
const yearList = new RegExp(`(${year})年?(?:[、和]${year}年?)*[、和及](${year})年度?`, 'y')
const oneYear = new RegExp(`(${year})(?:年度|学年度?|年)`, 'y')
const monthRange = new RegExp(`(${small})月?份?${mark}(${small})月份?`, 'y')
const oneMonth = new RegExp(`(${small})月(?!龄)份?(?:(${small})[日号])?`, 'y')
const dayAfterMark = new RegExp(`${mark}(?:(${small})月)?(${small})[日号]`, 'y')
const secondYear = new RegExp(`${mark}(${year})年`, 'y')
const signed = /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const clock =
  /\d{1,2}(?::[0-5]\d(?::[0-5]\d)?(?:[-—–~至]{1,2}\d{1,2}:[0-5]\d)?|时(?:\d{1,2}分)?|点(?:\d{1,2}分|半|钟|整)?(?!位|个|多))/y
const ratioBefore = /(?:比|比例|比值|配比|按|按照|为|近)$/
const loneDay = /\d{1,2}日(?!内|以内|之内|以上|以下|左右|游|均)/y
const recent =
  /(?:近|过去|最近|过去的|近的|此前|前)([0-9一二两三四五六七八九十]{1,3})年(?:来|间|期间|里|内|中)?/y
const yearsPast = /[0-9一二两三四五六七八九十多余几]{1,4}年(?:多|余)?来/y
const recentSmall = /(?:近|过去|最近)(?:[0-9一二两三四五六七八九十几]{1,3})(?:个月|天|日|周)(?:来|间|内)?/y
const firstMonths = /前([0-9一二三四五六七八九十]{1,2})个?月/y
const decades = /(?:(?:上)?世纪|\d{2}世纪)?[0-9一二三四五六七八九]0?十?年代(?:初|末|中期)?/y
const schoolYear = /(?:19|20)\d{2}(?:[-—–/](?:19|20)?\d{2})?学年/y
const plan = new RegExp(
  `["“]?(${oneOf(Object.keys(planYears))})["”]?(?:规划)?(末|期末|以来|期间|时期|中期)?`,
  'y',
)
const since = /[^,。;:、!?]{0,15}?(?:以来|至今)/y
const endOfIt = /(?:年)?(?:底|末|终)(?:[以之]?前)?/y
const startOfIt = /(?:年)?初/y

const relatives = wordTable(Object.entries(relativeYears))
const parts = wordTable(Object.entries(yearParts))
const present = wordTable(presentWords.map((word) => [word, true] as const))
const until = wordTable(untilWords.map((word) => [word, true] as const))

const starter = new Uint8Array(0x10000)
for (const unit of '0123456789一二三四五六七八九十第今本去上前明后目当截迄近过最下此"“')
  starter[unit.charCodeAt(0)] = 1

/** Whether words of time may begin with the unit. */
export function beginsTime(code: number): boolean {
  return starter[code] === 1
}

/**
 * Reads the words of time (时间状语) that begin at `at`: 2022年, 截至2022年底 (from 2022 on), 2021—2023年, 今年1—6月, 近三年, “十四五”期间, 目前. Relative words
 * are resolved against `reference`; a month without a year takes `yearBefore`, that of the same sentence.
 */
export function readTimeScope(
  text: string,
  at: number,
  reference: Reference,
  yearBefore: number | null,
): TimeScope | null {
  const now = present.startingAt(text, at)
  if (now !== null) return scope(at, now.end, reference.day, null, reference, reference.year)
  return (
    readPlan(text, at, reference) ??
    readRecent(text, at, reference) ??
    readCalendar(text, at, reference, yearBefore) ??
    readSilent(text, at)
  )
}

function readPlan(text: string, at: number, reference: Reference): TimeScope | null {
  const match = exec(plan, text, at)
  const years = planYears[match?.[1] ?? '']
  if (match === null || years === undefined) return null
  const [first, last] = years
  const end = plan.lastIndex
  if (match[2] === '末' || match[2] === '期末') return scope(at, end, `${last}-12-31`, null, reference, last)
  if (match[2] === undefined && !/["”]/.test(match[0].slice(-1)) && !/[^)》]$/.test(match[0])) return null
  if (match[2] === undefined || match[2] === '中期') return silent(at, end)
  if (match[2] === '以来') return sinceDay(at, end, `${first}-01-01`, reference, first)
  return scope(at, end, null, [`${first}-01-01`, `${last}-12-31`], reference, null)
}

function readRecent(text: string, at: number, reference: Reference): TimeScope | null {
  const years = exec(recent, text, at)
  if (years !== null) {
    const count = readCounting(years[1] ?? '')
    const { year: own } = reference
    const isPeriod = count !== null && own !== null && !text.startsWith('前', at)
    const period = isPeriod ? ([`${own - count}-01-01`, `${own - 1}-12-31`] as const) : null
    return scope(at, recent.lastIndex, null, period, reference, null)
  }
  if (exec(yearsPast, text, at) !== null) return scope(at, yearsPast.lastIndex, null, null, reference, null)
  if (exec(recentSmall, text, at) !== null)
    return scope(at, recentSmall.lastIndex, null, null, reference, null)
  return null
}

function readCalendar(
  text: string,
  at: number,
  reference: Reference,
  yearBefore: number | null,
): TimeScope | null {
  const stretch = readStretch(text, at, reference, yearBefore)
  if (stretch === null) return null
  let { end } = stretch
  const { first, last, year: named } = stretch
  const lead = until.endingAt(text, at)
  // 提高到2022年的91.6%: the year tells of what the number is, not how far it counts.
  const isUntil =
    lead !== null &&
    !/[由从自]/.test(text.charAt(lead.start - 1)) &&
    !(/^[至到]$/.test(lead.word) && text.charAt(end) === '的')
  const isLimit = isUntil && lead.word.startsWith('截')
  const ending = exec(endOfIt, text, end)
  if (ending !== null) end = endOfIt.lastIndex
  const isYearless = first === ''
  if (isYearless) return yearless(stretch, at, end, isLimit, ending !== null, reference)
  const start = exec(startOfIt, text, end)
  if (start !== null && ending === null) return scope(at, startOfIt.lastIndex, null, null, reference, named)
  if (ending !== null || isUntil) return scope(at, end, last, null, reference, named)
  const isSince = /^(?:以来|来|至今)/.test(text.slice(end, end + 2))
  const isFrom = !isSince && /[自从]$/.test(text.slice(Math.max(0, at - 1), at))
  if (isSince) return sinceDay(at, end + (text.charAt(end) === '来' ? 1 : 2), first, reference, named)
  if (isFrom && exec(since, text, end) !== null) return sinceDay(at, end, first, reference, named)
  return scope(at, end, null, [first, last], reference, named)
}

/** 6月底, 1-6月, 8月15日 without a year: 截至 takes the last such day before the letter, anything else stays open. */
function yearless(
  { last, end: read }: Stretch,
  at: number,
  end: number,
  isLimit: boolean,
  isEnd: boolean,
  reference: Reference,
): TimeScope {
  if (isLimit && reference.day !== null && reference.year !== null) {
    const day = `${reference.year}${last}` <= reference.day ? `${reference.year}` : `${reference.year - 1}`
    const month = Number(last.slice(1, 3))
    const isMonth = isEnd || last.endsWith('-31')
    const iso = isMonth ? `${day}-${pad(month)}-${pad(daysIn(Number(day), month))}` : `${day}${last}`
    return scope(at, Math.max(end, read), iso, null, reference, Number(day))
  }
  return scope(at, end, null, null, reference, null)
}

function readStretch(
  text: string,
  at: number,
  reference: Reference,
  yearBefore: number | null,
): Stretch | null {
  const range = exec(yearRange, text, at) ?? exec(yearList, text, at)
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
  const day = exec(signed, text, at)
  if (day !== null) {
    const [, y = '', , m = '', d = ''] = day
    if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return null
    const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    return { end: signed.lastIndex, first: iso, last: iso, year: Number(y), isYearless: false }
  }
  const school = exec(schoolYear, text, at)
  if (school !== null) return { end: schoolYear.lastIndex, first: '', last: '', year: null, isYearless: true }
  const printed = exec(oneYear, text, at)
  if (printed !== null) {
    const named = yearOf(printed[1] ?? '')
    if (text.charAt(oneYear.lastIndex) === '代') return null
    return withinYear(text, oneYear.lastIndex, named)
  }
  const relative = relatives.startingAt(text, at)
  if (relative !== null) {
    // 当年 is the year of what is told; 上年 behind 比 is a party of a comparison, and says no scope.
    const own = reference.year === null ? null : reference.year + relative.value
    const named = own === null || Number.isNaN(own) ? null : own
    const inside = withinYear(text, relative.end, named ?? 2000)
    if (named !== null) return inside
    return { end: inside.end, first: '', last: '', year: null, isYearless: true }
  }
  const part = /[上下第一二三四1234前]/.test(text.charAt(at)) ? parts.startingAt(text, at) : null
  if (part !== null || startsMonth(text, at)) {
    if (yearBefore !== null) {
      const inside = withinYear(text, at, yearBefore)
      return inside.end > at ? inside : null
    }
    const inside = withinYear(text, at, 2000)
    if (inside.end === at) return null
    return { ...inside, first: '', last: inside.last.slice(4), year: null, isYearless: true }
  }
  const months = exec(firstMonths, text, at)
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

function startsMonth(text: string, at: number): boolean {
  const range = exec(monthRange, text, at)
  if (range !== null) return true
  const month = exec(oneMonth, text, at)
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
  const several = exec(firstMonths, text, from)
  const count = several === null ? null : readCounting(several[1] ?? '')
  if (count !== null && count >= 1 && count <= 12)
    return { ...whole, end: firstMonths.lastIndex, last: monthEnd(named, count) }
  const range = exec(monthRange, text, from)
  const [a, b] = [monthOf(range?.[1]), monthOf(range?.[2])]
  if (range !== null && a !== null && b !== null && a <= b)
    return { ...whole, end: monthRange.lastIndex, first: `${named}-${pad(a)}-01`, last: monthEnd(named, b) }
  const month = exec(oneMonth, text, from)
  const number = monthOf(month?.[1])
  if (month === null || number === null) {
    const second = exec(secondYear, text, from)
    const to = second === null ? null : yearOf(second[1] ?? '')
    if (to === null || to <= named) return whole
    return { ...whole, end: secondYear.lastIndex, last: `${to}-12-31`, year: to }
  }
  let end = oneMonth.lastIndex
  const first = readCounting(month[2] ?? '')
  if (first === null || first < 1 || first > daysIn(named, number)) {
    const next = secondYear
    const second = exec(next, text, end)
    if (second !== null) {
      const inside = withinYear(text, next.lastIndex, yearOf(second[1] ?? ''))
      return { ...inside, first: `${named}-${pad(number)}-01` }
    }
    return { ...whole, end, first: `${named}-${pad(number)}-01`, last: monthEnd(named, number) }
  }
  const iso = `${named}-${pad(number)}-${pad(first)}`
  let last = iso
  const other = exec(dayAfterMark, text, end)
  const [toMonth, toDay] = [monthOf(other?.[1]) ?? number, readCounting(other?.[2] ?? '')]
  if (other !== null && toDay !== null && toDay >= 1 && toDay <= daysIn(named, toMonth)) {
    last = `${named}-${pad(toMonth)}-${pad(toDay)}`
    end = dayAfterMark.lastIndex
  }
  return { ...whole, end, first: iso, last: last < iso ? iso : last }
}

function readSilent(text: string, at: number): TimeScope | null {
  const time = exec(clock, text, at)
  if (time !== null) {
    const isRatio = /^\d{1,2}:\d/.test(time[0]) && ratioBefore.test(text.slice(Math.max(0, at - 2), at))
    if (!isRatio && Number.parseInt(time[0], 10) <= 24) return silent(at, clock.lastIndex)
  }
  if (exec(loneDay, text, at) !== null) {
    if (!/[超过满足少于续为期长每]$/.test(text.slice(Math.max(0, at - 1), at)))
      return silent(at, loneDay.lastIndex)
  }
  if (exec(decades, text, at) !== null) return silent(at, decades.lastIndex)
  return null
}

function silent(start: number, end: number): TimeScope {
  return { start, end, asOf: null, period: null, isFuture: false, isSilent: true, year: null }
}

function scope(
  start: number,
  end: number,
  asOf: string | null,
  period: readonly [string, string] | null,
  { day }: Reference,
  named: number | null,
): TimeScope {
  const last = asOf ?? period?.[1] ?? null
  const isFuture = last !== null && day !== null && last > day && (asOf !== null || (period?.[0] ?? '') > day)
  return { start, end, asOf, period, isFuture, isSilent: false, year: named }
}

function sinceDay(
  start: number,
  end: number,
  first: string,
  reference: Reference,
  named: number | null,
): TimeScope {
  const { day } = reference
  const period = day !== null && day >= first ? ([first, day] as const) : null
  return scope(start, end, null, period, reference, named)
}

function monthOf(word: string | undefined): number | null {
  const month = word === undefined ? null : readCounting(word)
  return month !== null && month >= 1 && month <= 12 ? month : null
}

function monthEnd(named: number, month: number): string {
  return `${named}-${pad(month)}-${pad(daysIn(named, month))}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
