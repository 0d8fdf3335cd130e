import { eras } from '../grammar/not-figures.ts'
import { rangeMarks } from '../grammar/numerals.ts'
import { planYears, presentWords } from '../grammar/time-words.ts'
import { oneOf } from '../text/pattern.ts'
import { isAt, matchAt } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import { wordSet } from '../text/word-table.ts'
import { readCalendar } from './calendar-scope.ts'
import { readCounting } from './counting.ts'
import { type Reference, scope, silent, sinceDay, type TimeScope } from './scope-of.ts'
import { silentEnd } from './silent-time.ts'
import { numeralsEnd } from './stretch.ts'

export type { Reference, TimeScope } from './scope-of.ts'

const recent =
  /(?:近|过去|最近|过去的|近的|此前|前|这)([0-9一二两三四五六七八九十]{1,3})年(?:来|间|期间|里|内|中)?/y
const yearsPast = /[0-9一二两三四五六七八九十多余几]{1,4}年(?:(?:多|余)?来|间(?!隔)|(?=累计|合计|共计|总计))/y
const ownYearEnd = /年(?:底|末)(?:[以之]?前)?/y
const recentSmall = /(?:近|过去|最近)(?:[0-9一二两三四五六七八九十几]{1,3})(?:个月|天|日|周)(?:来|间|内)?/y
const plan = new RegExp(
  `["“]?(${oneOf(Object.keys(planYears))})["”]?(?:规划)?(末|期末|以来|期间|时期|中期)?`,
  'y',
)

const present = wordSet(presentWords)
const eraNames = wordSet(eras)

/** Every unit that words of time may begin with. */
export const timeUnits = '0123456789一二三四五六七八九十第今本去上前明后目当截迄近过最下此这年"“'

/** What stands after a number that names a time: 年, 月, 日, a clock, a range, a list of years. */
const behindNumeral = unitSet('年月日号时点季旬世学财级多余几、和及:./-~oO◯Ｏ', firstsOf(rangeMarks))

const [hindered, ahead] = [...'受提'].map((unit) => unit.charCodeAt(0))
const planFirsts = unitSet(firstsOf(Object.keys(planYears)))

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
  const start = starts[unitAt(text, at)]
  if (start === aPlan) return startsPlan(text, at + 1) ? readPlan(text, at, reference) : null
  if (start === aYearEnd) {
    const next = text.charAt(at + 1)
    return next === '底' || next === '末' ? readYearEnd(text, at, reference, yearBefore) : null
  }
  if (start === aPresent) {
    const now = present.startingAt(text, at)
    // 受当前条件限制 says what stands in the way, and not when what follows holds.
    if (now !== null && unitAt(text, at - 1) === hindered) return silent(at, now.end)
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
  const isTime = holds(behindNumeral, unitAt(text, end))
  if (!isTime && !(mayBePlan && planYears[text.slice(at, end)] !== undefined)) return null
  const named = mayBePlan ? readPlan(text, at, reference) : null
  if (named !== null) return named
  // 民国24年, 宣统三年: a year of another era.
  if (text.charAt(end) === '年' && eraNames.endingAt(text, at) !== null) return silent(at, end + 1)
  if (isYearsPast(text, at, end)) return scope(at, yearsPast.lastIndex, null, null, reference, null)
  return readCalendar(text, at, end, reference, yearBefore) ?? readSilent(text, at, end)
}

function startsPlan(text: string, at: number): boolean {
  return holds(planFirsts, unitAt(text, at))
}

/** 十多年来, 3年来: after the numerals up to `end` there is 年 or a word for more. */
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

/** 年底, 年末: of the year named before; else of the letter's own, 年末 of the last that is over. */
function readYearEnd(text: string, at: number, reference: Reference, yearBefore: number | null): TimeScope {
  matchAt(ownYearEnd, text, at)
  const { lastIndex } = ownYearEnd
  const { year: own, day } = reference
  const isComing = /[前底]$/.test(text.slice(at, lastIndex)) || /[至到]/.test(text.charAt(at - 1))
  const isOver = isComing || own === null || day === null || `${own}-12-31` <= day
  const named = yearBefore ?? (own === null || isOver ? own : own - 1)
  return scope(at, lastIndex, named === null ? null : `${named}-12-31`, null, reference, named)
}

function readRecent(text: string, at: number, reference: Reference): TimeScope | null {
  // 提前两年 is a quantity.
  const years = unitAt(text, at - 1) === ahead ? null : matchAt(recent, text, at)
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

/** `end` is where the numerals at `at` end. */
function readSilent(text: string, at: number, end: number): TimeScope | null {
  const behind = silentEnd(text, at, end)
  return behind === null ? null : silent(at, behind)
}
