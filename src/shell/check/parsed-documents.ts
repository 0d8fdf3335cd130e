import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { namesContent } from '../../containers/fields.ts'
import { Document } from '../../model/document.ts'
import { type Category, type Failure, reasonOf } from '../failure.ts'
import type { Result } from '../read-letter.ts'
import type { Source } from '../sources/source.ts'

const jsonStart = /^\ufeff?\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{\]]|$))/
const sniffed = 4096

/** Bytes that were looked at and are still to be read. */
type Bytes = AsyncIterable<Uint8Array | string>

/** True for text that begins as documents do that `fuhan parse` has written, or as JSON that holds no letters of another kind. */
function isParsedText(text: string): boolean {
  const head = text.slice(0, sniffed)
  return (
    jsonStart.test(head) &&
    (/^\ufeff?\s*(?:\[\s*)?\{\s*"schemaVersion"\s*:/.test(head) || !namesContent(head))
  )
}

/**
 * The documents of a file that begins as they do: one, an array, or one a line. Lines are read as a stream, each at most `maxBytes` long. Null for
 * any other file.
 */
export function parsedFile({ name, path, size }: Source, maxBytes: number): AsyncGenerator<Result> | null {
  const isEmptyJson = size === 0 && /\.(?:json|ndjson|jsonl)$/i.test(name)
  return isEmptyJson || isParsedText(beginningOf(path))
    ? documentsOf(name, createReadStream(path), maxBytes)
    : null
}

/** Empty where the file cannot be read, which whoever reads it will tell. */
function beginningOf(path: string | Buffer): string {
  try {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.allocUnsafe(sniffed)
      return head.subarray(0, readSync(file, head)).toString('utf8')
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}

/** The documents of standard input, read as a stream, or standard input handed back unread because it holds none. */
export async function parsedStdin(
  stdin: Bytes,
  maxBytes: number,
): Promise<{ readonly results: AsyncGenerator<Result> } | { readonly stdin: Bytes }> {
  const bytes = stdin[Symbol.asyncIterator]()
  const first: (Uint8Array | string)[] = []
  let head = ''
  while (head.length < sniffed) {
    const next = await bytes.next()
    if (next.done) break
    first.push(next.value)
    head +=
      typeof next.value === 'string' ? next.value : Buffer.from(next.value.subarray(0, sniffed)).toString()
  }
  const rest = again(first, bytes)
  return isParsedText(head) ? { results: documentsOf('-', rest, maxBytes) } : { stdin: rest }
}

async function* again(
  first: readonly (Uint8Array | string)[],
  rest: AsyncIterator<Uint8Array | string>,
): Bytes {
  yield* first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function* documentsOf(name: string, bytes: Bytes, maxBytes: number): AsyncGenerator<Result> {
  let number = 0
  let isLines = false
  let whole: string | null = ''
  try {
    for await (const line of linesOf(bytes, maxBytes)) {
      number++
      if (line === null) {
        // In one document over many lines this loses the document, and its failure says so at the end.
        if (isLines || whole === '') yield failure(`${name}:${number}`, tooLong(maxBytes), 'too-large')
        else whole = null
        isLines ||= whole === ''
        continue
      }
      if (line.trim() === '') continue
      const value = isLines || whole === '' ? parsed(line) : undefined
      if (value !== undefined) {
        isLines = true
        yield* fitted(value, name, number)
      } else if (isLines) yield failure(`${name}:${number}`, 'not JSON')
      else if (whole !== null) whole = whole.length > maxBytes ? null : `${whole}${line}\n`
    }
  } catch (error) {
    yield failure(name, reasonOf(error as NodeJS.ErrnoException), 'unreadable')
    return
  }
  if (isLines) return
  if (whole === null) yield failure(name, tooLong(maxBytes), 'too-large')
  else if (whole === '') yield failure(name, 'no document in it')
  else {
    const value = parsed(whole)
    if (value === undefined) yield failure(name, `not JSON: ${reasonOfJson(whole)}`)
    else yield* fitted(value, name, 1)
  }
}

function reasonOfJson(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function* fitted(value: unknown, name: string, line: number): Generator<Result> {
  for (const [index, one] of (Array.isArray(value) ? value : [value]).entries()) {
    const fit = Document.safeParse(one)
    if (fit.success) yield { document: fit.data }
    else {
      const place = Array.isArray(value) ? `${name}[${index}]` : line === 1 ? name : `${name}:${line}`
      const issue = fit.error.issues[0]
      const where = issue?.path.join('.') ?? ''
      yield failure(
        place,
        `not a document that fuhan parse wrote: ${where === '' ? '' : `${where}: `}${issue?.message ?? 'wrong shape'}`,
      )
    }
  }
}

function tooLong(maxBytes: number): string {
  return `too large: a document of over ${maxBytes} bytes; --max-bytes raises the limit`
}

/** The lines of a stream; null for one of over `max` units, which is let go and not held. */
async function* linesOf(bytes: Bytes, max: number): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let pieces: string[] = []
  let size = 0
  const take = (piece: string) => {
    size += piece.length
    if (size <= max) pieces.push(piece)
    else pieces = []
  }
  const line = () => {
    const out = size > max ? null : pieces.join('')
    pieces = []
    size = 0
    return out
  }
  for await (const chunk of bytes) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      take(text.slice(from, at))
      yield line()
      from = at + 1
    }
    take(text.slice(from))
  }
  take(decoder.decode())
  if (size > 0) yield line()
}

function failure(name: string, reason: string, category: Category = 'not-text'): { failure: Failure } {
  return { failure: { name, category, reason } }
}
