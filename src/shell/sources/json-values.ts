/** A value of a JSON file. */
export interface JsonValue {
  /** Its number, from 1. */
  readonly number: number
  readonly size: number
  /** Null where it is longer than what was allowed. */
  readonly bytes: Buffer | null
  /** False where the file ends inside of it. */
  readonly isWhole: boolean
  /** True for a member of an array. */
  readonly isMember: boolean
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openArray = 0x5b
const closeArray = 0x5d
const open = new Set([0x7b, openArray])
const close = new Set([0x7d, closeArray])

/**
 * The members of the array that a JSON file is, or its values one after the other, cut out without being read: brackets and strings alone are looked
 * at. A value of more than `longest` bytes is passed over piece by piece and never held.
 */
export async function* jsonValues(
  pieces: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<JsonValue> {
  let depth = 0
  /** How deep the values stand: 1 in an array. */
  let floor: number | null = null
  let isString = false
  let isEscaped = false
  let number = 0
  let size = 0
  let kept: Buffer[] = []
  const keep = (bytes: Buffer) => {
    size += bytes.length
    if (size <= longest) kept.push(bytes)
    else kept = []
  }
  const finish = (isWhole: boolean): JsonValue | null => {
    const bytes = size > longest ? null : Buffer.concat(kept)
    const isBlank = bytes?.every((byte) => byte <= 0x20) === true
    const value = isBlank ? null : { number: ++number, size, bytes, isWhole, isMember: floor === 1 }
    size = 0
    kept = []
    return value
  }
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
    let from = 0
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (isString) {
        if (isEscaped) isEscaped = false
        else if (byte === backslash) isEscaped = true
        else if (byte === quote) isString = false
        continue
      }
      if (
        floor === null &&
        number > 0 &&
        byte > 0x20 &&
        byte !== comma &&
        !open.has(byte) &&
        !close.has(byte)
      ) {
        // What stands behind an array and is no JSON is told, as a value that is none.
        floor = 0
        from = at
      }
      if (byte === quote) isString = true
      else if (open.has(byte)) {
        depth++
        if (floor === null) {
          floor = byte === openArray ? 1 : 0
          // A byte-order mark may stand before the first value.
          from = floor === 1 ? at + 1 : at
        }
      } else if (close.has(byte)) {
        depth--
        if (depth === floor && floor === 0) {
          keep(bytes.subarray(from, at + 1))
          from = at + 1
          const value = finish(true)
          if (value !== null) yield value
        } else if (depth < (floor ?? 0)) {
          keep(bytes.subarray(from, at))
          from = at + 1
          const value = finish(true)
          if (value !== null) yield value
          floor = null
          depth = 0
        }
      } else if (byte === comma && floor === 1 && depth === 1) {
        keep(bytes.subarray(from, at))
        from = at + 1
        const value = finish(true)
        if (value !== null) yield value
      }
    }
    if (floor !== null && from < bytes.length) keep(bytes.subarray(from))
    else if (floor === null) from = bytes.length
  }
  const value = finish(false)
  if (value !== null) yield value
}
