import { copyFile, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { addCounts, type Counts, type Format, noCounts, partNames } from './batch.ts'
import { joinCorrections } from './correction-lines.ts'
import { damageOf } from './damage.ts'
import { DatasetError, isFault, writeError } from './errors.ts'
import { complete, finish } from './finish.ts'
import { clear, type Folder, openFolder, readRunFile } from './folder.ts'
import type { Head } from './journal.ts'
import { type Lock, lock } from './lock.ts'
import { type Extent, PartFile } from './part-file.ts'
import { findParts, nameOf, type Part } from './part-set.ts'
import { headerOf, partsOf } from './parts.ts'
import { type LetterRows, linesBetween } from './rows.ts'
import type { RunFile } from './run-file.ts'
import { TableChain } from './table-chain.ts'
import { tableFormatsOf } from './table-formats.ts'
import { csvLines } from './table-rows.ts'
import { Tokens } from './tokens.ts'

/** What `fuhan merge` is asked to do. */
export interface MergeOptions {
  /** Folders with parts, or files of parts. */
  readonly paths: readonly string[]
  readonly output: string
  readonly mode: 'new' | 'overwrite'
}

/**
 * Joins the parts that shards made into the dataset that one run would have made of all inputs, byte for byte. Verifies first that every part is
 * there once, whole, and made of the same inputs in the same way.
 */
export async function merge({ paths, output, mode }: MergeOptions): Promise<Counts> {
  const parts = await findParts(paths)
  try {
    const place = await openFolder({ output, mode, shard: undefined })
    const held = await lock(join(place.work, 'lock'), output)
    try {
      await complete(place, held)
      await clear(place.work)
      for (const part of parts) await verify(part)
      return await joinParts({ ...place, earlier: await readRunFile(place) }, parts, held)
    } finally {
      held.release()
      await rmdir(place.work).catch(() => {}) // what did not end stays there
    }
  } catch (error) {
    throw isFault(error) ? error : writeError(error, output)
  }
}

/** Each output of a part must have the bytes that its `run.json` says. */
async function verify({ folder, run }: Part): Promise<void> {
  const damage = await damageOf(folder, run, true)
  if (damage !== null) throw new DatasetError(join(folder, damage))
}

/** Lines kept back for a while, since many small writes cost more than a large one. */
const linesAtOnce = 512
/** Bytes in memory for each of the files read side by side. */
const pieceSize = 65_536

async function joinParts(folder: Folder, parts: readonly Part[], held: Lock): Promise<Counts> {
  const first = parts[0]?.run
  if (first === undefined) throw new Error('a merge of no parts')
  const formats = new Set(first.options['to'] as readonly Format[])
  const wanted = { formats, shard: undefined, workers: 2 }
  const extents = await joinLines(folder, parts, first, partsOf(wanted))
  Object.assign(extents, await writeTables(folder, first, wanted, extents[partNames.rows]?.bytes ?? 0))
  const counts = noCounts()
  let elapsed = 0
  for (const { run } of parts) {
    const { inputs, documents, byCategory, rows } = run.counts
    addCounts(counts, { inputs, documents, quarantined: byCategory, rows })
    elapsed += run.milliseconds
  }
  const head: Head = { version: first.fuhan, options: { ...first.options, shard: null } }
  const startedAt = parts.map(({ run }) => run.startedAt).sort()[0] ?? ''
  const { total, passedOver, listing, names } = first.inputs
  await takePassedOver(parts[0], folder.work)
  const paths = parts.flatMap((part) => pathIn(part, partNames.corrections) ?? [])
  await joinCorrections(paths, folder.work)
  const ended = { counts, total, passedOver, listing, names, files: extents, elapsed, startedAt }
  await finish(folder, head, wanted, ended, held)
  return counts
}

/** Writes the part files of the whole, letter by letter from the part that has it; answers how long they are. */
async function joinLines(
  folder: Folder,
  parts: readonly Part[],
  first: RunFile,
  names: readonly string[],
): Promise<Record<string, Extent>> {
  const files = new Map<string, PartFile>()
  try {
    for (const name of names) {
      const file = await PartFile.open(join(folder.work, name), 0)
      files.set(name, file)
      await file.append(headerOf(name, first.options['bom'] === true))
    }
    let waiting = new Map<string, string[]>()
    const flush = async () => {
      for (const [name, lines] of waiting) await files.get(name)?.append(Buffer.from(lines.join('')))
      waiting = new Map()
    }
    const put = (name: string, line: string) => {
      const lines = waiting.get(name)
      if (lines === undefined) waiting.set(name, [line])
      else lines.push(line)
    }
    const readers = parts.map((part) => new PartReader(part))
    const hasText = first.options['text'] === true
    for (let letter = 1; letter <= first.inputs.total; letter++) {
      readers[(letter - 1) % readers.length]?.take(letter, put, hasText)
      if (letter % linesAtOnce === 0) await flush()
    }
    await flush()
    for (const reader of readers) reader.end()
    const extents: Record<string, Extent> = {}
    for (const [name, file] of files) extents[name] = await file.checkpoint()
    return extents
  } finally {
    for (const file of files.values()) await file.close()
  }
}

/** Makes the tables in formats that are made of rows; answers how long their files are. */
async function writeTables(
  folder: Folder,
  { fuhan, options }: RunFile,
  { formats, workers }: { readonly formats: ReadonlySet<Format>; readonly workers: number },
  bytes: number,
): Promise<Readonly<Record<string, Extent>>> {
  const tokens = new Tokens(workers)
  const chains = tableFormatsOf(formats).map((format) => {
    const target = join(folder.work, '/')
    const hasText = options['text'] === true
    return new TableChain({ step: 'open', format, target, hasText, createdBy: `fuhan ${fuhan}` }, tokens)
  })
  try {
    for (const chain of chains) chain.add(join(folder.work, partNames.rows), 0, bytes)
    return Object.assign({}, ...(await Promise.all(chains.map((chain) => chain.finish()))))
  } finally {
    for (const chain of chains) await chain.destroy()
  }
}

/** Every shard met all files, so that the list of one is that of all. */
async function takePassedOver(part: Part | undefined, work: string): Promise<void> {
  const listed = part === undefined ? undefined : pathIn(part, partNames.passedOver)
  if (listed !== undefined) await copyFile(listed, join(work, partNames.passedOver))
}

/** Where a part has one of its outputs. */
function pathIn({ folder, prefix, run }: Part, name: string): string | undefined {
  const output = run.outputs.find(({ path }) => path === prefix + name)
  return output === undefined ? undefined : join(folder, output.path)
}

/** Reads the files of one part side by side, a letter at a time. */
class PartReader {
  readonly #part: Part
  readonly #lines = new Map<string, Generator<string>>()

  constructor(part: Part) {
    this.#part = part
    for (const name of [partNames.manifest, partNames.quarantine, partNames.documents, partNames.rows]) {
      const output = part.run.outputs.find(({ path }) => path === part.prefix + name)
      if (output !== undefined)
        this.#lines.set(name, linesBetween(join(part.folder, output.path), 0, output.bytes, pieceSize))
    }
  }

  /** Puts what the part made of the input `letter`. */
  take(letter: number, put: (name: string, line: string) => void, hasText: boolean): void {
    const input = this.#next(partNames.manifest)
    put(partNames.manifest, `${input}\n`)
    if (input.split('\t')[2] === '-') {
      const entry = this.#next(partNames.quarantine)
      if (!entry.startsWith(`{"letter":${letter},`)) this.#disagree(letter)
      put(partNames.quarantine, `${entry}\n`)
      return
    }
    if (this.#lines.has(partNames.documents)) put(partNames.documents, `${this.#next(partNames.documents)}\n`)
    if (!this.#lines.has(partNames.rows)) return
    const line = this.#next(partNames.rows)
    if (!line.startsWith(`[${letter},`)) this.#disagree(letter)
    put(partNames.rows, `${line}\n`)
    const [, ...rows] = JSON.parse(line) as LetterRows
    for (const [name, row] of csvLines(rows, hasText)) put(name, row)
  }

  /** Everything must have been taken. */
  end(): void {
    for (const lines of this.#lines.values()) if (lines.next().done !== true) this.#disagree(null)
  }

  #next(name: string): string {
    const next = this.#lines.get(name)?.next()
    if (next === undefined || next.done === true)
      throw new DatasetError(`${nameOf(this.#part)}: ${name} ends too early`)
    return next.value
  }

  #disagree(letter: number | null): never {
    const where = letter === null ? 'the end' : `input ${letter}`
    throw new DatasetError(`${nameOf(this.#part)}: its files do not agree at ${where}`)
  }
}
