import { readCounting } from '../fields/counting.ts'
import { daysIn, yearOf } from '../fields/day.ts'
import type { Reference } from '../fields/time-scope.ts'
import { deadlineParts, deadlineYears, monthParts, stretchUnits, yearEnds } from '../grammar/deadlines.ts'
import { planYears } from '../grammar/time-words.ts'
import { openingAt } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { isNotDue } from './before-due.ts'
import { type DateParts, isoOf, laterBy, monthEnd } from './calendar.ts'
import {
  limit,
  month,
  near,
  occasion,
  onset,
  part,
  plan,
  printedYear,
  relativeYear,
  spread,
  within,
  yearEnd,
} from './due-patterns.ts'

/** Words of time (时限) at a place of blank-free text: the last day they name, and whether they set a limit (底前, 内) or name a stretch (明年上半年). */
export interface DueAt {
  readonly start: number
  readonly end: number
  /** The last day named, ISO. */
  readonly iso: string
  /** The first day of the stretch named, ISO: what has begun on the letter's day promises nothing by itself. */
  readonly first: string
  /** The day that relative words are counted from, else null. */
  readonly from: string | null
  readonly isLimit: boolean
  /** Ends a stretch whose beginning is named (2026年起分三年). */
  readonly isSpread: boolean
}

interface Year {
  readonly end: number
  readonly year: number
  readonly isRelative: boolean
}

/** What may begin words of time, with what may stand next; a numeral is looked at by what stands after its numerals. */
const nexts: Readonly<Record<string, string>> = {
  今: '年',
  本: '年月季',
  明: '年',
  次: '年',
  来: '年',
  后: '年',
  下: '半个月季',
  上: '半',
  年: '底末终内',
  全: '年',
  第: '一二三四1234',
  前: '三3',
  当: '年月',
  这: '个',
  月: '底末',
  '"': '十',
  '“': '十',
}
const nextsOf: ReadonlyMap<number, string> = new Map(
  Object.entries(nexts).map(([first, all]) => [first.charCodeAt(0), all]),
)
/** What {@link mayBegin} need be asked of. */
const firsts = unitSet(...Object.keys(nexts).join(''), '0123456789一二两三四五六七八九十')
const behindNumerals = unitSet(...'年月个天日周季〇○零至到~—-五')
const numerals = unitSet('0123456789一二三四五六七八九十两')
/**
 * Every {@link DueAt} of the sentence `[start, end)` of `text` in order. Words without a year take the last year named before them in it, but one in which something begins (明年起),
 * else the letter's own; what is relative is left out where the letter has no day.
 */
export function readDues(text: string, reference: Reference, start = 0, end = text.length): DueAt[] {
  const dues: DueAt[] = []
  let named: number | null = null
  for (let at = start; at < end; ) {
    if (!holds(firsts, text.charCodeAt(at)) || !mayBegin(text, at)) {
      at++
      continue
    }
    const year = yearAt(text, at, reference)
    const due: DueAt | null =
      year === null ? readYearless(text, at, reference, named) : readInYear(text, at, year, reference)
    const begins: boolean = openingAt(onset, text, due?.end ?? year?.end ?? at) !== null
    if (year !== null) named = begins ? null : year.year
    if (due !== null && !begins && !isNotDue(text, at, due.isSpread)) dues.push(due)
    at = Math.max(at + 1, due?.end ?? 0, year?.end ?? 0)
  }
  return dues
}

/** A quick look: most signs begin no words of time, and most numbers are none. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (holds(numerals, code)) {
    // 12月 is not read from its 2.
    if (at > 0 && holds(numerals, text.charCodeAt(at - 1))) return false
    let end = at + 1
    while (holds(numerals, text.charCodeAt(end))) end++
    return holds(behindNumerals, text.charCodeAt(end))
  }
  return at + 1 < text.length && nextsOf.get(code)?.includes(text.charAt(at + 1)) === true
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length
}

function yearAt(text: string, at: number, reference: Reference): Year | null {
  const printed = openingAt(printedYear, text, at)
  if (printed !== null) return { end: endOf(printed), year: yearOf(printed[1] ?? ''), isRelative: false }
  const word = reference.year === null ? null : openingAt(relativeYear, text, at)
  if (word === null || reference.year === null) return null
  return {
    end: endOf(word),
    year: reference.year + (deadlineYears[word[0]] ?? 0),
    isRelative: true,
  }
}

/** What stands after a year: a month or day, a part of it, a stretch that begins in it, or nothing (2026年实施). */
function readInYear(
  text: string,
  start: number,
  { end, year, isRelative }: Year,
  { day }: Reference,
): DueAt | null {
  const from = isRelative ? day : null
  const years = openingAt(spread, text, end)
  if (years !== null) {
    const size = readCounting(years[2] ?? '') ?? 0
    const last = years[1] === undefined ? `${year + size - 1}-12-31` : `${year + size}-06-30`
    return size < 1
      ? null
      : dueOf(start, { end: endOf(years), iso: last, first: `${year}-01-01`, isLimit: true }, from, true)
  }
  const inMonth = monthAt(text, end, year)
  if (inMonth !== null) return limited(text, start, inMonth, from)
  const named = partAt(text, end) ?? endOfYearAt(text, end)
  if (named !== null) return limited(text, start, inYear(named, year), from)
  if (openingAt(occasion, text, end) !== null) return null
  return limited(text, start, { end, iso: `${year}-12-31`, first: `${year}-01-01`, isLimit: false }, from)
}

