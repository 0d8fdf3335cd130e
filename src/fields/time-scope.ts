import { eras } from '../grammar/not-figures.ts'
import { rangeMarks } from '../grammar/numerals.ts'
import { birthVerbs, planYears, presentWords, untilWords } from '../grammar/time-words.ts'
import { oneOf } from '../text/pattern.ts'
import { isAt, matchAt } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { wordSet } from '../text/word-table.ts'
import { readCounting } from './counting.ts'
import { daysIn } from './day.ts'
import { silentEnd } from './silent-time.ts'
import { numeralsEnd, pad, readStretch, type Stretch } from './stretch.ts'

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

const recent =
  /(?:近|过去|最近|过去的|近的|此前|前|这)([0-9一二两三四五六七八九十]{1,3})年(?:来|间|期间|里|内|中)?/y
const yearsPast = /[0-9一二两三四五六七八九十多余几]{1,4}年(?:(?:多|余)?来|间(?!隔)|(?=累计|合计|共计|总计))/y
const ownYearEnd = /年(?:底|末)(?:[以之]?前)?/y
const recentSmall = /(?:近|过去|最近)(?:[0-9一二两三四五六七八九十几]{1,3})(?:个月|天|日|周)(?:来|间|内)?/y
const plan = new RegExp(
  `["“]?(${oneOf(Object.keys(planYears))})["”]?(?:规划)?(末|期末|以来|期间|时期|中期)?`,
  'y',
)
const since = /[^,。;:、!?]{0,15}?(?:以来|至今)/y
const sinceEvent = /[^,。;:、!?\d]{0,5}?以来/y
const onward = /[^,。;:、!?\d]{0,8}?起[,。;、]/y
const endOfIt = /(?:年)?(?:底|末|终)(?:[以之]?前)?/y
const endUnits = unitSet('年底末终')

const present = wordSet(presentWords)
const until = wordSet(untilWords)
const eraNames = wordSet(eras)
const births = wordSet(birthVerbs.map((verb) => `${verb}于`))

/** Every unit that words of time may begin with. */
export const timeUnits = '0123456789一二三四五六七八九十第今本去上前明后目当截迄近过最下此这年"“'

/** What stands behind a number that names a time: 年, 月, 日, a clock, a range, a list of years. */
const behindNumeral = unitSet(
  '年月日号时点季旬世学财级多余几、和及:./-~oO◯Ｏ',
  ...rangeMarks.map((mark) => mark.charAt(0)),
)

const planFirsts = unitSet(...Object.keys(planYears).map((name) => name.charAt(0)))

/** What may begin with a unit that is no numeral; the rest of {@link timeUnits} begins with a relative year or a part of one. */
const starts = new Uint8Array(0x10000)
const aPlan = 1
const aRecent = 2
const aPresent = 3
const aYearEnd = 4
for (const [units, start] of [
  ['"“', aPlan],
  ['近过最此前这', aRecent],
  [presentWords.map((word) => word.charAt(0)).join(''), aPresent],
  ['年', aYearEnd],
] as const)
  for (const unit of units) starts[unit.charCodeAt(0)] = start

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
  const end = numeralsEnd(text, at)
  if (end > at) return readNumbered(text, at, end, reference, yearBefore)
  const start = starts[text.charCodeAt(at)]
  if (start === aPlan) return startsPlan(text, at + 1) ? readPlan(text, at, reference) : null
  if (start === aYearEnd) {
    const next = text.charAt(at + 1)
    return next === '底' || next === '末' ? readYearEnd(text, at, reference, yearBefore) : null
  }
  if (start === aPresent) {
    const now = present.startingAt(text, at)
    if (now !== null) return scope(at, now.end, reference.day, null, reference, reference.year)
  }
  const recently = start === aRecent ? readRecent(text, at, reference) : null
  if (recently !== null) return recently
  return readCalendar(text, at, end, reference, yearBefore) ?? readSilent(text, at, end)
}

/** Reads what begins with the numerals up to `end`. Most numbers of a letter are no time, so that no pattern is run for them. */
function readNumbered(
  text: string,
  at: number,
  end: number,
  reference: Reference,
  yearBefore: number | null,
): TimeScope | null {
  const mayBePlan = startsPlan(text, at)
  const isTime = holds(behindNumeral, text.charCodeAt(end))
  if (!isTime && !(mayBePlan && planYears[text.slice(at, end)] !== undefined)) return null
  const named = mayBePlan ? readPlan(text, at, reference) : null
  if (named !== null) return named
  // 民国24年, 宣统三年: a year of another era.
  if (text.charAt(end) === '年' && eraNames.endingAt(text, at) !== null) return silent(at, end + 1)
  if (isYearsPast(text, at, end)) return scope(at, yearsPast.lastIndex, null, null, reference, null)
  return readCalendar(text, at, end, reference, yearBefore) ?? readSilent(text, at, end)
}

