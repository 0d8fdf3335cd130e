import { type Stats, statSync } from 'node:fs'
import { opendir, realpath } from 'node:fs/promises'
import { glob } from 'tinyglobby'
import { type Failure, reasonOf } from '../failure.ts'
import { foundKind, kindOf } from './kinds.ts'
import { decodeName } from './names.ts'
import type { Source, SourceKind } from './source.ts'

const magic = /[*?[{]/

/** What the arguments name. */
export interface Listing {
  /** Files, folders (recursively, sorted by name) and globs the shell left alone; `-` is standard input. */
  readonly names: AsyncIterable<string | Buffer>
  /** A folder that is passed over where it is met: the one the output goes to. */
  readonly except: string
  /** Called for each file passed over because its name is no letter's and no archive's. */
  readonly onPassedOver?: () => void
}

/** The files that the arguments name, in input order. What cannot be listed is a failure in its place. */
export async function* listSources({
  names,
  except,
  onPassedOver,
}: Listing): AsyncGenerator<Source | Failure> {
  const outside = await realpath(except).catch(() => null)
  const folder = (path: string | Buffer, name: string) => listFolder(path, name, outside, onPassedOver)
  for await (const given of names) {
    const name = typeof given === 'string' ? given : decodeName(given)
    if (name === '-') {
      yield { name, path: name, kind: 'stdin', size: 0, stamp: '' }
      continue
    }
    const found = statOf(given)
    if (!(found instanceof Error)) {
      if (found.isDirectory()) yield* folder(given, name)
      else yield sourceOf(given, name, kindOf(name), found)
    } else if (magic.test(name)) {
      const matches = (await glob(name, { dot: true })).sort()
      if (matches.length === 0) yield unreadable(name, 'no file matches')
      for (const match of matches) yield statSource(match, match, kindOf(match))
    } else yield unreadable(name, reasonOf(found))
  }
}

async function* listFolder(
  path: string | Buffer,
  name: string,
  except: string | null,
  onPassedOver: (() => void) | undefined,
): AsyncGenerator<Source | Failure> {
  if (except !== null && (await realpath(path).catch(() => null)) === except) return
  const entries = await entriesOf(path).catch((error: NodeJS.ErrnoException) => error)
  if (entries instanceof Error) {
    yield unreadable(name, reasonOf(entries))
    return
  }
  for (const entry of entries) {
    const marked = typeof entry === 'string' ? entry : decodeName(entry)
    const isFolder = marked.endsWith(folderMark)
    const own = isFolder ? entry.slice(0, -1) : entry
    const inner = typeof own === 'string' && typeof path === 'string' ? under(path, own) : glue(path, own)
    const innerName = under(name, isFolder ? marked.slice(0, -1) : marked)
    if (isFolder) yield* listFolder(inner, innerName, except, onPassedOver)
    else {
      const kind = foundKind(marked)
      if (kind === null) onPassedOver?.()
      else yield statSource(inner, innerName, kind)
    }
  }
}

/** Put behind the name of a folder: no name holds it, and names sort as they would without it. */
const folderMark = '\0'

/** The names in a folder, sorted, folders marked. Only names are kept, since a folder may hold a million files. */
async function entriesOf(path: string | Buffer): Promise<readonly (string | Buffer)[]> {
  const names: string[] = []
  let isUtf8 = typeof path === 'string'
  if (isUtf8) {
    for await (const entry of await opendir(path, { bufferSize: 1024 })) {
      if (entry.name.includes('\ufffd')) isUtf8 = false
      names.push(entry.isDirectory() ? entry.name + folderMark : entry.name)
    }
    if (isUtf8) return names.sort()
  }
  // The encoding 'buffer' works in all of Node's versions; its types know strings alone.
  const raw: Buffer[] = []
  const folder = await opendir(path, { bufferSize: 1024, encoding: 'buffer' as BufferEncoding })
  for await (const entry of folder) {
    const bytes = entry.name as unknown as Buffer
    raw.push(entry.isDirectory() ? Buffer.concat([bytes, Buffer.from(folderMark)]) : bytes)
  }
  return raw.sort(Buffer.compare)
}

function under(folder: string, name: string): string {
  if (folder === '.' || folder === './') return name
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

function glue(folder: string | Buffer, entry: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(entry)])
}

function statSource(path: string | Buffer, name: string, kind: SourceKind): Source | Failure {
  const found = statOf(path)
  if (found instanceof Error) return unreadable(name, reasonOf(found))
  // A pipe found in a folder may have no writer, and reading it no end.
  return found.isFile() || found.isDirectory()
    ? sourceOf(path, name, kind, found)
    : unreadable(name, 'is no file')
}

function sourceOf(path: string | Buffer, name: string, kind: SourceKind, found: Stats): Source | Failure {
  if (found.isDirectory()) return unreadable(name, 'is a folder')
  if (!found.isFile() && !found.isFIFO() && !found.isCharacterDevice()) return unreadable(name, 'is no file')
  // A pipe (a shell's <(…)) is read once, where the main thread can wait for it.
  const stamp = found.isFile() ? `${found.size}-${found.mtimeMs}` : ''
  return { name, path, kind, size: found.size, stamp }
}

/** Synchronously: a tenth of the cost of asking the thread pool, for each of a million files. */
function statOf(path: string | Buffer): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path)
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}

function unreadable(name: string, reason: string): Failure {
  return { name, category: 'unreadable', reason }
}
