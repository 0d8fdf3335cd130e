import { namesFrom } from '../fields/co-handlers.ts'
import type { ClassMark, Contact } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { AttachmentItem, AttachmentLine } from '../parts/attachments.ts'
import { readFootFurniture } from '../parts/chrome.ts'
import { isContactLabelAlone, readContacts } from '../parts/contacts.ts'
import { type HandlersLine, handlersAmongContacts } from '../parts/handlers.ts'
import type { MarksLine } from '../parts/marks.ts'
import { append } from '../text/append.ts'
import { flatten } from '../text/flat.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { Annexes } from './annexes.ts'
import { addContacts } from './contacts.ts'
import type { Step } from './steps.ts'

/** What is printed around and below the signature. */
export interface Tail {
  contacts: Contact[]
  /** The last contact while it is a unit. */
  unit: Contact | null
  coHandlers: Mention[]
  copies: Mention[]
  readonly annexes: Annexes
  notes: Mention[]
  chrome: Mention[]
  unclaimed: Mention[]
  resultClass: ClassMark | null
  disclosure: Mention | null
  signatory: Mention | null
}

export function emptyTail(): Tail {
  return {
    contacts: [],
    unit: null,
    coHandlers: [],
    copies: [],
    annexes: new Annexes(),
    notes: [],
    chrome: [],
    unclaimed: [],
    resultClass: null,
    disclosure: null,
    signatory: null,
  }
}

/** Puts the tail of a letter together from what the readers of its lines answered; what stands below `signedAt` stands below the signature. */
export function readTail(source: SourceText, steps: readonly Step[], tail: Tail, signedAt: number): void {
  steps.forEach((step, i) => {
    if (hasContents(step.line.text)) takeStep(source, tail, step, steps[i + 1], signedAt)
  })
}

function takeStep(
  source: SourceText,
  tail: Tail,
  step: Step,
  next: Step | undefined,
  signedAt: number,
): void {
  const { line, state, answers } = step
  const whole = mentionAt(source, line.start, line.end)
  switch (state) {
    case 'contacts':
      takeContacts(source, tail, step, next, whole)
      break
    case 'copies':
    case 'copiesMore': {
      const copies = (state === 'copies' ? answers.copies : answers.moreCopies)?.copies ?? []
      append(tail.copies, copies)
      if (copies.length === 0) tail.notes.push(whole)
      break
    }
    case 'attachment':
    case 'attachmentMore':
    case 'annex':
      takeAttachment(tail, step, next, whole, line.start > signedAt)
      break
    case 'handlers':
      if (answers.handlers !== undefined) takeHandlers(source, tail, line, answers.handlers, whole)
      break
    case 'tailMarks':
      if (answers.marksBelow !== undefined) takeMarks(tail, answers.marksBelow, whole)
      break
    case 'tailNote':
      tail.notes.push(whole)
      break
    case 'footChrome':
    case 'footMore':
      takeFurniture(source, tail, step, whole)
      break
    case 'related':
    case 'relatedMore':
      tail.chrome.push(whole)
      break
    default:
      if (!tail.annexes.takes(line)) tail.unclaimed.push(whole)
  }
}

/** What is furniture only by what stands around it belongs to the pages of an attachment where those are open; furniture itself ends them. */
function takeFurniture(
  source: SourceText,
  { annexes, chrome, notes }: Tail,
  { line, answers }: Step,
  whole: Mention,
): void {
  if (answers.attachment !== undefined && annexes.isHeading(answers.attachment)) {
    notes.push(whole)
    return
  }
  const isKnown = readFootFurniture(source, line) !== null
  if (!isKnown && annexes.takes(line)) return
  if (isKnown && hasHanzi.test(line.text)) annexes.close()
  chrome.push(whole)
}
/** A mark of a page has none. */
const hasHanzi = new RegExp(`[${usualHanzi}]`, 'u')

