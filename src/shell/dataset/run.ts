import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Failure } from '../failure.ts'
import { expand } from '../sources/expand.ts'
import { failed, type Numbering, numbering, type Source } from '../sources/source.ts'
import { addCounts, type Counts, type Item, noCounts, type Outcome, partNames } from './batch.ts'
import { type Checkpoint, type Head, Journal } from './journal.ts'
import type { Lock } from './lock.ts'
import type { ConvertOptions } from './options.ts'
import { type Extent, PartFile } from './part-file.ts'
import { headerOf, jobOf, partsOf } from './parts.ts'
import { PassedOverList } from './passed-over-list.ts'
import { LetterPool } from './pool.ts'
import { failureStamp, listingLine } from './resume.ts'
import { TableChain } from './table-chain.ts'
import { tableFormatsOf } from './table-formats.ts'
import { Tokens } from './tokens.ts'

/** Inputs of a batch: enough that a message costs little beside its work. */
const batchItems = 128
const batchBytes = 262_144
/** Milliseconds between two checkpoints at most. */
const checkpointTime = 5000

/** What is known once every input is done. */
export interface Ended {
  readonly counts: Counts
  /** All inputs, those of other shards too. */
  readonly total: number
  readonly passedOver: number
  readonly listing: string
  readonly names: string
  readonly files: Readonly<Record<string, Extent>>
  /** Milliseconds of work over all runs. */
  readonly elapsed: number
  readonly startedAt: string
}

/** The part of a run between its first input and its last: batches go to the pool, and what comes back is appended in input order. */
export class Run {
  readonly counts: Counts
  /** What was met and is no letter. */
  readonly passedOver: PassedOverList
  readonly #options: ConvertOptions
  readonly #work: string
  readonly #parts: ReadonlyMap<string, PartFile>
  readonly #journal: Journal
  readonly #lock: Lock
  readonly #pool: LetterPool
  readonly #chains: readonly TableChain[]
  readonly #tokens: Tokens
  readonly #last: Checkpoint | undefined
  readonly #started = performance.now()
  readonly #startedAt = new Date().toISOString()
  #numbers: Numbering & { readonly count: () => number }
  #tail: Promise<void> = Promise.resolve()
  #waiting = 0
  #wake: (() => void) | null = null
  #failure: { error: unknown } | null = null
  #sinceItems = 0
  #sinceTime = performance.now()
  #rowsFed = 0
  #files: Record<string, Extent> = {}

