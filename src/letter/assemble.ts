import type { ClassMark, Document, DocumentKind, Page, ResultClass, Source } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Mention, Span } from '../model/mention.ts'
import type { Proposal } from '../model/proposal.ts'
import type { SalutationPart } from '../parts/salutation.ts'
import { append } from '../text/append.ts'
import type { Doubt } from '../text/doubt.ts'
import { flatText } from '../text/flat.ts'
import type { Line } from '../text/lines.ts'
import { bySpan, type Range } from '../text/range.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { coHandlersOf, foldName, registeredCoHandlers } from './co-handlers.ts'
import { addContacts } from './contacts.ts'
import { claimLeftOut, claimLost } from './coverage.ts'
import { findingsOf } from './findings.ts'
import type { Guess } from './guesses.ts'
import { type Head, readHead } from './head.ts'
import { judgeKind } from './kind.ts'
import type { KindEvidence } from './kind-signs.ts'
import { divide } from './lines.ts'
import { type MainText, readMainText } from './main-text.ts'
import { readProposal } from './proposal.ts'
import { proposalLines } from './proposal-lines.ts'
import { readSalutation } from './salutation.ts'
import { readSignature, type SignaturePart } from './signature.ts'
import { divideSteps, readAsLetter, type Step } from './steps.ts'
import { emptyTail, readTail, type Tail } from './tail.ts'
import { titleClass } from './title-class.ts'

/** What is known of a text before it is read. */
export interface AssembleOptions {
  readonly source?: Partial<Source>
  readonly findings?: readonly Finding[]
  /** What the HTML page says of itself. */
  readonly page?: Page
  /** Ranges of the text that the markup shows to be furniture. */
  readonly chrome?: readonly Span[]
}

/** The parts of a letter as they were read. */
interface Letter {
  readonly head: Head
  readonly greeted: SalutationPart | null
  readonly main: MainText
  readonly signature: SignaturePart | null
  readonly tail: Tail
  readonly proposal: Proposal | null
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
  const isLetter = greeted !== null || parts.text[0]?.state === 'opening'
  const head = readHead(source, parts.head, isLetter)
  addGreeting(source, head, parts.greeting)
  const main = readMainText(
    source,
    parts.text.map(({ line }) => line),
    isLetter,
  )
  const signature = readSignature(source, parts.sign)
  const tail = emptyTail()
  addContacts(tail, head.contacts)
  readTail(source, parts.tail, tail, parts.sign[0]?.line.start ?? main.start)
  const proposal = readProposal(
    source,
    head.title,
    main.near,
    proposalLines(source, head.headlines, main.opening, main.ranges),
    greeted?.addressees ?? [],
    head.register,
    head.asked,
  )
  claimRead(head, proposal)
  const letter: Letter = { head, greeted, main, signature, tail, proposal }
  const verdict = judgeKind(evidenceOf(source, letter))
  const isAnswer = verdict.kind === 'reply' || verdict.kind === 'opinion'
  const document = documentOf(source, letter, verdict.kind, isAnswer, options)
  for (const line of others) document.notes.push(mentionAt(source, line.start, line.end))
  append(document.chrome, furniture)
  document.chrome.sort(bySpan)
  claimLost(source, printed, document)
  claimLeftOut(source, document)
  const doubts = [...head.doubts, ...main.doubts, ...(isAnswer ? guesses.map(uncertain) : [])]
  document.findings = findingsOf(source, document, doubts, verdict, isLetter, options.findings ?? [])
  return document
}

/** Lines between the salutation and the text are the end of a wrapped title, or say nothing. */
function addGreeting(source: SourceText, head: Head, steps: readonly Step[]): void {
  for (const { line, answers } of steps) {
    if (answers.greeting === 'titleTail') head.headlines.push({ start: line.start, end: line.end })
    head.notes.push(mentionAt(source, line.start, line.end))
  }
}

