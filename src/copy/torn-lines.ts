import { isDigit } from '../text/digits.ts'
import { type Edit, leaveOut, readAs } from '../text/edit.ts'
import { hasLostIndent, type Line } from '../text/lines.ts'
import { leavesOpen } from '../text/open-marks.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { FormReading } from './form.ts'
import { beginsWithLabel, isAddressee } from './line-starts.ts'

/** Units of the second line before the mark that closes a title. */
const longestRest = 40
/** Signs of a label in the second line, and in the first. */
const longestLabelRest = 3
const longestLabelStart = 5
const longestValue = 60
/** No line begins with these. */
const noFirst = unitSet(':%‰')
const stops = unitSet(',。;:!?')
/** Behind these nothing goes on. */
const ends = unitSet('。;!?')
const latin = /[A-Za-z]/

/** A phone, or what there is of one, at the end of a line that names it, and all that a line has of the rest. */
const phoneEnd = /(?:电话|手机|传真|联系)[^。;]{0,40}?(?<digits>0\d{2,3}-|(?:0\d{2,3}-)?\d{1,10})$/u
const phoneRest = /^(?<digits>\d{1,8})(?:[/、,]\d{7,8})?[)。;]{0,2}$/
/** A day that breaks off behind its hyphen, and the rest of it. */
const dayEnd = /(?<!\d)(?:19|20)\d\d-(?:\d{1,2}-)?$/
const dayStart = /^(?:19|20)\d\d[-年./]/
const dayRest = /^\d{1,2}(?!\d)/
const wholePhone = /^(?:(?:0\d{2,3}-)?\d{7,8}|0\d{2,3}\d{7,8}|1\d{10})$/

/** In a copy too short to show a width, the lines that are torn. */
export function tornLines(folded: string, lines: readonly Line[]): FormReading | null {
  const edits: Edit[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const above = lines[i] as Line
    const below = lines[i + 1] as Line
    if (below.blankBefore === 0 && isTorn(folded, above, below)) edits.push(join(above, below))
  }
  return edits.length === 0 ? null : { edits, evidence: null }
}

/** Whether two lines show by themselves that they are one: a title in 《》, a day, a phone or a label ends in the second, or it begins with a stop. */
export function isTorn(folded: string, above: Line, below: Line): boolean {
  if (holds(ends, folded.charCodeAt(above.end - 1)) || hasLostIndent(folded, below)) return false
  const first = folded.charCodeAt(below.start)
  if (holds(noFirst, first)) return !holds(stops, folded.charCodeAt(above.end - 1))
  if (isDigit(first)) return isTornDay(above.text, below.text) || isTornPhone(above.text, below.text)
  return isTornTitle(above.text, below.text) || isTornLabel(above.text, below.text)
}

function isTornDay(above: string, below: string): boolean {
  if (isLabelRow(above)) return dayStart.test(below)
  return dayEnd.test(above) && dayRest.test(below)
}

/** Whether neither of two lines has the whole of a phone, and both together have. */
function isTornPhone(above: string, below: string): boolean {
  const rest = phoneRest.exec(below)?.groups?.['digits']
  if (rest === undefined) return false
  const begun = phoneEnd.exec(above)?.groups?.['digits'] ?? ''
  return begun !== '' && !wholePhone.test(begun) && wholePhone.test(begun + rest)
}

/** Whether a row of labels and their values ends in a label: 来源:市水务局 发布时间:. */
export function isLabelRow(text: string): boolean {
  const last = text.length - 1
  const before = text.lastIndexOf(':', last - 1)
  // Between the two stand a value and a label, not the label alone.
  const between = before < 2 || last - before > longestValue ? '' : text.slice(before + 1, last).trim()
  return text.charAt(last) === ':' && between.length > 2 && (between.includes(' ') || between.length > 6)
}

/** Whether a label of the head begins in one line and ends in the next: 发布时 / 间:2023-06-28. */
function isTornLabel(above: string, below: string): boolean {
  const colon = below.slice(0, longestLabelRest + 1).indexOf(':')
  // Of a row of labels: 来源:市水务局 发布时 / 间:2023-06-28.
  if (colon < 1 || !above.includes(':') || !(above.charCodeAt(above.length - 1) > 0x2e80)) return false
  if (beginsWithLabel().test(below)) return false
  for (let size = 1; size <= longestLabelStart && size <= above.length; size++) {
    const isApart = size === above.length || above.charAt(above.length - size - 1) === ' '
    if (isApart && beginsWithLabel().test(above.slice(-size) + below.slice(0, colon + 1))) return true
  }
  return false
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
