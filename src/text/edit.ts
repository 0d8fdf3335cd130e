import { type Offsets, OffsetsWriter } from './offsets.ts'
import { type SourceText, startAt } from './source-text.ts'

/** A change of the folded text: what stands at `[start, end)` reads as `by`. The printed text stays as it is. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly by: string
  /** True where a mention still prints what is replaced (&nbsp;, pinyin); false for what belongs to the copy alone. */
  readonly isPrinted?: boolean
  /** True for what belongs to the unit before it, such as pinyin after its hanzi. */
  readonly isTail?: boolean
}

/** Leaves out the range, of mentions too: a mark of the copy. */
export function leaveOut(start: number, end: number): Edit {
  return { start, end, by: '' }
}

/** Reads what is printed at the range as `by`. */
export function readAs(start: number, end: number, by: string): Edit {
  return { start, end, by, isPrinted: true }
}

/** Begins a line before the unit at `at`. */
export function breakAt(at: number): Edit {
  return { start: at, end: at, by: '\n' }
}

/**
 * The text with the edits made, which are in order; one that overlaps the edit before it is not made. What is left out before a unit belongs before it and
 * what is left out after it after it, so that the marks around a title are not in its span. Linear in the text and the edits.
 */
export function edited(source: SourceText, edits: readonly Edit[]): SourceText {
  if (edits.length === 0) return source
  const { text, folded, offsets } = source
  let most = (offsets?.count ?? 1) + 1
  for (const { by } of edits) most += by.length + 3
  const places = new OffsetsWriter(most)
  const pieces: string[] = []
  const cut: number[] = []
  let count = 0
  let from = 0
  const startOf = (at: number) => startAt(source, at)
  const endOf = (at: number) => (offsets === null ? at + 1 : offsets.end(at))
  const keep = (to: number) => {
    if (to <= from) return
    const last = offsets === null ? 0 : offsets.stretchOf(to - 1)
    places.add(count, startOf(from), endOf(from))
    for (let k = offsets === null ? 1 : offsets.stretchOf(from) + 1; k <= last; k++) {
      const at = (offsets as Offsets).startOf(k)
      places.add(count + at - from, startOf(at), endOf(at))
    }
    count += to - from
    pieces.push(folded.slice(from, to))
  }
  // What an edit before left in mentions stays in them.
  const addCuts = (start: number, end: number) => {
    for (let at = start; at < end; at++) {
      const last = cut.length - 1
      if (last > 0 && cut[last] === startOf(at)) cut[last] = endOf(at)
      else cut.push(startOf(at), endOf(at))
    }
  }
  for (const { start, end, by, isPrinted, isTail } of edits) {
    if (start < from) continue
    keep(start)
    from = end
    const first = startOf(start)
    const last = end > start ? endOf(end - 1) : first
    for (let unit = 0; unit < by.length; unit++) places.add(count++, unit === 0 ? first : last, last)
    if (by !== '') pieces.push(by)
    if (isTail === true && count > 0) places.add(count - 1, places.begin(count - 1), last)
    if (isPrinted !== true) addCuts(start, end)
  }
  keep(folded.length)
  return {
    text,
    folded: pieces.join(''),
    offsets: places.offsets(count, text.length),
    cut: mergedRanges(source.cut, cut),
  }
}

/** Two lists of ranges, each in order, as one; ranges that touch are one range. */
function mergedRanges(one: ArrayLike<number> | null, other: readonly number[]): Uint32Array | null {
  if (one === null && other.length === 0) return null
  const out: number[] = []
  const first = one ?? []
  let a = 0
  let b = 0
  while (a < first.length || b < other.length) {
    const isFirst = b >= other.length || (a < first.length && (first[a] ?? 0) <= (other[b] ?? 0))
    const start = (isFirst ? first[a] : other[b]) ?? 0
    const end = (isFirst ? first[a + 1] : other[b + 1]) ?? 0
    if (isFirst) a += 2
    else b += 2
    const last = out.length - 1
    if (last > 0 && (out[last] ?? 0) >= start) out[last] = Math.max(out[last] ?? 0, end)
    else out.push(start, end)
  }
  return Uint32Array.from(out)
}
