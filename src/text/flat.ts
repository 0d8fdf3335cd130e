import type { Mention } from '../model/mention.ts'
import { firstFrom } from './first-from.ts'
import type { Range } from './range.ts'
import { mentionAt, type SourceText } from './source-text.ts'

/** A range of the folded text on one line: breaks and the blanks around each are left out, as in a mention. */
export interface Flat {
  readonly text: string
  /** The folded offset of the unit at `index` of `text`. */
  readonly at: (index: number) => number
  /** What is printed at `[start, end)` of `text`. */
  readonly mention: (start: number, end: number) => Mention
}

const breaks = /[\r\n]\s*/g

/** The folded range `[start, end)` on one line, so that a pattern finds a name whether or not the copy wraps it. */
export function flatten(source: SourceText, start: number, end: number): Flat {
  const printed = source.folded.slice(start, end)
  if (!isWrapped(source.folded, start, end)) {
    return {
      text: printed,
      at: (index) => start + index,
      mention: (from, to) => mentionAt(source, start + from, start + to),
    }
  }
  let text = ''
  let from = 0
  // After each seam, `shifts` tells how many units are left out up to there.
  const seams: number[] = []
  const shifts: number[] = []
  breaks.lastIndex = 0
  for (let found = breaks.exec(printed); found !== null; found = breaks.exec(printed)) {
    let to = found.index
    while (to > from && printed.charCodeAt(to - 1) <= 32) to--
    text += printed.slice(from, to)
    from = breaks.lastIndex
    seams.push(text.length)
    shifts.push(from - text.length)
  }
  text += printed.slice(from)
  const at = (index: number): number => start + index + (shifts[firstFrom(seams, index + 1) - 1] ?? 0)
  return {
    text,
    at,
    mention: (first, last) => mentionAt(source, at(first), last > first ? at(last - 1) + 1 : at(first)),
  }
}

/** The words of a folded range on one line. */
export function flatText(source: SourceText, { start, end }: Range): string {
  return flatten(source, start, end).text
}

/** A loop, since a pattern takes longer to begin than most ranges to look through. */
function isWrapped(folded: string, start: number, end: number): boolean {
  const to = Math.min(end, folded.length)
  for (let at = start; at < to; at++) {
    const code = folded.charCodeAt(at)
    if (code === 10 || code === 13) return true
  }
  return false
}
