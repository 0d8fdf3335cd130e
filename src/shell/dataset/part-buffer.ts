const encoder = new TextEncoder()
const firstSize = 65_536
const largestSize = 1_048_576

/**
 * Lines of a part file as UTF-8, written as they come: kept as strings until the end of a batch they would be copied by each collection of garbage. In blocks,
 * since one buffer for all lines of a long letter would be there twice each time it grows.
 */
export class PartBuffer {
  readonly #full: Uint8Array<ArrayBuffer>[] = []
  #block = new Uint8Array(firstSize)
  #length = 0

  add(line: string): void {
    let rest = line
    for (;;) {
      const { read, written } = encoder.encodeInto(rest, this.#block.subarray(this.#length))
      this.#length += written
      if (read === rest.length) return
      rest = rest.slice(read)
      this.#full.push(this.#block.subarray(0, this.#length))
      this.#block = new Uint8Array(Math.min(2 * this.#block.length, largestSize))
      this.#length = 0
    }
  }

  /** What was added, each block in bytes of its own: what is handed over may wait for long. */
  get blocks(): readonly Uint8Array<ArrayBuffer>[] {
    return [...this.#full, this.#block.slice(0, this.#length)]
  }
}
