import type { Line } from '../text/lines.ts'
import type { Cell, LabelLine } from './metadata-cells.ts'

/**
 * Gives the labels of a head row (表头) the values of the row below it, column by column, between bars or tabs: `| 索取号 | 发布机构 |` over `| 002450112/2023-00871 | 民政局 |`. True when
 * they were; false, and nothing changed, unless the head holds labels alone and a single row of as many cells follows.
 */
export function fillFromColumns(
  head: Line,
  { cells, style }: LabelLine,
  next: Line | undefined,
  behind: Line | undefined,
): boolean {
  if (
    (style !== 'pipe' && !head.text.includes('\t')) ||
    cells.length < 2 ||
    cells.some(({ start, end }) => end > start)
  )
    return false
  const labels = columnsOf(head)
  const values = columnsOf(next)
  if (labels.length < 2 || labels.length !== values.length || columnsOf(behind).length === labels.length)
    return false
  if (labels.filter(({ start, end }) => end > start).length !== cells.length) return false
  for (const cell of cells) {
    const value =
      values[labels.findIndex(({ start, end }) => start <= cell.labelStart && cell.labelStart < end)]
    if (value !== undefined) Object.assign(cell, value)
  }
  return true
}

/** The printed ranges of the cells of a table row, empty ones kept; none where the line is no row. */
function columnsOf(line: Line | undefined): Pick<Cell, 'start' | 'end'>[] {
  const sign = line?.text.includes('|') ? '|' : '\t'
  if (line === undefined || !line.text.includes(sign)) return []
  const columns: Pick<Cell, 'start' | 'end'>[] = []
  const first = line.text.startsWith(sign) ? 1 : 0
  let at = line.start + first
  for (const piece of line.text.slice(first).replace(/\|$/, '').split(sign)) {
    const blanks = piece.length - piece.trimStart().length
    const start = at + blanks
    columns.push({ start, end: Math.max(start, at + piece.trimEnd().length) })
    at += piece.length + 1
  }
  return columns
}
