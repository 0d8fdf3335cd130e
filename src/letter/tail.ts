import { namesFrom } from '../fields/co-handlers.ts'
import { coHandlerLabels } from '../grammar/contacts.ts'
import type { Contact, ResultClass } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import {
  attachmentsBefore,
  isAttachmentLine,
  readAttachment,
  readAttachmentItem,
} from '../parts/attachments.ts'
import { isFootChrome, isSiteOwner } from '../parts/chrome.ts'
import {
  type ContactPart,
  groupsIn,
  isContactLabelAlone,
  isContactLine,
  isContactValue,
  readContacts,
} from '../parts/contacts.ts'
import { type CopyPart, isCopyLine, readCopies, readMoreCopies } from '../parts/copies.ts'
import { type MarksLine, readMarksLine } from '../parts/marks.ts'
import { readDateLine } from '../parts/signature.ts'
import { append } from '../text/append.ts'
import { flatten } from '../text/flat.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'

/** What is printed around and below the signature. */
export interface Tail {
  contacts: Contact[]
  /** The last contact while it is a unit. */
  unit: Contact | null
  coHandlers: Mention[]
  copies: Mention[]
  attachments: Mention[]
  notes: Mention[]
  chrome: Mention[]
  unclaimed: Mention[]
  resultClass: ResultClass | null
  disclosure: Mention | null
  signatory: Mention | null
}

