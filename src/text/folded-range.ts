import type { Span } from '../model/mention.ts'
import { foldedAt, type SourceText } from './source-text.ts'

/** A half-open range of the folded text. */
export interface FoldedRange {
  readonly start: number
  readonly end: number
}

/** The range of the folded text that is printed at `span`: the inverse of `spanAt`. */
export function foldedRange(source: SourceText, [start, end]: Span): FoldedRange {
  return { start: foldedAt(source, start), end: foldedAt(source, end) }
}
