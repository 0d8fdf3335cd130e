/**
 * How many threads may work at once (`--workers`). Whoever has work waits for a token: the writers of tables before the makers of documents, so that
 * no backlog of rows is left when the last document is made.
 */
export class Tokens {
  #free: number
  readonly #first: (() => void)[] = []
  readonly #later: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  /** Runs `work` with a token. */
  async run<T>(work: () => Promise<T>, isFirst: boolean): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => (isFirst ? this.#first : this.#later).push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#first.shift() ?? this.#later.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }
}
