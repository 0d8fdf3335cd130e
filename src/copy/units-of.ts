import type { Line } from '../text/lines.ts'

/** The UTF-16 units of all lines with one for each break between them, whatever signs break them. */
export function unitsOf(lines: readonly Line[]): number {
  let units = -1
  for (const { start, end } of lines) units += end - start + 1
  return units
}
