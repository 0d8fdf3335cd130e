import { birthVerbs, eventLeads, untilWords } from '../grammar/time-words.ts'
import { isDigit } from '../text/digits.ts'
import { isAt } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { wordSet } from '../text/word-table.ts'
import { daysIn } from './day.ts'
import { type Reference, scope, silent, sinceDay, type TimeScope } from './scope-of.ts'
import { pad, readStretch, type Stretch } from './stretch.ts'

const since = /[^,。;:、!?]{0,15}?(?:以来|至今)/y
const sinceEvent = /[^,。;:、!?\d]{0,5}?以来/y
const onward = /[^,。;:、!?\d]{0,8}?起[,。;、每]/y
/** 自2019年|起, 从2020年|开始. */
const beginning = /起始|起(?![草诉来用动重])|开始|始/y
/** 1998年|始建: when a thing came to be. */
const bornBehind = /始建|创办|创建于|成立于|建校|建院/y
/** 1998年|以前建成, 2024年|前年产能: up to a time that begins nobody knows when. */
const endsBefore =
  /以前|之前|(?<=年)前(?!年|三|[一二三四五六七八九十\d]+个?月|[半后期])(?=年|建|竣|开|投|出|登|注|购|已|形|交|取|的)/y
const basisWords = /(?:[依根]据|[按参比遵]照)$/
const bornFirsts = unitSet('始创成建')
const endsFirsts = unitSet('以之前')
const basisEnds = unitSet('据照')
/** 2000年|底前建成的: what was there by then, where that is over. */
const doneBy = /(?:年?[底末])?(?:以前|之前|前)(?=[建竣完成开投])/y
const planBefore = /(?:计划|力争|预计|确保|争取|[拟将])[^,。;]{0,8}$/
const byThen = /(?:底|末)?(?:以前|之前|前)(?![年期后往])/y
const endOfIt = /(?:年)?(?:底|末|终)(?:[以之]?前)?/y
const endUnits = unitSet('年底末终')
const until = wordSet(untilWords)
const births = wordSet([...birthVerbs.map((verb) => `${verb}于`), ...eventLeads])

/** Words of time after a lead, such as 截至 (until), 自 (from), 始建于 (birth), 出现在 (event). */
export function readCalendar(
  text: string,
  at: number,
  numeralEnd: number,
  reference: Reference,
  yearBefore: number | null,
): TimeScope | null {
  const stretch = readStretch(text, at, numeralEnd, reference, yearBefore)
  if (stretch === null) return null
  const named = stretch.first === '' ? resolved(text, at, stretch, reference) : stretch
  const { end } = named
  if (isOfSomethingElse(text, at, end)) return silent(at, end)
  if (named.first === '') return scope(at, dayBehind(text, end), null, null, reference, named.year)
  return within(text, at, named, reference)
}

/** 始建于1998年, 按照2005年的图纸, 2000年以前: the time of another thing, which dates no figure. */
function isOfSomethingElse(text: string, at: number, end: number): boolean {
  const next = unitAt(text, end)
  return (
    births.endingAt(text, at) !== null ||
    (holds(bornFirsts, next) && isAt(bornBehind, text, end)) ||
    (holds(endsFirsts, next) && isAt(endsBefore, text, end)) ||
    (holds(basisEnds, unitAt(text, at - 1)) && basisWords.test(text.slice(Math.max(0, at - 2), at))) ||
    (text.charAt(end) === '的' && /[按据照]/.test(text.charAt(at - 1)) && !isDigitAt(text, end + 1))
  )
}

function isDigitAt(text: string, at: number): boolean {
  return isDigit(unitAt(text, at))
}

function dayBehind(text: string, end: number): number {
  return isAt(endOfIt, text, end) ? endOfIt.lastIndex : end
}

