import type { Page } from '../model/document.ts'
import type { Span } from '../model/mention.ts'
import type { LineRange, Range } from '../text/range.ts'
import { withCharacterData } from './character-data.ts'
import { bare, isBlock } from './cues.ts'
import { dropDoubles } from './doubles.ts'
import { type Embedded, embeddedLetter, unfolded } from './embedded.ts'
import { joinBreadcrumb } from './join-breadcrumb.ts'
import { hasOpening, weighLetters } from './letter-cues.ts'
import { dropLinkLists } from './link-lists.ts'
import { locate } from './locate.ts'
import { keepNeighbours } from './neighbours.ts'
import { outline } from './outline.ts'
import { readPageFacts } from './page.ts'
import type { Outline, PageLine } from './page-outline.ts'
import { weigh } from './weigh.ts'

/** A page as the text that it prints, and where in it the letter is. */
export interface ReadPage {
  /** The linearised page: one block element, `<br>` line or table row a line, in page order. */
  readonly text: string
  readonly page: Page
  /** From the first line of the letter's head to the last of the letter; the whole text where no letter was found. */
  readonly region: Range
  /** Ranges of whole lines that are page furniture (页面装饰), in order; some may lie between the head of the letter and its text. */
  readonly chrome: readonly Span[]
}

/**
 * Reads a page: its lines, its title and meta tags, and where the letter stands; a letter that the page holds and prints nowhere is read where it stands. `within` is a range of the source that is known to
 * hold the letter; without it the container is found by its running text. Linear in the length of the page.
 */
export function readPage(html: string, within?: Range): ReadPage {
  const printed = withCharacterData(html)
  const read = weighed(printed)
  if (!hasOpening(read.source.lines, read.weights, { from: 0, to: read.weights.length })) {
    const embedded = embeddedLetter(printed)
    if (embedded !== null) return pageOf(weighed(unfolded(printed, embedded)), behindChange(within, embedded))
  }
  return pageOf(read, within)
}

/** The lines of a page and how much of running text each of them is. */
interface Weighed {
  readonly source: Outline
  readonly weights: Float64Array
}

function weighed(html: string): Weighed {
  const read = outline(html)
  const lines = joinBreadcrumb(read.lines)
  const weights = new Float64Array(lines.length)
  for (let index = 0; index < lines.length; index++) weights[index] = weigh(lines[index] as PageLine)
  return { source: { ...read, lines }, weights }
}

/** Where a range of the source stands when what is embedded in it is written out: one that holds it grows, one after it moves. */
function behindChange(within: Range | undefined, { start, end, markup }: Embedded): Range | undefined {
  if (within === undefined) return undefined
  const longer = unfolded('', { start: 0, end: 0, markup }).length - (end - start)
  return {
    start: within.start > start ? within.start + longer : within.start,
    end: within.end >= end ? within.end + longer : within.end,
  }
}

function pageOf({ source, weights }: Weighed, within: Range | undefined): ReadPage {
  const { lines } = source
  const page = readPageFacts(source)
  const isDropped = hiddenLines(source, weights)
  dropDoubles(source, isDropped)
  for (let index = 0; index < weights.length; index++) if (isDropped[index]) weights[index] = -1
  const range = within === undefined ? locateLetter(source, weights) : linesWithin(source, within)
  const titles = [page.articleTitle, page.title].filter((title) => title !== null).map(bare)
  const isKept =
    range === null
      ? lines.map(() => true)
      : keepNeighbours(lines, range, (index) => !isDropped[index], titles, within !== undefined)
  if (range !== null) dropLinkLists(lines, isKept)
  restoreBlock(source, isKept, isDropped)
  return { page, ...print(source, isKept, isDropped) }
}

/** The lines kept off the screen, unless the page without them has next to no text: then a script shows them. */
function hiddenLines({ lines }: Outline, weights: ArrayLike<number>): boolean[] {
  let shown = 0
  let hidden = 0
  for (let index = 0; index < lines.length; index++) {
    if (lines[index]?.isHidden) hidden += weights[index] ?? 0
    else shown += weights[index] ?? 0
  }
  return lines.map((line) => line.isHidden && shown * 4 >= hidden)
}

/** The container of the running text, or of the letter where the page prints longer texts beside it. */
function locateLetter(page: Outline, weights: ArrayLike<number>): LineRange | null {
  const range = locate(page, weights)
  const { lines } = page
  if (range === null || hasOpening(lines, weights, range)) return range
  const isElsewhere =
    hasOpening(lines, weights, { from: 0, to: range.from }) ||
    hasOpening(lines, weights, { from: range.to, to: lines.length })
  return isElsewhere ? locate(page, weighLetters(lines, weights)) : range
}

function linesWithin({ lines }: Outline, { start, end }: Range): LineRange | null {
  const from = lines.findIndex((line) => line.at >= start)
  const to = lines.findLastIndex((line) => line.at < end) + 1
  return from >= 0 && from < to ? { from, to } : null
}

/** Lines with labels that a page must show for a hidden disclosure block to be its copy. */
const shownBlock = 2
const longestBlockLine = 2000

/** Brings a hidden disclosure block back where the page shows none. */
function restoreBlock({ lines }: Outline, isKept: boolean[], isDropped: boolean[]): void {
  const isBlockLine = ({ text }: PageLine) => text.length < longestBlockLine && isBlock(bare(text))
  const hidden: number[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line?.isHidden && isDropped[index] && isBlockLine(line)) hidden.push(index)
  }
  if (hidden.length < shownBlock) return
  let shown = 0
  for (const [index, line] of lines.entries())
    if (isKept[index] && isBlockLine(line) && ++shown === shownBlock) return
  for (const index of hidden) {
    isDropped[index] = false
    isKept[index] = true
  }
}

function print(
  { lines }: Outline,
  isKept: readonly boolean[],
  isDropped: readonly boolean[],
): Omit<ReadPage, 'page'> {
  const printed: string[] = []
  const chrome: [number, number][] = []
  let offset = 0
  let start = -1
  let end = 0
  let wasChrome = false
  for (let index = 0; index < lines.length; index++) {
    if (isDropped[index]) continue
    const { text } = lines[index] as PageLine
    printed.push(text)
    const until = offset + text.length
    const last = chrome.at(-1)
    if (isKept[index]) {
      if (start < 0) start = offset
      end = until
    } else if (wasChrome && last !== undefined) last[1] = until
    else chrome.push([offset, until])
    wasChrome = !isKept[index]
    offset = until + 1
  }
  const all = printed.join('\n')
  return { text: all, region: start < 0 ? { start: 0, end: all.length } : { start, end }, chrome }
}
