import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import type { Finding } from '../model/finding.ts'
import { type Category, reasonOf, shortageOf, tooLarge } from './failure.ts'
import { type Result, readLetter } from './read-letter.ts'
import { readObject, readRecord } from './record.ts'
import type { Input } from './sources/source.ts'
import { unzipBytes } from './unzip-bytes.ts'

/** How inputs are read. */
export interface InputReading {
  readonly maxBytes: number
  readonly selector?: string | undefined
  /** Label of the encoding of every input. */
  readonly encoding?: string | undefined
  /** The longest that one letter may take, in milliseconds. */
  readonly timeout?: number | undefined
  /** Whether the process is the reader's own: then the heap is kept small while a long letter is read. */
  readonly ownsProcess?: boolean | undefined
}

/** Makes the document of one input. An error in the program is this input's failure alone; a shortage of files or memory is thrown. */
export async function readInput(input: Input, reading: InputReading): Promise<Result> {
  const { name } = input
  try {
    if (input.kind === 'failure') return { failure: input }
    if (input.kind === 'record') {
      const result = await readRecord(readObject(input.line), input, reading)
      if (!('refused' in result)) return result
      return { failure: { name, category: 'unreadable', reason: result.refused } }
    }
    const bytes = input.kind === 'file' ? readFile(input.path, reading.maxBytes) : input.bytes
    if (!(bytes instanceof Uint8Array)) return { failure: { name, ...bytes } }
    const cut = input.kind === 'bytes' ? (input.cut ?? null) : null
    const about =
      input.kind === 'file'
        ? { name }
        : { name, url: input.url ?? null, capturedAt: input.capturedAt ?? null, offset: input.offset ?? null }
    const plain = unzipBytes(bytes, reading.maxBytes)
    if ('category' in plain) return { failure: { name, ...plain } }
    const doubts = [...doubtOf('truncated-text', cut), ...doubtOf('invalid-bytes', plain.doubt)]
    return await readLetter(plain.bytes, about, reading, doubts)
  } catch (error) {
    if (shortageOf(error) !== null) throw error
    const reason = `a bug of fuhan: ${error instanceof Error ? error.message : String(error)}`
    return { failure: { name, category: 'internal', reason } }
  }
}

function doubtOf(rule: string, message: string | null): Finding[] {
  return message === null
    ? []
    : [{ rule, severity: 'warning', message, span: null, line: null, column: null }]
}

/** Synchronously: who reads has nothing else to do, and each file costs half of what the asynchronous way does. */
function readFile(
  path: string | Uint8Array,
  maxBytes: number,
): Uint8Array | { readonly category: Category; readonly reason: string } {
  try {
    const file = openSync(typeof path === 'string' ? path : Buffer.from(path), 'r')
    try {
      const { size } = fstatSync(file)
      if (size > maxBytes) return { category: 'too-large', reason: tooLarge(size, maxBytes) }
      return readFileSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (shortageOf(error) !== null) throw error
    return { category: 'unreadable', reason: reasonOf(error as NodeJS.ErrnoException) }
  }
}
