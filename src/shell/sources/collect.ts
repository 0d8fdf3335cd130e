/** The bytes of a stream up to a limit. Over it the size seen so far is all that is left of it. */
export type Collected = { readonly bytes: Buffer } | { readonly overSize: number }

/** Reads a stream to its end, or not beyond `maxBytes`. */
export async function collect(
  pieces: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<Collected> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    size += bytes.length
    if (size > maxBytes) return { overSize: size }
    kept.push(bytes)
  }
  return { bytes: Buffer.concat(kept, size) }
}
