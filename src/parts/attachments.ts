import { readCounting } from '../fields/counting.ts'
import type { Mention } from '../model/mention.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Reading } from './reader.ts'

const label = /^附(?: *件 *(?:下载|列表)? *(?<number>\d{1,2}|[一二三四五六七八九十])? *[:.、]?|表? *:) */u
const firstLine = /^附(?: *件 *\d*[:.]|表? *:)/u
const mayBeItem = unitSet('附 0123456789一二三四五六七八九十')
const longestLine = 300
const item = /^(?:附件)? *(?:\d{1,2}|[一二三四五六七八九十]) *[.、:)] *(?<entry>\S.{1,120})$/u

/** A line that begins a list of attachments (附件:1.…) or heads the pages of one (附件2). */
export interface AttachmentLine {
  /** The attachment it names, null where it names none. */
  readonly entry: Mention | null
  /** The number between 附件 and what follows: 附件2 is 2. */
  readonly number: number | null
}

/** Reads a line that begins with 附件. */
export function readAttachment(source: SourceText, line: Line): Reading<AttachmentLine> | null {
  const found = line.text.length < longestLine && line.text.startsWith('附') ? label.exec(line.text) : null
  if (found === null) return null
  const entry = bare(line.text.slice(found[0].length).replace(/^(?:\d{1,2}|[一二三]) *[.、] */u, ''))
  return {
    value: {
      entry: hasContents(entry) ? at(source, line, line.text.lastIndexOf(entry), entry) : null,
      number: readCounting(found.groups?.['number'] ?? ''),
    },
    says: firstLine.test(line.text) ? ['attachment'] : ['attachmentWord'],
  }
}

/** A further line of the list (2.…). */
export function readAttachmentItem(source: SourceText, line: Line): Reading<Mention> | null {
  const found = holds(mayBeItem, line.text.charCodeAt(0)) ? item.exec(line.text) : null
  if (found === null) return null
  const entry = bare(found.groups?.['entry'] ?? '')
  return { value: at(source, line, line.text.indexOf(entry), entry), says: ['item'] }
}

function bare(entry: string): string {
  return entry.replace(/(?<![。;.])[。;.]+$/u, '')
}

function at(source: SourceText, line: Line, from: number, entry: string): Mention {
  return mentionAt(source, line.start + from, line.start + from + entry.length)
}
