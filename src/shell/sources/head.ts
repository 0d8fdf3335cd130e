import { constants, inflateRawSync } from 'node:zlib'
import { headSize } from './kinds.ts'

/** A stream whose beginning was looked at: it still gives all of its bytes, and the error that came, where one did, after them. */
export interface Peeked {
  /** At least {@link headSize} bytes where there are that many. */
  readonly head: Buffer
  readonly all: AsyncIterable<Uint8Array>
  /** Ends the stream where no more of it is wanted. */
  readonly close: () => Promise<unknown>
}

/** Looks at the beginning of a stream. */
export async function peek(pieces: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = pieces[Symbol.asyncIterator]()
  const kept: Uint8Array[] = []
  let size = 0
  let failure: { readonly error: unknown } | null = null
  let isDone = false
  try {
    while (size < headSize && !isDone) {
      const next = await iterator.next()
      isDone = next.done === true
      if (next.done === true) break
      kept.push(next.value)
      size += next.value.length
    }
  } catch (error) {
    failure = { error }
  }
  async function* all() {
    yield* kept
    if (failure !== null) throw failure.error
    try {
      while (!isDone) {
        const next = await iterator.next()
        if (next.done === true) break
        yield next.value
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(kept, size), all: all(), close: async () => iterator.return?.() }
}

/** True for what begins as gzip does. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/** The beginning of what is packed, where a beginning is packed by gzip; empty where that cannot be unpacked. */
export function unpackedHead(head: Uint8Array): Uint8Array {
  if (!isGzip(head)) return head
  const start = gzipHeaderEnd(head)
  if (start === null) return new Uint8Array()
  try {
    // Without an end the part that is there comes out.
    return inflateRawSync(head.subarray(start), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 4_194_304,
    }).subarray(0, headSize)
  } catch {
    return new Uint8Array()
  }
}

/** Where the packed bytes of a gzip member begin (RFC 1952), or null where its header is not there or wrong. */
export function gzipHeaderEnd(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0xff
  if (bytes.length < 10 || bytes[2] !== 8 || flags > 0x1f) return null
  let at = 10
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return null
    at = end + 1
  }
  if ((flags & 2) !== 0) at += 2
  return at <= bytes.length ? at : null
}
