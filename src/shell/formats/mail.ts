import type { Page, Source } from '../../model/document.ts'
import { leavesOf, type MimePart, readMime, readWords } from './mime.ts'

/** The letter in a mail (EML) or in a page that was saved with its pictures (MHTML). */
export interface MailLetter {
  readonly format: Extract<Source['format'], 'email' | 'mhtml'>
  readonly bytes: Buffer
  readonly isHtml: boolean
  readonly page: Page
}

/** Reads the body of a message: its page, else its text; of a saved page with the pages of its frames in their place. Null where it has neither. */
export function readMailLetter(message: Buffer): MailLetter | null {
  return letterIn(readMime(message))
}

/** The same of a message that is read already. */
export function letterIn(mail: MimePart): MailLetter | null {
  const leaves = leavesOf(mail).filter(({ isAttachment }) => !isAttachment)
  const html = leaves.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  const text = leaves.find(({ type, fileName }) => type === 'text/plain' && fileName === null)
  const part = html ?? text
  if (part === undefined || part.bytes.every((byte) => byte <= 0x20)) return null
  const isSaved =
    mail.headers.has('snapshot-content-location') ||
    (html?.location ?? null) !== null ||
    !mail.headers.has('to')
  const subject = mail.headers.get('subject')
  const page: Page = {
    title: subject === undefined ? null : readWords(subject),
    articleTitle: null,
    publishedAt: isSaved ? null : (mail.headers.get('date') ?? null),
    source: isSaved ? null : readWords(mail.headers.get('from') ?? '') || null,
    siteName: null,
    siteCode: null,
    url: mail.headers.get('snapshot-content-location') ?? html?.location ?? null,
  }
  const isPage = html !== undefined
  return {
    format: isPage && isSaved ? 'mhtml' : 'email',
    bytes: isPage ? withFrames(html, leaves) : part.bytes,
    isHtml: isPage,
    page,
  }
}

/** What is attached to a message, and what it forwards, each under a name. */
export function attachmentsOf(mail: MimePart): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const found: { name: string; bytes: Buffer }[] = []
  for (const { type, fileName, isAttachment, bytes } of leavesOf(mail)) {
    if (type === 'message/rfc822') found.push({ name: fileName ?? `message-${found.length + 1}.eml`, bytes })
    else if (isAttachment || (fileName !== null && !type.startsWith('image/') && type !== 'text/html'))
      found.push({ name: fileName ?? `attachment-${found.length + 1}`, bytes })
  }
  return found
}

const mostFrames = 20
const frame = /<i?frame\b[^<>]{0,2000}?\bsrc\s*=\s*["']?(?:cid:)?([^"'\s<>]{1,1000})[^<>]{0,2000}>/gi

/** A page with the saved pages of its frames in their place: a letter may stand in one. */
function withFrames(page: MimePart, leaves: readonly MimePart[]): Buffer {
  const pages = leaves.filter((leaf) => leaf !== page && leaf.type === 'text/html').slice(0, mostFrames)
  if (pages.length === 0) return page.bytes
  const source = page.bytes.toString('latin1')
  const pieces: Buffer[] = []
  let from = 0
  for (const match of source.matchAll(frame)) {
    const target = match[1] ?? ''
    const inner = pages.find(
      ({ id, location }) => id === target || location === target || endsWith(location, target),
    )
    if (inner === undefined) continue
    pieces.push(
      page.bytes.subarray(from, match.index),
      Buffer.from('<div>'),
      bodyOf(inner.bytes),
      Buffer.from('</div>'),
    )
    from = match.index + match[0].length
  }
  return Buffer.concat([...pieces, page.bytes.subarray(from)])
}

function endsWith(location: string | null, target: string): boolean {
  return location !== null && target.length > 3 && location.endsWith(`/${target.replace(/^\.?\//, '')}`)
}

function bodyOf(bytes: Buffer): Buffer {
  const source = bytes.toString('latin1')
  const start = /<body\b[^<>]{0,2000}>/i.exec(source)
  const end = source.toLowerCase().lastIndexOf('</body')
  const from = start === null ? 0 : start.index + start[0].length
  return bytes.subarray(from, end > from ? end : bytes.length)
}
