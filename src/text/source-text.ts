import type { Mention, Span } from '../model/mention.ts'
import type { Offsets } from './offsets.ts'
import { foldScript } from './script.ts'

/** A text in the two forms the readers need: as printed, and folded for matching. */
export interface SourceText {
  /** As printed; every span points into it. */
  readonly text: string
  /**
   * What patterns match: widths folded, traditional characters of official wording simplified, every break one of `\n` and `\r`, and what the copy did to
   * the letter undone (see `copy/`): marks and pinyin left out, lost breaks given back, wrapped lines joined. As long as `text` unless there was one of these.
   */
  readonly folded: string
  /** Where each unit of `folded` stands in `text`; null when they are the same offsets. */
  readonly offsets: Offsets | null
  /** Ranges of `text` that mentions leave out, start and end in turn and in order; null when there are none. */
  readonly cut: Uint32Array | null
}

/** Folds `text` for reading, one unit for one. An offset into `folded` goes through {@link mentionAt} or {@link spanAt} on its way out. */
export function sourceText(text: string): SourceText {
  return { text, folded: foldScript(text), offsets: null, cut: null }
}

/** The span in the printed text of the range `[start, end)` of the folded one: from its first unit to its last, without what is left out around it. */
export function spanAt({ offsets }: SourceText, start: number, end: number): Span {
  if (offsets === null) return [start, end]
  const first = offsets.begin(start)
  return [first, end > start ? offsets.end(end - 1) : first]
}

/** Where the unit at `index` of the folded text begins in the printed one. */
export function startAt({ offsets }: SourceText, index: number): number {
  return offsets === null ? index : offsets.begin(index)
}

/** The folded offset of an offset into the printed text; one inside of what is left out is that of the unit after it. */
export function foldedAt({ offsets }: SourceText, offset: number): number {
  return offsets === null ? offset : offsets.firstFrom(offset)
}

/** What is printed at the range `[start, end)` of the folded text, with its span. */
export function mentionAt(source: SourceText, start: number, end: number): Mention {
  const span = spanAt(source, start, end)
  return { text: unwrap(printedAt(source, span)), span }
}

/** The printed text at a span without the marks of the copy. */
function printedAt({ text, cut }: SourceText, [start, end]: Span): string {
  if (cut === null) return text.slice(start, end)
  let low = 0
  let high = cut.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cut[2 * middle + 1] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let out = ''
  let from = start
  for (let at = 2 * low; at < cut.length && (cut[at] ?? end) < end; at += 2) {
    out += text.slice(from, Math.max(from, cut[at] ?? from))
    from = Math.min(end, Math.max(from, cut[at + 1] ?? from))
  }
  return out + text.slice(from, end)
}

/**
 * The words as printed at the range `[start, end)` of the folded text, without blanks and without pinyin, a sign that is written out (`&middot;`) as that
 * sign: what names and nouns are derived as.
 */
export function plainAt(source: SourceText, start: number, end: number): string {
  const { text, folded } = source
  let out = ''
  for (let at = start; at < end; at++) {
    const sign = folded.charAt(at)
    if (sign <= ' ') continue
    const printed = text.charAt(startAt(source, at))
    out += ampersands.includes(printed) ? sign : printed
  }
  return out
}

/** What a sign that is written out begins with, in either width. */
const ampersands = '&＆'

const breaks = /[\n\v\f\r\u0085\u2028\u2029]\s*/g

/** Removes line breaks and the blanks around each: what `Mention.text` is of its span. */
export function unwrap(text: string): string {
  if (!hasBreak(text)) return text
  let out = ''
  let from = 0
  breaks.lastIndex = 0
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    // Scanning back by hand keeps this linear: /[^\S\n]*\n/ is quadratic in a long run of blanks.
    let end = match.index
    while (end > from && isBlank(text.charCodeAt(end - 1))) end--
    out += text.slice(from, end)
    from = breaks.lastIndex
  }
  return out + text.slice(from)
}

/** True for the units that end a line as printed: \n, \v, \f, \r, U+0085, U+2028 and U+2029. */
export function isLineEnd(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** A loop, since a pattern looks at each unit several times as long. */
function hasBreak(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Hanzi come after all of them.
    if (code < 0x3000 && isLineEnd(code)) return true
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
