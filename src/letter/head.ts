import type { Dateline, PrintedMarks } from '../model/document.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import type { Mention } from '../model/mention.ts'
import type { Metadata } from '../model/metadata.ts'
import { isHeadChrome, isOwnersName } from '../parts/chrome.ts'
import type { ContactPart } from '../parts/contacts.ts'
import { type DatelineRead, datelineOf } from '../parts/dateline.ts'
import type { MarksLine } from '../parts/marks.ts'
import { readMetadata } from '../parts/metadata.ts'
import type { Cell } from '../parts/metadata-cells.ts'
import { addMetadata, emptyMetadata, emptyRegister, type Register } from '../parts/metadata-map.ts'
import type { MetadataPart } from '../parts/metadata-part.ts'
import { chooseTitle, numberInTitle, type TitlePart, titleAt } from '../parts/title.ts'
import { append } from '../text/append.ts'
import type { Doubt } from '../text/doubt.ts'
import { hasContents, type Line } from '../text/lines.ts'
import type { Range } from '../text/range.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { isHeadingOf, proposalTextIn, rangeOf } from './proposal-text.ts'
import type { Step } from './steps.ts'
import { isNext, isRepeated, mayHaveIssuer, signTogether } from './title-lines.ts'

/** Everything printed above the salutation. */
export interface Head {
  breadcrumb: Mention[]
  metadata: Metadata
  title: TitlePart | null
  documentNumber: DocumentNumber | null
  dateline: Dateline | null
  marks: PrintedMarks
  contacts: ContactPart[]
  notes: Mention[]
  chrome: Mention[]
  unclaimed: Mention[]
  headlines: Range[]
  register: Register
  /** The proposal's own text above its answer. */
  asked: Range | null
  doubts: Doubt[]
}

/** What is gathered of the head before its title is chosen. */
interface Gathered {
  readonly prints: Line[][]
  readonly odd: Line[]
  readonly datelines: { line: Line; read: DatelineRead }[]
  printed: Cell | null
  hasMetadata: boolean
}

/** A title is wrapped over no more lines than these. */
const mostTitleLines = 10
/** Titles of a list, of which none is a letter's. */
const fewestOfList = 3

/** Puts the head of a letter together from what the readers of its lines answered. */
export function readHead(source: SourceText, steps: readonly Step[], isReply: boolean): Head {
  const head: Head = {
    breadcrumb: [],
    metadata: emptyMetadata(),
    title: null,
    documentNumber: null,
    dateline: null,
    marks: { resultClass: null, disclosure: null, signatory: null },
    contacts: [],
    notes: [],
    chrome: [],
    unclaimed: [],
    headlines: [],
    register: emptyRegister,
    asked: null,
    doubts: [],
  }
  const found: Gathered = { prints: [], odd: [], datelines: [], printed: null, hasMetadata: false }
  const asked = proposalTextIn(steps)
  if (asked !== null) head.asked = rangeOf(steps, asked)
  for (let i = 0; i < steps.length; ) {
    if (asked !== null && isHeadingOf(steps, asked, i)) note(source, head, (steps[i++] as Step).line)
    else i = i === asked?.from ? asked.to : take(source, head, found, steps, i)
  }
  const { dateline, notes } = datelineOf(source, found.datelines)
  head.dateline = dateline
  append(head.notes, notes)
  chooseHeadline(source, head, found, isReply)
  claimOdd(source, head, found.odd)
  head.documentNumber ??= head.title === null ? null : numberInTitle(source, head.title.start, head.title.end)
  head.documentNumber ??= head.metadata.documentNumber
  return head
}

/** Takes the step at `i` by its state, and answers the index after what it took. */
function take(source: SourceText, head: Head, found: Gathered, steps: readonly Step[], i: number): number {
  const { line, state, answers } = steps[i] as Step
  switch (state) {
    case 'breadcrumb': {
      takeTrail(source, head, steps, i)
      return i + 1
    }
    case 'metadata':
      return takeBlock(source, head, found, steps, i)
    case 'marks':
      if (answers.marks !== undefined) takeMarks(source, head, answers.marks, line)
      return i + 1
    case 'dateline':
      if (answers.dateline !== undefined) {
        found.datelines.push({ line, read: answers.dateline })
        head.documentNumber ??= answers.dateline.number ?? null
      }
      return i + 1
    case 'headContact':
      append(head.contacts, answers.contacts?.contacts ?? [])
      append(head.notes, answers.contacts?.notes ?? [])
      return i + 1
    case 'issuer':
    case 'title':
      if (!isRepeated(steps, i)) return takePrint(source, found, steps, i)
      note(source, head, line)
      return i + 1
    default:
      if (!hasContents(line.text)) return i + 1
      // A guess at furniture may name the proposal.
      if (state === 'headChrome' && (isHeadChrome(line) || isOwnersName(line)))
        head.chrome.push(whole(source, line))
      else found.odd.push(line)
      return i + 1
  }
}

/** Takes the lines of a title, an issuer's line above it among them. */
function takePrint(source: SourceText, found: Gathered, steps: readonly Step[], i: number): number {
  const isIssuer = steps[i]?.state === 'issuer'
  let end = i + 1
  while (isIssuer && steps[end]?.state === 'issuer' && signTogether(steps[i], steps[end])) end++
  const last = end
  const isTitle = !isIssuer || mayHaveIssuer(steps, end)
  if (isIssuer && steps[end]?.state === 'title') end++
  while (end - i < mostTitleLines && steps[end]?.state === 'titleMore' && isNext(source, steps, end)) end++
  const lines = steps.slice(i, end).map((step) => step.line)
  if (!isTitle || (isIssuer && end === last)) append(found.odd, lines)
  else found.prints.push(lines)
  return end
}

