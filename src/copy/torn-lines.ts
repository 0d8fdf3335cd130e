import { type Edit, leaveOut, readAs } from '../text/edit.ts'
import { hasLostIndent, type Line } from '../text/lines.ts'
import { leavesOpen } from '../text/open-marks.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { FormReading } from './form.ts'
import { isAddressee } from './line-starts.ts'

/** Units of the second line before the mark that closes a title. */
const longestRest = 40
const digits = unitSet('0123456789')
const latin = /[A-Za-z]/

/** A phone, or what there is of one, at the end of a line that names it, and all that a line has of the rest. */
const phoneEnd = /(?:电话|手机|传真|联系)[^。;]{0,40}?(?<digits>0\d{2,3}-|(?:0\d{2,3}-)?\d{1,10})$/u
const phoneRest = /^(?<digits>\d{1,8})(?:[/、,]\d{7,8})?[)。;]{0,2}$/
/** A day that breaks off behind its hyphen, and the rest of it. */
const dayEnd = /(?<!\d)(?:19|20)\d\d-(?:\d{1,2}-)?$/
const dayRest = /^\d{1,2}(?!\d)/
const wholePhone = /^(?:(?:0\d{2,3}-)?\d{7,8}|0\d{2,3}\d{7,8}|1\d{10})$/

/** In a copy too short to show a width, a title in 《》 or a phone that ends on the next line shows that the line goes on. */
export function tornLines(folded: string, lines: readonly Line[]): FormReading | null {
  const edits: Edit[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const above = lines[i] as Line
    const below = lines[i + 1] as Line
    if (below.blankBefore > 0 || hasLostIndent(folded, below)) continue
    const isTorn =
      holds(digits, folded.charCodeAt(below.start)) &&
      (isTornDay(above.text, below.text) || isTornPhone(above.text, below.text))
    if (isTorn || isTornTitle(above.text, below.text)) edits.push(join(above, below))
  }
  return edits.length === 0 ? null : { edits, evidence: null }
}

function isTornDay(above: string, below: string): boolean {
  return dayEnd.test(above) && dayRest.test(below)
}

/** Whether neither of two lines has the whole of a phone, and both together have. */
function isTornPhone(above: string, below: string): boolean {
  const rest = phoneRest.exec(below)?.groups?.['digits']
  if (rest === undefined) return false
  const begun = phoneEnd.exec(above)?.groups?.['digits'] ?? ''
  return begun !== '' && !wholePhone.test(begun) && wholePhone.test(begun + rest)
}

/** Whether a title in 《》 begins in one line and ends in the next. */
function isTornTitle(above: string, below: string): boolean {
  if (!hasOpenTitle(above)) return false
  const close = below.indexOf('》')
  return close >= 0 && close <= longestRest && !isMarked(below, close)
}

/** Whether another title or a label begins before the mark that closes. */
function isMarked(text: string, close: number): boolean {
  const head = text.slice(0, close)
  return head.includes('《') || head.includes(':') || isAddressee().test(text)
}

export function hasOpenTitle(text: string): boolean {
  return leavesOpen(text, '《', '》')
}

/** Joins two lines; a blank parts words of Latin letters. */
export function join(above: Line, below: Line): Edit {
  const isWord = latin.test(above.text.at(-1) ?? '') && latin.test(below.text.charAt(0))
  return isWord ? readAs(above.end, below.start, ' ') : leaveOut(above.end, below.start)
}
