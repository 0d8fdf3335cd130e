import { hasSign, signBits } from './line-signs.ts'
import type { Line } from './lines.ts'

/** What sentences have and rows of a table do not. */
const sentence = /[,。;!?]/u
/** A cell is parted from the next by a tab, or by two blanks or more. */
const wideGap = / {2,}|\t/gu
const fewestWideCells = 3
/** Where one blank parts the cells there are more of them, and several begin with a digit. */
const fewestCells = 4
const fewestNumbers = 2

/** Whether a line is a row of a table (表行) as text holds it: cells with bars, tabs, or blanks between them, and no sentence. */
export function isRow(line: Line): boolean {
  const { text } = line
  if (text.startsWith('|') || text.endsWith('|') || isFrame(text.charCodeAt(0))) return true
  if (!hasSign(line, signBits.blank) || sentence.test(text)) return false
  if (text.split(wideGap).length >= fewestWideCells) return true
  const cells = text.split(' ')
  return cells.length >= fewestCells && cells.filter((cell) => /^\d/u.test(cell)).length >= fewestNumbers
}

/** Signs that draw boxes: ┌ ─ │. */
function isFrame(code: number): boolean {
  return code >= 0x2500 && code < 0x2580
}
