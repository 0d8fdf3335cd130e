const newline = 0x0a
/** What is kept of a line that is passed over, in bytes. */
const longestStart = 65_536

/** A line (行) of a stream, without its end. */
export interface Line {
  /** Its number, from 1; blank lines count. */
  readonly number: number
  /** Its bytes, in number. */
  readonly size: number
  /** Null where the line is longer than what was allowed. */
  readonly bytes: Uint8Array | null
  /** The beginning of a line that is; null for any other. */
  readonly start: Uint8Array | null
}

/**
 * The lines of a stream that are not blank; the last one may lack its end. A line of more than `longest` bytes is passed over piece by piece, and
 * only its beginning held. An error of the stream is thrown after the last whole line.
 */
export async function* readLines(
  pieces: AsyncIterable<Uint8Array | string>,
  longest: number,
): AsyncGenerator<Line> {
  let number = 0
  let size = 0
  let isBlank = true
  let kept: Uint8Array[] = []
  let start: Uint8Array | null = null
  const keep = (bytes: Uint8Array) => {
    size += bytes.length
    if (isBlank) isBlank = bytes.every((byte) => byte <= 0x20)
    kept.push(bytes)
    if (size <= longest) return
    start ??= startOf(kept)
    kept = []
  }
  const finish = (): Line | null => {
    number++
    const bytes = kept.length === 1 ? (kept[0] ?? null) : Buffer.concat(kept)
    const line = isBlank ? null : { number, size, bytes: size > longest ? null : bytes, start }
    size = 0
    isBlank = true
    kept = []
    start = null
    return line
  }
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    let from = 0
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      keep(bytes.subarray(from, end))
      const line = finish()
      if (line !== null) yield line
      from = end + 1
    }
    if (from < bytes.length) keep(bytes.subarray(from))
  }
  const line = finish()
  if (line !== null) yield line
}

/** A copy of the first bytes, so that the pieces need not be held for them. */
function startOf(pieces: readonly Uint8Array[]): Uint8Array {
  const first: Uint8Array[] = []
  let room = longestStart
  for (const piece of pieces) {
    if (room <= 0) break
    first.push(piece.subarray(0, room))
    room -= piece.length
  }
  return Buffer.concat(first)
}
