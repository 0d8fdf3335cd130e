import { endsLikeBody } from '../fields/agency.ts'
import { readDay, readDayAt } from '../fields/day.ts'
import { furnitureLabels, publishedLabels } from '../grammar/publication.ts'
import type { DateMention } from '../model/date-mention.ts'
import type { Mention } from '../model/mention.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { withoutBlanks } from '../text/range.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { accountAt, clockAt, hanziName, mediaEnd, sourceLead } from './dateline-words.ts'

/** Units of a day on a line of its own, and of the name of a source. */
export const longestRest = 40
const longestName = 24
/** Labels that lost their colons. */
const labels: ReadonlySet<string> = new Set([...publishedLabels, ...furnitureLabels])
const yearInSigns = /(?:19|20)[0-9]{2}[-/.年]/

/** True for the name of a site or an office. */
export function isName(text: string): boolean {
  return text.length <= longestName && hanziName().test(text) && (endsLikeBody(text) || mediaEnd().test(text))
}

/** Whether a line is short enough for a day alone and has a digit. */
export function mayBeDay(line: Line): boolean {
  return line.text.length <= longestRest && hasSign(line, signBits.digit | signBits.numeral)
}

/** A source with the day on which it published (来源, 发布日期). */
export interface NamedDay {
  readonly date: DateMention
  readonly source: Mention
}

/**
 * 某局 2017-08-15 16:44, 2017-08-15 某局: a source and a day with no label. A day in 年月日 without an hour is a signature's. `isByline` is a line right below a
 * title, where an account of whatever name stands before the hour: 原创 青峦交通 2021-06-15 17:30 云南.
 */
export function readNamed(source: SourceText, line: Line, isByline: boolean): NamedDay | null {
  const { text } = line
  if (!mayBeDay(line)) return null
  const at = text.search(yearInSigns)
  const day = at < 0 ? null : readDayAt(text, at, false)
  if (day?.iso?.length !== 10) return null
  const time = clockAt().exec(text.slice(day.end))?.[0].length ?? 0
  if (time === 0 && !isSigned(text.slice(at, day.end))) return null
  const behind = at === 0
  const from = behind ? day.end + time : (sourceLead().exec(text)?.[0].length ?? 0)
  const { start, end } = withoutBlanks(text, from, behind ? text.length : at)
  const isApart = behind ? start > from : end < at
  if (!isApart) return null
  const isAccount = isByline && !behind && time > 0
  const rest = behind || isAccount ? '' : text.slice(day.end + time).trim()
  const name = rest === '' ? nameStart(text, start, end, isAccount) : null
  if (name === null) return null
  const date = readDay(source, line.start + at, line.start + day.end)
  return date === null ? null : { date, source: mentionAt(source, line.start + name, line.start + end) }
}

/** Where the name of the source that ends at `end` begins; null where there is none, or a label that lost its colon. */
function nameStart(text: string, start: number, end: number, isAccount: boolean): number | null {
  if (!isAccount) return isName(text.slice(start, end)) ? start : null
  const at = accountAt().exec(text.slice(0, end))?.index ?? null
  return at === null || labels.has(text.slice(at, end)) ? null : at
}

/** Whether a day is printed with signs, as pages print it: 2017-08-15, 2017/8/15. */
function isSigned(day: string): boolean {
  return /[-/.]/.test(day)
}
