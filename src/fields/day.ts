import { calendarNumerals, dateSeparators, dayUnits, yearDigits, yearsKnown } from '../grammar/calendar.ts'
import type { DateMention } from '../model/date-mention.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'

/** The reading of a date that begins at a known place, with the offset after it. */
export interface DayAt {
  readonly end: number
  readonly iso: string | null
  readonly inferred: boolean
  readonly candidates: string[]
}

const digit = `[0-9${Object.keys(yearDigits).join('')}]`
const numeral = `(?:[0-9]{1,2}|[${Object.keys(calendarNumerals).join('')}]{1,3})`
const unit = oneOf(dayUnits)
const separator = oneOf(dateSeparators)
const gap = '[ \\t]{0,8}'
const atEnd = '(?=[ \\t]*(?:$|[\\r\\n,;。)\\]】]))'

/** 2018年5月16日, 二〇一七年三月, 2023年; the day may have lost its 日 at the end of a line. */
const named = new RegExp(
  `(?<year>[12一二壹贰]${digit}{3})${gap}年` +
    `(?:${gap}(?<month>${numeral})${gap}月(?:${gap}(?<day>${numeral})(?:${gap}${unit}|${atEnd}))?)?`,
  'y',
)
/** 2020/11/03, 2024.09.30, 2018-08-0414:49:15 (glued to the time). */
const separated = new RegExp(
  `(?<year>[0-9]{4})${gap}(?<sign>${separator})${gap}(?<month>[0-9]{1,2})${gap}\\k<sign>${gap}` +
    '(?<day>[0-9]{2}(?=[0-9]{1,2}:[0-9]{2})|[0-9]{1,2}(?![0-9]))',
  'y',
)
/** 2023-07, 2023/07. */
const separatedMonth = /(?<year>[0-9]{4})[-/](?<month>[0-9]{2})(?![0-9/.-])/y
/** 20198月31日, 2019月8月31日, 2023年713日, 2025821日, 20198月: one or two of the units are lost or wrong, at least one is right. */
const damaged = new RegExp(
  `(?<year>[0-9]{4})(?<mark>[年月]?)(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})(?:${unit}|${atEnd}))?` +
    `|(?<run>[0-9]{4}年?[0-9]{2,4})${unit}`,
  'y',
)
/** 2023713: all units are lost. */
const bare = /(?<run>[0-9]{6,8})(?![0-9A-Za-z%.:-])/y
const beginning = new RegExp(`[12][0-9]{3}|[12一二壹贰]${digit}{3}${gap}年`, 'g')
const beforeStart = /[0-9A-Za-z.]/
/** What every date begins with. */
const firsts = unitSet('0123456789一二壹贰')

/**
 * Reads the date (日期) that begins at `from` of folded text: 2018年5月16日, 二○二一年, 2020/11/03, 2023年7月, 2023年, and such as
 * have lost units. A run of digits alone (2023713) is read unless `isBareRead` is false, for prose where it may be a phone.
 */
export function readDayAt(text: string, from: number, isBareRead = true): DayAt | null {
  if (!holds(firsts, text.charCodeAt(from))) return null
  const day = match(named, text, from)
  if (day?.month !== undefined) return printed(day, named.lastIndex)
  const yearEnd = named.lastIndex
  const signed = match(separated, text, from)
  if (signed) return printed(signed, separated.lastIndex)
  const month = match(separatedMonth, text, from)
  if (month) return printed(month, separatedMonth.lastIndex)
  const torn = match(damaged, text, from)
  if (torn) {
    const end = damaged.lastIndex
    if (torn.run !== undefined) return split(torn.run.replace('年', ''), end)
    return { ...printed(torn, end), inferred: true }
  }
  if (day) return printed(day, yearEnd)
  const run = isBareRead ? match(bare, text, from)?.run : undefined
  if (run === undefined) return null
  const reading = split(run, from + run.length)
  return reading.iso === null && reading.candidates.length === 0 ? null : reading
}

/** Reads the first date (日期) of the folded range `[start, end)`; the mention is the date as printed, without time or label. */
export function readDay(source: SourceText, start: number, end: number): DateMention | null {
  const text = source.folded.slice(start, end)
  beginning.lastIndex = 0
  for (let found = beginning.exec(text); found !== null; found = beginning.exec(text)) {
    const at = found.index
    const day = at > 0 && beforeStart.test(text.charAt(at - 1)) ? null : readDayAt(text, at)
    if (!day) {
      beginning.lastIndex = at + 1
      continue
    }
    const { iso, inferred, candidates } = day
    const mention = mentionAt(source, start + at, start + day.end)
    return { text: mention.text, span: mention.span, iso, inferred, candidates }
  }
  return null
}

/** Writes an ISO day, month or year the way letters print it: `2023-04-11` is 2023年4月11日. */
export function formatDay(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}

function match(pattern: RegExp, text: string, from: number): Record<string, string | undefined> | null {
  pattern.lastIndex = from
  return pattern.exec(text)?.groups ?? null
}

function printed(groups: Record<string, string | undefined>, end: number): DayAt {
  const { year = '', month, day } = groups
  return { end, iso: isoOf(yearOf(year), numberOf(month), numberOf(day)), inferred: false, candidates: [] }
}

/** Every day that a run of digits without units can be. */
function split(run: string, end: number): DayAt {
  const rest = run.slice(4)
  const days = [1, 2]
    .filter((at) => rest.length - at >= 1 && rest.length - at <= 2)
    .map((at) => isoOf(Number(run.slice(0, 4)), Number(rest.slice(0, at)), Number(rest.slice(at))))
    .filter((iso) => iso !== null)
  return days.length === 1
    ? { end, iso: days[0] ?? null, inferred: true, candidates: [] }
    : { end, iso: null, inferred: true, candidates: days.toSorted() }
}

/** The ISO form of a day, month or year that the calendar has, else null. */
function isoOf(year: number, month: number | null, day: number | null): string | null {
  if (!(year >= yearsKnown.first && year <= yearsKnown.last)) return null
  if (month === null) return String(year)
  if (!(month >= 1 && month <= 12)) return null
  const isoMonth = `${year}-${String(month).padStart(2, '0')}`
  if (day === null) return isoMonth
  if (!(day >= 1 && day <= daysIn(year, month))) return null
  return `${isoMonth}-${String(day).padStart(2, '0')}`
}

/** Days of a month (2023, 2 → 28). */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The year that digits or Chinese digits print: 二〇二三 is 2023. */
export function yearOf(printedYear: string): number {
  let year = 0
  for (const glyph of printedYear) year = year * 10 + (yearDigits[glyph] ?? Number(glyph))
  return year
}

/** The value of 7, 07, 七, 十二, 二十三, 廿三; NaN for what is none (三三). */
function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null
  if (/^[0-9]+$/.test(word)) return Number(word)
  const parts = [...word].map((glyph) => calendarNumerals[glyph] ?? Number.NaN)
  const [first = Number.NaN, second = 0, third = 0] = parts
  if (parts.length === 1) return first
  if (first >= 10) return parts.length === 2 && second < 10 ? first + second : Number.NaN
  if (second !== 10) return Number.NaN
  return third < 10 ? first * 10 + third : Number.NaN
}
