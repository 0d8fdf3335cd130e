import type { ByteReader } from './byte-reader.ts'
import { decodeName } from './names.ts'

/** A record of a WARC file (ISO 28500) as it stands there. */
export interface WarcRecord {
  /** `response`, `resource`, `conversion`, `request` … */
  readonly type: string
  readonly headers: ReadonlyMap<string, string>
  /** Its first byte, counted from where the stream began. */
  readonly offset: number
  /** Null where it is larger than what was allowed. */
  readonly block: Buffer | null
  /** Its length as stated. */
  readonly length: number
  /** Why it is not what it should be, or null. */
  readonly wrong: string | null
}

/** Bytes between records that belong to none. */
export interface Lost {
  readonly lost: number
  readonly offset: number
}

const longestLine = 65_536
const mostHeaders = 1000
const utf8Start = Buffer.from('WARC/')

/** True for the beginning of a WARC record. */
export function isWarcStart(bytes: Uint8Array): boolean {
  return utf8Start.equals(bytes.subarray(0, utf8Start.length))
}

/**
 * The records of a stream of WARC. One whose stated length is wrong says so, and reading goes on at the next record, which it may have swallowed.
 * Blocks of more than `kept` bytes are passed over.
 */
export async function* warcRecords(reader: ByteReader, kept: number): AsyncGenerator<WarcRecord | Lost> {
  let start = await toNextRecord(reader)
  if (start.lost > 0) yield { lost: start.lost, offset: start.offset - start.lost }
  while (start.isThere) {
    const { offset } = start
    const headers = await readHeaders(reader)
    const stated = headers.get('content-length') ?? ''
    const type = headers.get('warc-type')?.toLowerCase() ?? ''
    if (!/^\d{1,15}$/.test(stated)) {
      start = await toNextRecord(reader)
      const wrong = `its Content-Length is ${stated === '' ? 'not there' : `not a number: ${stated.slice(0, 40)}`}`
      yield { type, headers, offset, block: null, length: 0, wrong }
      continue
    }
    const length = Number(stated)
    const { bytes, missing } = await reader.take(length, kept)
    let block = bytes
    start = await toNextRecord(reader)
    let wrong: string | null = null
    if (missing > 0) wrong = `breaks off: ${missing} of the ${length} bytes it states are not there`
    else if (start.lost > 0)
      wrong = `its stated length is wrong: ${start.lost} bytes between its end and the next record`
    const swallowed = wrong === null || block === null ? -1 : recordWithin(block)
    if (block !== null && swallowed >= 0 && !start.isBehind) {
      // What it swallowed is read again, together with what was lost after it.
      reader.unread(Buffer.concat([block.subarray(swallowed), start.passed]))
      block = block.subarray(0, swallowed)
      wrong = `its stated length is wrong: another record begins before its end`
      start = await toNextRecord(reader)
    }
    yield { type, headers, offset, block, length, wrong }
  }
}

/** Where in a block another record begins, or -1. */
function recordWithin(block: Buffer): number {
  for (let at = block.indexOf('WARC/1.'); at >= 0; at = block.indexOf('WARC/1.', at + 1))
    if (block[at - 1] === 0x0a && /^WARC\/1\.\d\r?\nWARC-/i.test(block.toString('latin1', at, at + 24)))
      return at
  return -1
}

interface Start {
  readonly isThere: boolean
  readonly offset: number
  /** Bytes passed over that belong to no record. */
  readonly lost: number
  /** All that was passed over, while it is little. */
  readonly passed: Buffer
  /** True where more was passed over than is held. */
  readonly isBehind: boolean
}

const mostPassed = 1_048_576

/** Passes over blank lines, and over what is no record; the first line of the record is read. */
async function toNextRecord(reader: ByteReader): Promise<Start> {
  let lost = 0
  let size = 0
  const passed: Buffer[] = []
  for (;;) {
    const { offset } = reader
    const line = await reader.line(longestLine)
    const isRecord = line !== null && line.length < 20 && isWarcStart(line)
    if (line !== null) {
      size += line.length
      if (size <= mostPassed) passed.push(line)
    }
    if (line === null || isRecord)
      return { isThere: isRecord, offset, lost, passed: Buffer.concat(passed), isBehind: size > mostPassed }
    if (line.some((byte) => byte > 0x20)) lost += line.length
  }
}

/** The named fields of a record or of a message of HTTP up to the blank line, by their names in lower case; of two of a name the first. */
export async function readHeaders(reader: ByteReader): Promise<Map<string, string>> {
  const headers = new Map<string, string>()
  let last = ''
  for (let count = 0; count < mostHeaders; count++) {
    const line = await reader.line(longestLine)
    if (line === null) break
    // WARC says UTF-8; what is none was written by a program that did not care.
    const text = decodeName(line).trimEnd()
    if (text === '') break
    const folded = /^[ \t]/.test(text)
    const colon = text.indexOf(':')
    if (folded && last !== '') headers.set(last, `${headers.get(last)} ${text.trim()}`)
    else if (colon > 0) {
      last = text.slice(0, colon).trim().toLowerCase()
      if (!headers.has(last)) headers.set(last, text.slice(colon + 1).trim())
    }
  }
  return headers
}
