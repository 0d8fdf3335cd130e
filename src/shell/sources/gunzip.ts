import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/**
 * The bytes of a stream, decompressed where they begin as gzip does, whatever the name says: servers hand out both under either name. Several gzip
 * members in a row are one stream. One that breaks off throws after what could be read.
 */
export async function* gunzip(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return
  const all = (async function* () {
    yield first.value
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  })()
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all
    return
  }
  const packed = Readable.from(all, { objectMode: false })
  const plain = createGunzip({ chunkSize: 65_536 })
  packed.on('error', (error) => plain.destroy(error))
  packed.pipe(plain)
  try {
    yield* plain as AsyncIterable<Uint8Array>
  } finally {
    packed.destroy()
    plain.destroy()
  }
}
