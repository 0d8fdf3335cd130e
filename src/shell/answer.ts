import type { Document } from '../model/document.ts'
import { type Category, tooLarge } from './failure.ts'
import { rawMember } from './raw-member.ts'
import { letterOf, parseRecord, readObject } from './record.ts'
import type { Line } from './sources/lines.ts'

/** What became of a record: its letter, or why there is none. */
export type Answer =
  | { readonly document: Document }
  | { readonly error: { readonly category: Category | 'bad-record'; readonly message: string } }

/** An answer with the id of its record, as the record prints it; `null` where it could not be read. */
export interface Answered {
  readonly id: string
  readonly answer: Answer
}

/**
 * Answers one record. Never throws: an error in the program is this record's alone. `source.name` is `-` for every record, so that the answer does
 * not depend on the place of the record among others.
 */
export async function answerLine(
  { bytes, size }: Line,
  maxBytes: number,
  selector?: string,
): Promise<Answered> {
  if (bytes === null) return { id: 'null', answer: refusal('too-large', tooLarge(size, maxBytes)) }
  const printed = readObject(bytes)
  const id = (printed.members === null ? null : rawMember(printed.json, 'id')) ?? 'null'
  const record = letterOf(printed, true)
  if (typeof record === 'string')
    return { id: id.includes('\ufffd') ? 'null' : id, answer: refusal('bad-record', record) }
  try {
    const result = await parseRecord(record, '-', selector)
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

function refusal(category: Category | 'bad-record', message: string): Answer {
  return { error: { category, message } }
}
