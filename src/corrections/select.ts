import { readCopy } from '../copy/read-copy.ts'
import { readCounting } from '../fields/counting.ts'
import { readDay } from '../fields/day.ts'
import { readDocumentNumber } from '../fields/document-number.ts'
import { readProposalNumber } from '../fields/proposal-number.ts'
import { readSession } from '../fields/session.ts'
import type { Correction } from '../model/correction.ts'
import type { Addressee, Document } from '../model/document.ts'
import type { Mention, Span } from '../model/mention.ts'
import { addresseesIn } from '../parts/addressees.ts'
import { readTitleWords } from '../parts/title.ts'
import { foldedAt, mentionAt, plainAt, type SourceText } from '../text/source-text.ts'
import { stepsOf, valueAt } from './pointer.ts'
import { isPage } from './printed-letter.ts'
import { quoteAt } from './quote.ts'
import { fieldOf, isSelectable, type SelectablePath } from './selectable.ts'
import { spanOf } from './spans.ts'

/** Who corrects, why and when, and by which version of fuhan. */
export type CorrectionAbout = Pick<Correction, 'why' | 'by' | 'at' | 'fuhan'>

/** What a field says of words, from their folded range and the document. */
type Reader = (source: SourceText, start: number, end: number, document: Document) => unknown

const date: Reader = (source, start, end) =>
  readDay(source, start, end) ?? {
    ...mentionAt(source, start, end),
    iso: null,
    inferred: false,
    candidates: [],
  }
const documentNumber: Reader = (source, start, end) =>
  readDocumentNumber(source, start, end) ?? {
    ...mentionAt(source, start, end),
    agencyCode: null,
    year: null,
    serial: null,
  }

/** What is read from the words of each field that they can be selected for. */
const readers: Readonly<Record<SelectablePath, Reader>> = {
  '/title': (source, start, end) => ({
    ...mentionAt(source, start, end),
    ...readTitleWords(source, start, end),
  }),
  '/documentNumber': documentNumber,
  '/metadata/indexNumber': mentionAt,
  '/metadata/documentNumber': documentNumber,
  '/metadata/subjects/*': mentionAt,
  '/metadata/genre': mentionAt,
  '/metadata/publisher': mentionAt,
  '/metadata/writtenOn': date,
  '/metadata/publishedOn': date,
  '/breadcrumb/*': mentionAt,
  '/dateline/date': date,
  '/dateline/source': mentionAt,
  '/marks/resultClass': (source, start, end) => ({
    ...mentionAt(source, start, end),
    code: plainAt(source, start, end).replace(/类$/, ''),
    meaning: null,
  }),
  '/marks/legend': mentionAt,
  '/marks/disclosure': mentionAt,
  '/marks/signatory': mentionAt,
  '/salutation': (source, start, end) => ({
    ...mentionAt(source, start, end),
    total: totalIn(source, start, end),
  }),
  '/addressees/*': addressee,
  '/coHandlers/*': mentionAt,
  '/opening': mentionAt,
  '/proposal/session': (source, start, end) =>
    readSession(source, start, end) ?? { ...mentionAt(source, start, end), term: null, meeting: null },
  '/proposal/number': (source, start, end) =>
    readProposalNumber(source, start, end)?.number ?? { ...mentionAt(source, start, end), serial: null },
  '/proposal/title': mentionAt,
  '/proposal/content': mentionAt,
  '/closing/feedback': mentionAt,
  '/signature/agencies/*': mentionAt,
  '/signature/date': date,
  '/contacts/*/name': mentionAt,
  '/contacts/*/phones/*': mentionAt,
  '/attachments/*': (source, start, end) => ({ ...mentionAt(source, start, end), content: null }),
  '/copies/*': mentionAt,
}

/**
 * The correction by which the words at `span` are what the field at `path` says; without a span the letter does not say it. `sha256` is the hash of
 * `document.text`. An index after the last puts an element in. Null for a field that words cannot be selected for, a document without text, and a span
 * outside of it.
 */
export function correctionAt(
  document: Document,
  sha256: string,
  path: string,
  span: Span | null,
  about: CorrectionAbout = {},
): Correction | null {
  const { text } = document
  const steps = stepsOf(path)
  const field = fieldOf(path)
  if (text === undefined || steps === null || !isSelectable(field)) return null
  const read = readers[field]
  const was = valueAt(document, steps)
  const is = span === null ? null : readValue(document, text, span, read)
  if (span === null ? was === null : is === null) return null
  const position = spanOf(is ?? was)
  return {
    key: { sha256, path },
    was,
    is,
    quote: position === null ? null : quoteAt(text, position),
    position,
    letter: letterWords(document),
    ...about,
  }
}

function readValue(document: Document, text: string, [start, end]: Span, read: Reader): unknown {
  const words = text.slice(start, end)
  if (end > text.length || words.trim() === '') return null
  const source = readCopy(text, isPage(document)).source
  const from = start + words.length - words.trimStart().length
  const [first, last] = [foldedAt(source, from), foldedAt(source, from + words.trim().length)]
  // Marks of the copy alone are no words.
  return first < last ? read(source, first, last, document) : null
}

/** What tells a letter from others when its text has changed: number, title, salutation and proposal as they are printed; else how it begins. */
export function letterWords({ documentNumber, title, salutation, proposal, text = '' }: Document): string[] {
  const printed = [documentNumber, title, salutation, proposal?.title ?? null]
  const words = printed.flatMap((mention) => (mention === null ? [] : [mention.text]))
  return words.length > 0 ? words : [text.trim().slice(0, 80)].filter((beginning) => beginning !== '')
}

/** 等7位代表 is 7. */
function totalIn(source: SourceText, start: number, end: number): number | null {
  const [, printed = ''] =
    /等 ?([0-9一二三四五六七八九十百两]{1,3}) ?[位名]/.exec(source.folded.slice(start, end)) ?? []
  return readCounting(printed) || null
}

function addressee(source: SourceText, start: number, end: number, document: Document): Addressee {
  const assembly = document.proposal?.assembly ?? null
  const role = assembly === 'npc' ? 'deputy' : assembly === 'cppcc' ? 'member' : null
  const [first] = addresseesIn(source, source.folded.slice(start, end), start, role)
  const whole: Mention = mentionAt(source, start, end)
  return first ?? { ...whole, name: plainAt(source, start, end), role: role ?? 'organization' }
}
