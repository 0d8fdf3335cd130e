/** The bytes of a stream up to a limit. Over it the rest is passed over and the size seen so far is all that is left of it. */
export type Collected = { readonly bytes: Buffer } | { readonly overSize: number }

/**
 * Reads a stream to its end. What goes beyond `maxBytes` is read and dropped where `isShared` says that the stream is a part of a longer one, else
 * not read at all.
 */
export async function collect(
  pieces: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
  isShared: boolean,
): Promise<Collected> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    size += bytes.length
    if (size <= maxBytes) kept.push(bytes)
    else {
      kept.length = 0
      if (!isShared) break
    }
  }
  return size > maxBytes ? { overSize: size } : { bytes: Buffer.concat(kept, size) }
}