/** 三个月内, 本月底前, 年底前, 9月底前, “十五五”末. */
function readYearless(
  text: string,
  start: number,
  reference: Reference,
  yearBefore: number | null,
): DueAt | null {
  const { day } = reference
  const stretch = openingAt(within, text, start)
  if (stretch !== null) return day === null ? null : withinDue(stretch, start, endOf(stretch), day)
  const ahead = openingAt(plan, text, start)
  const years = planYears[ahead?.[1] ?? '']
  if (ahead !== null && years !== undefined)
    return dueOf(
      start,
      { end: endOf(ahead), iso: `${years[1]}-12-31`, first: `${years[0]}-01-01`, isLimit: true },
      null,
    )
  const close = openingAt(near, text, start)
  if (close !== null) return day === null ? null : nearDue(close, start, endOf(close), day)
  const year = yearBefore ?? reference.year
  if (year === null) return null
  const from = yearBefore === null ? day : null
  const named = partAt(text, start)
  if (named !== null) return limited(text, start, inYear(named, year), from)
  const inMonth = monthAt(text, start, year)
  return inMonth === null ? null : limited(text, start, inMonth, from)
}

/** What words of time name. */
type Named = Pick<DueAt, 'end' | 'iso' | 'first' | 'isLimit'>

/** Every day is made here: objects whose keys stand in one order are read the fastest. */
function dueOf(start: number, named: Named, from: string | null, isSpread = false): DueAt {
  const { end, iso, first, isLimit } = named
  return { start, end, iso, first, from, isLimit, isSpread }
}

/** Takes in the words of a limit after: 底前, 以内, 为止. */
function limited(text: string, start: number, named: Named, from: string | null): DueAt {
  const more = openingAt(limit, text, named.end)
  if (more === null) return dueOf(start, named, from)
  return dueOf(start, { end: endOf(more), iso: named.iso, first: named.first, isLimit: true }, from)
}

/** A part of a year by its word. */
interface Part {
  readonly end: number
  readonly first: string
  readonly last: string
  readonly isLimit: boolean
}

function partAt(text: string, at: number): Part | null {
  const word = openingAt(part, text, at)?.[0] ?? ''
  const days = deadlineParts[word]
  if (days === undefined) return null
  return {
    end: at + word.length,
    first: days[0],
    last: days[1],
    isLimit: word.startsWith('年') && word !== '年末',
  }
}

function endOfYearAt(text: string, at: number): Part | null {
  const word = openingAt(yearEnd, text, at)?.[0] ?? ''
  const days = yearEnds[word]
  if (days === undefined) return null
  return { end: at + word.length, first: days[0], last: days[1], isLimit: word !== '中' }
}

function inYear({ end, first, last, isLimit }: Part, year: number): Named {
  return { end, iso: `${year}-${last}`, first: `${year}-${first}`, isLimit }
}

function monthAt(text: string, at: number, year: number): Named | null {
  const found = openingAt(month, text, at)
  if (found === null) return null
  const [, printedFirst, printedMonth, printedDay, named] = found
  const inMonth = readCounting(printedMonth ?? '')
  if (inMonth === null || inMonth < 1 || inMonth > 12) return null
  const end = endOf(found)
  const most = daysIn(year, inMonth)
  const from = readCounting(printedFirst ?? '') ?? inMonth
  const first = isoOf({ year, month: from >= 1 && from <= inMonth ? from : inMonth, day: 1 })
  if (printedDay === undefined) {
    const iso = isoOf({ year, month: inMonth, day: Math.min(monthParts[named ?? '底'] ?? most, most) })
    return { end, iso, first, isLimit: named === '底' || named === '末' }
  }
  const day = readCounting(printedDay)
  if (day === null || day < 1 || day > most) return null
  const iso = isoOf({ year, month: inMonth, day })
  return { end, iso, first: iso, isLimit: false }
}

function withinDue(
  [, printed, unit]: RegExpExecArray,
  start: number,
  end: number,
  from: string,
): DueAt | null {
  const size = stretchUnits[unit ?? '']
  const number = readCounting(printed ?? '')
  if (size === undefined || number === null) return null
  const iso = laterBy(from, number * size[1], size[0])
  return dueOf(start, { end, iso, first: from, isLimit: true }, from)
}

function nearDue(
  [, which, unit, printed, named]: RegExpExecArray,
  start: number,
  end: number,
  from: string,
): DueAt {
  const [year = 0, inMonth = 1] = from.split('-').map(Number)
  const step = which?.startsWith('下') ? 1 : 0
  const last: DateParts = {
    year,
    month: unit === '季度' ? (Math.ceil(inMonth / 3) + step) * 3 : inMonth + step,
    day: 1,
  }
  const iso = monthEnd(last)
  const most = Number(iso.slice(8))
  const wanted = readCounting(printed ?? '') ?? monthParts[named ?? '底'] ?? most
  const day = unit === '月' ? Math.min(wanted, most) : most
  const inMonthOf = `${iso.slice(0, 8)}${String(day).padStart(2, '0')}`
  return dueOf(start, { end, iso: inMonthOf, first: from, isLimit: true }, from)
}
