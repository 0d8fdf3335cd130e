import type { Span } from '../model/mention.ts'

/** A half-open range `[start, end)` of units: of the folded text, of a passage or of markup, as the place that uses it says. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A range whose ends are not settled yet. */
export type OpenRange = { -readonly [Key in keyof Range]: Range[Key] }

/** The lines `[from, to)` of a text or a page. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** `[start, end)` of `text` without the blanks around it, which are all units up to U+0020; empty where there is nothing else. */
export function withoutBlanks(text: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && text.charCodeAt(from) <= 0x20) from++
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--
  return { start: from, end: to }
}

/** Orders what has a place by where it begins. */
export function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span[0] - b.span[0]
}