function takeAttachment(
  tail: Tail,
  { line, state, answers }: Step,
  next: Step | undefined,
  whole: Mention,
  isBelow: boolean,
): void {
  const { annexes, notes, unclaimed } = tail
  if (state === 'attachmentMore') takeItem(tail, line, answers.item, whole, isBelow)
  else if (state === 'annex') {
    const heading = answers.attachment
    if (heading !== undefined && annexes.isHeading(heading)) notes.push(whole)
    else if (!annexes.takes(line) && !annexes.takesOnly(line)) unclaimed.push(whole)
  } else if (answers.attachment === undefined) notes.push(whole)
  else takeLabel(tail, line, answers.attachment, next, whole)
}

/** 附件 with what it lists, or the heading of the pages of one. */
function takeLabel(
  { annexes, notes }: Tail,
  line: Line,
  heading: AttachmentLine,
  next: Step | undefined,
  whole: Mention,
): void {
  if (annexes.isHeading(heading)) notes.push(whole)
  else if (heading.entries.length > 0) annexes.list(heading.entries)
  else if (next?.state === 'attachmentMore' && next.answers.item?.isTitle === true) {
    notes.push(whole)
    annexes.close()
  } else if (!annexes.takes(line)) notes.push(whole)
}

/** A further entry, or the title of the pages below the letter. */
function takeItem(
  { annexes, notes }: Tail,
  line: Line,
  item: AttachmentItem | undefined,
  whole: Mention,
  isBelow: boolean,
): void {
  if (item === undefined) notes.push(whole)
  else if (annexes.takes(line)) return
  else if (!item.isTitle || !isBelow) annexes.list(item.entries)
  else {
    for (const title of item.entries) annexes.listBelow(title)
    annexes.takes(line)
  }
}

function takeContacts(
  source: SourceText,
  tail: Tail,
  { line, answers }: Step,
  next: Step | undefined,
  whole: Mention,
): void {
  const { contacts, contactValue } = answers
  if (contactValue !== undefined) addContacts(tail, contactValue)
  else if (contacts === undefined) tail.notes.push(whole)
  else if (isContactLabelAlone(line) && next?.state === 'contacts' && next.answers.contactValue !== undefined)
    tail.notes.push(whole)
  else if (contacts.contacts.every(({ phones }) => phones.length === 0) && tail.annexes.takes(line)) return
  else {
    addContacts(tail, contacts.contacts)
    append(tail.notes, contacts.notes)
    const helpers = handlersAmongContacts(line)
    if (helpers !== null)
      append(tail.coHandlers, namesFrom(flatten(source, line.start, line.end), helpers.names))
  }
}

function takeHandlers(source: SourceText, tail: Tail, line: Line, at: HandlersLine, whole: Mention): void {
  const names = namesFrom(flatten(source, line.start, line.end), at.names)
  append(tail.coHandlers, names)
  const before = line.text.slice(0, at.label).trimEnd()
  const main = before === '' ? null : readContacts(source, { ...line, text: before })
  if (names.length === 0) tail.notes.push(whole)
  else if (main !== null) addContacts(tail, main.contacts)
  else if (before !== '') tail.notes.push(mentionAt(source, line.start, line.start + before.length))
}

function takeMarks(tail: Tail, marks: MarksLine, whole: Mention): void {
  const isAgain =
    (marks.resultClass !== null && tail.resultClass !== null) ||
    (marks.disclosure !== null && tail.disclosure !== null)
  const isEmpty =
    marks.contacts.length === 0 &&
    marks.notes.length === 0 &&
    (marks.resultClass ?? marks.disclosure ?? marks.signatory) === null
  if (isAgain || isEmpty) tail.notes.push(whole)
  tail.resultClass ??= marks.resultClass
  tail.disclosure ??= marks.disclosure
  tail.signatory ??= marks.signatory
  addContacts(tail, marks.contacts)
  append(tail.notes, marks.notes)
}
