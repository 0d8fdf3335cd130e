import { type Stats, statSync } from 'node:fs'
import { opendir, realpath } from 'node:fs/promises'
import { type Failure, reasonOf } from '../failure.ts'
import { decodeName } from './names.ts'
import { rawPath } from './raw-path.ts'
import type { Source } from './source.ts'

const magic = /[*?[{]/
/** Folders that programs keep for themselves. */
const ownFolders = new Set(['.git', '.svn', '.hg', 'node_modules', '__MACOSX'])

/** What the arguments name. */
export interface Listing {
  /** Files, folders (recursively, sorted by name) and globs the shell left alone; `-` is standard input. */
  readonly names: AsyncIterable<string | Buffer> | Iterable<string | Buffer>
  /** A folder that is passed over where it is met: the one the output goes to. */
  readonly except?: string
  /** Hears of what is met in a folder and is no file: a pipe, a device, a folder of a program. */
  readonly onPassed?: (name: string, what: string) => void
}

interface Around {
  readonly outside: string | null
  readonly onPassed: (name: string, what: string) => void
}

/** The files that the arguments name, in input order. What cannot be listed is a failure in its place. */
export async function* listSources({
  names,
  except,
  onPassed = () => {},
}: Listing): AsyncGenerator<Source | Failure> {
  const outside = except === undefined ? null : await realpath(except).catch(() => null)
  const around = { outside, onPassed }
  for await (const printed of names) {
    const given = typeof printed === 'string' ? (rawPath(printed) ?? printed) : printed
    const name = typeof given === 'string' ? given : decodeName(given)
    if (name === '-') {
      yield { name, path: name, size: 0, stamp: '', isFound: false }
      continue
    }
    const found = statOf(given)
    if (!(found instanceof Error)) {
      if (found.isDirectory()) yield* listFolder(given, name, around)
      else yield sourceOf(given, name, found)
    } else if (magic.test(name)) {
      const { glob } = await import('tinyglobby')
      const matches = (await glob(name, { dot: true })).sort()
      if (matches.length === 0) yield unreadable(name, 'no file matches')
      for (const match of matches) {
        const path = rawPath(match) ?? match
        const own = typeof path === 'string' ? path : decodeName(path)
        const one = statOf(path)
        yield one instanceof Error ? unreadable(own, reasonOf(one)) : sourceOf(path, own, one)
      }
    } else yield unreadable(name, reasonOf(found))
  }
}

async function* listFolder(
  path: string | Buffer,
  name: string,
  around: Around,
): AsyncGenerator<Source | Failure> {
  const { outside, onPassed } = around
  if (outside !== null && (await realpath(path).catch(() => null)) === outside) return
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
    const plain = isFolder ? marked.slice(0, -1) : marked
    const innerName = under(name, plain)
    if (isFolder && ownFolders.has(plain)) onPassed(innerName, 'a folder of a program')
    else if (isFolder) yield* listFolder(inner, innerName, around)
    else yield* foundSource(inner, innerName, onPassed)
  }
}

/** A file met in a folder. A pipe may have no writer there, and reading it no end. */
function* foundSource(
  path: string | Buffer,
  name: string,
  onPassed: Around['onPassed'],
): Generator<Source | Failure> {
  const found = statOf(path)
  if (found instanceof Error) yield unreadable(name, reasonOf(found))
  else if (found.isFile()) yield { name, path, size: found.size, stamp: stampOf(found), isFound: true }
  else if (found.isDirectory()) onPassed(name, 'a link to a folder')
  else onPassed(name, whatIs(found))
}

/** Put after the name of a folder: no name holds it, and names sort as they would without it. */
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

/** A file that someone named: a pipe (a shell's <(…)) and a device are read as well. */
function sourceOf(path: string | Buffer, name: string, found: Stats): Source | Failure {
  if (found.isDirectory()) return unreadable(name, 'is a folder')
  if (!found.isFile() && !found.isFIFO() && !found.isCharacterDevice())
    return unreadable(name, `is ${whatIs(found)}`)
  return { name, path, size: found.size, stamp: found.isFile() ? stampOf(found) : '', isFound: false }
}

function stampOf({ size, mtimeMs }: Stats): string {
  return `${size}-${mtimeMs}`
}

function whatIs(found: Stats): string {
  if (found.isFIFO()) return 'a pipe'
  if (found.isSocket()) return 'a socket'
  return found.isCharacterDevice() || found.isBlockDevice() ? 'a device' : 'not a regular file'
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
