import { readDay, readDayAt } from '../fields/day.ts'
import { readDocumentNumber } from '../fields/document-number.ts'
import { labels } from '../grammar/labels.ts'
import { furnitureLabels, pageDayLabels, publishedLabels, sourceLabels } from '../grammar/publication.ts'
import type { DateMention } from '../model/date-mention.ts'
import type { Dateline } from '../model/document.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import type { Mention } from '../model/mention.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import { isName, longestRest, mayBeDay, readNamed } from './dateline-named.ts'
import {
  bracketed,
  clock,
  dayNoun,
  dayRest,
  furniture,
  hasDayOrLabel,
  valueEnd,
  weekday,
} from './dateline-words.ts'
import { labelsBeforeColons, labelTable } from './label-before.ts'
import { spacedLabels, unspaced } from './label-pattern.ts'
import { type Around, neighbour, type Reading } from './reader.ts'
import { endsTitle } from './title.ts'

/** What one publication line says. */
export interface DatelineRead {
  /** 2 where the value of its only label is the next line, 0 for that line. */
  readonly size: 0 | 1 | 2
  readonly date: DateMention | null
  readonly source: Mention | null
  readonly isDateAlone: boolean
  /** The letter's number, where the line prints one: 来源:… 文号:… 时间:…. */
  readonly number?: DocumentNumber | null
  /** The day on which the page was changed, beside that of its publication. */
  readonly note?: Mention | null
}

const published: ReadonlySet<string> = new Set(publishedLabels)
const ofPage: ReadonlySet<string> = new Set(pageDayLabels)
const sources: ReadonlySet<string> = new Set(sourceLabels)
const ownOfBlock: ReadonlySet<string> = new Set(
  labels
    .filter(({ isOwn, concept }) => isOwn && concept !== 'publishedOn' && concept !== 'publisher')
    .map(({ label }) => label)
    .filter((label) => !published.has(label) && !(furnitureLabels as readonly string[]).includes(label)),
)
const numbers: ReadonlySet<string> = new Set(
  labels.filter(({ concept }) => concept === 'documentNumber').map(({ label }) => label),
)
const labelsBefore = labelTable([...publishedLabels, ...sourceLabels, ...furnitureLabels, ...ownOfBlock])
const mostBlanks = 6
const aloneLabels = [...publishedLabels, ...sourceLabels]
/** Signs of a list before a label, as a class of a pattern has them. */
const bulletUnits = '•·●▪◆■*-'
const bullets = unitSet(bulletUnits)
const bullet = new RegExp(`^[${bulletUnits}][ \\t]*`)
const labelAlone = lazyPattern(
  () => new RegExp(`^(?:[${bulletUnits}][ \\t]*)?(${spacedLabels(aloneLabels)})[ \\t]*:?$`),
)
/** What such a line begins with. */
const mayStandAlone = unitSet(bulletUnits, firstsOf(aloneLabels))
const yearInSource = /(?:19|20)[0-9]{2}[-/.年]/g
const sentence = /[。;!?]/
const emptySource = /^[-—_/|.、,:]*$/
const dayOrLabel = signBits.digit | signBits.numeral | signBits.colon
const longestLine = 400

interface Token {
  readonly label: string
  readonly start: number
  readonly from: number
  readonly to: number
}
const noTokens: readonly Token[] = []

/**
 * Reads a publication line (发布时间:… 来源:…). The day is a labelled one, else the only one printed; a source ends where the next label begins; a label
 * alone on its line has its value on the next.
 */
export function readDateline(source: SourceText, line: Line, around: Around): Reading<DatelineRead> | null {
  const above = neighbour(around, -1)
  const isValue = above !== undefined && readSplitLine(source, above, line)?.size === 2
  // The value of a register's label on the line above: 主办单位 会办 交办日期.
  if (above !== undefined && mayBeDay(line) && isRegisterDay(above.text) && dateAlone(source, line) !== null)
    return null
  const value = isValue
    ? ({ size: 0, date: null, source: null, isDateAlone: false } as const)
    : (readSplitLine(source, line, neighbour(around, 1)) ?? readLine(source, line, above))
  return value === null ? null : { value, says: ['dateline'] }
}

