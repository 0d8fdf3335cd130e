import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatasetError } from './errors.ts'
import type { ConvertOptions } from './options.ts'
import { prefixOf } from './options.ts'
import type { RunFile } from './run-file.ts'

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
  readonly earlier: RunFile | null
}

/** The path of an output. */
export function outputPath({ path, prefix }: Omit<Place, 'work'>, name: string): string {
  return join(path, prefix + name)
}

/** Makes the folder where it is not there, and refuses one that holds something else. */
export async function openFolder({
  output,
  mode,
  shard,
}: Pick<ConvertOptions, 'output' | 'mode' | 'shard'>): Promise<Place> {
  const prefix = prefixOf(shard)
  const work = join(output, prefix === '' ? '.fuhan' : `.fuhan-${prefix.slice(0, -1)}`)
  await mkdir(output, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const isFile = error.code === 'EEXIST' || error.code === 'ENOTDIR'
    throw new DatasetError(`${output}: ${isFile ? 'is no folder' : error.message}`, isFile)
  })
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
  await mkdir(work, { recursive: true })
  return { path: output, prefix, work }
}

/** What a run that ended wrote of itself; null where there is none. */
export async function readRunFile(place: Omit<Place, 'work'>): Promise<RunFile | null> {
  try {
    const value: unknown = JSON.parse(await readFile(outputPath(place, 'run.json'), 'utf8'))
    return typeof value === 'object' && value !== null && 'fuhan' in value ? (value as RunFile) : null
  } catch {
    return null
  }
}
