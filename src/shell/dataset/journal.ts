import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { Counts } from './batch.ts'
import type { Extent } from './part-file.ts'

/** The first line of a journal: what the run is. A run with another head is another run. */
export interface Head {
  readonly version: string
  /** The options that the outputs depend on. */
  readonly options: Readonly<Record<string, unknown>>
}

/** A line of the journal: how far everything was when it was written. */
export interface Checkpoint {
  /** Number of the last input done. */
  readonly letter: number
  /** Number of the file it was in. */
  readonly origin: number
  /** What came of all inputs so far. */
  readonly counts: Counts
  /** How long each part file was. */
  readonly files: Readonly<Record<string, Extent>>
  /** Milliseconds of work so far, over all its runs. */
  readonly elapsed: number
}

/** A journal as it was found. */
export interface Found {
  /** Null where not even the first line holds. */
  readonly head: Head | null
  readonly checkpoints: readonly Checkpoint[]
  /** Lines that were written to their end do not hold. */
  readonly isDamaged: boolean
}

/**
 * The record of what is done: one line of JSON a checkpoint, on the disk before the run goes on. Each line has the hash of itself and of the line
 * before, so that none can be changed, lost or put elsewhere without notice.
 */
export class Journal {
  readonly #handle: FileHandle
  #hash: string

  private constructor(handle: FileHandle, hash: string) {
    this.#handle = handle
    this.#hash = hash
  }

  /** Begins a journal, or begins it again with the checkpoints that are kept. */
  static async open(path: string, head: Head, kept: readonly Checkpoint[]): Promise<Journal> {
    const draft = `${path}.new`
    let hash = ''
    let text = ''
    for (const content of [head, ...kept]) {
      const line = lineOf(hash, content)
      hash = line.hash
      text += line.text
    }
    await rm(draft, { force: true })
    await writeFile(draft, text, { flush: true, flag: 'wx' })
    await rename(draft, path)
    return new Journal(await open(path, 'a'), hash)
  }

  async add(checkpoint: Checkpoint): Promise<void> {
    const { hash, text } = lineOf(this.#hash, checkpoint)
    await this.#handle.appendFile(text)
    await this.#handle.datasync()
    this.#hash = hash
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

function lineOf(before: string, content: Head | Checkpoint): { hash: string; text: string } {
  const json = JSON.stringify(content)
  const hash = createHash('sha256').update(before).update(json).digest('hex')
  return { hash, text: `{"sha256":"${hash}","line":${json}}\n` }
}

/** Reads a journal; null where there is none. A last line that was cut short is none. */
export async function readJournal(path: string): Promise<Found | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const lines = text.split('\n').slice(0, -1)
  const contents: unknown[] = []
  let hash = ''
  for (const line of lines) {
    const next = readLine(line, hash)
    if (next === null) break
    hash = next.hash
    contents.push(next.content)
  }
  const [head, ...checkpoints] = contents
  const sound = checkpoints.filter(isCheckpoint)
  const isHead = isObject(head) && typeof head['version'] === 'string' && isObject(head['options'])
  const isDamaged = contents.length < lines.length || sound.length < checkpoints.length || !isHead
  return { head: isHead ? (head as unknown as Head) : null, checkpoints: sound, isDamaged }
}

function readLine(line: string, before: string): { hash: string; content: unknown } | null {
  const [, hash = '', json = ''] = /^\{"sha256":"([0-9a-f]{64})","line":(.*)\}$/.exec(line) ?? []
  if (createHash('sha256').update(before).update(json).digest('hex') !== hash) return null
  try {
    return { hash, content: JSON.parse(json) }
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** A journal from elsewhere may hold anything under a hash that is right. */
function isCheckpoint(value: unknown): value is Checkpoint {
  if (!isObject(value) || !isObject(value['counts']) || !isObject(value['files'])) return false
  const { inputs, documents, quarantined, rows } = value['counts']
  const numbers = [value['letter'], value['origin'], value['elapsed'], inputs, documents]
  return (
    [...numbers, ...numbersIn(quarantined), ...numbersIn(rows)].every(Number.isSafeInteger) &&
    Object.values(value['files']).every(isExtent)
  )
}

function numbersIn(value: unknown): unknown[] {
  return isObject(value) ? Object.values(value) : [null]
}

function isExtent(value: unknown): value is Extent {
  return isObject(value) && Number.isSafeInteger(value['bytes']) && typeof value['sha256'] === 'string'
}
