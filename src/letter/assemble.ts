import { answeredLast, answeredUnits, openedNouns, proposedVerbs } from '../grammar/opening.ts'
import type { ClassMark, Document, Page, ResultClass, Source } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Mention, Span } from '../model/mention.ts'
import type { Proposal } from '../model/proposal.ts'
import { isClosingText } from '../parts/closing-text.ts'
import { readOpening } from '../parts/opening.ts'
import { readParagraphs } from '../parts/paragraphs.ts'
import { readBody } from '../parts/sections.ts'
import { append } from '../text/append.ts'
import type { Doubt } from '../text/doubt.ts'
import { flatten } from '../text/flat.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { bySpan, type Range, withoutBlanks } from '../text/range.ts'
import { within } from '../text/shapes.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { readClosing } from './closing.ts'
import { coHandlersOf, foldName, registeredCoHandlers } from './co-handlers.ts'
import { addContacts } from './contacts.ts'
import { claimLeftOut, claimLost } from './coverage.ts'
import { findingsOf } from './findings.ts'
import type { Guess } from './guesses.ts'
import { type Head, readHead } from './head.ts'
import { judgeKind } from './kind.ts'
import { cutLines, divide } from './lines.ts'
import { readProposal } from './proposal.ts'
import { readSalutation } from './salutation.ts'
import { readSignature } from './signature.ts'
import { divideSteps, readAsLetter } from './steps.ts'
import { emptyTail, readTail } from './tail.ts'
import { titleClass } from './title-class.ts'

/** Paragraphs at the end of a body among which its last words stand. */
const mostLastWords = 3

/** What is known of a text before it is read. */
export interface AssembleOptions {
  readonly source?: Partial<Source>
  readonly findings?: readonly Finding[]
  /** What the HTML page says of itself. */
  readonly page?: Page
  /** Ranges of the text that the markup shows to be furniture. */
  readonly chrome?: readonly Span[]
}

/**
 * Gives every line to a part and puts the parts together: head, salutation, opening, body, closing, signature, tail. Figures and citations are read
 * off the parts by `annotated.ts`.
 */
export function assemble(source: SourceText, printed: readonly Line[], options: AssembleOptions): Document {
  const [lines, furniture] = divide(source, printed, options.chrome ?? [])
  const { steps, others, guesses } = readAsLetter(source, lines)
  const parts = divideSteps(steps)
  const greeted = readSalutation(source, parts.salutation)
  const opens = parts.text[0]?.state === 'opening'
  const isLetter = greeted !== null || opens
  const head = readHead(source, parts.head, isLetter)
  for (const { line, answers } of parts.greeting) {
    if (answers.greeting === 'titleTail') head.headlines.push({ start: line.start, end: line.end })
    head.notes.push(mentionAt(source, line.start, line.end))
  }
  const textLines = parts.text.map(({ line }) => line)
  const start = textLines[0]?.start ?? source.folded.length
  const opening =
    isLetter && textLines.length > 0
      ? readOpening(source, textLines, start, 0)
      : { start, end: start, next: start }
  const bodyLines = cutLines(textLines, opening.next)
  const signature = readSignature(source, parts.sign)
  const tail = emptyTail()
  addContacts(tail, head.contacts)
  const bodyEnd = bodyLines.length

  const { paragraphs, findings: wraps } = readParagraphs(source, bodyLines, 0, bodyEnd)
  let closingFrom = paragraphs.length
  const folded = ({ start: a, end: b }: Range) => flatten(source, a, b).text
  while (closingFrom > 0 && isClosingText(folded(paragraphs[closingFrom - 1] as Range))) closingFrom--
  // One paragraph that thanks and answers is the body.
  const [only] = paragraphs
  if (closingFrom === 0 && only !== undefined && folded(only).length > 80) closingFrom = 1
  const bodyRanges = paragraphs.slice(0, closingFrom)
  const { body, findings: markers } = readBody(source, bodyRanges)
  const closing = readClosing(source, paragraphs.slice(closingFrom), bodyRanges.at(-1) ?? null)
  readTail(source, parts.tail, tail, parts.sign[0]?.line.start ?? start)

  const openingMention =
    opening.end > opening.start
      ? mentionAt(source, opening.start, withoutBlanks(source.folded, opening.start, opening.end).end)
      : null
  const openingRange = openingMention === null ? null : opening
  const near =
    openingRange ??
    (bodyRanges[0]
      ? { start: bodyRanges[0].start, end: Math.min(bodyRanges[0].end, bodyRanges[0].start + 300) }
      : null)
  const proposal = readProposal(
    source,
    head.title,
    near,
    proposalLines(source, head.headlines, opening, bodyRanges),
    greeted?.addressees ?? [],
    head.register,
    head.asked,
  )
  claimRead(head, proposal)
  const last = bodyRanges.at(-1)
  const verdict = judgeKind({
    title: head.title === null ? '' : folded(head.title),
    genre: head.title?.title.genre ?? null,
    opening: openingRange === null ? '' : folded(openingRange),
    addressees: greeted?.addressees ?? [],
    proposal,
    head: source.folded.slice(0, opening.start).slice(0, 1000),
    start: near === null ? '' : folded(near),
    sample:
      (near === null ? '' : folded(near)) +
      (last === undefined ? '' : folded(last).slice(-200)) +
      closing.paragraphs.map(({ text }) => text).join(''),
  })
  const isAnswer = verdict.kind === 'reply' || verdict.kind === 'opinion'
  const self = [head.title?.title.issuer, ...(signature?.agencies ?? []).map(({ text }) => text)].flatMap(
    (name) => (name ? [foldName(name)] : []),
  )
  const doubts: Doubt[] = [...head.doubts, ...wraps, ...markers, ...(isAnswer ? guesses.map(uncertain) : [])]
  const document: Document = {
    schemaVersion: '1',
    kind: verdict.kind,
    source: {
      name: '',
      format: 'text',
      encoding: null,
      bytes: null,
      sha256: null,
      id: null,
      url: null,
      capturedAt: null,
      offset: null,
      ...options.source,
    },
    text: source.text,
    page: options.page ?? null,
    breadcrumb: head.breadcrumb,
    metadata: head.metadata,
    title: head.title?.title ?? null,
    documentNumber: head.documentNumber,
    dateline: head.dateline,
    marks: {
      resultClass: classOf(head.marks.resultClass ?? titleClass(source, head.title) ?? tail.resultClass),
      legend: null,
      disclosure: head.marks.disclosure ?? tail.disclosure,
      signatory: head.marks.signatory ?? tail.signatory,
    },
    salutation: greeted?.salutation ?? null,
    addressees: greeted?.addressees ?? [],
    opening: openingMention,
    proposal: isAnswer ? proposal : null,
    coHandlers: isAnswer
      ? coHandlersOf(
          source,
          openingRange,
          proposal?.title ?? null,
          [...registeredCoHandlers(source, head.metadata.other), ...tail.coHandlers],
          self,
        )
      : [],
    body,
    closing,
    signature: signature === null ? null : { agencies: signature.agencies, date: signature.date },
    contacts: tail.contacts,
    attachments: tail.annexes.read(source),
    copies: tail.copies,
    figures: [],
    citations: [],
    issuer: null,
    commitments: [],
    answers: [],
    notes: [
      ...head.notes,
      ...(signature?.notes ?? []),
      ...tail.notes,
      ...others.map((line) => mentionAt(source, line.start, line.end)),
    ],
    chrome: [...head.chrome, ...tail.chrome, ...furniture].sort(bySpan),
    unclaimed: [...head.unclaimed, ...tail.unclaimed],
    findings: [],
  }
  claimLost(source, printed, document)
  claimLeftOut(source, document)
  document.findings = findingsOf(source, document, doubts, verdict, isLetter, options.findings ?? [])
  return document
}

