import { isUtf8 } from 'node:buffer'
import { contents, type Field, readFields, recordsWithin } from '../containers/fields.ts'
import { isMarkup } from '../copy/is-markup.ts'
import type { Source } from '../model/document.ts'
import { parse } from '../parse.ts'
import { readBase64 } from './base64.ts'
import { encodingOf } from './encoding-labels.ts'
import { type Failure, tooLarge } from './failure.ts'
import { rawMember } from './raw-member.ts'
import { type Result, readLetter, readPage, readWith, sha256Of } from './read-letter.ts'
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
  } | null
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

const strictContents = ['html', 'text', 'base64'] as const

/**
 * The letter of a record, or the reason why it has none: one of `html`, `text` and `base64`, with `id`, `url`, `capturedAt`, `encoding` where they are
 * there; null is as good as absent. A crawl may hold a page and the text that someone took from it: the page is read. Strictly, there must be one
 * alone, and `encoding` must be known; then `id` may be any value, since whoever asks gets it back. Otherwise the fields may have any of the names of
 * the table, and the title, date and source of the record go with it.
 */
export function letterOf(
  { json, members, problem }: PrintedRecord,
  isStrict: boolean,
): LetterRecord | string {
  if (problem !== null || members === null) return problem ?? 'not a JSON object'
  if (members['schemaVersion'] === '1' && 'findings' in members)
    return 'a document that fuhan wrote, not a letter; check and diff read it'
  return isStrict ? strictLetter(json, members) : anyLetter(json, members)
}

type Members = Readonly<Record<string, unknown>>

function strictLetter(json: string, members: Members): LetterRecord | string {
  const there = strictContents.filter((name) => members[name] != null)
  const format = there[0]
  if (format === undefined) return 'none of text, html, base64 in the record'
  if (there.length > 1) return `more than one of text, html, base64: ${there.join(', ')}`
  for (const name of [format, 'url', 'capturedAt', 'encoding'])
    if (members[name] != null && typeof members[name] !== 'string') return `${name} is no string`
  const { url, capturedAt, encoding } = members as Readonly<Record<string, string | null | undefined>>
  const label = encoding == null ? null : encodingOf(encoding)
  if (encoding != null && label === null) return `encoding ${encoding.slice(0, 40)} is unknown`
  const content = contentOf(members[format] as string, format === 'base64')
  if (content === null) return 'base64 is no valid Base64'
  const id = idOf(members['id'], json, 'id')
  return {
    format,
    content,
    id,
    url: url ?? null,
    capturedAt: capturedAt ?? null,
    encoding: label,
    about: null,
  }
}

function anyLetter(json: string, members: Members): LetterRecord | string {
  // What a search engine or a server put around a record.
  const [inner, other] = recordsWithin(members)
  const fields = readFields(inner !== undefined && other === undefined ? inner : members)
  const there = contents.find((name) => fields.has(name))
  const field = there === undefined ? undefined : fields.get(there)
  if (there === undefined || field === undefined) return 'none of text, html, base64 in the record'
  const printed = textOf(field.value)
  if (printed === null) return `${field.name} is no string`
  for (const name of ['url', 'capturedAt', 'encoding'] as const) {
    const other = fields.get(name)
    if (other?.name === name && typeof other.value !== 'string') return `${name} is no string`
  }
  const id = fields.get('id')
  if (id !== undefined && id.name === 'id' && typeof id.value !== 'string' && typeof id.value !== 'number')
    return 'id is neither a string nor a number'
  const content = contentOf(printed, there === 'base64')
  if (content === null) return 'base64 is no valid Base64'
  const string = (name: Field) => {
    const value = textOf(fields.get(name)?.value)
    return value === null || value.trim() === '' ? null : value
  }
  const encoding = string('encoding')
  const format = there !== 'content' ? there : isMarkup(printed) ? 'html' : 'text'
  return {
    format,
    content,
    id: idOf(id?.value, json, id?.name ?? 'id'),
    url: string('url'),
    capturedAt: string('capturedAt'),
    encoding: encoding === null ? null : encodingOf(encoding),
    about: { title: string('title'), publishedAt: string('date'), source: string('source') },
  }
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

/**
 * Parses the letter of a record. Never throws for what it is. `bytes` and `sha256` of a string are those of its UTF-8. A title that the record keeps
 * beside a text without it stands above the text.
 */
export async function parseRecord(
  { format, content, encoding, about: page, ...rest }: LetterRecord,
  name: string,
  selector?: string,
  container: { readonly format: Source['format']; readonly offset: number | null } | null = null,
  timeout?: number,
): Promise<Result> {
  const about = { name, id: rest.id, url: rest.url, capturedAt: rest.capturedAt }
  if (typeof content !== 'string')
    return readLetter(content, about, { encoding: encoding ?? undefined, selector, timeout })
  const bytes = Buffer.byteLength(content)
  const source = {
    ...about,
    encoding: encoding ?? 'utf-8',
    bytes,
    sha256: sha256Of(content),
    ...container,
  }
  const title = page?.title ?? null
  const isTold =
    title === null || content.trim() === '' || plain(content, titleReach).includes(plain(title, titleReach))
  if (format === 'html') {
    const heading = isTold ? '' : `<h1>${title?.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</h1>\n`
    return readPage(heading + content, { source }, { selector, timeout })
  }
  const told = page === null || Object.values(page).every((value) => value === null) ? null : page
  const text = isTold ? content : `${title?.replace(/\s+/g, ' ')}\n${content}`
  const kept = told === null ? {} : { page: { ...noPage, ...told, url: rest.url } }
  return readWith(name, text, timeout, () => parse(text, { source, ...kept }))
}

/** Titles stand at the front, behind what pages print above them. */
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

/** Parses the letter of one line of an NDJSON file, or one record of another container. Never throws for what the line is. */
export async function readRecordLine(
  { line, name, format, url, capturedAt, offset }: Extract<Input, { kind: 'record' }>,
  maxBytes: number,
  selector?: string,
  timeout?: number,
): Promise<Result> {
  const failure = (category: Failure['category'], reason: string): Result => ({
    failure: { name, category, reason },
  })
  const record = letterOf(readObject(line), false)
  if (typeof record === 'string') return failure('unreadable', record)
  const size = Buffer.byteLength(record.content)
  if (size > maxBytes) return failure('too-large', tooLarge(size, maxBytes))
  const captured = {
    ...record,
    url: record.url ?? url ?? null,
    capturedAt: record.capturedAt ?? capturedAt ?? null,
  }
  const isContainer = format !== null || offset != null
  return parseRecord(
    captured,
    name,
    selector,
    isContainer ? ({ ...(format === null ? {} : { format }), offset: offset ?? null } as never) : null,
    timeout,
  )
}