/**
 * Puts the publication lines of a head together: lines go on with one another until a day or a source is said again; the first that says something is the
 * letter's. The others, and lines whose labels are empty, are `notes`.
 */
export function datelineOf(
  source: SourceText,
  reads: readonly { readonly line: Line; readonly read: DatelineRead }[],
): { dateline: Dateline | null; notes: Mention[] } {
  let date: DateMention | null = null
  let origin: Mention | null = null
  let isClosed = false
  const notes: Mention[] = []
  for (const { line, read } of reads) {
    if (read.size === 0) continue
    const isMore = date !== null || origin !== null
    isClosed ||=
      isMore &&
      ((read.date !== null && date !== null) || (read.source !== null && origin !== null) || read.isDateAlone)
    if (isClosed || (read.date === null && read.source === null))
      notes.push(mentionAt(source, line.start, line.end))
    else {
      // The label on a line of its own.
      if (read.size === 2) notes.push(mentionAt(source, line.start, line.end))
      date ??= read.date
      origin ??= read.source
      if (read.note) notes.push(read.note)
    }
  }
  return { dateline: date === null && origin === null ? null : { date, source: origin }, notes }
}

/** True for a line that ends in a label of a day that is no publication's. */
function isRegisterDay(text: string): boolean {
  const word = unspaced(/(?<![^ |:])[^ |:]*:?$/u.exec(text.slice(-12))?.[0] ?? '').replace(/:$/u, '')
  return dayNoun().test(word) && !published.has(word)
}

/** A label alone on its line, its value on the next. */
function readSplitLine(source: SourceText, line: Line, next: Line | undefined): DatelineRead | null {
  const label = holds(mayStandAlone, line.text.charCodeAt(0)) ? labelAlone().exec(line.text)?.[1] : undefined
  if (label === undefined) return null
  const word = unspaced(label)
  const none = { size: 1, date: null, source: null, isDateAlone: false } as const
  const hasColon = line.text.endsWith(':')
  if (!next || next.text.length > longestRest) return hasColon ? none : null
  if (published.has(word)) {
    const from = bulletSize(next.text)
    const day = readDayAt(next.text, from)
    if (!day || !isTime(next.text.slice(day.end))) return hasColon ? none : null
    return { ...none, size: 2, date: readDay(source, next.start + from, next.end) }
  }
  if (hasColon && sources.has(word) && isName(next.text))
    return { ...none, size: 2, source: mentionAt(source, next.start, next.end) }
  return hasColon ? none : null
}

function readLine(source: SourceText, line: Line, above: Line | undefined): DatelineRead | null {
  const { text } = line
  if (text.length > longestLine || !(hasSign(line, dayOrLabel) && hasDayOrLabel.test(text))) return null
  const tokens = hasSign(line, signBits.colon) ? tokensOf(text) : noTokens
  const own = tokens.filter(({ label }) => ownOfBlock.has(label))
  if (own.length > 0) return isNumbered(own, tokens) ? readNumbered(source, line, tokens) : null
  if (tokens.length === 0) return dateAlone(source, line) ?? namedDay(source, line, above)
  const isLabelled = tokens.some(({ label }) => published.has(label) || sources.has(label))
  return isLabelled ? readLabelled(source, line, tokens) : readUnlabelled(source, line, tokens)
}

/** Whether the letter's number is all that a line with a source and a day has of a block. */
function isNumbered(own: readonly Token[], tokens: readonly Token[]): boolean {
  return (
    own.length === 1 &&
    numbers.has(own[0]?.label ?? '') &&
    tokens.some(({ label }) => sources.has(label)) &&
    tokens.some(({ label }) => published.has(label))
  )
}

function readNumbered(source: SourceText, line: Line, tokens: readonly Token[]): DatelineRead | null {
  const read = readLabelled(source, line, tokens)
  const token = tokens.find(({ label }) => numbers.has(label))
  if (read === null || token === undefined) return null
  return { ...read, number: readDocumentNumber(source, line.start + token.from, line.start + token.to) }
}

/** 2018-07-11 09:01  作者:…  点击:…, or a day alone. */
function readUnlabelled(source: SourceText, line: Line, tokens: readonly Token[]): DatelineRead | null {
  const { text } = line
  const first = readDay(source, line.start, line.end)
  if (first === null) return dateAlone(source, line)
  const isShort = restOf(text, tokens).length <= longestRest
  return isShort && readDayAt(text, bulletSize(text)) && !weekday().test(text)
    ? { size: 1, date: first, source: null, isDateAlone: false }
    : null
}

