import type { Contact, ResultClass } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { isFootChrome, isSiteOwner } from '../parts/chrome.ts'
import { isContactLine, readContacts } from '../parts/contacts.ts'
import { readMarksLine } from '../parts/marks.ts'
import { readDateLine } from '../parts/signature.ts'
import type { Line } from '../text/lines.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'

/** What is printed around and below the signature. */
export interface Tail {
  contacts: Contact[]
  copies: Mention[]
  attachments: Mention[]
  notes: Mention[]
  chrome: Mention[]
  unclaimed: Mention[]
  resultClass: ResultClass | null
  disclosure: Mention | null
}

const copyLabel = /^(?:抄 *送|抄 *报|主 *送|报|送)(?: *(?:单位|机关))? *: */u
const attachmentLabel = /^附 *件 *(?:下载|列表)? *(?:\d{1,2}|[一二三四五六七八九十])? *[:.、]? */u
const attachmentItem = /^(?:附件)? *(?:\d{1,2}|[一二三四五六七八九十]) *[.、:)] *(?<entry>\S.{1,120})$/u
const noted =
  /印发|此页无正文|^(?:\(?共印\d+份|打印|校对|司法专审|文稿编辑|初审|复审|终审|领导署名|领导签字|单位负责人签章|审核人|签收|拟稿)/u
const contents = /[\p{L}\p{N}]/u
const others = /^(?:上|下)一?(?:条|篇|个)|^相关|^推荐|^热点|^分享|^扫一扫/u

export function emptyTail(): Tail {
  return {
    contacts: [],
    copies: [],
    attachments: [],
    notes: [],
    chrome: [],
    unclaimed: [],
    resultClass: null,
    disclosure: null,
  }
}

/** True for a line that belongs to the tail wherever it stands below the body: contacts, copies, marks, 印发, furniture. */
export function isTailLine(source: SourceText, line: Line): boolean {
  const { text } = line
  if (text.length > 260) return false
  if (
    isContactLine(line) ||
    copyLabel.test(text) ||
    (noted.test(text) && text.length < 200) ||
    isFootChrome(line)
  )
    return true
  return /^附 *件 *\d*[:.]/u.test(text) || !contents.test(text) || readMarksLine(source, line, true) !== null
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
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (line === undefined || !contents.test(line.text)) continue
    const whole = () => mentionAt(source, line.start, line.end)
    const copy = copyLabel.exec(line.text)
    if (copy !== null && !isFooter && line.text.length < 600) {
      const names = line.text.slice(copy[0].length)
      for (const piece of names.matchAll(/[^、,;。]+?(?=[、,;。]| {2,}|$|(?<=\)) (?=[\p{Script=Han}]))/gu)) {
        const text = piece[0].trim()
        if (text !== '') {
          const at = line.start + copy[0].length + piece.index + piece[0].indexOf(text)
          tail.copies.push(mentionAt(source, at, at + text.length))
        }
      }
      if (names.trim() === '') tail.notes.push(whole())
      continue
    }
    const contact = isFooter || isSiteOwner(line) ? null : readContacts(source, line)
    if (contact !== null) {
      const last = tail.contacts.at(-1)
      for (const next of contact.contacts) {
        const open = tail.contacts.at(-1)
        if (next.name === null && open !== undefined && open === last && open.phones.length === 0)
          open.phones.push(...next.phones)
        else tail.contacts.push(next)
      }
      tail.notes.push(...contact.notes)
      inAttachments = false
      continue
    }
    const label = attachmentLabel.exec(line.text)
    if (label !== null && !isFooter && line.text.length < 300) {
      const entry = line.text
        .slice(label[0].length)
        .replace(/^(?:\d{1,2}|[一二三]) *[.、] */u, '')
        .replace(/[。;.]+$/u, '')
      if (contents.test(entry)) {
        const at = line.start + line.text.lastIndexOf(entry)
        tail.attachments.push(mentionAt(source, at, at + entry.length))
        inAttachments = true
      } else {
        tail.notes.push(whole())
        inAttachments = /:$/u.test(line.text)
      }
      continue
    }
    const item = inAttachments ? attachmentItem.exec(line.text) : null
    if (item?.groups) {
      const entry = (item.groups['entry'] ?? '').replace(/[。;.]+$/u, '')
      const at = line.start + line.text.indexOf(entry)
      tail.attachments.push(mentionAt(source, at, at + entry.length))
      continue
    }
    inAttachments = false
    const marks = isFooter ? null : readMarksLine(source, line, true)
    if (marks !== null) {
      if ((marks.resultClass && tail.resultClass) || (marks.disclosure && tail.disclosure))
        tail.notes.push(whole())
      tail.resultClass ??= marks.resultClass
      tail.disclosure ??= marks.disclosure
      tail.notes.push(...marks.notes)
      if (marks.resultClass === null && marks.disclosure === null && marks.notes.length === 0)
        tail.notes.push(whole())
      continue
    }
    if (isFootChrome(line, isFooter) || isFooter) {
      tail.chrome.push(whole())
      isFooter ||= !/^(?:\(|〔|【)?责任编辑|^打印/u.test(line.text) || others.test(line.text)
      continue
    }
    if (noted.test(line.text) || readDateLine(source, line) !== null) tail.notes.push(whole())
    else tail.unclaimed.push(whole())
  }
}
