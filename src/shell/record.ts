import { isUtf8 } from 'node:buffer'
import { contents, type Field, readFields, recordsWithin } from '../containers/fields.ts'
import { isMarkup } from '../copy/is-markup.ts'
import { encodingOf } from '../encoding/labels.ts'
import type { Source } from '../model/document.ts'
import { parse } from '../parse.ts'
import { readBase64 } from './base64.ts'
import { tooLarge } from './failure.ts'
import { rawMember } from './raw-member.ts'
import { type Reading, type Result, readLetter, readPage, readWith, sha256Of } from './read-letter.ts'
import type { Input } from './sources/source.ts'

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
  /** What the record says of its letter. */
  readonly about: {
    readonly title: string | null
    readonly publishedAt: string | null
    readonly source: string | null
  }
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

/**
 * The letter of a record, or the reason why it has none. Its fields may have any of the names of the table; null is as good as absent. Of a page and the text
 * that someone took from it the page is read. What stands under the names of fuhan's own (`url`, `capturedAt`, `encoding`) must be what they say.
 */
export function letterOf({ json, members, problem }: PrintedRecord): LetterRecord | string {
  if (problem !== null || members === null) return problem ?? 'not a JSON object'
  if (members['schemaVersion'] === '1' && 'findings' in members)
    return 'a document that fuhan wrote, not a letter; check and diff read it'
  // What a search engine or a server put around a record.
  const [inner, other] = recordsWithin(members)
  const fields = readFields(inner !== undefined && other === undefined ? inner : members)
  const there = contents.find((name) => fields.has(name))
  const field = there === undefined ? undefined : fields.get(there)
  if (there === undefined || field === undefined) return 'none of text, html, base64 in the record'
  const printed = textOf(field.value)
  if (printed === null) return `${field.name} is not a string`
  const wrong = problemIn(fields)
  if (wrong !== null) return wrong
  const string = (name: Field) => filled(fields.get(name)?.value)
  const encoding = string('encoding')
  const content = contentOf(printed, there === 'base64')
  if (content === null) return 'base64 is not valid Base64'
  const id = fields.get('id')
  return {
    format: there !== 'content' ? there : isMarkup(printed) ? 'html' : 'text',
    content,
    id: idOf(id?.value, json, id?.name ?? 'id'),
    url: string('url'),
    capturedAt: string('capturedAt'),
    encoding: encoding === null ? null : encodingOf(encoding),
    about: { title: string('title'), publishedAt: string('date'), source: string('source') },
  }
}

/** What is wrong with the fields that have a name of fuhan's own, or null. */
function problemIn(fields: ReturnType<typeof readFields>): string | null {
  for (const name of ['url', 'capturedAt', 'encoding'] as const) {
    const field = fields.get(name)
    if (field?.name !== name) continue
    if (typeof field.value !== 'string') return `${name} is not a string`
    const value = filled(field.value)
    if (name === 'encoding' && value !== null && encodingOf(value) === null)
      return `encoding ${value.slice(0, 40)} is unknown`
  }
  return null
}

/** The text of a value, null where it is blank or none. */
function filled(value: unknown): string | null {
  const text = textOf(value)
  return text === null || text.trim() === '' ? null : text
}

function idOf(value: unknown, json: string, name: string): string | null {
  return typeof value === 'number' ? rawMember(json, name) : typeof value === 'string' ? value : null
}

/** A string, or the paragraphs of a letter that a crawler kept as a list. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('\n') : null
}

function contentOf(printed: string, isBase64: boolean): string | Uint8Array | null {
  return isBase64 ? readBase64(printed) : printed
}

/** How the letter of a record is read. */
export interface RecordReading extends Pick<Reading, 'selector' | 'timeout' | 'ownsProcess'> {
  /** The largest letter, not counting what its record adds to it. */
  readonly maxBytes: number
}

/**
 * Parses the letter of a record. Never throws for what it is. `bytes` and `sha256` of a string are those of its UTF-8. A title that the record keeps
 * beside a text without it stands above the text.
 */
async function parseRecord(
  { format, content, encoding, about: page, ...rest }: LetterRecord,
  name: string,
  reading: RecordReading,
  container: { readonly format: Source['format']; readonly offset: number | null } | null,
): Promise<Result> {
  const about = { name, id: rest.id, url: rest.url, capturedAt: rest.capturedAt }
  if (typeof content !== 'string')
    return readLetter(content, about, { ...reading, encoding: encoding ?? undefined })
  const bytes = Buffer.byteLength(content)
  const source = {
    ...about,
    encoding: encoding ?? 'utf-8',
    bytes,
    sha256: sha256Of(content),
    ...container,
  }
  const { title } = page
  const isTold =
    title === null || content.trim() === '' || plain(content, titleReach).includes(plain(title, titleReach))
  if (format === 'html') {
    const heading = isTold ? '' : `<h1>${title?.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</h1>\n`
    return readPage(heading + content, { source }, reading)
  }
  const isBare = Object.values(page).every((value) => value === null)
  const text = isTold ? content : `${title?.replace(/\s+/g, ' ')}\n${content}`
  const kept = isBare ? {} : { page: { ...noPage, ...page, url: rest.url } }
  return readWith(name, text, reading, () => parse(text, { source, ...kept }))
}

/** Titles stand at the front, after what pages print above them. */
const titleReach = 4000
const noPage = {
  title: null,
  articleTitle: null,
  publishedAt: null,
  source: null,
  siteName: null,
  siteCode: null,
  url: null,
}

/** The beginning of a text without blanks, for what two prints have in common. */
function plain(text: string, units: number): string {
  return text.slice(0, units).replace(/\s+|&nbsp;/g, '')
}

/** Where a record stands, and what is known of it besides. */
export type RecordPlace = Omit<Extract<Input, { kind: 'record' }>, 'kind' | 'line'>

/**
 * Parses the letter of a record of NDJSON or another container: `convert`, `parse` and `worker` all read them here. Never throws for what the record is; `refused` is why it
 * is no record of a letter.
 */
export async function readRecord(
  printed: PrintedRecord,
  { name, format, url, capturedAt, offset }: RecordPlace,
  reading: RecordReading,
): Promise<Result | { readonly refused: string }> {
  const record = letterOf(printed)
  if (typeof record === 'string') return { refused: record }
  const size = Buffer.byteLength(record.content)
  if (size > reading.maxBytes)
    return { failure: { name, category: 'too-large', reason: tooLarge(size, reading.maxBytes) } }
  const captured = {
    ...record,
    url: record.url ?? url ?? null,
    capturedAt: record.capturedAt ?? capturedAt ?? null,
  }
  const isContainer = format !== null || offset != null
  return parseRecord(
    captured,
    name,
    reading,
    isContainer ? ({ ...(format === null ? {} : { format }), offset: offset ?? null } as never) : null,
  )
}