/** The first trail is the letter's, one with a label before others; what goes on with one on the next line belongs to it. */
function takeTrail(source: SourceText, head: Head, steps: readonly Step[], i: number): void {
  const { line, answers } = steps[i] as Step
  const trail = answers.breadcrumb
  const items = trail?.steps ?? []
  if (trail?.rest) head.notes.push(trail.rest)
  const last = head.breadcrumb.at(-1)
  const isOpen = trail?.isMore === true && steps[i - 1]?.state === 'breadcrumb'
  if (items.length === 0) head.chrome.push(whole(source, line))
  else if (last === undefined || isOpen) append(head.breadcrumb, items)
  else if (
    trail?.isLabelled === true &&
    !steps.slice(0, i).some((step) => step.answers.breadcrumb?.isLabelled)
  ) {
    append(head.chrome, head.breadcrumb)
    head.breadcrumb = [...items]
  } else head.chrome.push(whole(source, line))
}

function takeBlock(
  source: SourceText,
  head: Head,
  found: Gathered,
  steps: readonly Step[],
  i: number,
): number {
  let end = i
  while (steps[end]?.state === 'metadata') end++
  const known = (steps[i] as Step).answers.block ?? null
  const size = blockSize(steps, i, end, known)
  const lines = steps.slice(i, end).map(({ line }) => line)
  // Where the path leaves out lines of the block, the others are read again.
  const block = size > 0 ? known : readMetadata(source, lines, 0, lines.length)
  if (block === null) {
    found.odd.push((steps[i] as Step).line)
    return i + 1
  }
  const taken = size > 0 ? size : block.end
  if (found.hasMetadata && block.first.size === 0)
    for (const line of lines.slice(0, taken)) note(source, head, line)
  else {
    append(head.notes, block.notes)
    append(head.notes, addMetadata(head.metadata, block.metadata))
    found.printed ??= block.register.title
    const { marks, register } = head
    head.register = joined(register, block.register)
    head.marks = {
      resultClass: block.marks.resultClass ?? marks.resultClass,
      disclosure: block.marks.disclosure ?? marks.disclosure,
      signatory: block.marks.signatory ?? marks.signatory,
    }
  }
  append(head.doubts, block.findings)
  found.hasMetadata = true
  return i + taken
}

/** A form that goes on in a further block: what the first print says counts. */
function joined(register: Register, more: Register): Register {
  return {
    title: register.title ?? more.title,
    number: register.number ?? more.number,
    session: register.session ?? more.session,
    name: register.name ?? more.name,
    content: register.content ?? more.content,
    disclosure: register.disclosure ?? more.disclosure,
  }
}

/** How many steps from `i` on hold the whole of the block, 0 where some of its lines are of other states. */
function blockSize(steps: readonly Step[], i: number, end: number, block: MetadataPart | null): number {
  const first = steps[i]
  if (block === null || first === undefined || steps[i - 1]?.answers.block === block) return 0
  const size = block.end - first.index
  const last = steps[i + size - 1]
  return i + size <= end && last?.index === block.end - 1 ? size : 0
}

function takeMarks(source: SourceText, head: Head, marks: MarksLine, line: Line): void {
  const own = head.marks
  const isAgain =
    (marks.resultClass !== null && own.resultClass !== null) ||
    (marks.disclosure !== null && own.disclosure !== null) ||
    (marks.signatory !== null && own.signatory !== null)
  const isEmpty =
    marks.contacts.length === 0 &&
    marks.notes.length === 0 &&
    (marks.resultClass ?? marks.disclosure ?? marks.signatory ?? marks.documentNumber) === null
  if (isAgain || isEmpty) note(source, head, line)
  own.resultClass ??= marks.resultClass
  own.disclosure ??= marks.disclosure
  own.signatory ??= marks.signatory
  head.documentNumber ??= marks.documentNumber
  append(head.contacts, marks.contacts)
  append(head.notes, marks.notes)
}

function chooseHeadline(source: SourceText, head: Head, found: Gathered, isReply: boolean): void {
  if (found.prints.length >= fewestOfList && !isReply) append(found.odd, found.prints.splice(0).flat())
  head.title = chooseTitle(source, found.prints, found.odd, isReply)
  if (head.title === null) append(found.odd, found.prints.flat())
  else {
    append(head.notes, head.title.others)
    append(head.headlines, head.title.otherRanges)
  }
  const { printed } = found
  if (printed === null) return
  head.headlines.push({ start: printed.start, end: printed.end })
  head.title ??= titleAt(source, printed.start, printed.end)
}

/** Lines that no reader knows: short ones above the title are the page's, others are nobody's. */
function claimOdd(source: SourceText, head: Head, odd: readonly Line[]): void {
  const first = head.title?.start ?? Number.POSITIVE_INFINITY
  const taken = new Set(head.notes.map(({ span }) => span[0]))
  for (const line of odd.toSorted((a, b) => a.start - b.start)) {
    const mention = whole(source, line)
    if (taken.has(mention.span[0])) continue
    head.headlines.push({ start: line.start, end: line.end })
    if (line.start < first && line.text.length <= 24) head.chrome.push(mention)
    else head.unclaimed.push(mention)
  }
}

function note(source: SourceText, head: Head, line: Line): void {
  if (hasContents(line.text)) head.notes.push(whole(source, line))
}

function whole(source: SourceText, line: Line): Mention {
  return mentionAt(source, line.start, line.end)
}
