import type { Span } from '../model/mention.ts'
import type { SourceText } from './source-text.ts'

/** A half-open range of the folded text. */
export interface FoldedRange {
  readonly start: number
  readonly end: number
}

/** The range of the folded text that is printed at `span`: the inverse of `spanAt`. */
export function foldedRange({ origin }: SourceText, [start, end]: Span): FoldedRange {
  return origin === null ? { start, end } : { start: search(origin, start), end: search(origin, end) }
}

/** The first unit of the folded text that is printed at `offset` or behind it. */
function search(origin: Uint32Array, offset: number): number {
  let low = 0
  let high = origin.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((origin[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
