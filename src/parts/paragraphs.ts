import { blockMarker, type Marker, markerRanks, runningRank } from '../fields/marker.ts'
import type { Doubt } from '../text/doubt.ts'
import { hasContents, type Line } from '../text/lines.ts'
import type { OpenRange, Range } from '../text/range.ts'
import { isRow } from '../text/rows.ts'
import type { SourceText } from '../text/source-text.ts'
import { isClosingText } from './closing-text.ts'

const ended = /[。!?;:…”」』》)|]$|(?<!\d)\.$/u
const stops = /^[。!?;…”」』》)]+$/u
const sentenceEnd = /[。!?;…”」』》)]$/u
/** Lines shorter than this that end without a stop may be headings, so nothing is joined to them. */
const shortest = 15
/** Units by which the lines of a wrapped page may fall short of its longest. */
const fullness = 4
/** The longest line of any letter is as long as itself: only several full lines without a stop show a page to be wrapped. */
const fewestBreaks = 2

/** How the lines of a page are set. */
interface Page {
  /** Units of the longest line. */
  readonly width: number
  /** Whether it is wrapped at a width. */
  readonly isWrapped: boolean
  /** Whether blank lines or indents part its paragraphs. */
  readonly isParted: boolean
}
/** A page wider than this is wrapped by nobody's hand, a narrower one than that is a list. */
const widestPage = 60
const narrowestPage = 25

function pageOf(lines: readonly Line[], from: number, to: number): Page {
  let width = 0
  for (let i = from; i < to; i++) width = Math.max(width, (lines[i] as Line).text.length)
  let broken = 0
  let isParted = false
  for (let i = from; i < to; i++) {
    const { text, blankBefore, indent } = lines[i] as Line
    if (text.length >= width - fullness && !ended.test(text)) broken++
    if (i > from && (blankBefore > 0 || indent > 0)) isParted = true
  }
  return { width, isWrapped: broken >= fewestBreaks, isParted }
}

/**
 * The paragraphs of the lines `[from, to)`: a sentence that goes on in the next line is joined to it. A heading, an item of a list, a
 * table row and an introduction that ends in a colon stay by themselves.
 */
export function readParagraphs(
  _source: SourceText,
  lines: readonly Line[],
  from: number,
  to: number,
): { paragraphs: Range[]; findings: Doubt[] } {
  const paragraphs: OpenRange[] = []
  const findings: Doubt[] = []
  const page = pageOf(lines, from, to)
  let previous: Line | null = null
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (line === undefined) continue
    const open = paragraphs.at(-1)
    if (!hasContents(line.text)) {
      // A stop that fell out of the line above ends its sentence.
      if (open === undefined || line.blankBefore > 0 || !stops.test(line.text)) continue
      open.end = line.end
    } else if (previous !== null && open !== undefined && goesOn(previous, line, page)) {
      // A page wrapped at one width is wrapped on purpose: one finding tells it.
      if (page.width > widestPage || findings.length === 0) findings.push(brokenAt(previous, line))
      open.end = line.end
    } else paragraphs.push({ start: line.start, end: line.end })
    previous = line
  }
  return { paragraphs, findings }
}

function brokenAt(above: Line, line: Line): Doubt {
  return {
    rule: 'hard-wrap',
    message: `a sentence is broken after “${above.text.slice(-10)}”`,
    start: above.end - 1,
    end: line.start + 1,
  }
}

function goesOn(above: Line, line: Line, page: Page): boolean {
  const isFull = isFullLine(above, page)
  const marker = blockMarker(line.text)
  if (isFull && page.isWrapped && page.isParted && sentenceEnd.test(above.text) && !isRow(line))
    return isSetOn(line, marker)
  if (ended.test(above.text) || isRow(line) || isRow(above)) return false
  // 二是, 4. may begin a line of a wrapped page in the middle of its sentence.
  if (marker !== null && !(isFull && page.isWrapped)) return false
  if (!isFull && isClosingText(line.text)) return false
  return isFull || /[,、]$/u.test(above.text) || isOpen(above, line)
}

function isFullLine({ text }: Line, { width }: Page): boolean {
  return width <= widestPage && width >= narrowestPage && text.length >= width - fullness
}

/** A sentence of a wrapped paragraph may end where its line does: the next paragraph would be set apart. */
function isSetOn({ text, blankBefore, indent }: Line, marker: Marker | null): boolean {
  const isItem = marker !== null && markerRanks[marker.style] < runningRank
  return !isItem && blankBefore === 0 && indent === 0 && !isClosingText(text)
}

/** Whether a line that is not full leaves its sentence open: no heading and no item without a stop, right above a line that begins at the margin. */
function isOpen(above: Line, line: Line): boolean {
  if (above.text.length < shortest) return false
  if (blockMarker(above.text) !== null && !/[。;]/u.test(above.text)) return false
  return /[,。]/u.test(above.text) && line.blankBefore <= 1 && line.indent === 0
}
