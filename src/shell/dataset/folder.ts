import { lstat, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatasetError } from './errors.ts'
import { makeFolder } from './make-folder.ts'
import type { ConvertOptions } from './options.ts'
import { prefixOf } from './options.ts'
import { type RunFile, readRun } from './run-file.ts'

/** Where the files of a run go. */
export interface Place {
  /** As given. */
  readonly path: string
  /** What the names of the outputs begin with. */
  readonly prefix: string
  /** The folder for what is not whole yet. */
  readonly work: string
}

/** The place of a run, with what an earlier run that ended wrote of itself. */
export interface Folder extends Place {
  readonly earlier: RunFile | 'damaged' | null
}

/** The path of an output. */
export function outputPath({ path, prefix }: Omit<Place, 'work'>, name: string): string {
  return join(path, prefix + name)
}

/** Makes the folder where it is not there (`isMade`), and refuses one that holds something else. */
export async function openFolder({
  output,
  mode,
  shard,
}: Pick<ConvertOptions, 'output' | 'mode' | 'shard'>): Promise<Place & { readonly isMade: boolean }> {
  const prefix = prefixOf(shard)
  const work = join(output, prefix === '' ? '.fuhan' : `.fuhan-${prefix.slice(0, -1)}`)
  const isMade = await makeFolder(output)
  const names = await readdir(output)
  const isOwn = (name: string) =>
    prefix === '' ? true : name.startsWith(prefix) || join(output, name) === work
  const own = names.filter(isOwn)
  const isBegun = names.some((name) => join(output, name) === work)
  if (mode === 'new' && own.length > 0) {
    const what = isBegun ? 'holds a run that did not end' : 'is not empty'
    throw new DatasetError(`${output}: ${what}; --resume goes on with a run, --overwrite replaces it`, true)
  }
  const hasEnded = names.includes(`${prefix}run.json`)
  if (mode === 'resume' && own.length > 0 && !isBegun && !hasEnded)
    throw new DatasetError(`${output}: holds no run of fuhan that could be resumed`, true)
  await makeFolder(work)
  if (!(await lstat(work)).isDirectory()) throw new DatasetError(`${work}: is not a folder of its own`, true)
  return { path: output, prefix, work, isMade }
}

/** What a run that ended wrote of itself; null where there is none. */
export async function readRunFile(place: Omit<Place, 'work'>): Promise<RunFile | 'damaged' | null> {
  const text = await readFile(outputPath(place, 'run.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : (readRun(text) ?? 'damaged')
}

/** In the work folder: what an ended run puts in place. */
export const commitName = 'commit.json'

/**
 * Empties the work folder but for its lock and what is to be kept; what is no plain file, such as a link to one elsewhere, is never kept. The list of
 * what is put in place goes last, so that a run killed here is completed by the next.
 */
export async function clear(work: string, kept: ReadonlySet<string> = new Set()): Promise<void> {
  const entries = await readdir(work, { withFileTypes: true })
  for (const entry of [...entries].sort(
    (a, b) => Number(a.name === commitName) - Number(b.name === commitName),
  ))
    if (entry.name !== 'lock' && !(entry.isFile() && kept.has(entry.name)))
      await rm(join(work, entry.name), { recursive: true, force: true })
}
