import type { Mention } from '../model/mention.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'

const label = /^附(?: *件 *(?:下载|列表)? *(?:\d{1,2}|[一二三四五六七八九十])? *[:.、]?|表? *:) */u
const firstLine = /^附(?: *件 *\d*[:.]|表? *:)/u
const item = /^(?:附件)? *(?:\d{1,2}|[一二三四五六七八九十]) *[.、:)] *(?<entry>\S.{1,120})$/u
const mostItems = 20

/** True for a line that begins a list of attachments: 附件:1.…. */
export function isAttachmentLine({ text }: Line): boolean {
  return text.startsWith('附') && firstLine.test(text)
}

/** The entry of a line that begins with 附件, `null` as entry where it names none; null for a line of another kind. */
export function readAttachment(source: SourceText, line: Line): { entry: Mention | null } | null {
  const found = line.text.length < 300 && line.text.startsWith('附') ? label.exec(line.text) : null
  if (found === null) return null
  const entry = bare(line.text.slice(found[0].length).replace(/^(?:\d{1,2}|[一二三]) *[.、] */u, ''))
  return { entry: hasContents(entry) ? at(source, line, line.text.lastIndexOf(entry), entry) : null }
}

/** The entry of a further line of the list (2.…), or null. */
export function readAttachmentItem(source: SourceText, line: Line): Mention | null {
  const found = item.exec(line.text)
  if (found === null) return null
  const entry = bare(found.groups?.['entry'] ?? '')
  return at(source, line, line.text.indexOf(entry), entry)
}

/** Index of the 附件 line whose list ends with line `last`, or -1. */
export function attachmentsBefore(lines: readonly Line[], last: number): number {
  for (let i = last; i >= 0 && i > last - mostItems; i--) {
    const line = lines[i]
    if (line === undefined) return -1
    if (isAttachmentLine(line)) return i
    if (!item.test(line.text)) return -1
  }
  return -1
}

function bare(entry: string): string {
  return entry.replace(/(?<![。;.])[。;.]+$/u, '')
}

function at(source: SourceText, line: Line, from: number, entry: string): Mention {
  return mentionAt(source, line.start + from, line.start + from + entry.length)
}