/** A line that might be of another part. */
function uncertain({ line: { text, start, end }, state, runnerUp }: Guess): Doubt {
  const message = `“${text.slice(0, 40)}” is read as ${state}; it might be ${runnerUp}`
  return { rule: 'uncertain-part', message, start, end }
}

/** Lines of the head that no field took, but that name the number, the session or the proposal, are understood. */
function claimRead(head: Head, proposal: Proposal | null): void {
  const spans = [proposal?.number?.span, proposal?.session?.span].filter((span) => span !== undefined)
  const title = proposal?.title?.text ?? null
  const isRead = ({ span, text }: Mention) =>
    spans.some(([start, end]) => span[0] <= start && end <= span[1]) ||
    (title !== null && title.length >= 8 && text.includes(title))
  append(head.notes, head.unclaimed.filter(isRead))
  head.unclaimed = head.unclaimed.filter((line) => !isRead(line))
}

const speaksOfIt = lazyPattern(() => new RegExp(`^[${answeredUnits}]们?${oneOf(proposedVerbs)}`, 'u'))
const answersIt = lazyPattern(
  () => new RegExp(`${oneOf(openedNouns)}${within(8, '。')}${oneOf(answeredLast)}`, 'u'),
)

/** Further places that name the proposal: headlines, the first words of the body and its last paragraph. */
function proposalLines(
  source: SourceText,
  headlines: readonly Range[],
  opening: Range,
  ranges: readonly Range[],
): Range[] {
  const out = [...headlines]
  const first = ranges[0]
  if (
    first !== undefined &&
    opening.end > opening.start &&
    speaksOfIt().test(source.folded.slice(first.start, first.start + 6))
  ) {
    out.push({ start: first.start, end: Math.min(first.end, first.start + 200) })
  }
  // A line that nobody knows may stand below the last words.
  const last = ranges
    .slice(-mostLastWords)
    .findLast(({ start, end }) => end - start < 200 && answersIt().test(source.folded.slice(start, end)))
  if (last !== undefined) out.push(last)
  return out
}

/** A class whose meaning no legend has told yet. */
function classOf(mark: ClassMark | null): ResultClass | null {
  return mark === null ? null : { ...mark, meaning: null }
}
