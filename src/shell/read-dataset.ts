import { type FileHandle, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document } from '../model/document.ts'

/** The documents of a converted dataset, found by their names without being held. */
export interface Dataset {
  /** `source.name` of each document in the order of the file; of two that share a name the second has ` (2)` after it. */
  readonly names: readonly string[]
  /** The document of a name, or null where there is none. */
  readonly read: (name: string) => Promise<Document | null>
  readonly close: () => Promise<void>
}

const newline = 0x0a
const pieceSize = 1 << 20
/** How every document that fuhan prints begins; the name is the first group. */
const beginning = /^\{"schemaVersion":"1","kind":"[a-z]+","source":\{"name":("(?:[^"\\]|\\.)*")/

/**
 * Opens the NDJSON documents of a dataset: the file itself, or the folder that holds `documents.ndjson`. Memory grows with names, not with
 * texts. Throws an Error that names the file where it cannot be read or a line is no document.
 */
export async function openDataset(path: string): Promise<Dataset> {
  const file = (await isFolder(path)) ? join(path, 'documents.ndjson') : path
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT'
        ? `${file}: no such file; a dataset is compared by its NDJSON`
        : `${file}: ${error.message}`,
    )
  })
  try {
    const places = await index(handle, file)
    return {
      names: [...places.keys()],
      read: async (name) => {
        const place = places.get(name)
        return place === undefined ? null : (JSON.parse(await lineAt(handle, place)) as Document)
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

type Place = readonly [offset: number, length: number]

async function index(handle: FileHandle, file: string): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  const piece = Buffer.allocUnsafe(pieceSize)
  let line = 0
  let start = 0
  let held: Buffer[] = []
  const finish = (end: number, last: Buffer) => {
    line++
    const text = Buffer.concat([...held, last]).toString('utf8')
    held = []
    if (text.trim() !== '') {
      const name = nameOf(text, `${file}:${line}`)
      let key = name
      for (let copy = 2; places.has(key); copy++) key = `${name} (${copy})`
      places.set(key, [start, end - start])
    }
    start = end + 1
  }
  for (let offset = 0; ; ) {
    const { bytesRead } = await handle.read(piece, 0, pieceSize, offset)
    if (bytesRead === 0) {
      if (offset > start) finish(offset, Buffer.alloc(0))
      return places
    }
    const bytes = piece.subarray(0, bytesRead)
    let from = 0
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, from)) {
      finish(offset + at, bytes.subarray(from, at))
      from = at + 1
    }
    if (from < bytesRead) held.push(Buffer.from(bytes.subarray(from)))
    offset += bytesRead
  }
}

function nameOf(text: string, place: string): string {
  const quoted = beginning.exec(text)?.[1]
  if (quoted !== undefined) return JSON.parse(quoted) as string
  let document: Partial<Document> | null = null
  try {
    document = JSON.parse(text) as Partial<Document> | null
  } catch {
    throw new Error(`${place}: not JSON`)
  }
  const name = document?.source?.name
  if (document?.schemaVersion !== '1' || typeof name !== 'string')
    throw new Error(`${place}: not a document of fuhan`)
  return name
}

async function lineAt(handle: FileHandle, [offset, length]: Place): Promise<string> {
  const bytes = Buffer.allocUnsafe(length)
  for (let from = 0; from < length; ) {
    const { bytesRead } = await handle.read(bytes, from, length - from, offset + from)
    if (bytesRead === 0) throw new Error('the file became shorter while it was read')
    from += bytesRead
  }
  return bytes.toString('utf8')
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