function startsPlan(text: string, at: number): boolean {
  return holds(planFirsts, text.charCodeAt(at))
}

/** 十多年来, 3年来: behind the numerals up to `end` there is 年 or a word for more. */
function isYearsPast(text: string, at: number, end: number): boolean {
  const next = text.charAt(end)
  return (next === '年' || next === '多' || next === '余' || next === '几') && isAt(yearsPast, text, at)
}

function readPlan(text: string, at: number, reference: Reference): TimeScope | null {
  const match = matchAt(plan, text, at)
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

/** 年底, 年末: of the year named before, else the letter's own. */
function readYearEnd(text: string, at: number, reference: Reference, yearBefore: number | null): TimeScope {
  matchAt(ownYearEnd, text, at)
  const named = yearBefore ?? reference.year
  const end = named === null ? null : `${named}-12-31`
  return scope(at, ownYearEnd.lastIndex, end, null, reference, named)
}

function readRecent(text: string, at: number, reference: Reference): TimeScope | null {
  // 提前两年 is a quantity.
  const years = text.charAt(at - 1) === '提' ? null : matchAt(recent, text, at)
  if (years !== null) {
    const count = readCounting(years[1] ?? '')
    const { year: own } = reference
    const isPeriod = count !== null && count > 0 && own !== null && !/[前这]/.test(text.charAt(at))
    const period = isPeriod ? ([`${own - count}-01-01`, `${own - 1}-12-31`] as const) : null
    return scope(at, recent.lastIndex, null, period, reference, null)
  }
  if (isAt(recentSmall, text, at)) return scope(at, recentSmall.lastIndex, null, null, reference, null)
  return null
}

function readCalendar(
  text: string,
  at: number,
  numeralEnd: number,
  reference: Reference,
  yearBefore: number | null,
): TimeScope | null {
  const stretch = readStretch(text, at, numeralEnd, reference, yearBefore)
  if (stretch === null) return null
  let { end } = stretch
  if (births.endingAt(text, at) !== null) return silent(at, end)
  const { first, last, year: named } = stretch
  const lead = until.endingAt(text, at)
  // 提高到2022年的91.6%: the year tells of what the number is, not how far it counts.
  const isUntil =
    lead !== null &&
    !/[由从自]/.test(text.charAt(lead.start - 1)) &&
    !(/^[至到]$/.test(lead.word) && text.charAt(end) === '的')
  const isLimit = isUntil && lead.word.startsWith('截')
  const isEnd = holds(endUnits, text.charCodeAt(end)) && isAt(endOfIt, text, end)
  if (isEnd) end = endOfIt.lastIndex
  const isYearless = first === ''
  if (isYearless) return yearless(stretch, at, end, isLimit, isEnd, reference)
  const start = text.charAt(end) === '年' ? end + 1 : end
  if (!isEnd && text.charAt(start) === '初') return scope(at, start + 1, null, null, reference, named)
  if (isEnd || isUntil) return scope(at, end, last, null, reference, named)
  const isSince = /^(?:以来|来|至今)/.test(text.slice(end, end + 2))
  const isFrom = !isSince && /[自从]$/.test(text.slice(Math.max(0, at - 1), at))
  if (isSince) return sinceDay(at, end + (text.charAt(end) === '来' ? 1 : 2), first, reference, named)
  if (isFrom && isAt(since, text, end)) return sinceDay(at, end, first, reference, named)
  // 去年入冬以来 and 从2021年秋季学期起 begin on a day that is not told.
  if (text.slice(end, end + 7).includes('以来') && isAt(sinceEvent, text, end))
    return scope(at, sinceEvent.lastIndex, null, null, reference, named)
  if (isFrom && isAt(onward, text, end)) return scope(at, end, null, null, reference, named)
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
    const named = `${reference.year}${last}` <= reference.day ? reference.year : reference.year - 1
    const month = Number(last.slice(1, 3))
    const most = daysIn(named, month)
    const iso = `${named}-${pad(month)}-${pad(isEnd ? most : Math.min(Number(last.slice(4)), most))}`
    return scope(at, Math.max(end, read), iso, null, reference, named)
  }
  return scope(at, end, null, null, reference, null)
}

/** `end` is where the numerals at `at` end. */
function readSilent(text: string, at: number, end: number): TimeScope | null {
  const behind = silentEnd(text, at, end)
  return behind === null ? null : silent(at, behind)
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
