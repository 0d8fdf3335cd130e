import { type Edit, leaveOut, readAs } from '../text/edit.ts'
import type { Line } from '../text/lines.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { widthAt } from './columns.ts'
import type { Form } from './form.ts'
import { beginsLine, beginsWithLabel, isAddressee, isDayOrNumber } from './line-starts.ts'

/** Narrower lines are headings and names, whatever they end in. */
const narrowest = 14
const widest = 200
/** A copy is wrapped where so many lines without a stop are as wide as each other. */
const fewestFull = 3
/** Columns by which full lines of one width differ: a word, a number or a sign may not be parted. */
const slack = 6
/** Lines that may be wider than the width at which the copy is wrapped, as a share. */
const widerShare = 0.08
/** Gaps with a blank line, as a share, where every line of the copy is followed by one. */
const spacedShare = 0.75

const ended = /[。!?;:…]["”’」』》)]*$/u
/** A row of a list of letters ends with its day, and is whole. */
const datedRow = /[㐀-鿿)》][ \t]{0,40}[[(]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])]?$/u
/** The last units of lines that {@link ended} and {@link datedRow} match. */
const wholeEnds = unitSet('。!?;:…"”’」』》)')
const rowEnds = unitSet('0123456789日])')
/** No line of a printed text begins with these. */
const noFirst = /^[,。、;:!?)》”’」』】%‰…]/u
/** The sentence goes on after these. */
const noLast = /[、,《(“〔【的和与及对在]$/u
const prose = /[,。;]/u
const titleEnd = /(?:答复|答 复|复函|回复|的函|答复函|意见|报告|函)(?:\([^()]{1,12}\))?$/u
/** How a line goes on whose title could be whole: 答复 / 函, 复函 / (A类). */
const titleRest = /^(?:[函的意情件见况(]|办理)/u
/** What a title or a number of a document names. */
const topic = /关于|建议|提案|议案|\d号/u
const nameList = /^[^关于:;。]{2,6}、/u
const running = /[。;]|[,].{4,}[,]|收悉/u
const latin = /[A-Za-z]/

interface Measured {
  readonly line: Line
  readonly width: number
}

/** Lines broken at a width, in columns: a line that is full goes on in the next. */
export const wrapsForm: Form = {
  name: 'lines wrapped at a width',
  isOnPages: true,
  read: ({ source, signs: { breaks }, lines: linesOf }) => {
    if (breaks < fewestFull) return null
    const lines = linesOf()
    const base = blankLinesBetween(lines)
    if (!mayBeWrapped(lines, base)) return null
    const measured = lines.map((line) => ({ line, width: widthAt(source.folded, line.start, line.end) }))
    const width = widthOf(measured, base)
    if (width === 0) return null
    const edits: Edit[] = []
    const first = lines.findIndex(({ text }) => running.test(text))
    const page = {
      width,
      base,
      isParted: isParted(lines, base),
      least: leastIndent(lines),
      prose: first < 0 ? lines.length : first,
    }
    for (let i = 0; i + 1 < measured.length; i++) {
      const above = measured[i] as Measured
      const below = measured[i + 1] as Measured
      if (goesOn(source.folded, above, below, page) && !isSigner(measured, i + 1, page.width))
        edits.push(join(above.line, below.line))
    }
    if (edits.length < fewestFull - 1) return null
    return { edits, evidence: `${edits.length} lines go on in the next at ${width} columns` }
  },
}

function isWhole(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return (holds(wholeEnds, last) && ended.test(text)) || (holds(rowEnds, last) && datedRow.test(text))
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
function widthOf(measured: readonly Measured[], base: number): number {
  const counts = new Uint32Array(widest + 1)
  let open = 0
  for (let i = 0; i + 1 < measured.length; i++) {
    const { line, width } = measured[i] as Measured
    if (width > widest || !mayGoOn(line, measured[i + 1]?.line, width, base)) continue
    counts[width] = (counts[width] ?? 0) + 1
    open++
  }
  const [best, most] = densest(counts)
  if (most < fewestFull || most * 2 < open) return 0
  const wider = measured.filter(({ width }) => width > best + 3).length
  return wider > 1 + measured.length * widerShare ? 0 : best
}

/** Whether a line of running text seems to go on in the next. */
function mayGoOn(line: Line, next: Line | undefined, width: number, base: number): boolean {
  if (width < narrowest || next === undefined || next.blankBefore > base || isWhole(line.text)) return false
  return !beginsLine().test(next.text) && (prose.test(line.text) || prose.test(next.text))
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

function goesOn(folded: string, above: Measured, below: Measured, page: Page): boolean {
  const { line } = above
  const next = below.line
  if (next.blankBefore > page.base || isRow(line.text) || isRow(next.text)) return false
  const isOpen = !isWhole(line.text)
  if (isOpen && noFirst.test(next.text)) return true
  const free = page.width - above.width
  if (free > slack && free >= firstWord(folded, next)) return false
  if (isDayOrNumber().test(line.text) || isDayOrNumber().test(next.text)) return false
  return isOpen ? openGoesOn(line, next, page) : closedGoesOn(line, next, page)
}

/** Whether the line at `index`, short and without any stop above a day, is who signs. */
function isSigner(measured: readonly Measured[], index: number, width: number): boolean {
  const { line, width: own } = measured[index] as Measured
  const day = measured[index + 1]?.line.text
  const above = measured[index - 1]?.line.text ?? ''
  if (day === undefined || own * 4 > width * 3 || prose.test(line.text) || !isWhole(above)) return false
  return isDayOrNumber().test(day)
}

/** A full line without a stop goes on but for what begins a line. */
function openGoesOn(line: Line, next: Line, page: Page): boolean {
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
  return (
    text.lastIndexOf('(') > text.lastIndexOf(')') ||
    text.lastIndexOf('《') > text.lastIndexOf('》') ||
    text.lastIndexOf('〔') > text.lastIndexOf('〕')
  )
}

function isRow(text: string): boolean {
  return (
    text.startsWith('|') ||
    text.endsWith('|') ||
    (text.charCodeAt(0) >= 0x2500 && text.charCodeAt(0) < 0x2580)
  )
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
