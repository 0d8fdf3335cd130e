import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Category, type Failure, reasonOf, tooLarge } from './failure.ts'
import { type Result, readLetter } from './read-letter.ts'

export type { Failure } from './failure.ts'
export type { Result } from './read-letter.ts'

const letterNames = /\.(?:txt|html?|shtml)$/i
const magic = /[*?[{]/

/** The files that the arguments name: files as they are, folders recursively and sorted, globs the shell left alone. */
export async function* listInputs(names: readonly string[]): AsyncGenerator<string | Failure> {
  for (const name of names) {
    if (name === '-') {
      yield name
      continue
    }
    const found = look(name)
    if (!(found instanceof Error)) {
      if (found.isDirectory()) yield* listFolder(name)
      else yield name
    } else if (magic.test(name)) {
      const { glob } = await import('tinyglobby')
      const matches = (await glob(name, { dot: true })).sort()
      if (matches.length === 0) yield unreadable(name, 'no file matches')
      yield* matches
    } else yield unreadable(name, reasonOf(found))
  }
}

async function* listFolder(folder: string): AsyncGenerator<string | Failure> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => error,
  )
  if (entries instanceof Error) {
    yield unreadable(folder, reasonOf(entries))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* listFolder(path)
    else if (letterNames.test(entry.name)) yield path
  }
}

/**
 * Reads and parses one file, or standard input for `-`; `asked` is the label of its encoding where the caller knows better than the bytes. Never
 * throws for what the input is.
 */
export async function readInput(
  name: string,
  stdin: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
  selector?: string,
  asked?: string,
): Promise<Result> {
  const bytes = name === '-' ? await collect(stdin, maxBytes) : readFile(name, maxBytes)
  if (!(bytes instanceof Uint8Array)) return { failure: { name, ...bytes } }
  return readLetter(bytes, { name }, { encoding: asked, selector })
}

type Refusal = Omit<Failure, 'name'>

function look(name: string): (ReturnType<typeof statSync> & object) | NodeJS.ErrnoException {
  try {
    return statSync(name)
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}

const pieceSize = 1 << 16

/** One letter is read at a time, so that waiting for the thread pool would only make each of them later. */
function readFile(name: string, maxBytes: number): Uint8Array | Refusal {
  try {
    const file = openSync(name, 'r')
    try {
      const { size } = fstatSync(file)
      if (size > maxBytes) return refusal('too-large', tooLarge(size, maxBytes))
      // What is no file has no size: a device or a pipe is read until its end or the limit.
      const pieces: Uint8Array[] = []
      for (let read = 0; ; ) {
        const piece = Buffer.allocUnsafe(Math.max(pieceSize, size - read + 1))
        const count = readSync(file, piece)
        if (count === 0) return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
        read += count
        if (read > maxBytes) return refusal('too-large', tooLarge(read, maxBytes))
        pieces.push(piece.subarray(0, count))
      }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return refusal('unreadable', reasonOf(error as NodeJS.ErrnoException))
  }
}

async function collect(
  stdin: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<Uint8Array | Refusal> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stdin) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    size += bytes.length
    if (size > maxBytes) return refusal('too-large', tooLarge(size, maxBytes))
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

function unreadable(name: string, reason: string): Failure {
  return { name, ...refusal('unreadable', reason) }
}

function refusal(category: Category, reason: string): Refusal {
  return { category, reason }
}
