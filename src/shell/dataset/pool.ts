import { type Category, shortageOf } from '../failure.ts'
import { failed } from '../sources/source.ts'
import type { Batch, Item, Job, Outcome } from './batch.ts'
import { ThreadLost, Threads } from './threads.ts'

/** How documents are made off the main thread. */
export interface PoolOptions {
  readonly workers: number
  readonly job: Job
  /** The longest that one document may take, in milliseconds. */
  readonly timeout: number
  /** The module of the workers. */
  readonly entry: URL
}

/** How many threads in a row may be lost before they take up a batch. */
const mostThreadsLost = 3

/** What an item in hand has had, in milliseconds. */
export interface Had {
  /** By the clock. */
  readonly time: number
  /** Its share of what processor time the process had meanwhile. */
  readonly processor: number
  /** By the clock, since the process last had more than next to none. */
  readonly idle: number
}

interface Running {
  readonly pulse: Int32Array
  readonly stop: AbortController
  begun: number
  had: Had
}

const none: Had = { time: 0, processor: 0, idle: 0 }

/**
 * Whether an item has had its time: by the clock and, since a loaded machine lets it work for a part of that only, by the processor, less what looks miss. One for which
 * the processor stands idle waits for something that does not come; ten times the clock's time ends any.
 */
export const isOverdue = ({ time, processor, idle }: Had, timeout: number): boolean =>
  time > timeout && (processor >= 0.9 * timeout || idle > timeout / 4 || time > 10 * timeout)

const more = (had: Had, time: number, processor: number): Had => ({
  time: had.time + time,
  processor: had.processor + processor,
  idle: processor < time / 20 ? had.idle + time : 0,
})

/**
 * Worker threads that make documents. One worker is a thread of its own too: a document that hangs can be ended only from outside. A document
 * that hangs or ends its thread is quarantined; a new thread takes the place of the old one and the neighbours of the document are made again.
 */
export class LetterPool {
  readonly #threads: Threads
  readonly #options: PoolOptions
  readonly #running = new Set<Running>()
  readonly #watch: NodeJS.Timeout
  readonly #pause: number
  #looked = performance.now()
  /** The process's milliseconds of the processor at the last look. */
  #used = 0

  constructor(options: PoolOptions) {
    this.#options = options
    this.#threads = new Threads({
      filename: options.entry.href,
      // A short run does not pay for threads it has no work for; those that are there stay.
      minThreads: 1,
      maxThreads: options.workers,
      idleTimeout: 600_000,
      // Letters leave little after: more room for young objects makes no thread faster, and each larger.
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    })
    this.#pause = Math.min(250, options.timeout / 4)
    this.#watch = setInterval(() => this.#look(), this.#pause)
  }

  /** What becomes of some items, in their order. */
  async run(items: readonly Item[]): Promise<Outcome[]> {
    if (items.length === 0) return []
    const attempt = await this.#attempt(items)
    if ('outcome' in attempt) return [attempt.outcome]
    const { at, category, reason } = attempt
    const culprit = items[at]
    // Not the document's doing: the thread could not even begin.
    if (culprit === undefined || culprit.input.kind === 'failure') throw new Error(reason)
    // A thread that died for lack of memory may have been filled by the neighbours: alone the document gets its chance.
    const isProven = category === 'timeout' || items.length === 1
    const inPlace = isProven
      ? { ...culprit, input: failed({ name: culprit.input.name, category, reason }) }
      : culprit
    return [
      ...(await this.run(items.slice(0, at))),
      ...(await this.run([inPlace])),
      ...(await this.run(items.slice(at + 1))),
    ]
  }

  async close(): Promise<void> {
    clearInterval(this.#watch)
    await this.#threads.end()
  }

  async #attempt(
    items: readonly Item[],
    threadsLost = 0,
  ): Promise<{ outcome: Outcome } | { at: number; category: Category; reason: string }> {
    const pulse = new Int32Array(new SharedArrayBuffer(4))
    const stop = new AbortController()
    const running: Running = { pulse, stop, begun: 0, had: none }
    this.#running.add(running)
    try {
      const batch: Batch = { job: this.#options.job, items, pulse }
      const made = this.#threads.run(batch, stop.signal, () => Atomics.load(pulse, 0) > 0)
      return { outcome: (await made) as Outcome }
    } catch (error) {
      const at = Atomics.load(pulse, 0) - 1
      if (stop.signal.aborted) {
        const seconds = this.#options.timeout / 1000
        return { at, category: 'timeout', reason: `took more than ${seconds} s; --timeout raises the limit` }
      }
      if (shortageOf(error) !== null) throw error
      if (error instanceof ThreadLost && threadsLost < mostThreadsLost)
        return await this.#attempt(items, threadsLost + 1)
      const words = error instanceof Error ? error.message : String(error)
      return { at, category: 'internal', reason: `the thread that read it died: ${words}` }
    } finally {
      this.#running.delete(running)
    }
  }

  /** Adds up what each item has had. A look that is long overdue means that the process was suspended, and its threads with it. */
  #look(): void {
    const now = performance.now()
    const time = Math.min(now - this.#looked, 2 * this.#pause)
    const { user, system } = process.cpuUsage()
    const used = (user + system) / 1000
    const spent = used - this.#used
    this.#looked = now
    this.#used = used
    const busy = [...this.#running].filter(({ pulse }) => Atomics.load(pulse, 0) > 0)
    const processor = spent / busy.length
    for (const running of busy) {
      const begun = Atomics.load(running.pulse, 0)
      running.had = begun === running.begun ? more(running.had, time, processor) : none
      running.begun = begun
      if (isOverdue(running.had, this.#options.timeout)) running.stop.abort()
    }
  }
}
