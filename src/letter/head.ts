import { readDocumentNumber } from '../fields/document-number.ts'
import type { Dateline, Marks } from '../model/document.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import type { Mention } from '../model/mention.ts'
import type { Metadata } from '../model/metadata.ts'
import { readBreadcrumb } from '../parts/breadcrumb.ts'
import { isHeadChrome } from '../parts/chrome.ts'
import { type ContactPart, readContacts } from '../parts/contacts.ts'
import { readDateline } from '../parts/dateline.ts'
import { readMarksLine } from '../parts/marks.ts'
import { readMetadata } from '../parts/metadata.ts'
import type { Cell } from '../parts/metadata-cells.ts'
import { emptyMetadata } from '../parts/metadata-map.ts'
import { readTitle, type TitlePart, titleAt } from '../parts/title.ts'
import { append } from '../text/append.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import type { Doubt } from './doubt.ts'
import type { Range } from './proposal.ts'

/** Everything printed above the salutation. */
export interface Head {
  breadcrumb: Mention[]
  metadata: Metadata
  title: TitlePart | null
  documentNumber: DocumentNumber | null
  dateline: Dateline | null
  marks: Marks
  contacts: ContactPart[]
  notes: Mention[]
  chrome: Mention[]
  unclaimed: Mention[]
  headlines: Range[]
  /** The cell of a register that holds the proposal's number. */
  numbered: Cell | null
  doubts: Doubt[]
}

/** Reads the lines `[0, to)` above the salutation: each goes to the first reader of the list that knows it, the title last. */
export function readHead(source: SourceText, lines: readonly Line[], to: number, isReply: boolean): Head {
  const head: Head = {
    breadcrumb: [],
    metadata: emptyMetadata(),
    title: null,
    documentNumber: null,
    dateline: null,
    marks: { resultClass: null, disclosure: null, signatory: null },
    contacts: [],
    notes: [],
    chrome: [],
    unclaimed: [],
    headlines: [],
    numbered: null,
    doubts: [],
  }
  const open: (Line | null)[] = []
  let hasMetadata = false
  let hasBreadcrumb = false
  let printed: Cell | null = null
  let first: ReadonlyMap<string, Cell> | undefined
  for (let i = 0; i < to; ) {
    const line = lines[i]
    if (line === undefined) break
    const end = readLine(line, i)
    if (end > i) {
      for (; i < end; i++) open.push(null)
      continue
    }
    open.push(hasContents(line.text) ? line : null)
    i++
  }
  head.title = readTitle(source, open, isReply)
  if (head.title !== null) append(head.notes, head.title.others)
  const named = printed as Cell | null
  if (named !== null) {
    head.headlines.push({ start: named.start, end: named.end })
    head.title ??= titleAt(source, named.start, named.end)
  }
  claimRest(open)
  head.documentNumber ??=
    head.title === null ? null : readDocumentNumber(source, head.title.start, head.title.end)
  head.documentNumber ??= head.metadata.documentNumber
  return head

  /** The index behind what a reader took, or `i` when none did. */
  function readLine(line: Line, i: number): number {
    if (!hasBreadcrumb) {
      const steps = readBreadcrumb(source, line)
      if (steps !== null) {
        hasBreadcrumb = steps.length > 0
        append(head.breadcrumb, steps)
        if (steps.length === 0) head.chrome.push(mentionAt(source, line.start, line.end))
        return i + 1
      }
    }
    const block = readMetadata(source, lines, i, to, first)
    if (block !== null && block.end > i) {
      if (hasMetadata) for (let k = i; k < block.end; k++) note(lines[k])
      else {
        head.metadata = block.metadata
        append(head.notes, block.notes)
        first = block.first
        printed = block.headline
        head.numbered = block.numbered
        head.marks = { ...head.marks, ...present(block.marks) }
      }
      append(head.doubts, block.findings)
      hasMetadata = true
      return block.end
    }
    const marks = readMarksLine(source, line)
    if (marks !== null) {
      if (
        [
          marks.resultClass && head.marks.resultClass,
          marks.disclosure && head.marks.disclosure,
          marks.signatory && head.marks.signatory,
        ].some(Boolean)
      )
        note(line)
      head.marks.resultClass ??= marks.resultClass
      head.marks.disclosure ??= marks.disclosure
      head.marks.signatory ??= marks.signatory
      head.documentNumber ??= marks.documentNumber
      append(head.contacts, marks.contacts)
      append(head.notes, marks.notes)
      if (
        marks.contacts.length === 0 &&
        !marks.resultClass &&
        !marks.disclosure &&
        !marks.signatory &&
        !marks.documentNumber &&
        marks.notes.length === 0
      )
        note(line)
      return i + 1
    }
    const date = readDateline(source, lines, i, to)
    if (date !== null && date.end > i) {
      if (head.dateline === null) head.dateline = date.dateline
      else if (date.dateline !== null) note(line)
      append(head.notes, date.notes)
      if (date.dateline === null && date.notes.length === 0) note(line)
      return date.end
    }
    const asked = /\d{5}|\*{4}/u.test(line.text) ? readContacts(source, line) : null
    if (asked?.contacts.some(({ phones }) => phones.length > 0)) {
      append(head.contacts, asked.contacts)
      append(head.notes, asked.notes)
      return i + 1
    }
    if (isHeadChrome(line)) {
      head.chrome.push(mentionAt(source, line.start, line.end))
      return i + 1
    }
    return i
  }

  function note(line: Line | undefined): void {
    if (line !== undefined && hasContents(line.text)) head.notes.push(mentionAt(source, line.start, line.end))
  }

  /** Lines no reader took: above the title they are the page's, below it nobody's. */
  function claimRest(rest: readonly (Line | null)[]): void {
    const first = head.title?.start ?? Number.POSITIVE_INFINITY
    const last = head.title?.end ?? -1
    const taken = new Set(head.notes.map(({ span }) => span[0]))
    for (const line of rest) {
      if (line === null || (line.start >= first && line.end <= last)) continue
      const mention = mentionAt(source, line.start, line.end)
      if (taken.has(mention.span[0])) continue
      head.headlines.push({ start: line.start, end: line.end })
      const isShort = line.text.length <= 24
      if (line.start < first && isShort) head.chrome.push(mention)
      else head.unclaimed.push(mention)
    }
  }
}

function present(marks: Partial<Marks>): Partial<Marks> {
  return Object.fromEntries(Object.entries(marks).filter(([, value]) => value))
}
