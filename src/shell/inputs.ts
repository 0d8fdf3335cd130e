import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Failure } from './failure.ts'
import { type InputReading, readInput } from './read-input.ts'
import type { Result } from './read-letter.ts'
import { expand } from './sources/expand.ts'
import { listSources } from './sources/list.ts'
import { numbering, type Source } from './sources/source.ts'

export type { Failure } from './failure.ts'
export type { Result } from './read-letter.ts'

/** How letters are read. */
export interface ReadOptions extends InputReading {
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Hears of each file, member or record that is no letter, and what it is. */
  readonly onPassed?: (name: string, what: string) => void
}

/** The files that the arguments name: files as they are, folders recursively and sorted, globs the shell left alone. */
export function listInputs(
  names: Iterable<string>,
  onPassed: (name: string, what: string) => void = () => {},
): AsyncGenerator<Source | Failure> {
  return listSources({ names, onPassed })
}

/**
 * Reads and parses the letters of one file: the letter that it is, or those of the archive or the records that it holds, told by its content. Never
 * throws for what it is.
 */
export async function* readSource(
  source: Source,
  { stdin, onPassed, ...reading }: ReadOptions,
): AsyncGenerator<Result> {
  let folder: string | null = null
  const scratch = () => {
    folder ??= mkdtempSync(join(tmpdir(), 'fuhan-'))
    return folder
  }
  const numbers = numbering(() => true, onPassed)
  const context = {
    limits: { maxBytes: reading.maxBytes, encoding: reading.encoding, scratch },
    numbers,
  }
  try {
    for await (const { input } of expand(source, stdin, context)) yield await readInput(input, reading)
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads and parses every letter of the files, folders and globs that `names` give, in their order. Never throws for what an input is. */
export async function* readInputs(names: Iterable<string>, options: ReadOptions): AsyncGenerator<Result> {
  for await (const source of listInputs(names, options.onPassed))
    if ('category' in source) yield { failure: source }
    else yield* readSource(source, options)
}
