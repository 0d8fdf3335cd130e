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
const open = new Set([0x7b, openArray])
const close = new Set([0x7d, 0x5d])

/**
 * The members of the array that a JSON file is, or its values one after the other, cut out without being read: brackets and strings alone are looked
 * at. A value of more than `longest` bytes is passed over piece by piece and never held. What stands after an array and is no JSON comes as a value
 * that is none.
 */
export async function* jsonValues(
  pieces: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<JsonValue> {
  const cutter = new ValueCutter(longest)
  for await (const piece of pieces)
    yield* cutter.add(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
  const last = cutter.finish(false)
  if (last !== null) yield last
}

class ValueCutter {
  readonly #longest: number
  #depth = 0
  /** How deep the values stand: 1 in an array, null outside of all. */
  #floor: 0 | 1 | null = null
  #isString = false
  #isEscaped = false
  #number = 0
  #size = 0
  #kept: Buffer[] = []
  /** Where in the piece the value begins that is not kept yet. */
  #from = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  *add(bytes: Buffer): Generator<JsonValue> {
    this.#from = 0
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (this.#isString) this.#pass(byte)
      else {
        const end = this.#endAt(byte, at)
        if (end === null) continue
        this.#keep(bytes.subarray(this.#from, end))
        this.#from = at + 1
        const value = this.finish(true)
        if (this.#depth < (this.#floor ?? 0)) {
          this.#floor = null
          this.#depth = 0
        }
        if (value !== null) yield value
      }
    }
    if (this.#floor !== null) this.#keep(bytes.subarray(this.#from))
  }

  /** The value that was begun, or null where nothing was. */
  finish(isWhole: boolean): JsonValue | null {
    const size = this.#size
    const bytes = size > this.#longest ? null : Buffer.concat(this.#kept)
    this.#size = 0
    this.#kept = []
    if (bytes?.every((byte) => byte <= 0x20) === true) return null
    return { number: ++this.#number, size, bytes, isWhole, isMember: this.#floor === 1 }
  }

  /** A byte inside of a string. */
  #pass(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === backslash) this.#isEscaped = true
    else if (byte === quote) this.#isString = false
  }

  /** A byte outside of strings: where the value ends that it ends, or null. */
  #endAt(byte: number, at: number): number | null {
    if (open.has(byte)) {
      this.#depth++
      // A byte-order mark may stand before the first value.
      if (this.#floor === null) this.#begin(byte === openArray ? 1 : 0, byte === openArray ? at + 1 : at)
      return null
    }
    if (byte === quote) this.#isString = true
    if (close.has(byte)) {
      this.#depth--
      if (this.#floor === 0 && this.#depth === 0) return at + 1
      return this.#depth < (this.#floor ?? 0) ? at : null
    }
    if (byte === comma && this.#floor === 1 && this.#depth === 1) return at
    const isStray = this.#floor === null && this.#number > 0 && byte > 0x20 && byte !== comma
    if (isStray) this.#begin(0, at)
    return null
  }

  #begin(floor: 0 | 1, from: number): void {
    this.#floor = floor
    this.#from = from
  }

  #keep(bytes: Buffer): void {
    this.#size += bytes.length
    if (this.#size <= this.#longest) this.#kept.push(bytes)
    else this.#kept = []
  }
}
