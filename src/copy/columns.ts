import { type SourceText, spanAt } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'

/** Marks that Chinese text prints as wide as hanzi, folded to ASCII. */
const wideMarks = unitSet(',:;!?()')

/** How many columns a folded unit fills where hanzi fill two, between the units `before` and `after`. */
function columnsOf(code: number, before: number, after: number): number {
  if (code === 0x20) return isThin(before, after) ? 0 : 1
  if (code < 0x80) return holds(wideMarks, code) && (before >= 0x80 || after >= 0x80) ? 2 : 1
  if (code < 0x1100) return code === 0xb7 || code === 0xd7 ? 2 : 1
  return code >= 0xd800 && code <= 0xdfff ? 1 : 2
}

/**
 * The columns that the folded range fills. Read off the folded text, so that a letter has one width whatever the width of its signs. A blank that a
 * typesetter puts between a hanzi and a number fills none.
 */
export function widthAt(folded: string, start: number, end: number): number {
  let width = 0
  let before = start > 0 ? folded.charCodeAt(start - 1) : 0x20
  let code = folded.charCodeAt(start)
  for (let at = start; at < end; at++) {
    const after = at + 1 < folded.length ? folded.charCodeAt(at + 1) : 0x20
    width += columnsOf(code, before, after)
    before = code
    code = after
  }
  return width
}

function isThin(before: number, after: number): boolean {
  return before < 0x80 !== after < 0x80 && before !== 0x20 && after !== 0x20
}

/** Whether the blank at a folded offset is printed as wide as a hanzi. */
export function isWideBlank(source: SourceText, at: number): boolean {
  return source.text.charCodeAt(spanAt(source, at, at + 1)[0]) === 0x3000
}
