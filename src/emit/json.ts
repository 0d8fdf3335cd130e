import type { Document } from '../model/document.ts'

/** The document as pretty-printed JSON, with `text` only when asked. */
export function formatJson(document: Document, hasText: boolean): string {
  return JSON.stringify(without(document, hasText), null, 2)
}

/** The document on one line. */
export function formatNdjson(document: Document, hasText: boolean): string {
  return formatLine(without(document, hasText))
}

/** A value as JSON on one line. U+2028, U+2029 and U+0085, which some readers take for line ends, are escaped. */
export function formatLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function without(document: Document, hasText: boolean): Document {
  if (hasText) return document
  const { text: _, ...rest } = document
  return rest
}
