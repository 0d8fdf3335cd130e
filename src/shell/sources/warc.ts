import { brotliDecompressSync } from 'node:zlib'
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import { tooLarge } from '../failure.ts'
import { collect } from './collect.ts'
import { distinctNames } from './names.ts'
import { failed, type Input, type Limits, type Numbered, type Numbering } from './source.ts'

const letterType = /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i
const utf8 = new TextDecoder()

/**
 * The pages and texts of a WARC file (response, resource and conversion records), named by their address: `crawl.warc.gz!/https://…`. A record
 * whose stated length is wrong is a failure; reading goes on at the next line that begins a record.
 */
export async function* readWarc(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  limits: Limits,
  numbers: Numbering,
): AsyncGenerator<Numbered> {
  let fed = 0
  const counted = (async function* () {
    for await (const piece of pieces) {
      fed += piece.length
      yield piece
    }
  })()
  const reader = new AsyncIterReader(counted)
  const distinct = distinctNames()
  const damaged = function* (reason: string) {
    const letter = numbers.next()
    if (letter !== null) yield { letter, input: failed({ name, category: 'unreadable', reason }) }
  }
  try {
    let start = await toNextRecord(reader)
    if (start.lost > 0)
      yield* damaged(`${start.lost} bytes before the first record: not a WARC file, or a damaged one`)
    while (start.line !== null) {
      const { offset } = start
      const record = await new RecordParser(reader, start.line).parse()
      if (record === null) throw new Error('a record without headers')
      const raw = record.reader as AsyncIterable<Uint8Array> & { limit: number }
      const page = pageOf(record)
      const inner = page && `${name}!/${distinct(page.url ?? `offset ${offset}`)}`
      const letter = inner === null ? null : numbers.next()
      let input: Input | null = null
      if (page === null) {
        if (record.warcType === 'response' || record.warcType === 'resource') numbers.passedOver++
      } else if (letter !== null && inner !== null)
        input = await readRecord(record, inner, { ...page, offset }, limits.maxBytes)
      for await (const _ of raw); // what was not wanted, or left behind by a decoder
      const missing = raw.limit
      start = await toNextRecord(reader)
      if (input !== null && letter !== null && inner !== null) {
        const wrong =
          missing > 0
            ? `breaks off: ${missing} of the ${record.warcContentLength} bytes it states are not there`
            : start.lost > 0
              ? `its stated length is wrong: ${start.lost} bytes between its end and the next record`
              : null
        yield {
          letter,
          input: wrong === null ? input : failed({ name: inner, category: 'unreadable', reason: wrong }),
        }
      } else if (page === null && (missing > 0 || start.lost > 0))
        yield* damaged(`a record at offset ${offset} states a wrong length; what follows it may be lost`)
    }
    // What is left of a gzip member that was cut comes out of the decoder as nothing at all.
    const cut = reader.compressed === null ? 0 : fed - reader.getRawOffset()
    if (cut > 0) yield* damaged(`breaks off: the last ${cut} bytes are no whole gzip member`)
  } catch (error) {
    yield* damaged(`breaks off: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Reads one record whose first line was read already. A parser that goes on by itself ends without a word at the first damage. */
class RecordParser extends WARCParser {
  readonly #line: Uint8Array
  constructor(reader: AsyncIterReader, line: Uint8Array) {
    super(reader)
    this.#line = line
  }
  override async readToNextRecord() {
    return this.#line as Uint8Array<ArrayBuffer>
  }
}

interface Start {
  /** The first line of the record; null at the end of the file. */
  readonly line: Uint8Array | null
  /** Where the record begins; in a compressed file, where its gzip member does. */
  readonly offset: number
  /** Bytes passed over that belong to no record. */
  readonly lost: number
}

/** Passes over blank lines, and over what is no record. */
async function toNextRecord(reader: AsyncIterReader): Promise<Start> {
  let lost = 0
  for (;;) {
    const offset = reader.getRawOffset()
    const line = await reader.readlineRaw(65_536)
    if (line === null) return { line, offset, lost }
    if (line.length > 7 && line.length < 20 && utf8.decode(line.subarray(0, 5)) === 'WARC/')
      return { line, offset, lost }
    if (line.some((byte) => byte > 0x20)) lost += line.length
  }
}

/** Where and when the page was captured; null for a record that holds none. */
function pageOf(record: WARCRecord): { url: string | null; capturedAt: string | null } | null {
  const type = record.warcType
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return null
  const status = Number(record.httpHeaders?.statusCode ?? 200)
  if (type === 'response' && (status < 200 || status > 299)) return null
  const contentType =
    type === 'response' ? record.httpHeaders?.headers.get('Content-Type') : record.warcContentType
  if (contentType != null && !letterType.test(contentType)) return null
  return { url: record.warcTargetURI ?? null, capturedAt: record.warcDate ?? null }
}

async function readRecord(
  record: WARCRecord,
  name: string,
  capture: { url: string | null; capturedAt: string | null; offset: number },
  maxBytes: number,
): Promise<Input> {
  const headers = record.httpHeaders?.headers
  const isBrotli = headers?.get('Content-Encoding')?.trim().toLowerCase() === 'br'
  // warcio takes the chunks apart and knows gzip and deflate; the rest is left to Node.
  if (isBrotli) headers?.delete('Content-Encoding')
  try {
    const got = await collect(record, maxBytes, true)
    if (!('bytes' in got))
      return failed({ name, category: 'too-large', reason: tooLarge(got.overSize, maxBytes) })
    const bytes = isBrotli ? brotliDecompressSync(got.bytes, { maxOutputLength: maxBytes }) : got.bytes
    return { kind: 'bytes', name, bytes, ...capture }
  } catch (error) {
    return failed({ name, category: 'unreadable', reason: `damaged: ${(error as Error).message}` })
  }
}
