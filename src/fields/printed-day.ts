import { calendarNumerals, dayUnits, weekdays, yearDigits } from '../grammar/calendar.ts'
import { dayNouns } from '../grammar/publication.ts'
import { dateLabelLeads, eras, seals } from '../grammar/signature.ts'
import type { DateMention } from '../model/date-mention.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { firstsOf, holds, lastsOf, unitSet } from '../text/unit-set.ts'
import { readDay, readDayAt } from './day.ts'

const dateUnits = `0123456789${[...new Set([...Object.keys(yearDigits), ...Object.keys(calendarNumerals), ...dayUnits])].join('')}年月、./ -`
const label = `(?:${oneOf(dateLabelLeads)})?${oneOf(dayNouns)} ?: ?`
const seal = oneOf(seals)
const clock = '\\d{1,2}(?::\\d{2}){1,2}|\\d{1,2}[时点](?:\\d{1,2}分)?'
const weekday = oneOf(weekdays)
/** What copies add after a date: a stop, a seal, a weekday, a clock, the mark of a footnote. */
const addition = `[。.]|\\(${seal}\\)|${seal}|\\[\\d{1,2}\\]|\\(${weekday}\\)|${weekday}|(?:${clock})`
const whole = new RegExp(
  `^(?<lead>(?:${label})?\\(?(?:${oneOf(eras)} ?)?)(?<date>[${dateUnits}]{4,24}?(?:日|\\d)?)\\)?(?: {0,8}(?:${addition})){0,3}$`,
  'u',
)
const ending = new RegExp(`(?:[${dateUnits}]|${addition})\\)?$`, 'u')
/** The last units of what {@link ending} matches. */
const lastUnits = unitSet(dateUnits, '。.])时点分', lastsOf([...seals, ...weekdays]))
const longestEnd = 12
const longestDay = 60
const begins = unitSet(dateUnits, '(', firstsOf([...dateLabelLeads, ...dayNouns, ...eras]))
const unitOfDate = /[年.\-/、]|\d{6,8}日?|月/u
/** 20245: a year and a month that lost their units. */
const yearAndMonth = /^(?<year>(?:19|20)\d\d)(?<month>[1-9])$/

/** Whether a text may end in a date and what copies add to one; a look that most lines fail. */
export function endsLikeDay(text: string): boolean {
  return holds(lastUnits, text.charCodeAt(text.length - 1)) && ending.test(text.slice(-longestEnd))
}

/**
 * The date (日期) that is all the folded range holds, or null: 二〇二四年元月八日, (2023年6月12日), 2023年6月12日 星期一, 公元2023年6月12日, 20245. Its label, era, seal, weekday, clock and stop
 * are no part of it.
 */
export function readPrintedDay(source: SourceText, start: number, end: number): DateMention | null {
  if (end - start > longestDay || !holds(begins, source.folded.charCodeAt(start))) return null
  const groups = whole.exec(source.folded.slice(start, end))?.groups
  if (groups === undefined) return null
  const text = (groups['date'] ?? '').trimEnd()
  const from = start + (groups['lead'] ?? '').length
  const short = yearAndMonth.exec(text)?.groups
  if (short !== undefined)
    return {
      ...mentionAt(source, from, from + text.length),
      iso: `${short['year']}-0${short['month']}`,
      inferred: true,
      candidates: [],
    }
  const day = readDay(source, from, from + text.length) ?? readSpread(source, from, text)
  if (day === null || !unitOfDate.test(text)) return null
  return unblanked(day.text).length >= unblanked(text).length - 1 ? day : null
}

/** 二 〇 一 九 年 六 月 五 日, 2019、6、5: the date without what is between its units. */
function readSpread(source: SourceText, start: number, text: string): DateMention | null {
  const tight = unblanked(text).replaceAll('、', '.')
  const day = readDayAt(tight, 0)
  if (day === null || day.end < tight.length) return null
  const { iso, inferred, candidates } = day
  return { ...mentionAt(source, start, start + text.length), iso, inferred, candidates }
}

function unblanked(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
