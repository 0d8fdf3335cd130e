import type { Span } from '../model/mention.ts'
import type { Range } from './range.ts'
import { foldedAt, type SourceText } from './source-text.ts'

/** The range of the folded text that is printed at `span`: the inverse of `spanAt`. */
export function foldedRange(source: SourceText, [start, end]: Span): Range {
  return { start: foldedAt(source, start), end: foldedAt(source, end) }
}
