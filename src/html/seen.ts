import { hashAt } from './names.ts'

/** Slots of a memory; a power of two. */
const slots = 4096
/** Longer values are read anew each time: a memory holds what it remembers. */
const longest = 80

/** Remembers what was read of a value, so that a page that repeats a few values thousands of times has each read, and cut out of its source, once. */
export class Seen {
  readonly #read: (value: string) => number
  readonly #values: string[] = new Array(slots).fill('')
  readonly #answers = new Uint8Array(slots)

  /** `read` answers 0 to 255; for the empty value it answers 0. */
  constructor(read: (value: string) => number) {
    this.#read = read
  }

  /** What `read` answers for the value at `[start, end)` of the source. */
  of(html: string, start: number, end: number): number {
    if (end - start > longest) return this.#read(html.slice(start, end))
    const slot = hashAt(html, start, end) & (slots - 1)
    const known = this.#values[slot] ?? ''
    if (known.length === end - start && html.startsWith(known, start)) return this.#answers[slot] ?? 0
    const value = html.slice(start, end)
    const answer = this.#read(value)
    // A copy: a slice would keep its whole page in memory.
    this.#values[slot] = copied(value)
    this.#answers[slot] = answer
    return answer
  }
}

function copied(value: string): string {
  return ` ${value}`.slice(1)
}
