import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'
import { isWideBlank, widthAt } from './columns.ts'
import type { Form } from './form.ts'
import { countOf } from './signs.ts'

/** So many lines of two pieces are two columns of a page; fewer may be a table or a block of labels. */
const fewestLines = 6
/** Of the lines of a page, as a share. */
const leastShare = 0.5
/** A column of running text is no narrower. */
const narrowest = 20
/** Columns by which the second pieces begin apart: some begin a paragraph, with an indent. */
const slack = 4
const widest = 240
const gap = /[^ ] {2,40}(?=[^ ])/u
const prose = /[,。;、]/u

/**
 * Two columns of a page, line by line beside each other, as pdftotext -layout prints them. Their sentences are torn, and no view of the text can put them together
 * again: what the finding says is why the letter reads badly, and what gives a better copy.
 */
export const sideBySideForm: Form = {
  name: 'two columns of a page side by side',
  isOnPages: false,
  read: ({ source, signs, lines: linesOf }) => {
    if (signs.breaks < fewestLines || countOf(signs, ' ') < 2 * fewestLines) return null
    const lines = linesOf()
    const at = new Uint32Array(widest + slack + 1)
    let most = 0
    for (const line of lines) {
      if (!hasSign(line, signBits.blank)) continue
      const column = secondColumn(source, line)
      if (column === null) continue
      for (let near = column; near <= column + slack; near++) {
        const count = (at[near] ?? 0) + 1
        at[near] = count
        if (count > most) most = count
      }
    }
    if (most < fewestLines || most < lines.length * leastShare) return null
    return {
      edits: [],
      evidence: `${most} lines have two pieces of running text; give the PDF itself, or its text without -layout`,
    }
  },
}

/** The column at which the second piece of running text of a line begins, or null where it has none. */
function secondColumn(source: SourceText, { text, start, indent }: Line): number | null {
  const { folded } = source
  const found = gap.exec(text)
  if (found === null) return null
  const end = found.index + 1
  const from = found.index + found[0].length
  if (text.slice(0, end).includes(':') || !prose.test(text)) return null
  const left = widthAt(folded, start, start + end)
  const right = widthAt(folded, start + from, start + text.length)
  const column =
    blankWidth(source, start - indent, start) + left + blankWidth(source, start + end, start + from)
  return left >= narrowest && right >= narrowest / 2 && column <= widest ? column : null
}

/** The columns of blanks: a wide one is two. */
function blankWidth(source: SourceText, start: number, end: number): number {
  let width = 0
  for (let at = start; at < end && width <= widest; at++) width += isWideBlank(source, at) ? 2 : 1
  return width
}
