import { type Edit, leaveOut, readAs } from '../text/edit.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import { hasLostIndent, type Line } from '../text/lines.ts'
import { leavesOpen } from '../text/open-marks.ts'
import { isRow } from '../text/rows.ts'
import { holds, holdsAny, unitSet } from '../text/unit-set.ts'
import { widthAt } from './columns.ts'
import type { Form, FormReading } from './form.ts'
import { beginsLine, beginsWithLabel, isAddressee, isDayOrNumber } from './line-starts.ts'
import { datedRow, nameList, printed, running, titleEnd, titleRest, topic } from './wrap-words.ts'

/** Narrower lines are headings and names, whatever they end in. */
const narrowest = 14
const widest = 200
/** Units of the second line before the mark that closes a title. */
const longestRest = 40
/** A copy is wrapped where so many lines without a stop are as wide as each other. */
const fewestFull = 3
/** Columns by which full lines of one width differ: a word, a number or a sign may not be parted. */
const slack = 6
/** Lines that may be wider than the width at which the copy is wrapped, as a share. */
const widerShare = 0.08
/** Gaps with a blank line, as a share, where every line of the copy is followed by one. */
const spacedShare = 0.75

/** A stop, and what closes after it. */
const stops = unitSet('。!?;:…')
const closers = unitSet('"”’」』》)')
/** The last units of lines that {@link datedRow} matches. */
const rowEnds = unitSet('0123456789日])')
/** No line of a printed text begins with these. */
const noFirst = /^[,。、;:!?)》”’」』】%‰…]/u
/** The sentence goes on after these. */
const noLast = /[、,《(“〔【的和与及对在]$/u
const prose = unitSet(',。;')
const latin = /[A-Za-z]/

/** The width of the line of an index, in columns. */
type WidthOf = (index: number) => number

/** Lines broken at a width, in columns: a line that is full goes on in the next. */
export const wrapsForm: Form = {
  name: 'lines wrapped at a width',
  isOnPages: true,
  read: ({ source, signs: { breaks }, lines: linesOf }) => {
    if (breaks < fewestFull) return null
    const lines = linesOf()
    const base = blankLinesBetween(lines)
    if (!mayBeWrapped(lines, base)) return tornLines(source.folded, lines)
    const widthOf = widthsOf(source.folded, lines)
    const width = wrappedAt(lines, widthOf, base)
    if (width === 0) return tornLines(source.folded, lines)
    const edits: Edit[] = []
    const first = lines.findIndex(({ text }) => running.test(text))
    const page = {
      width,
      base,
      isParted: isParted(lines, base),
      least: leastIndent(lines),
      prose: first < 0 ? lines.length : first,
    }
    for (let i = 0; i + 1 < lines.length; i++) {
      const above = lines[i] as Line
      const below = lines[i + 1] as Line
      if (goesOn(source.folded, above, widthOf, below, page) && !isSigner(lines, i + 1, widthOf, page.width))
        edits.push(join(above, below))
    }
    if (edits.length < fewestFull - 1) return tornLines(source.folded, lines)
    return { edits, evidence: `${edits.length} lines go on in the next at ${width} columns` }
  },
}

/** A phone, or what there is of one, at the end of a line that names it, and all that a line has of the rest. */
const phoneEnd = /(?:电话|手机|传真|联系)[^。;]{0,40}?(?<digits>(?:0\d{2,3}-)?\d{1,10})$/u
const phoneRest = /^(?<digits>\d{1,8})[)。;]{0,2}$/
const wholePhone = /^(?:(?:0\d{2,3}-)?\d{7,8}|0\d{2,3}\d{7,8}|1\d{10})$/

/** In a copy too short to show a width, a title in 《》 or a phone that ends on the next line shows that the line goes on. */
function tornLines(folded: string, lines: readonly Line[]): FormReading | null {
  const edits: Edit[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const above = lines[i] as Line
    const below = lines[i + 1] as Line
    if (below.blankBefore > 0 || hasLostIndent(folded, below)) continue
    if (isTornPhone(above.text, below.text) || isTornTitle(above.text, below.text))
      edits.push(join(above, below))
  }
  return edits.length === 0 ? null : { edits, evidence: null }
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

function isWhole(text: string): boolean {
  let at = text.length - 1
  while (at >= 0 && holds(closers, text.charCodeAt(at))) at--
  if (holds(stops, text.charCodeAt(at))) return true
  return holds(rowEnds, text.charCodeAt(text.length - 1)) && datedRow.test(text)
}

/** Whether so many lines are without a stop that the copy may be wrapped; of most copies no line need be measured. */
function mayBeWrapped(lines: readonly Line[], base: number): boolean {
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if ((lines[i + 1] as Line).blankBefore > base || isWhole((lines[i] as Line).text)) continue
    if (++open >= fewestFull) return true
  }
  return false
}

/** 1 where the copy has a blank line after every line, else 0. */
function blankLinesBetween(lines: readonly Line[]): number {
  let spaced = 0
  for (const { blankBefore } of lines) if (blankBefore > 0) spaced++
  return spaced > lines.length * spacedShare ? 1 : 0
}

/** Whether indents or blank lines part the paragraphs. */
function isParted(lines: readonly Line[], base: number): boolean {
  const apart = lines.filter(({ blankBefore }) => blankBefore > base).length
  if (apart * 6 > lines.length) return true
  const least = leastIndent(lines)
  return lines.filter(({ indent }) => indent > least).length * 6 > lines.length
}

function leastIndent(lines: readonly Line[]): number {
  return lines.reduce((min, { indent }) => Math.min(min, indent), Number.POSITIVE_INFINITY)
}

