import { Tinypool } from 'tinypool'

/** Why a task was given back before a thread took it up: the thread that was to take it could not begin, or died with nothing in hand. */
export class ThreadLost extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'ThreadLost'
  }
}

interface Waiting {
  readonly hasBegun: () => boolean
  readonly giveBack: (lost: ThreadLost) => void
}

/** A pool of threads. It answers every task, whatever becomes of the threads: Tinypool by itself forgets the ones that wait for a thread that cannot begin. */
export class Threads {
  readonly #pool: Tinypool
  readonly #waiting = new Set<Waiting>()

  constructor(options: ConstructorParameters<typeof Tinypool>[0]) {
    this.#pool = new Tinypool(options)
    // Tells of threads that died with no task in hand; of any other its task tells.
    this.#pool.on('error', (cause: unknown) => this.#lose(cause))
  }

  /** Runs a task, until `stop` where that is given; `hasBegun` tells whether a thread has taken it up. */
  async run(
    task: unknown,
    stop: AbortSignal | null = null,
    hasBegun: () => boolean = () => false,
  ): Promise<unknown> {
    const lost = new AbortController()
    const waiting: Waiting = { hasBegun, giveBack: (reason) => lost.abort(reason) }
    this.#waiting.add(waiting)
    try {
      const signal = stop === null ? lost.signal : AbortSignal.any([stop, lost.signal])
      return await this.#pool.run(task, { signal })
    } catch (error) {
      throw lost.signal.aborted ? lost.signal.reason : error
    } finally {
      this.#waiting.delete(waiting)
    }
  }

  /** Ends the threads. One that fails while it ends has ended too: what it was asked for was answered or given up before. */
  async end(): Promise<void> {
    // The pool waits for its threads with events.once, which asks for a removeListener that they lack: an error would be thrown outside of any promise.
    for (const thread of this.#pool.threads) Object.assign(thread, { removeListener: () => thread })
    await this.#pool.destroy().catch(() => {})
  }

  #lose(cause: unknown): void {
    for (const { hasBegun, giveBack } of this.#waiting) if (!hasBegun()) giveBack(new ThreadLost(cause))
  }
}
