import type { Mention, Span } from '../model/mention.ts'
import { foldScript } from './script.ts'

/** A text in the two forms the readers need: as printed, and folded for matching. */
export interface SourceText {
  /** As printed; every span points into it. */
  readonly text: string
  /**
   * What patterns match: widths folded, traditional characters of official wording simplified, pinyin in brackets after a hanzi (縣(xiàn)) left
   * out, and blanks, breaks and marks that are written out (&nbsp;, \n) one unit each. The same length as `text` unless there was one of these.
   */
  readonly folded: string
  /** Where each unit of `folded` (and its end) stands in `text`; null when they are the same offsets. */
  readonly origin: Uint32Array | null
}

/** Folds `text` for reading. An offset into `folded` goes through {@link mentionAt} or {@link spanAt} on its way out. */
export function sourceText(text: string): SourceText {
  const { folded, origin } = foldScript(text)
  return { text, folded, origin }
}

/** The span in the printed text of the range `[start, end)` of the folded one. */
export function spanAt(source: SourceText, start: number, end: number): Span {
  const { origin } = source
  if (origin === null) return [start, end]
  // Pinyin stands behind the unit it belongs to: that of the last unit is inside.
  return [origin[start] ?? source.text.length, origin[end] ?? source.text.length]
}

/** The folded offset of an offset into the printed text; one inside of left-out pinyin is that of the unit behind it. */
export function foldedAt({ origin }: SourceText, offset: number): number {
  if (origin === null) return offset
  let low = 0
  let high = origin.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((origin[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What is printed at the range `[start, end)` of the folded text, with its span. */
export function mentionAt(source: SourceText, start: number, end: number): Mention {
  const span = spanAt(source, start, end)
  return { text: unwrap(source.text.slice(span[0], span[1])), span }
}

/** The words as printed at the range `[start, end)` of the folded text, without blanks and without pinyin: what names and nouns are derived as. */
export function plainAt({ text, folded, origin }: SourceText, start: number, end: number): string {
  let out = ''
  for (let at = start; at < end; at++)
    if (folded.charCodeAt(at) > 32) out += text.charAt(origin === null ? at : (origin[at] ?? 0))
  return out
}

const breaks = /[\r\n]\s*/g

/** Removes line breaks and the blanks around each: what `Mention.text` is of its span. */
export function unwrap(text: string): string {
  if (!hasBreak(text)) return text
  let out = ''
  let from = 0
  breaks.lastIndex = 0
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    // Scanning back by hand keeps this linear: /[^\S\r\n]*[\r\n]/ is quadratic in a long run of blanks.
    let end = match.index
    while (end > from && isBlank(text.charCodeAt(end - 1))) end--
    out += text.slice(from, end)
    from = breaks.lastIndex
  }
  return out + text.slice(from)
}

/** Most mentions are short, and sooner looked through than searched. */
function hasBreak(text: string): boolean {
  if (text.length > 24) return text.includes('\n') || text.includes('\r')
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return true
  }
  return false
}

/** True for the blanks that `\s` matches, line breaks aside. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  )
}