const coHandlerLabel = new RegExp(`^(?:${oneOf(coHandlerLabels)}) *: *`, 'u')
/** 主办:某局  协办:某局, on one line. */
const mainHandler = new RegExp(
  `^\\(?(?:主办|牵头|承办)(?:单位|部门)? *:[^:]{2,40}?[ ,;、]{1,60}(?=(?:${oneOf(coHandlerLabels)}) *:)`,
  'u',
)
const noted =
  /印发$|此页无正文|^年 *月 *日$|^主 *题 *词 *:|^(?:\(?共印\d+份|打印|校对|司法专审|文稿编辑|初审|复审|终审|领导署名|领导签字|单位负责人签章|审核人|签收|拟稿)/u
const others = /^(?:上|下)一?(?:条|篇|个)|^相关|^推荐|^热点|^分享|^扫一扫/u

export function emptyTail(): Tail {
  return {
    contacts: [],
    unit: null,
    coHandlers: [],
    copies: [],
    attachments: [],
    notes: [],
    chrome: [],
    unclaimed: [],
    resultClass: null,
    disclosure: null,
    signatory: null,
  }
}

/** True for a line that belongs to the tail wherever it stands below the body: contacts, copies, marks, 印发, furniture. */
function isTailLine(source: SourceText, line: Line): boolean {
  const { text } = line
  if (text.length > 260) return false
  return (
    isContactLine(line) ||
    isCopyLine(line) ||
    coHandlerLabel.test(text) ||
    mainHandler.test(text) ||
    noted.test(text) ||
    isFootChrome(line) ||
    isAttachmentLine(line) ||
    !hasContents(text) ||
    readMarksLine(source, line, true) !== null
  )
}

/** Index of the first of the lines right above `to` that are no body: contacts, copies, attachments, marks, furniture. */
export function tailStart(source: SourceText, lines: readonly Line[], to: number): number {
  let start = to
  while (start > 0) {
    const line = lines[start - 1] as Line
    const above = lines[start - 2]
    const attachments = attachmentsBefore(lines, start - 1)
    if (attachments >= 0) start = attachments
    else if (isTailLine(source, line)) start--
    else if (above !== undefined && isContactLabelAlone(above) && isContactValue(line)) start -= 2
    else break
  }
  return start
}

/** Reads lines `[from, to)` of the tail into `tail`. Once page furniture was seen, what follows is furniture too. */
export function readTail(
  source: SourceText,
  lines: readonly Line[],
  from: number,
  to: number,
  tail: Tail,
): void {
  let isFooter = false
  let inAttachments = false
  let inCopies = false
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (line === undefined || !hasContents(line.text)) continue
    const whole = mentionAt(source, line.start, line.end)
    if (!isFooter) {
      const copies: CopyPart | null =
        readCopies(source, line) ?? (inCopies && isPlain(line) ? readMoreCopies(source, line) : null)
      inCopies = copies?.isOpen === true
      if (copies !== null) {
        append(tail.copies, copies.copies)
        if (copies.copies.length === 0) tail.notes.push(whole)
        continue
      }
      const hasColon = line.text.includes(':')
      const main = hasColon ? (mainHandler.exec(line.text)?.[0].length ?? 0) : 0
      const handlers = hasColon ? coHandlerLabel.exec(line.text.slice(main)) : null
      if (handlers !== null) {
        const from = main + handlers[0].length
        const names = namesFrom(flatten(source, line.start, line.end), from)
        append(tail.coHandlers, names)
        const agency = main === 0 ? null : readContacts(source, { ...line, text: line.text.slice(0, main) })
        if (names.length === 0) tail.notes.push(whole)
        else if (agency !== null) addContacts(tail, agency.contacts)
        else if (main > 0) tail.notes.push(mentionAt(source, line.start, line.start + main))
        continue
      }
      const contacts = isSiteOwner(line) ? null : readContacts(source, line)
      if (contacts !== null) {
        inAttachments = false
        const value = lines[i + 1]
        if (isContactLabelAlone(line) && value !== undefined && i + 1 < to && isValue(source, value)) {
          addContacts(
            tail,
            groupsIn(source, value.text, value.start).map((next) => ({ ...next, isUnit: false })),
          )
          tail.notes.push(whole)
          i++
          continue
        }
        addContacts(tail, contacts.contacts)
        append(tail.notes, contacts.notes)
        continue
      }
      const attachment = readAttachment(source, line)
      if (attachment !== null) {
        if (attachment.entry === null) tail.notes.push(whole)
        else tail.attachments.push(attachment.entry)
        inAttachments = attachment.entry !== null || line.text.endsWith(':')
        continue
      }
      const item = inAttachments ? readAttachmentItem(source, line) : null
      if (item !== null) {
        tail.attachments.push(item)
        continue
      }
      inAttachments = false
      const marks = readMarksLine(source, line, true)
      if (marks !== null) {
        addMarks(tail, marks, whole)
        continue
      }
    }
    if (isFootChrome(line, isFooter) || isFooter) {
      tail.chrome.push(whole)
      isFooter ||= !/^(?:\(|〔|【)?责任编辑|^打印/u.test(line.text) || others.test(line.text)
    } else if (noted.test(line.text) || readDateLine(source, line) !== null) tail.notes.push(whole)
    else tail.unclaimed.push(whole)
  }
}

/** A line that can go on with a list of receivers. */
function isPlain(line: Line): boolean {
  return (
    line.text.length <= 120 && !line.text.includes(':') && !/\d{4}/u.test(line.text) && !isFootChrome(line)
  )
}

function isValue(source: SourceText, line: Line): boolean {
  return isContactValue(line) && !isContactLine(line) && readDateLine(source, line) === null
}

function addMarks(tail: Tail, marks: MarksLine, whole: Mention): void {
  if ((marks.resultClass && tail.resultClass) || (marks.disclosure && tail.disclosure)) tail.notes.push(whole)
  tail.resultClass ??= marks.resultClass
  tail.disclosure ??= marks.disclosure
  tail.signatory ??= marks.signatory
  addContacts(tail, marks.contacts)
  append(tail.notes, marks.notes)
  if (
    marks.contacts.length === 0 &&
    !marks.resultClass &&
    !marks.disclosure &&
    !marks.signatory &&
    marks.notes.length === 0
  )
    tail.notes.push(whole)
}

/** Adds contacts to those above: a phone alone belongs to the name above it, and a person takes the place of the unit above. */
export function addContacts(tail: Tail, parts: readonly ContactPart[]): void {
  for (const { name, phones, isUnit } of parts) {
    const last = tail.contacts.at(-1)
    const isUnitAbove = last !== undefined && last === tail.unit
    if (name === null && last?.phones.length === 0) append(last.phones, phones)
    else if (
      name !== null &&
      !isUnit &&
      last !== undefined &&
      ((isUnitAbove && (phones.length === 0 || last.phones.length === 0)) ||
        (last.name === null && phones.length === 0))
    ) {
      if (last.name !== null) tail.notes.push(last.name)
      last.name = name
      append(last.phones, phones)
      tail.unit = null
    } else {
      const contact = { name, phones: [...phones] }
      tail.contacts.push(contact)
      tail.unit = isUnit ? contact : null
    }
  }
}
