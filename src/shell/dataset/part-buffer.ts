const encoder = new TextEncoder()
const firstSize = 65_536
/** UTF-8 takes no more bytes a UTF-16 unit. */
const mostBytes = 3

/** Lines of a part file as UTF-8, written as they come: kept as strings until the end of a batch they would be copied by each collection of garbage. */
export class PartBuffer {
  #bytes = new Uint8Array(firstSize)
  #length = 0

  add(line: string): void {
    const most = this.#length + line.length * mostBytes
    if (most > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(most, this.#bytes.length * 2))
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#length += encoder.encodeInto(line, this.#bytes.subarray(this.#length)).written
  }

  /** What was added, in bytes of its own: the buffer is larger, and what is handed over may wait for long. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }
}
