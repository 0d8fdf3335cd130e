import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { ByteReader } from './byte-reader.ts'
import { gzipHeaderEnd, isGzip } from './head.ts'

/** What a gzip file is made of, in its order: members with their bytes, and what is none. */
export type GzipEvent =
  | { readonly kind: 'begin'; readonly offset: number }
  | { readonly kind: 'plain'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  /** A member that is not whole, after its beginning; or `size` bytes that are no member, after none. */
  | {
      readonly kind: 'damage'
      readonly offset: number
      readonly reason: string
      readonly size: number
      readonly isCut: boolean
    }

/** What is packed much smaller than text can be, beyond some megabytes, was made to fill a disk or a memory. */
export const largestRatio = 200
const unsuspected = 16_777_216
/** Of a damaged member so much is looked through again for the next, which its wrong bytes may have swallowed. */
const mostHeld = 16_777_216
const headerRoom = 66_000
const probed = 600
/** Places that looked like a member and were none, after which no more are tried: a file may be made of them. */
const mostTries = 20_000

/**
 * The members of a gzip stream (RFC 1952). Reading goes on after what is damaged, at the next member whose content `isStart` says to be the start
 * of one; where that is null, the first damage is the end. Lengths and checksums are verified.
 */
export async function* gzipMembers(
  pieces: AsyncIterable<Uint8Array>,
  isStart: ((plain: Uint8Array) => boolean) | null,
): AsyncGenerator<GzipEvent> {
  const raw = new ByteReader(pieces)
  const tries = { left: mostTries }
  try {
    while ((await raw.atLeast(1)).length > 0) {
      const offset = raw.offset
      const head = await raw.atLeast(headerRoom)
      const start = isGzip(head) ? gzipHeaderEnd(head) : null
      if (isStart === null && head[0] === 0 && (await areZeros(raw))) return
      let reason = 'no gzip member begins there'
      if (start !== null) {
        yield { kind: 'begin', offset }
        const held = new Held()
        held.consume(raw, start)
        const wrong = yield* inflate(raw, held)
        if (wrong === null) {
          yield { kind: 'end' }
          continue
        }
        reason = wrong
        if (held.bytes !== null) {
          raw.unread(held.bytes)
          raw.consume(1)
        }
      }
      if (isStart !== null) await seek(raw, isStart, tries, start === null)
      yield { kind: 'damage', offset, reason, size: raw.offset - offset, isCut: reason === breaksOff }
      if (isStart === null) return
    }
  } finally {
    await raw.close()
  }
}

/** True where nothing but zeros is left, as tapes and disks add them; those before another byte are passed over. */
async function areZeros(raw: ByteReader): Promise<boolean> {
  while ((await raw.atLeast(1)).length > 0) {
    const zeros = raw.available.findIndex((byte) => byte !== 0)
    raw.consume(zeros < 0 ? raw.available.length : zeros)
    if (zeros >= 0) return false
  }
  return true
}

/** What was read of a member, as long as it is not too much. */
class Held {
  #pieces: Buffer[] = []
  #size = 0

  consume(raw: ByteReader, count: number): void {
    this.#size += count
    if (this.#size <= mostHeld) this.#pieces.push(raw.available.subarray(0, count))
    else this.#pieces = []
    raw.consume(count)
  }

  get bytes(): Buffer | null {
    return this.#size > mostHeld ? null : Buffer.concat(this.#pieces)
  }
}

/** Gives the bytes of one member and answers what is wrong with it, or null. */
async function* inflate(raw: ByteReader, held: Held): AsyncGenerator<GzipEvent, string | null> {
  const engine = createInflateRaw({ chunkSize: 65_536 })
  let plain: Buffer[] = []
  let failure: Error | null = null
  engine.on('data', (bytes: Buffer) => plain.push(bytes))
  let wake = () => {}
  engine.on('error', (error) => {
    failure = error
    wake()
  })
  let sum = 0
  let size = 0
  let packed = 0
  try {
    for (;;) {
      if (raw.available.length === 0 && !(await raw.fill())) return breaksOff
      const piece = raw.available.subarray(0, 65_536)
      const before = engine.bytesWritten
      await new Promise<void>((resolve) => {
        wake = resolve
        engine.write(piece, () => resolve())
      })
      for (const bytes of plain) {
        sum = crc32(bytes, sum)
        size += bytes.length
        yield { kind: 'plain', bytes }
      }
      plain = []
      if (failure !== null) return `its packed bytes are wrong (${(failure as Error).message})`
      const used = engine.bytesWritten - before
      packed += used
      held.consume(raw, used)
      if (size > unsuspected && size > packed * largestRatio)
        return `a gzip bomb: ${packed} bytes hold more than ${size}`
      if (used < piece.length) break
    }
  } finally {
    engine.destroy()
  }
  const trailer = (await raw.atLeast(8)).subarray(0, 8)
  const isWhole = trailer.length === 8
  const isRight = isWhole && trailer.readUInt32LE(0) === sum && trailer.readUInt32LE(4) === size % 2 ** 32
  held.consume(raw, trailer.length)
  if (!isWhole) return breaksOff
  return isRight ? null : 'its checksum is wrong'
}

/** Goes on to the next place where a member begins, or to the end. */
async function seek(
  raw: ByteReader,
  isStart: (plain: Uint8Array) => boolean,
  tries: { left: number },
  isAtFirst: boolean,
): Promise<void> {
  if (isAtFirst) raw.consume(1)
  for (;;) {
    const there = await raw.atLeast(headerRoom)
    if (there.length === 0) return
    const at = there.indexOf(magic)
    if (at < 0) {
      // The last two bytes may begin one.
      raw.consume(Math.max(1, there.length - 2))
      continue
    }
    raw.consume(at)
    if (tries.left > 0 && isMember(await raw.atLeast(headerRoom), isStart)) return
    tries.left--
    raw.consume(1)
  }
}

const breaksOff = 'it breaks off'
const magic = Buffer.from([0x1f, 0x8b, 0x08])

function isMember(bytes: Buffer, isStart: (plain: Uint8Array) => boolean): boolean {
  const start = gzipHeaderEnd(bytes)
  if (start === null) return false
  try {
    const finishFlush = constants.Z_SYNC_FLUSH
    return isStart(
      inflateRawSync(bytes.subarray(start, start + probed), { finishFlush, maxOutputLength: 1 << 20 }),
    )
  } catch {
    return false
  }
}