/** The width at which the copy is wrapped, or 0: most of the lines that end without a stop are about as wide, and few are wider. */
function wrappedAt(lines: readonly Line[], widthOf: WidthOf, base: number): number {
  const open: number[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!mayGoOn(lines[i] as Line, lines[i + 1] as Line, base)) continue
    const width = widthOf(i)
    if (width >= narrowest && width <= widest) open.push(width)
  }
  if (open.length < fewestFull) return 0
  const counts = new Uint32Array(widest + 1)
  for (const width of open) counts[width] = (counts[width] ?? 0) + 1
  const [best, most] = densest(counts)
  if (most < fewestFull || most * 2 < open.length) return 0
  const wider = lines.filter((_, i) => widthOf(i) > best + 3).length
  return wider > 1 + lines.length * widerShare ? 0 : best
}

/** Measures lines when they are first asked for: of most copies few lines are. */
function widthsOf(folded: string, lines: readonly Line[]): WidthOf {
  const known: (number | undefined)[] = []
  return (index) => {
    const line = lines[index] as Line
    const width = known[index] ?? widthAt(folded, line.start, line.end)
    known[index] = width
    return width
  }
}

/** Whether a line of running text seems to go on in the next. */
function mayGoOn(line: Line, next: Line, base: number): boolean {
  if (next.blankBefore > base || isWhole(line.text)) return false
  return (isProse(line) || isProse(next)) && !beginsLine().test(next.text)
}

function isProse(line: Line): boolean {
  return hasSign(line, signBits.stop | signBits.comma) && holdsAny(prose, line.text)
}

/** The width that ends the columns into which most lines fall, and how many they are. */
function densest(counts: Uint32Array): [width: number, count: number] {
  let best = 0
  let most = 0
  let sum = 0
  for (let width = 0; width < counts.length; width++) {
    const own = counts[width] ?? 0
    sum += own - (counts[width - slack - 1] ?? 0)
    if (sum > most || (sum === most && own > 0 && width <= best + 1)) {
      most = sum
      best = width
    }
  }
  return [best, most]
}

interface Page {
  readonly width: number
  readonly base: number
  readonly isParted: boolean
  /** The smallest indent: a line that begins farther in begins a paragraph. */
  readonly least: number
  /** Index of the first line of running text: what stands above is the head. */
  readonly prose: number
}

function goesOn(folded: string, line: Line, widthOf: WidthOf, next: Line, page: Page): boolean {
  if (next.blankBefore > page.base || isRow(line) || isRow(next) || hasLostIndent(folded, next)) return false
  const isOpen = !isWhole(line.text)
  if (isOpen && noFirst.test(next.text)) return true
  const free = page.width - widthOf(line.index)
  if (free > slack && free >= firstWord(folded, next)) return false
  if (isDayOrNumber().test(line.text) || isDayOrNumber().test(next.text) || printed().test(next.text))
    return false
  return isOpen ? openGoesOn(line, next, page) : closedGoesOn(line, next, page)
}

/** Whether the line at `index`, short and without any stop above a day, is who signs. */
function isSigner(lines: readonly Line[], index: number, widthOf: WidthOf, width: number): boolean {
  const line = lines[index] as Line
  const day = lines[index + 1]?.text
  const above = lines[index - 1]?.text ?? ''
  if (day === undefined || widthOf(index) * 4 > width * 3 || isProse(line)) return false
  if (!isWhole(above) && !beginsLine().test(above)) return false
  return isDayOrNumber().test(day)
}

/** A full line without a stop goes on but for what begins a line. */
function openGoesOn(line: Line, next: Line, page: Page): boolean {
  // 《关于增加…的提 / 案》 goes on wherever it stands.
  if (hasOpenTitle(line.text) && next.text.includes('》') && !isAddressee().test(next.text)) return true
  if (next.index <= page.prose && !goesOnInHead(line.text, next.text)) return false
  if (noLast.test(line.text) || hasOpenBracket(line.text)) return true
  return !beginsLine().test(next.text) && !(page.isParted && next.indent > line.indent)
}

/** A full line may end with its sentence: it goes on where indents or blank lines would show a new paragraph, and none does. */
function closedGoesOn(line: Line, next: Line, page: Page): boolean {
  // (联系人:…,联系电话: and its number.
  if (line.text.endsWith(':') && hasOpenBracket(line.text)) return true
  return (
    page.isParted && next.indent <= page.least && !line.text.endsWith(':') && !beginsLine().test(next.text)
  )
}

/** Above the running text a full line may be whole: a title, a line of labels. */
function goesOnInHead(text: string, next: string): boolean {
  if (
    next.endsWith(':') &&
    !next.includes('。') &&
    (isAddressee().test(next) ? !nameList.test(text) : topic.test(text))
  )
    return false
  if (titleEnd.test(text) && !titleRest.test(next)) return false
  return !beginsWithLabel().test(next)
}

/** Whether a bracket or a quotation that opens in the text does not close in it. */
function hasOpenBracket(text: string): boolean {
  return leavesOpen(text, '(', ')') || hasOpenTitle(text) || leavesOpen(text, '〔', '〕')
}

function hasOpenTitle(text: string): boolean {
  return leavesOpen(text, '《', '》')
}

/** The columns of what may not be parted at the beginning of a line: a number or a word with its sign, a hanzi. */
function firstWord(folded: string, { start, end }: Line): number {
  let at = start
  while (at < end && folded.charCodeAt(at) > 0x20 && folded.charCodeAt(at) < 0x80) at++
  if (at === start) at++
  while (at < end && noFirst.test(folded.charAt(at))) at++
  return widthAt(folded, start, at)
}

function join(above: Line, below: Line): Edit {
  const isWord = latin.test(above.text.at(-1) ?? '') && latin.test(below.text.charAt(0))
  return isWord ? readAs(above.end, below.start, ' ') : leaveOut(above.end, below.start)
}
