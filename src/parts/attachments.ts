import { readCounting } from '../fields/counting.ts'
import {
  attachmentLists,
  attachmentNouns,
  fileEndings,
  noAttachments,
  titleJoiners,
} from '../grammar/attachments.ts'
import { sectionNumerals } from '../grammar/numerals.ts'
import type { Mention } from '../model/mention.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { firstsOf, holds, lastsOf, unitSet } from '../text/unit-set.ts'
import { type Around, neighbour, type Reading } from './reader.ts'
import { isAgencyLine } from './signature.ts'

const [main] = attachmentNouns
const counting = `\\d{1,2}|[${sectionNumerals}]`
/** Blanks within a label. */
const gap = ' {0,4}'
const noun = oneOf(attachmentNouns, gap)
/** 附件1.…, 附表:…; a noun but 附件 goes on to words only behind a sign, and 附 alone stands before a colon. */
const label = new RegExp(
  `^[【[(]?(?:(?:${oneOf([main], gap)}${gap}(?:${oneOf(attachmentLists)}${gap})?|${noun}${gap}(?=${counting}|[:.、 【[《\\]】]|$))(?<number>${counting})?(?:-\\d{1,2})?${gap}[\\]】]?${gap}[:.、]?|附${gap}(?:\\d{1,2}${gap})?[:.、])${gap}`,
  'u',
)
/** What only the first line of a list of attachments begins with. */
const firstLine = new RegExp(
  `^[【[(]?(?:${noun}${gap}(?:\\d{1,2}|[】\\]])?${gap}[:.]|附${gap}\\d{0,2}${gap}:)`,
  'u',
)
const firsts = unitSet(firstsOf(attachmentNouns), '【[(')
const mayBeItem = unitSet(firstsOf(attachmentNouns), ' (0123456789', sectionNumerals)
const longestLine = 300
const longestItem = 123
const longestTitle = 60
const longestLabel = 10
/** A marker between the entries of one line (附件:1.…;2.…, 附件1:…;附件2:…), and one before its first. */
const marker = new RegExp(
  `(?:${noun}${gap})?(?<![\\d.])\\(?(?<number>${counting})${gap}[.、:)](?!\\d{1,2}(?!\\d))${gap}`,
  'gu',
)
const item = new RegExp(
  `^${gap}(?:${noun}${gap}(?<named>${counting})|\\(?(?<number>${counting}))${gap}[.、:)]${gap}(?=\\S.)`,
  'u',
)
/** What ends an entry before the marker of the next. */
const entryEnd = unitSet(';,、。. ')
const file = new RegExp(`^[^。;:/\\\\]{2,80}[.]${oneOf(fileEndings)}$`, 'iu')
const fileLasts = unitSet(lastsOf(fileEndings), lastsOf(fileEndings).toUpperCase())
const titles = /^《.*》 *[。;]?$/u
/** What parts titles in 《》. */
const between = new RegExp(`》[、,;${titleJoiners} ]{0,2}(?=《)`, 'gu')
const none: ReadonlySet<string> = new Set(noAttachments)
/** What no title of an attachment holds. */
const noTitle = /[。!?:]/u

/** A line that begins a list of attachments (附件:1.…) or heads the pages of one (附件2). */
export interface AttachmentLine {
  /** The attachments it names: several where the list goes on in the line. */
  readonly entries: readonly Mention[]
  /** The number between 附件 and what follows: 附件2 is 2. */
  readonly number: number | null
}

/** Reads a line that begins with 附件. */
export function readAttachment(source: SourceText, line: Line): Reading<AttachmentLine> | null {
  const { text } = line
  const mayBe = text.length < longestLine && holds(firsts, text.charCodeAt(0))
  const found = mayBe ? label.exec(text) : null
  if (found === null) return null
  const number = readCounting(found.groups?.['number'] ?? '')
  return {
    value: { entries: entriesFrom(source, line, found[0].length, number), number },
    says: firstLine.test(text) ? ['attachment'] : ['attachmentWord'],
  }
}