  private constructor(
    options: ConvertOptions,
    work: string,
    parts: ReadonlyMap<string, PartFile>,
    journal: Journal,
    lock: Lock,
    last: Checkpoint | undefined,
    createdBy: string,
  ) {
    this.#options = options
    this.#work = work
    this.passedOver = new PassedOverList(join(work, partNames.passedOver))
    this.#parts = parts
    this.#journal = journal
    this.#lock = lock
    this.#last = last
    this.counts = noCounts()
    if (last !== undefined) addCounts(this.counts, last.counts)
    this.#files = { ...last?.files }
    this.#tokens = new Tokens(options.workers)
    const entry = options.workerEntry ?? new URL('./letters-worker.js', import.meta.url)
    const { workers, timeout } = options
    this.#pool = new LetterPool({ workers, timeout, entry, job: jobOf(options) })
    const done = last?.letter ?? 0
    const { part, of } = options.shard ?? { part: 1, of: 1 }
    this.#numbers = numbering(
      (letter) => letter > done && (letter - part) % of === 0,
      (name, what) => this.passedOver.add(name, what),
    )
    this.#chains = tableFormatsOf(options.formats).map((format) => {
      const target = join(work, '/')
      return new TableChain(
        { step: 'open', format, target, hasText: options.hasText, createdBy },
        this.#tokens,
      )
    })
    this.#feed()
  }

  /** Opens the part files, cut back to the last of the checkpoints that hold. */
  static async open(
    work: string,
    head: Head,
    checkpoints: readonly Checkpoint[],
    options: ConvertOptions,
    lock: Lock,
  ): Promise<Run> {
    const last = checkpoints.at(-1)
    const parts = new Map<string, PartFile>()
    for (const name of partsOf(options)) {
      const keep = last?.files[name]?.bytes ?? 0
      const part = await PartFile.open(join(work, name), keep, lock.isFromSilent)
      if (last === undefined) await part.append(headerOf(name, options.hasBom))
      parts.set(name, part)
    }
    const journal = await Journal.open(join(work, 'journal.ndjson'), head, checkpoints)
    return new Run(options, work, parts, journal, lock, last, `fuhan ${head.version}`)
  }

  /** Reads all inputs; answers null where the signal ended it before the last. */
  async read(
    list: (onPassed: (name: string, what: string) => void) => AsyncGenerator<Source | Failure>,
  ): Promise<Ended | null> {
    const { stdin, maxBytes, encoding, signal } = this.#options
    const limits = { maxBytes, encoding, scratch: () => this.#work }
    const context = { limits, numbers: this.#numbers }
    const listing = createHash('sha256')
    const names = createHash('sha256')
    const mostItems = Math.min(batchItems, this.#options.checkpointEvery)
    const isStopped = () => signal?.aborted === true
    let origin = 0
    let items: Item[] = []
    let bytes = 0
    const take = async (item: Item) => {
      items.push(item)
      bytes += sizeOf(item)
      if (items.length < mostItems && bytes < batchBytes) return
      await this.#dispatch(items)
      items = []
      bytes = 0
    }
    if (this.#options.onProgress !== undefined && this.#options.wantsTotal === true)
      this.#measure(list(() => {})).catch(() => {}) // without a total there is only no time left to tell
    for await (const source of list(this.#numbers.pass)) {
      if (isStopped()) break
      origin++
      listing.update(listingLine(source))
      names.update(`${'category' in source ? failureStamp : source.size}\t${JSON.stringify(source.name)}\n`)
      if ('category' in source) {
        const letter = this.#numbers.next()
        if (letter !== null) await take({ letter, origin, stamp: failureStamp, input: failed(source) })
        continue
      }
      for await (const { letter, input } of expand(source, stdin, context)) {
        await take({ letter, origin, stamp: source.stamp, input })
        if (isStopped()) break
      }
    }
    if (items.length > 0) await this.#dispatch(items)
    await this.#tail
    this.#check()
    await this.#checkpoint()
    if (isStopped()) return null
    this.#tell(true)
    this.passedOver.write()
    const written = await Promise.all(this.#chains.map((chain) => chain.finish()))
    this.#files = Object.assign({ ...this.#files }, ...written)
    return this.#ended(listing.digest('hex'), names.digest('hex'))
  }

  async close(): Promise<void> {
    await this.#tail
    await Promise.all([this.#pool.close(), ...this.#chains.map((chain) => chain.destroy())])
    for (const part of this.#parts.values()) await part.close()
    await this.#journal.close()
  }

  #ended(listing: string, names: string): Ended {
    return {
      counts: this.counts,
      total: this.#numbers.count(),
      passedOver: this.passedOver.counts.total,
      listing,
      names,
      files: this.#files,
      elapsed: this.#elapsed(),
      startedAt: this.#startedAt,
    }
  }

  /** Hands a batch to the pool. Waits while too many are on their way, so that memory holds a few batches and not the archive. */
  async #dispatch(items: readonly Item[]): Promise<void> {
    while (this.#waiting >= 3 * this.#options.workers + 2 && this.#failure === null)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    this.#check()
    this.#waiting++
    const made = this.#tokens.run(() => this.#pool.run(items), false)
    made.catch(() => {}) // told when its turn comes
    this.#tail = this.#tail
      .then(async () => {
        if (this.#failure === null) await this.#append(items, await made)
      })
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .then(() => {
        this.#waiting--
        this.#wake?.()
      })
  }

  #check(): void {
    if (this.#failure !== null) throw this.#failure.error
    for (const chain of this.#chains) chain.check()
  }

  async #append(items: readonly Item[], outcomes: readonly Outcome[]): Promise<void> {
    for (const { blocks, counts } of outcomes) {
      for (const [name, list] of Object.entries(blocks))
        for (const bytes of list) await this.#parts.get(name)?.append(bytes)
      addCounts(this.counts, counts)
    }
    const last = items.at(-1)
    if (last !== undefined) this.#done = { letter: last.letter, origin: last.origin }
    this.#sinceItems += items.length
    if (
      this.#sinceItems >= this.#options.checkpointEvery ||
      performance.now() - this.#sinceTime > checkpointTime
    )
      await this.#checkpoint()
    this.#tell(false)
  }

  #done: { letter: number; origin: number } | null = null

  async #checkpoint(): Promise<void> {
    if (this.#done === null) {
      // Nothing new since the checkpoint the run began with; a run of no inputs has the heads of its files alone.
      if (this.#last === undefined)
        for (const [name, part] of this.#parts) this.#files[name] = await part.checkpoint()
      return
    }
    await this.#lock.check()
    const extents = await Promise.all(
      [...this.#parts].map(async ([name, part]) => [name, await part.checkpoint()] as const),
    )
    this.#files = Object.fromEntries(extents)
    const { letter, origin } = this.#done
    const files = this.#files
    await this.#journal.add({ letter, origin, counts: this.counts, files, elapsed: this.#elapsed() })
    this.#sinceItems = 0
    this.#sinceTime = performance.now()
    this.#feed()
  }

  /** Hands the rows up to the last checkpoint to the writers of tables. */
  #feed(): void {
    const end = this.#files[partNames.rows]?.bytes ?? 0
    for (const chain of this.#chains) chain.add(join(this.#work, partNames.rows), this.#rowsFed, end)
    this.#rowsFed = end
  }

  #elapsed(): number {
    return Math.round((this.#last?.elapsed ?? 0) + performance.now() - this.#started)
  }

  #totalBytes: number | null = null

  /** Adds up the sizes of what is named, beside the work, for those who want to know how much is left. */
  async #measure(sources: AsyncGenerator<Source | Failure>): Promise<void> {
    let sum = 0
    for await (const source of sources) {
      if (this.#options.signal?.aborted === true || this.#failure !== null) return
      if (!('category' in source)) sum += source.size
    }
    this.#totalBytes = sum
  }

  #tell(isFinishing: boolean): void {
    this.#options.onProgress?.({
      counts: this.counts,
      bytes: this.#numbers.bytes,
      totalBytes: this.#totalBytes,
      isFinishing,
    })
  }
}

function sizeOf({ input }: Item): number {
  if (input.kind === 'file') return input.size
  return input.kind === 'bytes' ? input.bytes.length : input.kind === 'record' ? input.line.length : 0
}
