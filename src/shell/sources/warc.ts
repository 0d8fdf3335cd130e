import { tooLarge } from '../failure.ts'
import { ByteReader } from './byte-reader.ts'
import { DiskError } from './disk-error.ts'
import { type GzipEvent, gzipMembers } from './gzip-members.ts'
import { isGzip, peek } from './head.ts'
import { readHttp } from './http-body.ts'
import { distinctNames } from './names.ts'
import { type Context, failed, type Numbered, refuse } from './source.ts'
import { isWarcStart, type WarcRecord, warcRecords } from './warc-records.ts'

/** What no letter is in, by its media type; all else is told by its content. */
const foreignType =
  /^\s*(?:image|audio|video|font)\/|^\s*(?:text\/css|(?:text|application)\/(?:x-)?(?:java|ecma)script)/i
const letterType = /^\s*(?:text\/(?:html|plain)|application\/xhtml)/i
const pageTypes = new Set(['response', 'resource', 'conversion'])
/** Heads of HTTP come on top of a letter. */
const headRoom = 1_048_576
/** What a gzip member gave is held until its checksum is known, as long as it is not more than this. */
const mostHeld = 16_777_216

/** What the reading of one file keeps. */
interface Reading {
  readonly name: string
  readonly context: Context
  readonly distinct: (name: string) => string
  records: number
}

/**
 * The pages and texts of a WARC file (response, resource and conversion records), named by their address: `crawl.warc.gz!/https://…`. A record
 * that is cut, changed or unreadable is a failure with its offset; reading goes on at the next member or record.
 */
export async function* readWarc(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  context: Context,
): AsyncGenerator<Numbered> {
  const reading: Reading = { name, context, distinct: distinctNames(), records: 0 }
  const { head, all } = await peek(pieces)
  if (head.length === 0) {
    yield* refuse(context, name, 'is empty')
    return
  }
  try {
    if (isGzip(head)) yield* readPacked(all, reading)
    else yield* readPlain(all, reading, null)
  } catch (error) {
    if (error instanceof DiskError) throw error
    yield* refuse(context, name, `breaks off: ${(error as Error).message}`)
  }
  if (reading.records === 0 && isGzip(head)) yield* refuse(context, name, 'holds no WARC record')
}

