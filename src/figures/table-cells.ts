import type { Passage } from '../text/passage.ts'
import type { Range } from '../text/range.ts'
import type { SourceText } from '../text/source-text.ts'

/** A cell of a table's row: where it stands in its passage, and what it says without the blanks around. */
export interface Cell extends Range {
  readonly text: string
}

const wide = /\t+ *| {2,}\t*/g
const stops = /[。;!?]/
/** Cells longer than this are columns of running text. */
const longestCell = 24
const fewestCells = 2

/** The cells of a passage that is a row between pipes, as copies of pages print them; null for any other. */
export function pipedCells({ text }: Passage): Cell[] | null {
  if (!text.startsWith('|')) return null
  const cells: Cell[] = []
  let start = 1
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && text.charAt(at) !== '|') continue
    if (at < text.length || at > start) cells.push({ start, end: at, text: text.slice(start, at) })
    start = at + 1
  }
  return cells
}

/** The cells of a passage whose columns are separated by tabs or wide blanks; null where it is running text. */
export function spacedCells(source: SourceText, passage: Passage): Cell[] | null {
  const { text } = passage
  const base = passage.offset(0)
  // Where nothing is left out of a passage no two blanks stand in a row.
  if (passage.offset(text.length) - base === text.length && !text.includes('\t')) return null
  const raw = source.folded.slice(base, passage.offset(text.length))
  if (!raw.includes('\t') && !raw.includes('  ')) return null
  if (stops.test(raw) || /[\r\n]/.test(raw)) return null
  const cells: Cell[] = []
  let from = 0
  const add = (start: number, end: number) => {
    const printed = raw.slice(start, end).trim()
    if (printed !== '')
      cells.push({ start: indexOf(passage, base + start), end: indexOf(passage, base + end), text: printed })
  }
  for (const { index, 0: gap } of raw.matchAll(wide)) {
    add(from, index)
    from = index + gap.length
  }
  add(from, raw.length)
  return cells.length < fewestCells || cells.some((cell) => cell.text.length > longestCell) ? null : cells
}

/** The first index of the passage at or after a folded offset. */
function indexOf({ text, offset }: Passage, folded: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offset(middle) < folded) low = middle + 1
    else high = middle
  }
  return low
}
