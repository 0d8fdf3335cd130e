import * as crypto from 'node:crypto'
import type { Document } from '../../model/document.ts'
import { foldWidth } from '../../text/width.ts'

/**
 * Names a letter so that the name survives the next scrape: `渝科局函〔2023〕274号 5c1f09a2b3d4e6f7`. The words are its own 发文字号, else its
 * title; the hash is of 发文字号, title and the signature's date, widths folded and blanks dropped. A letter that prints none of the three is
 * named by its whole text (or, where that is not at hand, by its bytes or its name), and such a name changes with them.
 */
export function documentKey(document: Document): string {
  const { documentNumber, title, signature, text, source } = document
  const number = documentNumber === null ? '' : numberOf(documentNumber)
  const heading = plain(title?.text ?? '')
  const day = signature?.date?.iso ?? plain(signature?.date?.text ?? '')
  const identity =
    number === '' && heading === ''
      ? `text\n${text === undefined ? (source.sha256 ?? source.name) : plain(text)}`
      : `letter\n${number}\n${heading}\n${day}`
  const words = number || [...heading].slice(0, 24).join('') || 'untitled'
  return `${words} ${hash(identity).slice(0, 16)}`
}

/** 代字〔年〕序号号 from its parts, so that brackets, zeros and 第 before the serial, which copies and fixes change, do not matter. */
function numberOf({ text, agencyCode, year, serial }: NonNullable<Document['documentNumber']>): string {
  if (year === null || serial === null) return plain(text)
  return `${plain(agencyCode ?? '')}〔${year}〕${serial}号`
}

/** Widths folded, blanks and controls dropped: what copies of one letter have in common. */
export function plain(text: string): string {
  return foldWidth(text).replace(/[\s\p{Cc}\p{Cf}\p{Cs}]/gu, '')
}

/** SHA-256 in hexadecimal. */
export function hash(text: string): string {
  return crypto.hash('sha256', text)
}
