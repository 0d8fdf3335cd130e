import { blockMarker } from '../fields/marker.ts'
import type { Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'
import { isClosingText } from './closing-text.ts'

/** The folded range of a paragraph, which may span several lines. */
export interface Paragraph {
  readonly start: number
  readonly end: number
}

/** A doubt about the copy, at a folded range. */
export interface WrapFinding {
  readonly rule: string
  readonly message: string
  readonly start: number
  readonly end: number
}

const ended = /[。!?;:…”」』》)|]$|(?<!\d)\.$/u
const contents = /[\p{L}\p{N}]/u
/** Lines shorter than this that end without a stop may be headings, so nothing is joined to them. */
const shortest = 15
/** A wrapped page's columns hold this many characters, and its lines end at most `ragged` before the edge. */
const [narrowest, widest, ragged] = [25, 60, 4]

/**
 * The paragraphs of the lines `[from, to)`: a sentence that goes on in the next line is joined to it. A heading, an item of a list, a
 * table row and an introduction that ends in a colon stay by themselves.
 */
export function readParagraphs(
  _source: SourceText,
  lines: readonly Line[],
  from: number,
  to: number,
): { paragraphs: Paragraph[]; findings: WrapFinding[] } {
  const paragraphs: { start: number; end: number }[] = []
  const findings: WrapFinding[] = []
  const width = wrapWidth(lines, from, to)
  let isJoinedPage = false
  let previous: Line | null = null
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (line === undefined || !contents.test(line.text)) continue
    const open = paragraphs.at(-1)
    if (previous !== null && open !== undefined && goesOn(previous, line, width)) {
      // A page wrapped at one width is wrapped on purpose: one finding tells it.
      if (width === null || !isJoinedPage)
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

/** The width at which a page is wrapped, or null: one long line is no column, several of one length are. */
function wrapWidth(lines: readonly Line[], from: number, to: number): number | null {
  let width = 0
  for (let i = from; i < to; i++) width = Math.max(width, lines[i]?.text.length ?? 0)
  if (width < narrowest || width > widest) return null
  let full = 0
  for (let i = from; i < to; i++) if ((lines[i]?.text.length ?? 0) >= width - ragged) full++
  return full >= 3 ? width : null
}

function goesOn(above: Line, line: Line, width: number | null): boolean {
  const isFull = width !== null && above.text.length >= width - ragged
  const marker = blockMarker(line.text)
  if (
    ended.test(above.text) ||
    // 二是, 4. may begin a line of a wrapped page in the middle of its sentence.
    (marker !== null && !isFull) ||
    (!isFull && isClosingText(line.text)) ||
    line.text.startsWith('|') ||
    above.text.startsWith('|')
  )
    return false
  if (/[,、]$/u.test(above.text)) return true
  if (isFull) return true
  if (above.text.length < shortest) return false
  const item = blockMarker(above.text)
  if (item !== null && !/[。;]/u.test(above.text)) return false
  return /[,。]/u.test(above.text) && line.blankBefore <= 1 && line.indent === 0
}
