import type { Document } from '../model/document.ts'
import { jsonPieces } from './json-pieces.ts'
import type { Cell } from './tables/column.ts'

/** The document as pretty-printed JSON, with `text` only when asked. */
export function formatJson(document: Document, hasText: boolean): string {
  return JSON.stringify(without(document, hasText), null, 2)
}

/** The document on one line. */
export function formatNdjson(document: Document, hasText: boolean): string {
  return formatLine(without(document, hasText))
}

/** {@link formatJson} in pieces: of a large document the whole string would take more memory than the document. */
export function* jsonPiecesOf(document: Document, hasText: boolean): Generator<string> {
  yield* jsonPieces(without(document, hasText), '  ')
}

/** {@link formatNdjson} in pieces. */
export function* ndjsonPiecesOf(document: Document, hasText: boolean): Generator<string> {
  for (const piece of jsonPieces(without(document, hasText), '')) yield escaped(piece, lineEnds)
}

/** A value as JSON on one line. U+2028, U+2029 and U+0085, which some readers take for line ends, are escaped. */
export function formatLine(value: unknown): string {
  return escaped(JSON.stringify(value), lineEnds)
}

/** What answers a record: its document, the rows that it brings to a table, or an error. */
export type AnswerBody =
  | { readonly document: Document }
  | { readonly rows: readonly (readonly Cell[])[]; readonly text?: string }
  | { readonly error: object }

/**
 * A line that answers a record: `{"id":7,"ok":true,"document":{…}}`, or `"ok":false` with an error. `id` is JSON already. Odd line ends are escaped
 * as in {@link formatLine}; with `isAscii` everything beyond ASCII is, which no pipe can damage.
 */
export function formatAnswer(
  id: string,
  answer: AnswerBody,
  { hasText, isAscii }: { readonly hasText: boolean; readonly isAscii: boolean },
): string {
  const body = 'document' in answer ? { document: without(answer.document, hasText) } : answer
  const json = `{"id":${id},"ok":${!('error' in answer)},${JSON.stringify(body).slice(1)}`
  return escaped(json, isAscii ? beyondAscii : lineEnds)
}

const lineEnds = /[\u0085\u2028\u2029]/g
const beyondAscii = /[\u0080-\uffff]/g

function escaped(json: string, units: RegExp): string {
  return json.replace(units, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function without(document: Document, hasText: boolean): Document {
  if (hasText) return document
  const { text: _, ...rest } = document
  return rest
}
