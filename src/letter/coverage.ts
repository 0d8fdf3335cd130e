import type { Document } from '../model/document.ts'
import type { Mention, Span } from '../model/mention.ts'
import type { Section } from '../model/section.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { bySpan } from '../text/range.ts'
import { mentionAt, type SourceText, spanAt } from '../text/source-text.ts'

const anyLine = /[^\n\v\f\r\u0085\u2028\u2029]+/g

/**
 * Gives every line that no mention of the document touches to `unclaimed`, so that nothing is lost whatever the readers did. Comes before figures and
 * citations, which claim no line.
 */
export function claimLost(source: SourceText, lines: readonly Line[], document: Document): void {
  const isTouched = touching(document)
  for (const line of lines) {
    const [start, end] = spanAt(source, line.start, line.end)
    if (!isTouched(start, end) && hasContents(line.text))
      document.unclaimed.push(mentionAt(source, line.start, line.end))
  }
  document.unclaimed.sort(bySpan)
}

/** Gives lines of which the copy left nothing to read (an image, a tag, &nbsp;) to `chrome`: no reader sees them, and yet they are printed. */
export function claimLeftOut({ text, offsets }: SourceText, document: Document): void {
  if (offsets === null) return
  const isTouched = touching(document)
  let hasMore = false
  for (const { 0: line, index } of matchesOf(anyLine, text)) {
    if (!hasContents(line)) continue
    const printed = line.trim()
    const start = index + line.indexOf(printed)
    const end = start + printed.length
    if (isTouched(start, end)) continue
    document.chrome.push({ text: printed, span: [start, end] })
    hasMore = true
  }
  if (hasMore) document.chrome.sort(bySpan)
}

/** Tells of ranges, asked for in their order, whether a mention of the document touches them; of a section only its marker does. */
function touching(document: Document): (start: number, end: number) => boolean {
  const spans = spansOf(document)
  let next = 0
  let reach = 0
  return (start, end) => {
    for (let span = spans[next]; span !== undefined && span[0] < end; span = spans[++next])
      reach = Math.max(reach, span[1])
    return reach > start
  }
}

/**
 * The spans of all mentions that the parts of a letter hold, and of the markers of its sections, in order. Each part is named: to look into every member of
 * every object takes as long as to read a part.
 */
export function spansOf(document: Document): Span[] {
  const spans: Span[] = []
  const add: Add = (mention) => {
    if (mention) spans.push(mention.span)
  }
  const addAll = (mentions: readonly Mention[]): void => {
    for (let i = 0; i < mentions.length; i++) spans.push((mentions[i] as Mention).span)
  }
  const { metadata, dateline, marks, proposal, body, closing, signature } = document
  addMetadata(metadata, add, addAll)
  addAll(document.breadcrumb)
  add(document.title)
  add(document.documentNumber)
  add(dateline?.date)
  add(dateline?.source)
  add(marks.resultClass)
  add(marks.legend)
  add(marks.disclosure)
  add(marks.signatory)
  add(document.salutation)
  addAll(document.addressees)
  add(document.opening)
  add(proposal?.session)
  add(proposal?.number)
  add(proposal?.title)
  add(proposal?.content)
  addAll(document.coHandlers)
  addAll(body.paragraphs)
  addSections(body.sections, spans, add, addAll)
  addAll(closing.paragraphs)
  add(closing.approval)
  add(closing.feedback)
  if (signature !== null) addAll(signature.agencies)
  add(signature?.date)
  for (const { name, phones } of document.contacts) {
    add(name)
    addAll(phones)
  }
  addAll(document.attachments)
  for (const { content } of document.attachments) add(content)
  addAll(document.copies)
  addAll(document.notes)
  addAll(document.chrome)
  addAll(document.unclaimed)
  return spans.sort((a, b) => a[0] - b[0])
}

type Add = (mention: Mention | null | undefined) => void
type AddAll = (mentions: readonly Mention[]) => void

function addMetadata(metadata: Document['metadata'], add: Add, addAll: AddAll): void {
  add(metadata.indexNumber)
  add(metadata.documentNumber)
  addAll(metadata.subjects)
  add(metadata.genre)
  add(metadata.publisher)
  add(metadata.writtenOn)
  add(metadata.publishedOn)
  for (const { value } of metadata.other) add(value)
}

function addSections(sections: readonly Section[], spans: Span[], add: Add, addAll: AddAll): void {
  for (const { span, marker, heading, paragraphs, sections: inner } of sections) {
    spans.push([span[0], span[0] + marker.length])
    add(heading)
    addAll(paragraphs)
    addSections(inner, spans, add, addAll)
  }
}