function readLabelled(source: SourceText, line: Line, tokens: readonly Token[]): DatelineRead | null {
  const { text } = line
  if (sentence.test(text.replace(/&[a-z]+;/g, '')) || restOf(text, tokens).length > longestRest) return null
  if (tokens.some(({ from, to }) => to - from > 80)) return null
  let date: DateMention | null = null
  let origin: Mention | null = null
  let changed: { date: DateMention; note: Mention } | null = null
  for (const { label, start, from, to } of tokens) {
    if (sources.has(label)) origin ??= sourceIn(source, line, from, to)
    if (!published.has(label)) continue
    const day = readDay(source, line.start + from, line.start + to)
    if (day === null || !ofPage.has(label)) date ??= day
    else {
      const end = from + text.slice(from, to).trimEnd().length
      changed ??= { date: day, note: mentionAt(source, line.start + start, line.start + end) }
    }
  }
  const note = date === null ? null : (changed?.note ?? null)
  date ??= changed?.date ?? readDay(source, line.start, line.end)
  return { size: 1, date, source: origin, isDateAlone: false, note }
}

/** 2017-08-15 16:44 on a line of its own. */
function dateAlone(source: SourceText, line: Line): DatelineRead | null {
  if (!mayBeDay(line)) return null
  const from = bulletSize(line.text)
  const day = readDayAt(line.text, from, false)
  if (day?.iso?.length !== 10 || !isTime(line.text.slice(day.end))) return null
  return { size: 1, date: readDay(source, line.start + from, line.end), source: null, isDateAlone: true }
}

/** A source and a day with no label. */
function namedDay(source: SourceText, line: Line, above: Line | undefined): DatelineRead | null {
  const named = readNamed(source, line, above !== undefined && endsTitle(above.text))
  return named && { size: 1, ...named, isDateAlone: false }
}

/** 【来源】:某局 with the colon where its label ends. */
function unbracketed(text: string): string {
  return text.includes('】') || text.includes(']')
    ? text.replaceAll(/[】\]][ \t]{0,4}:/gu, (found) => `:${' '.repeat(found.length - 1)}`)
    : text
}

function tokensOf(printed: string): Token[] {
  const text = unbracketed(printed)
  const found = labelsBeforeColons(text, mostBlanks, (from, end) => labelsBefore.startBefore(text, from, end))
  return found.map(({ start, end, behind }, i) => ({
    label: unspaced(text.slice(start, end)),
    start,
    from: behind,
    to: found[i + 1]?.start ?? text.length,
  }))
}

/** What is left of a line when labels, their values, days, times and buttons are taken away. */
function restOf(text: string, tokens: readonly Token[]): string {
  const head = text.slice(0, tokens[0]?.start ?? text.length)
  return head.replace(clock(), '').replace(furniture(), '').replace(dayRest(), '')
}

function sourceIn(source: SourceText, line: Line, from: number, to: number): Mention | null {
  let start = from
  while (start < to && /[ \t:]/.test(line.text.charAt(start))) start++
  let value = line.text.slice(start, to)
  yearInSource.lastIndex = 0
  for (let found = yearInSource.exec(value); found !== null; found = yearInSource.exec(value)) {
    if (!readDayAt(value, found.index)) continue
    value = value.slice(0, found.index)
    break
  }
  const end = valueEnd().exec(value)
  // A bracket that belongs to the name (某局(某办)) does not end it.
  if (end && !(end[0] === '(' && bracketed().test(value.slice(end.index)))) value = value.slice(0, end.index)
  value = value.replace(/(?<![ \t|、,;:([【])[ \t|、,;:([【]+$/, '')
  if (emptySource.test(value)) return null
  return mentionAt(source, line.start + start, line.start + start + value.length)
}

function isTime(rest: string): boolean {
  return rest.replace(clock(), '').replace(furniture(), '').trim() === '' && !weekday().test(rest)
}

function bulletSize(text: string): number {
  if (!holds(bullets, text.charCodeAt(0))) return 0
  return bullet.exec(text)?.[0].length ?? 0
}
