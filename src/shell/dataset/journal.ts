import { type FileHandle, open, readFile, rename, writeFile } from 'node:fs/promises'
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
  readonly head: Head
  readonly checkpoints: readonly Checkpoint[]
}

/** The record of what is done: one JSON line a checkpoint, on the disk before the run goes on. */
export class Journal {
  readonly #handle: FileHandle

  private constructor(handle: FileHandle) {
    this.#handle = handle
  }

  /** Begins a journal, or begins it again with the checkpoints that are kept. */
  static async open(path: string, head: Head, kept: readonly Checkpoint[]): Promise<Journal> {
    const draft = `${path}.new`
    await writeFile(draft, [head, ...kept].map((line) => `${JSON.stringify(line)}\n`).join(''), {
      flush: true,
    })
    await rename(draft, path)
    return new Journal(await open(path, 'a'))
  }

  async add(checkpoint: Checkpoint): Promise<void> {
    await this.#handle.appendFile(`${JSON.stringify(checkpoint)}\n`)
    await this.#handle.datasync()
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

/** Reads a journal; null where there is none. A last line that was cut short is none. */
export async function readJournal(path: string): Promise<Found | null> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const lines = text.split('\n').slice(0, -1)
  const parsed: unknown[] = []
  for (const line of lines) {
    try {
      parsed.push(JSON.parse(line))
    } catch {
      break
    }
  }
  const [head, ...checkpoints] = parsed
  return head === undefined ? null : { head: head as Head, checkpoints: checkpoints as Checkpoint[] }
}
