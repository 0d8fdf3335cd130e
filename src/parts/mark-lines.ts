import { publicWord } from '../grammar/marks.ts'
import type { Line } from '../text/lines.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { type MarksLine, noMarks, readMarksLine } from './marks.ts'
import { type Around, neighbour, type Reading } from './reader.ts'

/** Marks above 称谓. */
export function readMarksAbove(source: SourceText, line: Line, around: Around): Reading<MarksLine> | null {
  const value = readMarksLine(source, line) ?? publicBelowClass(source, line, around)
  return value === null ? null : { value, says: ['marks'] }
}

/** B类 / 公开: the word alone is a mark on the line below a class. */
function publicBelowClass(source: SourceText, line: Line, around: Around): MarksLine | null {
  if (line.text !== publicWord) return null
  const above = neighbour(around, -1)
  if (above === undefined || !readMarksLine(source, above)?.resultClass) return null
  return { ...noMarks(), disclosure: mentionAt(source, line.start, line.end) }
}

/** Marks below 称谓. */
export function readMarksBelow(source: SourceText, line: Line): Reading<MarksLine> | null {
  const value = readMarksLine(source, line, true)
  return value === null ? null : { value, says: ['marksBelow'] }
}
