import type { Edit } from '../text/edit.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import { hasLostIndent, type Line } from '../text/lines.ts'
import { leavesOpen } from '../text/open-marks.ts'
import { isRow } from '../text/rows.ts'
import type { SourceText } from '../text/source-text.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, holdsAny, unitSet } from '../text/unit-set.ts'
import { isWideBlank, widthAt } from './columns.ts'
import type { Form } from './form.ts'
import { beginsLine, beginsWithLabel, isAddressee, isDayOrNumber } from './line-starts.ts'
import { hasOpenTitle, isLabelRow, isTorn, join, tornLines } from './torn-lines.ts'
import { datedRow, nameList, printed, running, titleEnd, titleRest, topic } from './wrap-words.ts'

/** Narrower lines are headings and names, whatever they end in. */
const narrowest = 14
const widest = 200
/** A copy is wrapped where so many lines without a stop are as wide as each other. */
const fewestFull = 3
/** Of a print, which marks of pages show to have a width. */
const fewestPrinted = 2
/** Columns of the indent of a paragraph, which some copies lose. */
const indentColumns = 4
/** A longer first word is an address, and shows no width. */
const longestWord = 24
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
/** A row of labels ends with the hour at which a page came. */
const clockEnd = /\d:\d\d$/

/** The width of the line of an index, in columns. */
type WidthOf = (index: number) => number

/** Lines broken at a width, in columns: a line that is full goes on in the next. */
export const wrapsForm: Form = {
  name: 'lines wrapped at a width',
  isOnPages: true,
  read: ({ source, signs: { breaks }, lines: linesOf, isPaged }) => {
    if (breaks < fewestFull) return null
    const lines = linesOf()
    const base = blankLinesBetween(lines)
    const fewest = isPaged ? fewestPrinted : fewestFull
    if (!mayBeWrapped(lines, base, fewest)) return tornLines(source.folded, lines)
    const widthOf = widthsOf(source, lines)
    const least = leastIndent(lines)
    const isFlush = !lines.some(({ indent }) => indent > least)
    const width = wrappedAt(source.folded, lines, widthOf, { base, fewest, isFlush })
    if (width === 0) return tornLines(source.folded, lines)
    const isUnindented = isFlush && (isPaged || endEarly(lines, widthOf, width))
    const edits: Edit[] = []
    const first = lines.findIndex(({ text }) => running.test(text))
    const page = {
      width,
      base,
      isParted: isParted(lines, base),
      least,
      prose: first < 0 ? lines.length : first,
    }
    for (let i = 0; i + 1 < lines.length; i++) {
      const above = lines[i] as Line
      const below = lines[i + 1] as Line
      const free = width - widthOf(i) - lostIndent(lines, i, isUnindented)
      const isOne =
        (goesOn(source.folded, above, free, below, page) && !isSigner(lines, i + 1, widthOf, width)) ||
        (below.blankBefore <= base && isTorn(source.folded, above, below))
      if (isOne) edits.push(join(above, below))
    }
    if (edits.length < fewest - 1) return tornLines(source.folded, lines)
    return { edits, evidence: `${edits.length} lines go on in the next at ${width} columns` }
  },
}

function isWhole(text: string): boolean {
  let at = text.length - 1
  while (at >= 0 && holds(closers, text.charCodeAt(at))) at--
  if (holds(stops, unitAt(text, at))) return true
  return holds(rowEnds, unitAt(text, text.length - 1)) && datedRow.test(text)
}

/** Whether so many lines may go on in the next that the copy may be wrapped; of most copies no line need be measured. */
function mayBeWrapped(lines: readonly Line[], base: number, fewest: number): boolean {
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (mayGoOn(lines[i] as Line, lines[i + 1] as Line, base) && ++open >= fewest) return true
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
function wrappedAt(
  folded: string,
  lines: readonly Line[],
  widthOf: WidthOf,
  { base, fewest, isFlush }: { base: number; fewest: number; isFlush: boolean },
): number {
  let open = 0
  /** How many lines end at a width, and from how many lines on, less those up to which, a width may be that of the copy. */
  const ends = new Uint32Array(widest + 1)
  const changes = new Int32Array(widest + 2)
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1] as Line
    if (!mayGoOn(lines[i] as Line, next, base)) continue
    const width = widthOf(i)
    if (width < narrowest || width > widest) continue
    open++
    ends[width] = (ends[width] ?? 0) + 1
    const word = firstWord(folded, next)
    const room = Math.max(slack, word > longestWord ? 0 : word - 1) + lostIndent(lines, i, isFlush)
    changes[width] = (changes[width] ?? 0) + 1
    const beyond = Math.min(widest, width + room) + 1
    changes[beyond] = (changes[beyond] ?? 0) - 1
  }
  if (open < fewest) return 0
  const [best, most] = likeliest(ends, changes)
  if (most < fewest || most * 2 < open) return 0
  const wider = lines.filter((_, i) => widthOf(i) > best + 3).length
  return wider > 1 + lines.length * widerShare ? 0 : best
}

