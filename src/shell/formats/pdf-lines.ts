/** A sign on a page of a PDF, in points; y grows upwards. */
export interface PlacedSign {
  readonly sign: string
  readonly left: number
  readonly right: number
  /** Where its line of writing stands. */
  readonly baseline: number
  /** How high its type is. */
  readonly size: number
  /** Whether a blank is written before it, which may be narrower than the gaps that show one. */
  readonly isApart?: boolean
}

/** Of the height of the type: how far a sign may stand off its line, what is a gap between words, what parts columns. */
const offLine = 0.45
const wordGap = 0.25
const writtenGap = 0.1
const columnGap = 1.4
const widestIndent = 40

/**
 * The lines of a page by where their signs stand, from top to bottom and from left to right, whatever the order in the file. The indent of a line is kept
 * in wide blanks, since paragraphs begin with one; gaps are blanks.
 */
export function linesOfPage(signs: readonly PlacedSign[]): string[] {
  const sorted = signs
    .filter(({ sign }) => sign.trim() !== '')
    .sort((a, b) => b.baseline - a.baseline || a.left - b.left)
  const rows: PlacedSign[][] = []
  let baseline = 0
  let size = 0
  for (const sign of sorted) {
    const row = rows.at(-1)
    // A sign of small type on a line of large type (a footnote's number) belongs to it.
    if (row !== undefined && baseline - sign.baseline <= offLine * Math.max(size, sign.size)) {
      row.push(sign)
      if (sign.size > size) size = sign.size
    } else {
      rows.push([sign])
      baseline = sign.baseline
      size = sign.size
    }
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left)
  return blocksOf(rows).flatMap((block) => {
    let left = Number.POSITIVE_INFINITY
    for (const row of block) left = Math.min(left, row[0]?.left ?? left)
    return block.map((row) => lineOf(row, left))
  })
}

/** So many rows one below the other with the same gap are two columns; fewer may be a table. */
const fewestRows = 6
/** Of the width of its column, how much of it a row of running text fills. */
const leastFill = 0.6
/** Of the height of the type, how wide the gap between two columns is at least. */
const gutter = 1.2
/** Places in the middle of a page at which a gap is looked for. */
const places = 60

/** Rows of the page as they are read: where it is printed in two columns, the left one and then the right one. */
function blocksOf(rows: readonly PlacedSign[][]): readonly (readonly PlacedSign[])[][] {
  const middle = gutterOf(rows)
  if (middle === null) return [rows.slice()]
  const blocks: PlacedSign[][][] = []
  let whole: PlacedSign[][] = []
  for (let i = 0; i < rows.length; ) {
    let end = i
    while (end < rows.length && !crosses(rows[end] as PlacedSign[], middle)) end++
    if (end - i < fewestRows) {
      end = Math.max(end, i + 1)
      for (const row of rows.slice(i, end)) whole.push(row)
    } else {
      const columns = rows.slice(i, end)
      const side = (isLeft: boolean) =>
        columns
          .map((row) => row.filter(({ left }) => left < middle === isLeft))
          .filter(({ length }) => length > 0)
      blocks.push(whole, side(true), side(false))
      whole = []
    }
    i = end
  }
  blocks.push(whole)
  return blocks.filter(({ length }) => length > 0)
}

function crosses(row: readonly PlacedSign[], middle: number): boolean {
  return row.some(
    ({ left, right, size }) => left < middle + (gutter / 2) * size && right > middle - (gutter / 2) * size,
  )
}

/** Where the gap between two columns of running text stands, or null where the page has one column or a table. */
function gutterOf(rows: readonly PlacedSign[][]): number | null {
  if (rows.length < fewestRows) return null
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    first = Math.min(first, row[0]?.left ?? first)
    last = Math.max(last, row.at(-1)?.right ?? last)
  }
  const [from, to] = [first + 0.3 * (last - first), first + 0.7 * (last - first)]
  const gaps = rows.flatMap((row) => gapsOf(row).filter((middle) => middle > from && middle < to))
  if (gaps.length < fewestRows) return null
  let best: number | null = null
  let most = fewestRows - 1
  for (let place = 0; place <= places; place++) {
    const middle = from + ((to - from) * place) / places
    const filled = rows.filter(
      (row) =>
        !crosses(row, middle) &&
        fill(row, first, middle) >= leastFill &&
        fill(row, middle, last) >= leastFill,
    ).length
    if (filled > most) {
      most = filled
      best = middle
    }
  }
  return best
}

/** The middles of the gaps of a row that may part columns. */
function gapsOf(row: readonly PlacedSign[]): number[] {
  return row.flatMap(({ left, size }, i) => {
    const before = row[i - 1]
    return before !== undefined && left - before.right > gutter * size ? [(left + before.right) / 2] : []
  })
}

/** How much of `[from, to)` the signs of a row fill. */
function fill(row: readonly PlacedSign[], from: number, to: number): number {
  let sum = 0
  for (const { left, right } of row) if (left >= from && right <= to) sum += right - left
  return sum / Math.max(1, to - from)
}

function lineOf(row: readonly PlacedSign[], left: number): string {
  const first = row[0]
  if (first === undefined) return ''
  const indent = Math.min(widestIndent, Math.round((first.left - left) / Math.max(1, first.size)))
  const pieces = ['\u3000'.repeat(Math.max(0, indent))]
  let last: PlacedSign | null = null
  for (const sign of row) {
    if (last !== null) {
      // Bold type is printed twice in one place by some programs.
      if (sign.sign === last.sign && Math.abs(sign.left - last.left) < 0.1 * sign.size) continue
      const gap = (sign.left - last.right) / Math.max(1, sign.size)
      if (gap > columnGap) pieces.push('  ')
      else if (gap > (sign.isApart === true ? writtenGap : wordGap)) pieces.push(' ')
    }
    pieces.push(sign.sign)
    last = sign
  }
  return pieces.join('')
}
