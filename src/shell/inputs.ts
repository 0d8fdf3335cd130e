import { open, readdir, stat } from 'node:fs/promises'
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
    const found = await stat(name).catch((error: NodeJS.ErrnoException) => error)
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
  const bytes = name === '-' ? await collect(stdin, maxBytes) : await readFile(name, maxBytes)
  if (!(bytes instanceof Uint8Array)) return { failure: { name, ...bytes } }
  return readLetter(bytes, { name }, { encoding: asked, selector })
}

type Refusal = Omit<Failure, 'name'>

async function readFile(name: string, maxBytes: number): Promise<Uint8Array | Refusal> {
  try {
    const file = await open(name)
    try {
      const { size } = await file.stat()
      if (size > maxBytes) return refusal('too-large', tooLarge(size, maxBytes))
      return await file.readFile()
    } finally {
      await file.close()
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
