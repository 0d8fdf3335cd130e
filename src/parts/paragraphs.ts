import { blockMarker, markerRanks, runningRank } from '../fields/marker.ts'
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
  let width = 0
  for (let i = from; i < to; i++) width = Math.max(width, lines[i]?.text.length ?? 0)
  let broken = 0
  let isParted = false
  for (let i = from; i < to; i++) {
    const { text = '', blankBefore = 0, indent = 0 } = lines[i] ?? {}
    if (text.length >= width - fullness && !ended.test(text)) broken++
    if (i > from && (blankBefore > 0 || indent > 0)) isParted = true
  }
  const isWrapped = broken >= fewestBreaks
  let isJoinedPage = false
  let previous: Line | null = null
  for (let i = from; i < to; i++) {
    const line = lines[i]
    const open = paragraphs.at(-1)
    if (line === undefined || !hasContents(line.text)) {
      // A stop that fell out of the line above ends its sentence.
      if (line !== undefined && open !== undefined && line.blankBefore === 0 && stops.test(line.text)) {
        open.end = line.end
        previous = line
      }
      continue
    }
    if (previous !== null && open !== undefined && goesOn(previous, line, width, isWrapped, isParted)) {
      // A page wrapped at one width is wrapped on purpose: one finding tells it.
      const isWrappedPage = width <= 60
      if (!isWrappedPage || !isJoinedPage)
        findings.push({
          rule: 'hard-wrap',
          message: `a sentence is broken after “${previous.text.slice(-10)}”`,
          start: previous.end - 1,
          end: line.start + 1,
        })
      isJoinedPage = true
      open.end = line.end
    } else paragraphs.push({ start: line.start, end: line.end })
    previous = line
  }
  return { paragraphs, findings }
}

/** `isParted` where blank lines or indents part the paragraphs of the page. */
function goesOn(above: Line, line: Line, width: number, isWrapped: boolean, isParted: boolean): boolean {
  const isFull = width <= 60 && width >= 25 && above.text.length >= width - fullness
  const marker = blockMarker(line.text)
  // A sentence of a wrapped paragraph may end where its line does: the next paragraph would be set apart.
  if (isFull && isWrapped && isParted && sentenceEnd.test(above.text) && !isRow(line))
    return (
      (marker === null || markerRanks[marker.style] >= runningRank) &&
      line.blankBefore === 0 &&
      line.indent === 0 &&
      !isClosingText(line.text)
    )
  if (
    ended.test(above.text) ||
    // 二是, 4. may begin a line of a wrapped page in the middle of its sentence.
    (marker !== null && !(isFull && isWrapped)) ||
    (!isFull && isClosingText(line.text)) ||
    isRow(line) ||
    isRow(above)
  )
    return false
  if (/[,、]$/u.test(above.text)) return true
  if (isFull) return true
  if (above.text.length < shortest) return false
  const item = blockMarker(above.text)
  if (item !== null && !/[。;]/u.test(above.text)) return false
  return /[,。]/u.test(above.text) && line.blankBefore <= 1 && line.indent === 0
}
