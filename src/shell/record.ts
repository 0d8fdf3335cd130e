import { isUtf8 } from 'node:buffer'
import { parse } from '../parse.ts'
import { readBase64 } from './base64.ts'
import { encodingOf } from './encoding-labels.ts'
import { type Failure, tooLarge } from './failure.ts'
import { rawMember } from './raw-member.ts'
import { type Result, readLetter, readPage, sha256Of } from './read-letter.ts'

/** One line of NDJSON, with what is wrong with it. */
export interface PrintedRecord {
  /** The line as text; what is not UTF-8 in it is U+FFFD. */
  readonly json: string
  /** Null where the line is no JSON object. */
  readonly members: Readonly<Record<string, unknown>> | null
  readonly problem: string | null
}

/** A letter as a crawler keeps it in a record. */
export interface LetterRecord {
  readonly format: 'text' | 'html' | 'base64'
  /** A string that was decoded already, or the bytes as they came. */
  readonly content: string | Uint8Array
  readonly id: string | null
  readonly url: string | null
  readonly capturedAt: string | null
  /** WHATWG label of what it was, or is to be, decoded with, where the record says so. */
  readonly encoding: string | null
}

const utf8 = new TextDecoder()

/** Reads a line as a JSON object. */
export function readObject(line: Uint8Array): PrintedRecord {
  const json = utf8.decode(line)
  const damage = isUtf8(line) ? null : 'not valid UTF-8'
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return { json, members: null, problem: damage ?? 'not valid JSON' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { json, members: null, problem: damage ?? 'not a JSON object' }
  return { json, members: value as Record<string, unknown>, problem: damage }
}

const contents = ['html', 'text', 'base64'] as const

/**
 * The letter of a record, or the reason why it has none: one of `html`, `text` and `base64`, with `id`, `url`, `capturedAt`, `encoding` where they are
 * there; null is as good as absent. A crawl may hold a page and the text that someone took from it: the page is read. Strictly, there must be one
 * alone, and `encoding` must be known; then `id` may be any value, since whoever asks gets it back.
 */
export function letterOf(
  { json, members, problem }: PrintedRecord,
  isStrict: boolean,
): LetterRecord | string {
  if (problem !== null || members === null) return problem ?? 'not a JSON object'
  const there = contents.filter((name) => members[name] != null)
  const format = there[0]
  if (format === undefined) return 'none of text, html, base64 in the record'
  if (isStrict && there.length > 1) return `more than one of text, html, base64: ${there.join(', ')}`
  for (const name of [format, 'url', 'capturedAt', 'encoding'])
    if (members[name] != null && typeof members[name] !== 'string') return `${name} is no string`
  const { id, url, capturedAt, encoding } = members as Readonly<Record<string, string | null | undefined>>
  if (!isStrict && id != null && typeof id !== 'string' && typeof id !== 'number')
    return 'id is neither a string nor a number'
  const label = encoding == null ? null : encodingOf(encoding)
  if (isStrict && encoding != null && label === null) return `encoding ${encoding.slice(0, 40)} is unknown`
  const printed = members[format] as string
  const content = format === 'base64' ? readBase64(printed) : printed
  if (content === null) return 'base64 is no valid Base64'
  return {
    format,
    content,
    id: typeof id === 'number' ? rawMember(json, 'id') : typeof id === 'string' ? id : null,
    url: url ?? null,
    capturedAt: capturedAt ?? null,
    encoding: label,
  }
}

/** Parses the letter of a record. Never throws for what it is. `bytes` and `sha256` of a string are those of its UTF-8. */
export async function parseRecord(
  { format, content, encoding, id, url, capturedAt }: LetterRecord,
  name: string,
  selector?: string,
): Promise<Result> {
  const about = { name, id, url, capturedAt }
  if (typeof content !== 'string')
    return readLetter(content, about, { encoding: encoding ?? undefined, selector })
  const bytes = Buffer.byteLength(content)
  const source = { ...about, encoding: encoding ?? 'utf-8', bytes, sha256: sha256Of(content) }
  return format === 'html'
    ? readPage(content, { source }, selector)
    : { document: parse(content, { source }) }
}

/** Parses the letter of one line of an NDJSON file. Never throws for what the line is. */
export async function readRecordLine(
  line: Uint8Array,
  name: string,
  maxBytes: number,
  selector?: string,
): Promise<Result> {
  const failure = (category: Failure['category'], reason: string): Result => ({
    failure: { name, category, reason },
  })
  const record = letterOf(readObject(line), false)
  if (typeof record === 'string') return failure('unreadable', record)
  const size = Buffer.byteLength(record.content)
  if (size > maxBytes) return failure('too-large', tooLarge(size, maxBytes))
  return parseRecord(record, name, selector)
}
