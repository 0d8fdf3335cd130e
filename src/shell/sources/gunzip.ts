import { gzipMembers } from './gzip-members.ts'
import { isGzip } from './head.ts'

/**
 * The bytes of a stream, decompressed where they begin as gzip does, whatever the name says: servers hand out both under either name. Several gzip
 * members in a row are one stream; zeros after the last, which tapes and disks add, are left out. One that breaks off, is damaged, a bomb, or followed by other bytes throws
 * after what could be read.
 */
export async function* gunzip(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return
  async function* all() {
    yield first.value as Uint8Array
    try {
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  if (!isGzip(first.value)) {
    yield* all()
    return
  }
  let isInside = false
  for await (const event of gzipMembers(all(), null)) {
    if (event.kind === 'plain') yield event.bytes
    else if (event.kind === 'damage')
      throw new Error(
        isInside
          ? `damaged gzip: ${event.reason}`
          : `what follows the end of the gzip stream at byte ${event.offset} is not gzip`,
      )
    isInside = event.kind !== 'end'
  }
}