/** Reads gzip members one after the other, mostly a record each. What came of a damaged one is not kept. */
async function* readPacked(pieces: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Numbered> {
  const { name, context } = reading
  const events = gzipMembers(pieces, isWarcStart)
  for await (const event of events) {
    if (event.kind === 'damage') {
      yield* refuse(context, name, `${event.size} bytes at offset ${event.offset} are not a gzip member`)
      continue
    }
    if (event.kind !== 'begin') continue
    const { offset } = event
    let end: GzipEvent | null = null
    const plain = (async function* () {
      for (;;) {
        const next = await events.next()
        if (next.done === true) return
        if (next.value.kind !== 'plain') {
          end = next.value
          return
        }
        yield next.value.bytes
      }
    })()
    let held: Numbered[] = []
    let size = 0
    for await (const numbered of readPlain(plain, reading, offset)) {
      held.push(numbered)
      size += numbered.input.kind === 'bytes' ? numbered.input.bytes.length : 0
      if (size <= mostHeld) continue
      yield* held
      held = []
      size = 0
    }
    for await (const _ of plain); // what a reader left after
    yield* sound(held, end, offset, reading)
  }
}

/** What a member gave, or the failure that it is. */
function* sound(
  held: readonly Numbered[],
  end: GzipEvent | null,
  offset: number,
  { name, context }: Reading,
): Generator<Numbered> {
  if (end?.kind !== 'damage') {
    yield* held
    return
  }
  const reason = `damaged gzip member at offset ${offset}: ${end.reason}`
  if (end.isCut && held.length > 0) {
    // What came before the cut is whole as far as can be told.
    yield* held
    if (held.at(-1)?.input.kind !== 'failure') yield* refuse(context, name, reason)
    return
  }
  if (held.length === 0) yield* refuse(context, name, reason)
  for (const { letter, input } of held)
    yield { letter, input: failed({ name: input.name, category: 'unreadable', reason }) }
}

async function* readPlain(
  pieces: AsyncIterable<Uint8Array>,
  reading: Reading,
  member: number | null,
): AsyncGenerator<Numbered> {
  const { name, context } = reading
  const { maxBytes } = context.limits
  const reader = new ByteReader(pieces)
  for await (const record of warcRecords(reader, maxBytes + headRoom)) {
    if ('lost' in record) {
      const what =
        reading.records === 0
          ? 'before the first record: not a WARC file, or a damaged one'
          : 'are not a record'
      const at = member ?? record.offset
      yield* refuse(context, name, `${record.lost} bytes ${what} (offset ${at})`)
      continue
    }
    reading.records++
    // Inside a packed member only its first record can be found again.
    const offset = member === null ? record.offset : record.offset === 0 ? member : null
    yield* readRecord(record, offset, reading)
  }
}

async function* readRecord(
  record: WarcRecord,
  offset: number | null,
  { name, context, distinct, records }: Reading,
): AsyncGenerator<Numbered> {
  const { type, headers, block, length, wrong } = record
  const url = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null
  const own = url ?? (offset === null ? `record ${records}` : `offset ${offset}`)
  const inner = () => `${name}!/${distinct(own)}`
  if (!pageTypes.has(type)) {
    if (wrong !== null) yield* refuse(context, `${name}!/${own}`, `${wrong}; what follows it may be lost`)
    else if (type === 'revisit' || type === 'continuation')
      context.numbers.pass(`${name}!/${own}`, `a ${type} record`)
  } else if (wrong !== null) yield* refuse(context, inner(), wrong)
  else if (block === null)
    yield* refuse(context, inner(), tooLarge(length, context.limits.maxBytes), 'too-large')
  else yield* readPage(record, block, { url, offset, name: inner, printed: `${name}!/${own}` }, context)
}

interface PageOf {
  readonly url: string | null
  readonly offset: number | null
  /** Asked for once, where the page is an input. */
  readonly name: () => string
  /** The same, though another record may have it. */
  readonly printed: string
}

/** The page of a record, told by its content; what is no page by its status or type is passed over. */
async function* readPage(
  { type, headers }: WarcRecord,
  block: Buffer,
  { url, offset, name, printed }: PageOf,
  context: Context,
): AsyncGenerator<Numbered> {
  const unpacked = type === 'response' ? readHttp(block, context.limits.maxBytes) : null
  if (unpacked !== null && 'reason' in unpacked) {
    yield* refuse(context, name(), unpacked.reason, unpacked.isTooLarge ? 'too-large' : 'unreadable')
    return
  }
  const status = unpacked?.status ?? 200
  const contentType = unpacked === null ? headers.get('content-type') : unpacked.contentType
  if (status < 200 || status > 299) {
    context.numbers.pass(printed, 'a response that is not a page')
    return
  }
  if (contentType != null && foreignType.test(contentType)) {
    context.numbers.pass(printed, `a part of a page: ${contentType.split(/[;,]/)[0]?.trim().slice(0, 60)}`)
    return
  }
  const body = unpacked?.body ?? block
  const cut = cutOf(headers) ?? unpacked?.cut ?? null
  if (cut !== null && body.length === 0) {
    yield* refuse(context, name(), cut)
    return
  }
  const capturedAt = headers.get('warc-date') ?? null
  const isLetter = contentType != null && letterType.test(contentType)
  yield* context.within.bytes(
    { name, printed: isLetter ? '.html' : (url ?? ''), capture: { url, capturedAt, offset, cut } },
    body,
    context,
  )
}

/** What a record says itself of not being whole, in words, or null. */
function cutOf(headers: ReadonlyMap<string, string>): string | null {
  const truncated = headers.get('warc-truncated')
  if (truncated !== undefined) return `the record was cut when it was captured (${truncated.slice(0, 40)})`
  return headers.has('warc-segment-number') ? 'the rest of the record is in another one' : null
}
