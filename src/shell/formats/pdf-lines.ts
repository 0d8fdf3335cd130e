/** A sign on a page of a PDF, in points; y grows upwards. */
export interface PlacedSign {
  readonly sign: string
  readonly left: number
  readonly right: number
  /** Where its line of writing stands. */
  readonly baseline: number
  /** How high its type is. */
  readonly size: number
}

/** Of the height of the type: how far a sign may stand off its line, what is a gap between words, what parts columns. */
const offLine = 0.45
const wordGap = 0.25
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
  let left = Number.POSITIVE_INFINITY
  for (const sign of sorted) if (sign.left < left) left = sign.left
  return rows.map((row) =>
    lineOf(
      row.sort((a, b) => a.left - b.left),
      left,
    ),
  )
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
      else if (gap > wordGap) pieces.push(' ')
    }
    pieces.push(sign.sign)
    last = sign
  }
  return pieces.join('')
}
