import { createHash } from 'node:crypto'
import { mayBeWrapped } from '../containers/may-be-wrapped.ts'
import type { Unwrapped } from '../containers/unwrap.ts'
import { isMarkup } from '../copy/is-markup.ts'
import type { Document, Source } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { parse } from '../parse.ts'
import { decode, notText } from './decode.ts'
import { defaultMaxBytes, type Failure } from './failure.ts'
import { type Formatted, readFormat } from './formats/format.ts'
import { sizeHeapFor } from './frugal-heap.ts'
import { TimeLimitError, withinTime } from './time-limit.ts'
import { tooMany } from './too-many.ts'

/** One letter read, or why not. */
export type Result = { readonly document: Document } | { readonly failure: Failure }

/** How the bytes of a letter are read. */
export interface Reading {
  /** Label of the encoding where the caller knows better than the bytes. */
  readonly encoding?: string | undefined
  /** Where the letter stands in an HTML page. */
  readonly selector?: string | undefined
  /** The longest that one letter may take, in milliseconds; without it there is no limit. */
  readonly timeout?: number | undefined
  /** The largest text that is taken out of a file in a format of its own; a larger one than the usual raises what a letter may have of lines, numbers and tags. */
  readonly maxBytes?: number | undefined
  /** Whether the process is the reader's own: then the heap is kept small while a long letter is read. */
  readonly ownsProcess?: boolean | undefined
}

/** What is known of a letter besides its bytes. */
export type About = { readonly name: string } & Partial<Pick<Source, 'id' | 'url' | 'capturedAt' | 'offset'>>

const markdownName = /\.(?:md|markdown)(?:\.gz)?$/i

/** Reads and parses the bytes of one letter: text, HTML, or a file in a format of its own. Never throws for what they are. */
export async function readLetter(
  bytes: Uint8Array,
  about: About,
  reading: Reading = {},
  doubts: readonly Finding[] = [],
): Promise<Result> {
  const { name } = about
  const formatted = await readFormat(bytes, reading.maxBytes ?? defaultMaxBytes)
  if (formatted !== null && 'category' in formatted) return { failure: { name, ...formatted } }
  const known = { ...about, bytes: bytes.length, sha256: sha256Of(bytes) }
  if (formatted !== null) return readFormatted(formatted, known, reading, doubts)
  const binary = notText(bytes, reading.encoding)
  if (binary !== null) return { failure: { name, category: 'not-text', reason: binary } }
  const { text, encoding, findings } = decode(bytes, reading.encoding)
  const container = await unwrapped(text)
  const found = [...doubts, ...findings, ...(container === null ? [] : [stillWrapped(container.what)])]
  const source = { ...known, encoding }
  if (container === null && isMarkup(text)) return readPage(text, { source, findings: found }, reading)
  const format = markdownName.test(name) ? { format: 'markdown' as const } : {}
  const options = { source: { ...source, ...format }, findings: found }
  return readWith(name, text, reading, () => parse(text, options))
}

async function unwrapped(text: string): Promise<Unwrapped | null> {
  if (mayBeWrapped(text.trimStart()) === null) return null
  const { unwrap } = await import('../containers/unwrap.ts')
  return unwrap(text)
}

function stillWrapped(what: string): Finding {
  const message = `the copy is ${what}, and it is not certain which part of it is the letter: it is read as it stands`
  return { rule: 'copy-form', severity: 'info', message, span: null, line: null, column: null }
}

/** Parses what a file in a format of its own holds. */
async function readFormatted(
  { format, text, html, plain, page, findings }: Formatted,
  known: About & Partial<Source>,
  reading: Reading,
  doubts: readonly Finding[],
): Promise<Result> {
  const url = known.url ?? (format === 'mhtml' ? (page?.url ?? null) : null)
  const source = { ...known, format, url }
  if (text !== undefined) {
    const options = { source: { ...source, encoding: null }, findings: [...doubts, ...findings] }
    return readWith(known.name, text, reading, () => parse(text, options))
  }
  const decoded = decode(html ?? plain ?? new Uint8Array(), reading.encoding)
  const options = {
    source: { ...source, encoding: decoded.encoding },
    findings: [...doubts, ...findings, ...decoded.findings],
  }
  if (html !== undefined) return readPage(decoded.text, options, reading)
  const told = { ...options, ...(page === undefined ? {} : { page }) }
  return readWith(known.name, decoded.text, reading, () => parse(decoded.text, told))
}

/** Parses a page that is a string already. */
export async function readPage(
  html: string,
  options: { readonly source: Partial<Source> & { readonly name: string } } & Parameters<typeof parse>[1],
  reading: Omit<Reading, 'encoding'> = {},
): Promise<Result> {
  const { name } = options.source
  const { selector } = reading
  const { parseHtml } = await import('../parse-html.ts')
  if (selector === undefined) return readWith(name, html, reading, () => parseHtml(html, options))
  const { selectRange } = await import('../html/select.ts')
  const unreadable = (reason: string): Result => ({ failure: { name, category: 'unreadable', reason } })
  let within: ReturnType<typeof selectRange>
  try {
    within = selectRange(html, selector)
  } catch (error) {
    if (error instanceof RangeError)
      return unreadable(`--selector ${selector} cannot be used: ${error.message}`)
    return unreadable(`--selector ${selector} is not a CSS selector`)
  }
  if (within === null) return unreadable(`nothing matches --selector ${selector}`)
  return readWith(name, html, reading, () => parseHtml(html, { ...options, within }))
}

/** The document that `read` makes of a text, unless the text has too many parts or takes too long. */
export function readWith(
  name: string,
  text: string,
  { timeout, maxBytes, ownsProcess }: Pick<Reading, 'timeout' | 'maxBytes' | 'ownsProcess'>,
  read: () => Document,
): Result {
  const refusal = tooMany(text, maxBytes)
  if (refusal !== null) return { failure: { name, category: 'too-large', reason: refusal } }
  if (ownsProcess === true) sizeHeapFor(text.length)
  if (timeout === undefined) return { document: read() }
  try {
    return { document: withinTime(timeout, read) }
  } catch (error) {
    if (error instanceof TimeLimitError)
      return { failure: { name, category: 'timeout', reason: error.message } }
    throw error
  }
}

/** The SHA-256 of bytes in hex. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
