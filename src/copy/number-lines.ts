import { isDigit } from '../text/digits.ts'
import { type Edit, leaveOut } from '../text/edit.ts'
import { hasLostIndent, type Line } from '../text/lines.ts'
import { holds, holdsAny, unitSet } from '../text/unit-set.ts'
import type { Form } from './form.ts'
import { beginsLine, isAddressee } from './line-starts.ts'

/** Fewer numbers alone on their lines are those of a table or of pages. */
const fewest = 3
const longest = 24
const number = /^\d+(?:[.,:/~—-]\d+)*%?$/
const year = /^(?:19|20)\d\d$/
const prose = unitSet(',。;')
const stops = unitSet('。!?;:')
/** No line begins with these. */
const noFirst = unitSet(',。;、:)〕》”%')
/** What goes on behind a number: a part of a day or of a number of a document, and whom a letter addresses. */
const counted = /^(?:[年月日号届次]|[名位](?:代表|委员|同志))/u
/** Behind these a year belongs to the sentence. */
const beforeYear = /[,、(〔《“于对在至自从到和与及]$/u

/** A page of which every text node became a line: the numbers of its sentences, which Word gives type of their own, stand alone. */
export const numberLinesForm: Form = {
  name: 'numbers on lines of their own',
  isOnPages: false,
  read: ({ source, signs: { breaks }, lines: linesOf }) => {
    if (breaks < 2 * fewest) return null
    const lines = linesOf()
    let count = 0
    let sure = 0
    for (const line of lines) {
      if (!isNumber(line)) continue
      count++
      const below = lines[line.index + 1]
      if (below !== undefined && isRest(below) && isOpen(lines[line.index - 1])) sure++
    }
    if (sure < fewest || sure * 2 < count) return null
    const edits: Edit[] = []
    for (let i = 0; i + 1 < lines.length; i++) {
      const above = lines[i] as Line
      const below = lines[i + 1] as Line
      // A line that lost its indent begins a paragraph.
      if (below.blankBefore > 0 || hasLostIndent(source.folded, below)) continue
      if (isOne(above, below, lines[i + 2])) edits.push(leaveOut(above.end, below.start))
    }
    return { edits, evidence: `${sure} numbers stand alone between the pieces of their sentences` }
  },
}

function isNumber({ text }: Line): boolean {
  return text.length <= longest && isDigit(text.charCodeAt(0)) && number.test(text)
}

/** Whether a line is the rest of a sentence behind a number. */
function isRest(line: Line): boolean {
  return beginsWithin(line) || counted.test(line.text) || (holdsAny(prose, line.text) && isPiece(line))
}

/** Whether the sentence of a line goes on. */
function isOpen(line: Line | undefined): boolean {
  return line !== undefined && !holds(stops, line.text.charCodeAt(line.text.length - 1))
}

/** Whether a number and the piece before or behind it, or a piece and the mark that closes it, are one line. */
function isOne(above: Line, below: Line, next: Line | undefined): boolean {
  if (isNumber(above)) return isRest(below) || (next !== undefined && isNumber(next) && isPiece(below))
  if (!isOpen(above)) return false
  if (!isNumber(below)) return beginsWithin(below)
  if (next === undefined || !(isRest(next) || holdsAny(prose, above.text))) return false
  const isYear = year.test(below.text) && next.text.startsWith('年')
  return !isYear || holdsAny(prose, above.text) || beforeYear.test(above.text)
}

function beginsWithin({ text }: Line): boolean {
  return holds(noFirst, text.charCodeAt(0))
}

function isPiece({ text }: Line): boolean {
  return !beginsLine().test(text) && !isAddressee().test(text)
}
