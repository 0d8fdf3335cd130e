import { parse } from '../parse.ts'
import { encodingOf } from './encoding-labels.ts'
import { type Failure, tooLarge } from './failure.ts'
import { type Result, readPage, sha256Of } from './read-letter.ts'

/** A letter as a crawler keeps it: one JSON object, decoded already. */
export interface LetterRecord {
  readonly format: 'text' | 'html'
  readonly content: string
  readonly id: string | null
  readonly url: string | null
  /** WHATWG label it was decoded with, where the record says so. */
  readonly encoding: string | null
}

/**
 * Reads a record: `html` or `text` (`html` where it has both, for a text beside it was taken from it by someone else), and `id`, `url`,
 * `encoding` where they are there. Answers the reason where it is none.
 */
export function readRecord(line: string): LetterRecord | string {
  let value: unknown
  try {
    value = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line)
  } catch {
    return 'not valid JSON'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object'
  const { html, text, id, url, encoding } = value as Record<string, unknown>
  const content = html ?? text
  if (content === undefined || content === null) return 'neither text nor html in the record'
  if (typeof content !== 'string') return `${html == null ? 'text' : 'html'} is no string`
  if (id != null && typeof id !== 'string' && typeof id !== 'number')
    return 'id is neither a string nor a number'
  if (url != null && typeof url !== 'string') return 'url is no string'
  if (encoding != null && typeof encoding !== 'string') return 'encoding is no string'
  return {
    format: html == null ? 'text' : 'html',
    content,
    id: id == null ? null : String(id),
    url: url ?? null,
    encoding: encoding == null ? null : encodingOf(encoding),
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Parses the letter of one line of NDJSON. Never throws for what the line is. `bytes` and `sha256` are of the string in UTF-8. */
export async function readRecordLine(
  line: Uint8Array,
  name: string,
  maxBytes: number,
  selector?: string,
): Promise<Result> {
  const failure = (category: Failure['category'], reason: string): Result => ({
    failure: { name, category, reason },
  })
  let printed: string
  try {
    printed = utf8.decode(line)
  } catch {
    return failure('unreadable', 'not valid UTF-8')
  }
  const record = readRecord(printed)
  if (typeof record === 'string') return failure('unreadable', record)
  const { format, content, id, url, encoding } = record
  const bytes = Buffer.byteLength(content)
  if (bytes > maxBytes) return failure('too-large', tooLarge(bytes, maxBytes))
  const source = { name, id, url, encoding: encoding ?? 'utf-8', bytes, sha256: sha256Of(content) }
  return format === 'html'
    ? readPage(content, { source }, selector)
    : { document: parse(content, { source }) }
}