/** The columns that a line which begins a paragraph lacks where the copy has lost its indents. */
function lostIndent(lines: readonly Line[], index: number, isUnindented: boolean): number {
  return isUnindented && beginsParagraph(lines, index) ? indentColumns : 0
}

function beginsParagraph(lines: readonly Line[], index: number): boolean {
  return index === 0 || isWhole(lines[index - 1]?.text ?? '')
}

/** Whether all lines that begin paragraphs end where an indent would have made them end. */
function endEarly(lines: readonly Line[], widthOf: WidthOf, width: number): boolean {
  return lines.every((_, i) => !beginsParagraph(lines, i) || widthOf(i) < width + 2 - indentColumns)
}

/** Measures lines when they are first asked for: of most copies few lines are. */
function widthsOf(source: SourceText, lines: readonly Line[]): WidthOf {
  const known: (number | undefined)[] = []
  return (index) => {
    const line = lines[index] as Line
    const width = known[index] ?? widthAt(source.folded, line.start, line.end) + wideBlanks(source, line)
    known[index] = width
    return width
  }
}

/** How many wide blanks stand between the pieces of a line; folded, each is one column. */
function wideBlanks(source: SourceText, { text, start }: Line): number {
  let count = 0
  for (let at = text.indexOf('  '); at >= 0 && at < text.length && count < widest; at++)
    if (text.charCodeAt(at) === 0x20 && isWideBlank(source, start + at)) count++
  return count
}

/** Whether a line of running text seems to go on in the next. */
function mayGoOn(line: Line, next: Line, base: number): boolean {
  if (next.blankBefore > base || isWhole(line.text)) return false
  return (isProse(line) || isProse(next)) && !beginsLine().test(next.text)
}

function isProse(line: Line): boolean {
  return hasSign(line, signBits.stop | signBits.comma) && holdsAny(prose, line.text)
}

/** The width that is that of most lines, and of how many. */
function likeliest(ends: Uint32Array, changes: Int32Array): [width: number, count: number] {
  let best = 0
  let most = 0
  let sum = 0
  for (let width = 0; width < ends.length; width++) {
    sum += changes[width] ?? 0
    if (sum > most || (sum === most && (ends[width] ?? 0) > 0 && width <= best + 1)) {
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

/** Whether a line that leaves so many columns free goes on in the next. */
function goesOn(folded: string, line: Line, free: number, next: Line, page: Page): boolean {
  if (next.blankBefore > page.base || isRow(line) || isRow(next) || hasLostIndent(folded, next)) return false
  const isOpen = !isWhole(line.text)
  if (isOpen && noFirst.test(next.text)) return true
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
  // (联系人:…,联系电话: and its number, and a row of labels that ends in one.
  if (line.text.endsWith(':') && hasOpenBracket(line.text)) return true
  if (isLabelRow(line.text)) return !beginsWithLabel().test(next.text) && !isAddressee().test(next.text)
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
  if ((titleEnd.test(text) && !titleRest.test(next)) || clockEnd.test(text)) return false
  return !beginsWithLabel().test(next)
}

/** Whether a bracket or a quotation that opens in the text does not close in it. */
function hasOpenBracket(text: string): boolean {
  return leavesOpen(text, '(', ')') || hasOpenTitle(text) || leavesOpen(text, '〔', '〕')
}

/** The columns of what may not be parted at the beginning of a line: a number or a word with its sign, a hanzi. */
function firstWord(folded: string, { start, end }: Line): number {
  let at = start
  while (at < end && folded.charCodeAt(at) > 0x20 && folded.charCodeAt(at) < 0x80) at++
  if (at === start) at++
  while (at < end && noFirst.test(folded.charAt(at))) at++
  return widthAt(folded, start, at)
}