/** Further entries of the list (2.…), or the title below a label that stands alone (附:, 附件1). */
export interface AttachmentItem {
  readonly entries: readonly Mention[]
  /** Whether it has no marker of its own, only the label above it. */
  readonly isTitle: boolean
}

/** Reads a line that goes on with the line of an attachment above it. */
export function readAttachmentItem(
  source: SourceText,
  line: Line,
  around: Around,
): Reading<AttachmentItem> | null {
  const { text } = line
  if (text.length > longestItem) return null
  const found = holds(mayBeItem, text.charCodeAt(0)) ? item.exec(text) : null
  if (found !== null) {
    // 1.65岁以上…安排表: what begins the line is its marker, whatever digits come after it.
    const number = readCounting(found.groups?.['number'] ?? found.groups?.['named'] ?? '')
    const entries = entriesFrom(source, line, found[0].length, number)
    return { value: { entries, isTitle: false }, says: ['item'] }
  }
  const above = neighbour(around, -1)
  if (isFile(text) && above !== undefined && (isFile(above.text) || isLabel(above.text)))
    return { value: { entries: [bare(source, line, 0, text.length)], isTitle: false }, says: ['item'] }
  return isBelowLabel(line, above)
    ? { value: { entries: [bare(source, line, 0, text.length)], isTitle: true }, says: ['item'] }
    : null
}

/** Whether the line can be the title of what the label in the line above announces. */
function isBelowLabel(line: Line, above: Line | undefined): boolean {
  if (above === undefined || line.text.length > longestTitle) return false
  return isLabel(above.text) && hasContents(line.text) && !noTitle.test(line.text) && !isAgencyLine(line)
}

/** Whether a text is a label of attachments and nothing else. */
function isLabel(text: string): boolean {
  return (
    text.length <= longestLabel &&
    holds(firsts, text.charCodeAt(0)) &&
    label.exec(text)?.[0].length === text.length
  )
}

/** Whether a text is the name of a file. */
function isFile(text: string): boolean {
  return holds(fileLasts, text.charCodeAt(text.length - 1)) && file.test(text)
}

/** The entries that stand in a line from `from` on; `before` is the number that its label printed. */
function entriesFrom(source: SourceText, line: Line, from: number, before: number | null): Mention[] {
  const { text } = line
  const out: Mention[] = []
  const add = (from: number, to: number) => {
    // 《甲办法》、《乙表》 are two, 《甲办法》《乙办法》对照表 is one.
    const words = text.slice(from, to)
    let start = from
    for (const { index } of titles.test(words) ? matchesOf(between, words) : []) {
      addOne(start, from + index + 1)
      start = text.indexOf('《', from + index)
    }
    addOne(start, to)
  }
  const addOne = (start: number, end: number) => {
    const entry = bare(source, line, start, end)
    if (hasContents(entry.text) && !none.has(entry.text)) out.push(entry)
  }
  let start = from
  let number = before
  for (const found of matchesOf(marker, text.slice(from))) {
    const at = from + found.index
    const next = readCounting(found.groups?.['number'] ?? '')
    const isFirst = out.length === 0 && text.slice(start, at).trim() === ''
    if (!isFirst && (number === null || next !== number + 1)) continue
    if (!isFirst) add(start, at)
    start = at + found[0].length
    number = next
  }
  // (附:…) is in brackets as a whole.
  add(start, text.startsWith('(') && text.endsWith(')') ? text.length - 1 : text.length)
  return out
}

/** The entry in a range of the line, without blanks around it and what separates it from the next. */
function bare(source: SourceText, { text, start: at }: Line, from: number, to: number): Mention {
  let start = from
  let end = to
  while (start < end && text.charCodeAt(start) === 32) start++
  while (end > start && holds(entryEnd, text.charCodeAt(end - 1))) end--
  return mentionAt(source, at + start, at + end)
}
