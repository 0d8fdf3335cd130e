const newline = 0x0a

/** Reads a stream by lines and by counts of bytes. What the stream throws comes where the bytes before it have been read. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>
  #buffer: Buffer = Buffer.alloc(0)
  #at = 0
  #isDone = false
  /** Where in the stream the next byte stands. */
  offset = 0

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** The bytes that are there; more come with {@link fill}. */
  get available(): Buffer {
    return this.#buffer.subarray(this.#at)
  }

  /** Fetches more bytes; false at the end. */
  async fill(): Promise<boolean> {
    if (this.#isDone) return false
    const next = await this.#pieces.next()
    if (next.done === true) {
      this.#isDone = true
      return false
    }
    const piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length)
    this.#buffer = this.#at === this.#buffer.length ? piece : Buffer.concat([this.available, piece])
    this.#at = 0
    return true
  }

  /** The bytes that are there, at least `count` of them where the stream has that many. */
  async atLeast(count: number): Promise<Buffer> {
    while (this.#buffer.length - this.#at < count && (await this.fill()));
    return this.available
  }

  /** Goes on after `count` bytes of what is there. */
  consume(count: number): void {
    this.#at += count
    this.offset += count
  }

  /** Puts bytes back that were just read. */
  unread(bytes: Uint8Array): void {
    this.#buffer = Buffer.concat([bytes, this.available])
    this.#at = 0
    this.offset -= bytes.length
  }

  /** A line with its end, or `longest` bytes of a longer one; null at the end. */
  async line(longest: number): Promise<Buffer | null> {
    let from = 0
    for (;;) {
      const there = this.available
      const end = there.indexOf(newline, from)
      const length = end < 0 ? Math.min(there.length, longest) : Math.min(end + 1, longest)
      if (end >= 0 || there.length >= longest) {
        this.consume(length)
        return there.subarray(0, length)
      }
      from = there.length
      if (await this.fill()) continue
      this.consume(length)
      return length === 0 ? null : there.subarray(0, length)
    }
  }

  /** The next `count` bytes, null where they are more than `kept`; `missing` says how many are not there. */
  async take(
    count: number,
    kept: number,
  ): Promise<{ readonly bytes: Buffer | null; readonly missing: number }> {
    const pieces: Buffer[] = []
    let left = count
    while (left > 0) {
      if (this.#at === this.#buffer.length && !(await this.fill())) break
      const piece = this.available.subarray(0, left)
      this.consume(piece.length)
      left -= piece.length
      if (count - left <= kept) pieces.push(piece)
      else pieces.length = 0
    }
    return { bytes: count - left > kept ? null : Buffer.concat(pieces), missing: left }
  }

  async close(): Promise<void> {
    await this.#pieces.return?.()
  }
}