/** A stretch with its dates, against the words around it. */
function within(text: string, at: number, stretch: Stretch, reference: Reference): TimeScope {
  const { end: read, first, last, year: named } = stretch
  const isUntil = isUpTo(text, at, read)
  const isEnd = holds(endUnits, unitAt(text, read)) && isAt(endOfIt, text, read)
  const end = isEnd ? endOfIt.lastIndex : read
  const start = text.charAt(end) === '年' ? end + 1 : end
  if (!isEnd && text.charAt(start) === '初') return scope(at, start + 1, null, null, reference, named)
  const isFrom = /[自从]$/.test(text.slice(Math.max(0, at - 1), at))
  const begun = beginningEnd(text, end, isFrom)
  if (begun !== null) return sinceDay(at, begun, isEnd ? last : first, reference, named)
  if (isFrom && isAt(since, text, end)) return sinceDay(at, end, first, reference, named)
  if (isEnd && !isUntil && isOver(last, reference) && isAt(doneBy, text, read)) return silent(at, end)
  if (isEnd || isUntil) return scope(at, end, last, null, reference, named)
  const untold = untoldBeginningEnd(text, end, isFrom)
  if (untold !== null) return scope(at, untold, null, null, reference, named)
  return { ...scope(at, end, null, [first, last], reference, named), years: stretch.years ?? null }
}

/** 截至2022年: the stretch counts up to its end. In 提高到2022年的91.6% the year tells of what the number is, not how far it counts. */
function isUpTo(text: string, at: number, end: number): boolean {
  const lead = until.endingAt(text, at)
  return (
    lead !== null &&
    !/[由从自]/.test(text.charAt(lead.start - 1)) &&
    !(/^[至到]$/.test(lead.word) && text.charAt(end) === '的')
  )
}

function isOver(last: string, { day }: Reference): boolean {
  return day !== null && last <= day
}

/** 2019年|以来, 自2019年|起: where the words at `end` end that make the stretch a beginning; null where there are none. */
function beginningEnd(text: string, end: number, isFrom: boolean): number | null {
  if (/^(?:以来|来|至今)/.test(text.slice(end, end + 2))) return end + (text.charAt(end) === '来' ? 1 : 2)
  return isFrom && isAt(beginning, text, end) ? beginning.lastIndex : null
}

/** 去年|入冬以来, 从2021年|秋季学期起: where the scope ends that begins within the stretch, on a day that is not told; null where none does. */
function untoldBeginningEnd(text: string, end: number, isFrom: boolean): number | null {
  if (text.slice(end, end + 7).includes('以来') && isAt(sinceEvent, text, end)) return sinceEvent.lastIndex
  return isFrom && isAt(onward, text, end) ? end : null
}

/** 6月底, 1—6月, 上半年 without a year: of the letter's own, or of the one before where that has not begun; what is planned is still to come. */
function resolved(text: string, at: number, stretch: Stretch, { day, year: own }: Reference): Stretch {
  const { last, isYearless } = stretch
  if (!isYearless || last === '' || day === null || own === null) return stretch
  const isDay = stretch.from === last && until.endingAt(text, at) === null
  if (isDay) return stretch
  const from = stretch.from ?? last
  const isPlanned = planBefore.test(text.slice(Math.max(0, at - 12), at)) || isAt(byThen, text, stretch.end)
  const isLimit = until.endingAt(text, at)?.word.startsWith('截') === true
  // 截至 names a day that is over, 4月 one that has begun.
  const isOver = isLimit ? `${own}${last}` <= day : `${own}${from}` <= day
  const named = isOver || isPlanned ? own : own - 1
  const month = Number(last.slice(1, 3))
  const most = pad(
    Math.min(daysIn(named, month), isAt(endOfIt, text, stretch.end) ? 31 : Number(last.slice(4))),
  )
  return {
    ...stretch,
    first: `${named}${from}`,
    last: `${named}-${pad(month)}-${isMonthEnd(last) ? pad(daysIn(named, month)) : most}`,
    year: null,
  }
}

/** The year without a name that a month is read in is 2000, so that February ends on the 29th. */
function isMonthEnd(last: string): boolean {
  return Number(last.slice(4)) === daysIn(2000, Number(last.slice(1, 3)))
}