/** What tells the kind of the letter. */
function evidenceOf(source: SourceText, { head, greeted, main, proposal }: Letter): KindEvidence {
  const folded = (range: Range) => flatText(source, range)
  const start = main.near === null ? '' : folded(main.near)
  const last = main.ranges.at(-1)
  return {
    title: head.title === null ? '' : folded(head.title),
    genre: head.title?.title.genre ?? null,
    opening: main.openingMention === null ? '' : folded(main.opening),
    addressees: greeted?.addressees ?? [],
    proposal,
    head: source.folded.slice(0, main.opening.start).slice(0, 1000),
    start,
    sample:
      start +
      (last === undefined ? '' : folded(last).slice(-200)) +
      main.closing.paragraphs.map(({ text }) => text).join(''),
  }
}

/** The document of a letter, before it is annotated; what only an answer has is left out of another. */
function documentOf(
  source: SourceText,
  letter: Letter,
  kind: DocumentKind,
  isAnswer: boolean,
  options: AssembleOptions,
): Document {
  const { head, greeted, main, signature, tail, proposal } = letter
  return {
    schemaVersion: '1',
    kind,
    source: { ...unknownSource, ...options.source },
    text: source.text,
    page: options.page ?? null,
    breadcrumb: head.breadcrumb,
    metadata: head.metadata,
    title: head.title?.title ?? null,
    documentNumber: head.documentNumber,
    dateline: head.dateline,
    marks: marksOf(source, head, tail),
    salutation: greeted?.salutation ?? null,
    addressees: greeted?.addressees ?? [],
    opening: main.openingMention,
    proposal: isAnswer ? proposal : null,
    coHandlers: isAnswer ? coHandlersIn(source, letter) : [],
    body: main.body,
    closing: main.closing,
    signature: signature === null ? null : { agencies: signature.agencies, date: signature.date },
    contacts: tail.contacts,
    attachments: tail.annexes.read(source),
    copies: tail.copies,
    figures: [],
    citations: [],
    issuer: null,
    commitments: [],
    answers: [],
    notes: [...head.notes, ...(signature?.notes ?? []), ...tail.notes],
    chrome: [...head.chrome, ...tail.chrome],
    unclaimed: [...head.unclaimed, ...tail.unclaimed],
    findings: [],
  }
}

/** The source of a text of which nothing is told. */
const unknownSource: Source = {
  name: '',
  format: 'text',
  encoding: null,
  bytes: null,
  sha256: null,
  id: null,
  url: null,
  capturedAt: null,
  offset: null,
}

/** What is printed of the class, the disclosure and the signatory: in the head first, then in the title or the tail. */
function marksOf(source: SourceText, { marks, title, register }: Head, tail: Tail): Document['marks'] {
  return {
    resultClass: classOf(marks.resultClass ?? titleClass(source, title) ?? tail.resultClass),
    legend: null,
    disclosure: marks.disclosure ?? tail.disclosure ?? registeredDisclosure(source, register.disclosure),
    signatory: marks.signatory ?? tail.signatory,
  }
}

/** The co-handlers that the opening, the metadata and the tail name, without who answers. */
function coHandlersIn(source: SourceText, { head, main, signature, tail, proposal }: Letter): Mention[] {
  const self = [head.title?.title.issuer, ...(signature?.agencies ?? []).map(({ text }) => text)].flatMap(
    (name) => (name ? [foldName(name)] : []),
  )
  const named = coHandlersOf(
    source,
    main.openingMention === null ? null : main.opening,
    proposal?.title ?? null,
    [...registeredCoHandlers(source, head.metadata.other), ...tail.coHandlers],
    self,
  )
  // Those that the opening has named before.
  append(
    tail.notes,
    tail.coHandlers.filter((name) => !named.includes(name)),
  )
  return named
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

/** What a form above the letter says of disclosure. */
function registeredDisclosure(source: SourceText, said: Range | null): Mention | null {
  return said === null ? null : mentionAt(source, said.start, said.end)
}

/** A class whose meaning no legend has told yet. */
function classOf(mark: ClassMark | null): ResultClass | null {
  return mark === null ? null : { ...mark, meaning: null }
}
