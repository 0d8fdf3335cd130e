import { agencyNouns } from '../grammar/labels.ts'
import { oneOf } from '../text/pattern.ts'
import type { LineRange } from '../text/range.ts'
import { bare, isBreadcrumb, isFurniture, isMetadata, isPublication, isTail, isTitle } from './cues.ts'
import type { PageLine } from './page-outline.ts'

/** How far above the container title and publication line are looked for. */
const farthestHead = 40
/** A label of attachments (附件) alone on its line, or with the first of them. */
const attached = /^附件?:/
/** An entry of a list of attachments: numbered, or the name of a file. */
const listed = /^(?:附件)?\d{1,2}[.、:]|\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|rar|txt|jpe?g|png)\)?$/i
/** How far below the container what a letter ends with is looked for. */
const farthestTail = 12
/** A day in one of so many lines at the end of a container is that of its signature. */
const lastLines = 6
const longestAgency = 30
const longestDay = 20
const agency = new RegExp(`${oneOf(agencyNouns)}(?:\\((?:公章|盖章|章)\\))?$`)
/** Lines directly above the container or another line of the head that are kept though nothing tells them. */
const nearest = 3

/**
 * Says which lines outside the container belong to the letter all the same: above it title, publication line, document number,
 * marks, disclosure block and breadcrumb; below it what letters end with (附件, 抄送, 联系人, signature).
 */
export function keepNeighbours(
  lines: readonly PageLine[],
  { from, to }: LineRange,
  isCounted: (index: number) => boolean,
  titles: readonly string[],
  isCertain: boolean,
): boolean[] {
  const isKept: boolean[] = new Array(lines.length).fill(false)
  for (let index = from; index < to; index++) isKept[index] = true
  keepHead(lines, from, isCounted, titles, isCertain, isKept)
  const signed = isSigned(lines, from, to) ? to : signatureEnd(lines, to, isCounted)
  for (let index = to; index < signed; index++) isKept[index] = isCounted(index)
  keepTail(lines, signed, lines[to - 1]?.node, isCounted, isKept)
  return isKept
}

/** Keeps what belongs to the letter above the line `from`, up to the breadcrumb. */
function keepHead(
  lines: readonly PageLine[],
  from: number,
  isCounted: (index: number) => boolean,
  titles: readonly string[],
  isCertain: boolean,
  isKept: boolean[],
): void {
  let distance = 0
  // A container that was named holds the letter's first line, so that only what is told for sure joins it.
  let gap = isCertain ? nearest : 0
  for (let index = from - 1; index >= 0; index--) {
    const line = lines[index]
    if (line === undefined || !isCounted(index)) continue
    distance++
    const text = bare(line.text)
    if (isBreadcrumb(text)) {
      isKept[index] = true
      return
    }
    const isPlain = !isLinked(line)
    const isHead = isMetadata(text) || (distance <= farthestHead && isPlain && isHeadLine(line, text, titles))
    if (isHead && !isCertain) gap = 0
    else gap++
    isKept[index] = isHead || (gap <= nearest && isPlain && !isFurniture(text) && text.length > 3)
    if (!isKept[index]) gap = nearest + 1
  }
}

function isHeadLine(line: PageLine, text: string, titles: readonly string[]): boolean {
  return (
    isPublication(text) || isTitle(text) || isTitleOf(text, titles) || (line.isHeading && text.length >= 6)
  )
}

/** Keeps what letters end with from the line `from` on; `home` is the container of the letter. */
function keepTail(
  lines: readonly PageLine[],
  from: number,
  home: number | undefined,
  isCounted: (index: number) => boolean,
  isKept: boolean[],
): void {
  let isListing = false
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || !isCounted(index)) continue
    const text = bare(line.text)
    const isEntry: boolean = isListing && listed.test(text)
    const isForeign = isLinked(line) && !/^附/.test(text) && !isEntry
    if (isForeign || isFurniture(text) || index - from > farthestTail) return
    isListing = isEntry || attached.test(text)
    // An agency alone on its line is a signature where a day follows.
    const next = lines[index + 1]
    const isSigner =
      text.length <= longestAgency && next !== undefined && next.node !== home && isDayLine(next)
    if (!isTail(text) && !isSigner && !isEntry) return
    isKept[index] = true
  }
}

/** Whether most of a line is links. */
function isLinked({ links, text }: PageLine): boolean {
  return links * 2 > text.length
}

/** True where a day stands among the last lines of the container. */
function isSigned(lines: readonly PageLine[], from: number, to: number): boolean {
  return lines.slice(Math.max(from, to - lastLines), to).some(isDayLine)
}

/**
 * After the signature that stands below a container without one, with closing words or the last paragraphs before it: an agency and a day. `to` itself
 * where there is none, or where links or furniture come first.
 */
function signatureEnd(lines: readonly PageLine[], to: number, isCounted: (index: number) => boolean): number {
  let isBehindAgency = false
  for (let index = to, seen = 0; index < lines.length && seen < farthestTail; index++) {
    if (!isCounted(index)) continue
    seen++
    const line = lines[index] as PageLine
    if (isBehindAgency && isDayLine(line)) return index + 1
    const text = bare(line.text)
    if (isLinked(line) || isFurniture(text)) return to
    isBehindAgency = text.length <= longestAgency && agency.test(text)
  }
  return to
}

function isDayLine(line: PageLine): boolean {
  // With a blank between each two of its units.
  if (line.text.length > 2 * longestDay) return false
  const text = bare(line.text)
  return text.length <= longestDay && isTail(text) && /^\d|^[〇○零一二]/.test(text)
}

/** True where a title that the page gives itself prints this line, whole or wrapped. */
function isTitleOf(text: string, titles: readonly string[]): boolean {
  return text.length >= 8 && titles.some((title) => title.includes(text))
}
