import { readDay, readDayAt } from '../fields/day.ts'
import { readDocumentNumber, readDocumentNumberAt } from '../fields/document-number.ts'
import { agencyNouns } from '../grammar/labels.ts'
import { roleWords } from '../grammar/salutation.ts'
import { topicOpeners } from '../grammar/title.ts'
import type { Mention } from '../model/mention.ts'
import type { Metadata } from '../model/metadata.ts'
import { append } from '../text/append.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { bulletSize } from './metadata-cells.ts'
import { emptyMetadata, subjectsOf } from './metadata-map.ts'
import { endsTitle } from './title.ts'

type Form = 'index' | 'day' | 'number' | 'agency' | 'words'

interface Item {
  readonly form: Form
  readonly start: number
  readonly end: number
}

const indexNumber = /^(?=.*[0-9])(?=.{10,60}$)[0-9A-Za-z]{3,}(?:[-/._()][0-9A-Za-z]*)+$|^[0-9A-Z]{12,40}$/
const agency = new RegExp(`^[${hanziUnits}()]{1,28}(?:${oneOf(agencyNouns)})$`, 'u')
const words = new RegExp(`^[${hanziUnits}A-Za-z0-9、,;/()·—\\- ]{2,50}$`, 'u')
const titleLike = new RegExp(either(`^${oneOf(topicOpeners)}`, `${oneOf(roleWords)}$`, ':$'), 'u')
/** A block begins with an index number. */
const beginsIndex = /^[^\p{L}\p{N}]{0,8}[0-9A-Za-z]/u
const mostItems = 9
/** Eight characters, two units each at most, and the first of the number. */
const longestFront = 17
const anyLatin = /[0-9A-Za-z]/

/**
 * Reads a block of values without labels (索引号、机构、主题、日期 by their form): an index number, then an agency and topics in either
 * order, then days, a number perhaps. `end` is the index of the line after.
 */
export function readValueBlock(
  source: SourceText,
  lines: readonly Line[],
  from: number,
  to: number,
): { end: number; metadata: Metadata; notes: Mention[] } | null {
  const front = lines[from]?.text.slice(0, longestFront) ?? ''
  if (!anyLatin.test(front) || !beginsIndex.test(front)) return null
  const items: Item[] = []
  let end = from
  let hasBullet = false
  let odd: Line | null = null
  for (let at = from; at < to && items.length < mostItems; at++) {
    const line = lines[at]
    if (!line || line.text.length > 200) break
    const size = bulletSize(line.text)
    if (at === from) hasBullet = size > 0
    else if (hasBullet !== size > 0) break
    const read = itemsOf(source, line, size, items)
    if (!read) {
      if (odd !== null || !isOdd(line) || !goesOn(source, lines[at + 1], items)) break
      odd = line
      continue
    }
    append(items, read)
    end = at + 1
  }
  const days = items.filter(({ form }) => form === 'day')
  if (items[0]?.form !== 'index' || items.length < 4 || days.length === 0) return null
  const { metadata, notes } = assign(source, items)
  if (odd !== null) notes.push(mentionAt(source, odd.start, odd.end))
  return { end, metadata, notes }
}

/** Most units of a line inside of a block that is no line of it. */
const longestOdd = 24

/** Whether a block may go on below a text that is no line of it: short, and no title. */
export function mayInterrupt(text: string): boolean {
  return text.length <= longestOdd && !endsTitle(text)
}

/** A line that a block of values may go on below: short, no title and no addressee. */
function isOdd({ text }: Line): boolean {
  return mayInterrupt(text) && !/[:。]$/u.test(text)
}

function goesOn(source: SourceText, line: Line | undefined, items: readonly Item[]): boolean {
  return (
    items.length > 0 && line !== undefined && itemsOf(source, line, bulletSize(line.text), items) !== null
  )
}

/** The values of a line; null when one of them does not fit what is read so far. */
function itemsOf(source: SourceText, line: Line, from: number, before: readonly Item[]): Item[] | null {
  const items: Item[] = []
  let at = from
  for (const piece of line.text.slice(from).split('|')) {
    const lead = piece.length - piece.trimStart().length
    const value = piece.trim()
    const start = line.start + at + lead
    at += piece.length + 1
    if (value === '') continue
    const form = formOf(source, start, value)
    const all = [...before, ...items]
    if (form === null || (form === 'index') !== (all.length === 0)) return null
    // The days end the block: only another day or a number goes on with it.
    if (all.some((item) => item.form === 'day') && form !== 'day' && form !== 'number') return null
    items.push({ form, start, end: start + value.length })
  }
  return items
}

function formOf(source: SourceText, start: number, value: string): Form | null {
  const day = readDayAt(value, 0, false)
  if (day) return /^[T ]*(?:[0-9:.][0-9:. ]*)?$/.test(value.slice(day.end)) ? 'day' : null
  if (indexNumber.test(value)) return 'index'
  const number = readDocumentNumberAt(source, start)
  if (number && number.end >= start + value.length) return 'number'
  if (agency.test(value)) return 'agency'
  return words.test(value) && !titleLike.test(value) ? 'words' : null
}

function assign(source: SourceText, items: readonly Item[]): { metadata: Metadata; notes: Mention[] } {
  const metadata = emptyMetadata()
  const notes: Mention[] = []
  const days = items.filter(({ form }) => form === 'day')
  for (const item of items) {
    const { form, start, end } = item
    const value = mentionAt(source, start, end)
    if (form === 'index') metadata.indexNumber = value
    else if (form === 'number' && !metadata.documentNumber) {
      metadata.documentNumber = readDocumentNumber(source, start, end)
    } else if (form === 'agency' && !metadata.publisher) metadata.publisher = value
    else if (form === 'words' && metadata.subjects.length === 0) {
      metadata.subjects = subjectsOf(source, start, end)
    } else if (form === 'words' && !metadata.genre) metadata.genre = value
    else if (item === days[0]) metadata.writtenOn = readDay(source, start, end)
    else if (item === days[1]) metadata.publishedOn = readDay(source, start, end)
    else notes.push(value)
  }
  return { metadata, notes }
}
