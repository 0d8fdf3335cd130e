import type { Document } from '../model/document.ts'
import { type Category, tooLarge } from './failure.ts'
import { longestRecord } from './longest-record.ts'
import { rawMember } from './raw-member.ts'
import { type PrintedRecord, type RecordReading, readObject, readRecord } from './record.ts'
import type { Line } from './sources/lines.ts'

/** What became of a record: its letter, or why there is none. */
export type Answer =
  | { readonly document: Document }
  | { readonly error: { readonly category: Category | 'bad-record'; readonly message: string } }

/** An answer with the id of its record, as the record prints it; `null` where it could not be read. */
export interface Answered {
  readonly id: string
  readonly answer: Answer
  /** True where the record brought the document, which may then be anything. */
  readonly isGiven?: boolean
}

/** The place of every record, so that an answer does not depend on where among others its record stands. */
const place = { name: '-', format: null } as const

/** How records are answered. */
export interface AnswerReading extends RecordReading {
  /** Whether a record may hold, as its `document`, one that fuhan made before. */
  readonly hasDocuments: boolean
}

/** Answers one record. Never throws: an error in the program is this record's alone. */
export async function answerLine({ bytes, size, start }: Line, reading: AnswerReading): Promise<Answered> {
  if (bytes === null) {
    const message = tooLarge(size, longestRecord(reading.maxBytes))
    return { id: idAtStart(start ?? new Uint8Array()), answer: refusal('too-large', message) }
  }
  const printed = readObject(bytes)
  const id = idOf(printed)
  const document = reading.hasDocuments ? printed.members?.['document'] : undefined
  if (document != null) return { id, answer: { document: document as Document }, isGiven: true }
  try {
    const result = await readRecord(printed, place, reading)
    if ('refused' in result) return { id, answer: refusal('bad-record', result.refused) }
    if ('document' in result) return { id, answer: result }
    return { id, answer: refusal(result.failure.category, result.failure.reason) }
  } catch (error) {
    return { id, answer: fault(error instanceof Error ? error.message : String(error)) }
  }
}

/** The answer to a record on which the program failed. */
export function fault(message: string): Answer {
  return refusal('internal', `a bug of fuhan: ${message}`)
}

/** The answer to a record that holds no letter, or no document. */
export function refusal(category: Category | 'bad-record', message: string): Answer {
  return { error: { category, message } }
}

const none = 'null'

function idOf({ json, members, problem }: PrintedRecord): string {
  const id = members === null ? null : rawMember(json, 'id')
  // What is damaged is not the id that the record was sent with.
  if (id === null || (problem !== null && id.includes('\ufffd'))) return none
  return wellFormedJson(id)
}

/** The id of a record that was too long to be held, where it stands at its beginning. */
function idAtStart(start: Uint8Array): string {
  const json = new TextDecoder().decode(start)
  if (!/^\s*\{/.test(json)) return none
  try {
    const id = rawMember(json, 'id')
    if (id === null || id.includes('\ufffd')) return none
    JSON.parse(id)
    return wellFormedJson(id)
  } catch {
    return none
  }
}

/** A backslash that is written out, a pair of surrogates, or half of one alone. */
const escapes =
  /\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})/g

/** JSON in which an escaped half of a surrogate pair that stands alone is U+FFFD: readers such as DuckDB refuse a whole file for one. */
function wellFormedJson(json: string): string {
  return json.replaceAll(escapes, (printed, half?: string) => (half === undefined ? printed : '\\ufffd'))
}
