import type { Extent } from './part-file.ts'
import type { TableTask } from './tables-worker.ts'
import { Threads } from './threads.ts'
import type { Tokens } from './tokens.ts'

/** A thread that makes the files of one format, fed with rows in their order. What waits is only where the rows stand, so it may fall after. */
export class TableChain {
  readonly #thread: Threads
  readonly #tokens: Tokens
  #last: Promise<Readonly<Record<string, Extent>>>
  #failure: { error: unknown } | null = null

  constructor(open: Extract<TableTask, { step: 'open' }>, tokens: Tokens) {
    this.#tokens = tokens
    this.#thread = new Threads({
      filename: new URL('./tables-worker.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: 1,
      // What a writer holds is bounded; told so, the collector does not let garbage pile up over a long run.
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 48 },
    })
    this.#last = Promise.resolve({})
    this.#do(open)
  }

  /** Hands over the rows of a file from byte `start` to byte `end`. */
  add(path: string, start: number, end: number): void {
    if (end > start) this.#do({ step: 'add', path, start, end })
  }

  /** Throws what went wrong so far. */
  check(): void {
    if (this.#failure !== null) throw this.#failure.error
  }

  /** Waits until every row is written and the files are whole; answers what they are. */
  async finish(): Promise<Readonly<Record<string, Extent>>> {
    this.#do({ step: 'close' })
    const extents = await this.#last
    this.check()
    return extents
  }

  async destroy(): Promise<void> {
    await this.#thread.end()
  }

  #do(task: TableTask): void {
    this.#last = this.#last
      .then(async () => (this.#failure === null ? await this.#tokens.run(() => this.#step(task), true) : {}))
      .catch((error: unknown) => {
        this.#failure ??= { error }
        return {}
      })
  }

  async #step(task: TableTask): Promise<Readonly<Record<string, Extent>>> {
    return (await this.#thread.run(task)) as Readonly<Record<string, Extent>>
  }
}
