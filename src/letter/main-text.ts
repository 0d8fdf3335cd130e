import type { Closing, Document } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { isClosingText } from '../parts/closing-text.ts'
import { type OpeningRange, readOpening } from '../parts/opening.ts'
import { readParagraphs } from '../parts/paragraphs.ts'
import { readBody } from '../parts/sections.ts'
import type { Doubt } from '../text/doubt.ts'
import { flatText } from '../text/flat.ts'
import type { Line } from '../text/lines.ts'
import { type Range, withoutBlanks } from '../text/range.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { readClosing } from './closing.ts'
import { cutLines } from './lines.ts'

/** Opening, body and closing of a letter. */
export interface MainText {
  /** Where its lines begin. */
  readonly start: number
  /** Empty where the letter has none. */
  readonly opening: OpeningRange
  readonly openingMention: Mention | null
  /** The first words: the opening, else those of the body. */
  readonly near: Range | null
  /** The paragraphs of the body. */
  readonly ranges: readonly Range[]
  readonly body: Document['body']
  readonly closing: Closing
  readonly doubts: readonly Doubt[]
}

/** Units of the body that stand for an opening. */
const nearBody = 300
/** A single paragraph that is longer is a body, even where it thanks. */
const longestClosing = 80

/** Reads the lines between the salutation and the signature; only a letter has an opening. */
export function readMainText(source: SourceText, lines: readonly Line[], isLetter: boolean): MainText {
  const start = lines[0]?.start ?? source.folded.length
  const opening =
    isLetter && lines.length > 0 ? readOpening(source, lines, start, 0) : { start, end: start, next: start }
  const bodyLines = cutLines(lines, opening.next)
  const { paragraphs, findings: wraps } = readParagraphs(source, bodyLines, 0, bodyLines.length)
  const closingFrom = closingStart(source, paragraphs)
  const ranges = paragraphs.slice(0, closingFrom)
  const { body, findings: markers } = readBody(source, ranges)
  const openingMention = mentionOf(source, opening)
  return {
    start,
    opening,
    openingMention,
    near: openingMention === null ? firstWords(ranges[0]) : opening,
    ranges,
    body,
    closing: readClosing(source, paragraphs.slice(closingFrom), ranges.at(-1) ?? null),
    doubts: [...wraps, ...markers],
  }
}

/** The index of the first paragraph of the closing. */
function closingStart(source: SourceText, paragraphs: readonly Range[]): number {
  let from = paragraphs.length
  while (from > 0 && isClosingText(flatText(source, paragraphs[from - 1] as Range))) from--
  // One paragraph that thanks and answers is the body.
  const [only] = paragraphs
  return from === 0 && only !== undefined && flatText(source, only).length > longestClosing ? 1 : from
}

function mentionOf(source: SourceText, { start, end }: OpeningRange): Mention | null {
  return end > start ? mentionAt(source, start, withoutBlanks(source.folded, start, end).end) : null
}

function firstWords(paragraph: Range | undefined): Range | null {
  if (paragraph === undefined) return null
  const { start, end } = paragraph
  return { start, end: Math.min(end, start + nearBody) }
}
