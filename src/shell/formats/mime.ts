import { encodingOf } from '../../encoding/labels.ts'
import { decodeAs } from '../decode.ts'
import { readHeadFields } from '../sources/head-fields.ts'
import { decodeName } from '../sources/names.ts'

/** A part of a message of MIME (RFC 2045): a page, a picture, an attached file. */
export interface MimePart {
  /** `text/html`, in lower case. */
  readonly type: string
  readonly headers: ReadonlyMap<string, string>
  /** Its name as a file, where it has one. */
  readonly fileName: string | null
  readonly isAttachment: boolean
  /** Where its bytes came from (`Content-Location`), and what the others call it (`Content-ID`). */
  readonly location: string | null
  readonly id: string | null
  /** The bytes as they were before they were packed for the mail; those of all parts in one that holds parts. */
  readonly bytes: Buffer
  readonly parts: readonly MimePart[]
}

const deepest = 20
const mostParts = 1000

/** A message that is no letter but was made to fill a memory. */
export class MimeError extends Error {}

/** Reads a message: its head, and its parts to a depth. What breaks off ends where the bytes do. Throws a MimeError beyond the limits. */
export function readMime(bytes: Buffer): MimePart {
  return readPart(bytes, 0, { parts: 0 })
}

/** The leaves of a message in their order. Messages inside of it are leaves too. */
export function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)
}

function readPart(bytes: Buffer, depth: number, count: { parts: number }): MimePart {
  if (depth > deepest) throw new MimeError(`parts nested more than ${deepest} deep`)
  if (++count.parts > mostParts) throw new MimeError(`more than ${mostParts} parts`)
  const { headers, end } = readHeadFields(bytes, 0)
  const [typeName, parameters] = readParameters(headers.get('content-type') ?? 'text/plain')
  const [disposition, more] = readParameters(headers.get('content-disposition') ?? '')
  const type = typeName.toLowerCase()
  const body = bytes.subarray(end)
  const boundary = parameters.get('boundary')
  const isMultipart = type.startsWith('multipart/') && boundary !== undefined && boundary !== ''
  const name = more.get('filename') ?? parameters.get('name') ?? null
  return {
    type,
    headers,
    fileName: name === null ? null : readWords(name),
    isAttachment: disposition.toLowerCase() === 'attachment',
    location: headers.get('content-location') ?? null,
    id: headers.get('content-id')?.replace(/^<|>$/g, '') ?? null,
    bytes: isMultipart ? body : unpack(body, headers.get('content-transfer-encoding') ?? ''),
    parts: isMultipart ? split(body, boundary).map((one) => readPart(one, depth + 1, count)) : [],
  }
}

/** The pieces between lines that are the boundary; text before the first is no part, and what breaks off ends with the bytes. */
function split(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`)
  const pieces: Buffer[] = []
  let start = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const isAtLine = at === 0 || body[at - 1] === 0x0a
    const behind = body.toString('latin1', at + mark.length, at + mark.length + 2)
    if (!isAtLine || !/^(?:--|[\r\n \t]|$)/.test(behind)) continue
    if (start >= 0) pieces.push(body.subarray(start, at))
    const newline = body.indexOf(0x0a, at)
    start = newline < 0 ? body.length : newline + 1
    if (behind === '--') return pieces
  }
  if (start >= 0 && start < body.length) pieces.push(body.subarray(start))
  return pieces
}

/** A value and its parameters: `text/html; charset="gb2312"`; those in pieces or in percent signs (RFC 2231) are joined and read. */
function readParameters(value: string): [string, ReadonlyMap<string, string>] {
  const parameters = new Map<string, string>()
  const first = value.indexOf(';')
  const pattern = /;\s{0,20}([^\s=;]{1,100})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.){0,300})"|([^;\s]{0,300}))/g
  const rest = first < 0 ? '' : value.slice(first, first + 4000)
  for (const [, name = '', quoted, bare = ''] of rest.matchAll(pattern)) {
    const [key = '', section = ''] = name.toLowerCase().split('*')
    const isCoded = name.endsWith('*')
    const raw = quoted?.replace(/\\(.)/g, '$1') ?? bare
    const isLater = section !== '' && section !== '0'
    const piece = isCoded ? readPercent(raw, isLater) : raw
    parameters.set(key, isLater ? (parameters.get(key) ?? '') + piece : piece)
  }
  return [(first < 0 ? value : value.slice(0, first)).trim(), parameters]
}

function readPercent(raw: string, isLater: boolean): string {
  const match = isLater ? null : /^([^']*)'[^']*'(.*)$/.exec(raw)
  const bytes = Buffer.from(
    (match?.[2] ?? raw).replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )
  const encoding = encodingOf(match?.[1] ?? '')
  return encoding === null ? decodeName(bytes) : decodeAs(encoding, bytes)
}

const word = /=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,2000})\?=(?:\s+(?==\?))?/gi

/** The text of a field with its coded words (RFC 2047) read: `=?gb2312?B?tPC4tLqv?=` is 答复函. */
export function readWords(value: string): string {
  return value.replace(word, (printed, label: string, form: string, coded: string) => {
    const encoding = encodingOf(label)
    if (encoding === null) return printed
    const bytes =
      form.toLowerCase() === 'b' ? Buffer.from(coded, 'base64') : quoted(coded.replaceAll('_', '=20'))
    return decodeAs(encoding, bytes)
  })
}

function unpack(body: Buffer, encoding: string): Buffer {
  const name = encoding.trim().toLowerCase()
  if (name === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return name === 'quoted-printable' ? quoted(body.toString('latin1')) : body
}

/** Quoted-printable (RFC 2045, 6.7); an end of line after `=` is none. */
function quoted(text: string): Buffer {
  const joined = text.replace(/=[ \t]{0,9}\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
