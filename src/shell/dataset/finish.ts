import { access, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tables } from '../../emit/tables/index.ts'
import { partNames } from './batch.ts'
import { dataPackage } from './datapackage.ts'
import { datasetteMetadata } from './datasette.ts'
import { DatasetError } from './errors.ts'
import { extentOf } from './extent-of.ts'
import { clear, commitName, type Folder, outputPath, type Place } from './folder.ts'
import type { Head } from './journal.ts'
import type { Lock } from './lock.ts'
import type { ConvertOptions } from './options.ts'
import { manifestDigest } from './parts.ts'
import { isPlainName } from './plain-name.ts'
import type { Ended } from './run.ts'
import { type OutputFile, type RunFile, runCounts } from './run-file.ts'
import { tableFormats, tableFormatsOf } from './table-formats.ts'

/** Kept to the last: it says that a run is whole. */
const runName = 'run.json'

/** What is put in place, in this order, and what an earlier run left that this one has not. */
interface Commit {
  readonly files: readonly string[]
  readonly stale: readonly string[]
}

type FinishOptions = Pick<ConvertOptions, 'formats' | 'shard' | 'workers'>

/** Puts the outputs of an ended run in their place. Once the commit is written, a run that is killed here is completed by the next. */
export async function finish(
  folder: Folder,
  head: Head,
  options: FinishOptions,
  ended: Ended,
  lock: Lock,
): Promise<RunFile> {
  const outputs = await outputsOf(folder, head, options, ended)
  const manifest = join(folder.work, partNames.manifest)
  const run: RunFile = {
    fuhan: head.version,
    options: head.options,
    shard: options.shard ?? null,
    inputs: {
      total: ended.total,
      listing: ended.listing,
      names: ended.names,
      sha256: manifestDigest(manifest, ended.files[partNames.manifest]?.bytes ?? 0),
      passedOver: ended.passedOver,
    },
    counts: runCounts(ended.counts),
    outputs,
    workers: options.workers,
    node: process.version,
    startedAt: ended.startedAt,
    finishedAt: new Date().toISOString(),
    milliseconds: ended.elapsed,
  }
  await writeFile(join(folder.work, runName), `${JSON.stringify(run, null, 2)}\n`, { flush: true })
  const names = outputs.map(({ path }) => path.slice(folder.prefix.length))
  const paths = new Set(outputs.map(({ path }) => path))
  const earlier = folder.earlier === 'damaged' ? null : folder.earlier
  const stale = (earlier?.outputs ?? []).map(({ path }) => path).filter((path) => !paths.has(path))
  const commit: Commit = { files: [...names, runName], stale }
  const draft = join(folder.work, `${commitName}.new`)
  await writeFile(draft, JSON.stringify(commit), { flush: true })
  await lock.check()
  await rename(draft, join(folder.work, commitName))
  await complete(folder, lock)
  return run
}

/** The files of a dataset, with what describes them written too. */
async function outputsOf(
  folder: Folder,
  head: Head,
  { formats, shard }: FinishOptions,
  ended: Ended,
): Promise<readonly OutputFile[]> {
  const outputs: OutputFile[] = []
  const add = async (name: string) => {
    const known = ended.files[name]
    outputs.push({ path: folder.prefix + name, ...(known ?? (await extentOf(join(folder.work, name)))) })
  }
  const put = async (name: string, text: string) => {
    await writeFile(join(folder.work, name), text, { flush: true })
    await add(name)
  }
  if (formats.has('ndjson')) await add(partNames.documents)
  if (formats.has('csv') || formats.has('datapackage'))
    for (const { name } of tables) await add(partNames.csv(name))
  for (const format of tableFormatsOf(formats)) for (const name of tableFormats[format]) await add(name)
  if (formats.has('sqlite')) {
    await put('metadata.json', datasetteMetadata(`${folder.prefix}letters`))
  }
  await add(partNames.quarantine)
  if (await isThere(join(folder.work, partNames.passedOver))) await add(partNames.passedOver)
  if (await isThere(join(folder.work, partNames.corrections))) await add(partNames.corrections)
  if (shard !== undefined) {
    // What merging needs besides.
    await add(partNames.manifest)
    if (ended.files[partNames.rows] !== undefined) await add(partNames.rows)
  }
  if (formats.has('datapackage'))
    await put('datapackage.json', dataPackage(outputs, folder.prefix, head.version, new Date().toISOString()))
  return outputs
}

/**
 * Completes what a killed run had begun to put in place. Answers false where the list of it is damaged: then nothing is put in place by it. Throws
 * where it names what is no file of a dataset, which no run of fuhan wrote.
 */
export async function complete(folder: Place, lock: Lock): Promise<boolean> {
  const path = join(folder.work, commitName)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return true
  const commit = readCommit(text)
  if (commit === null) {
    await rm(path)
    return false
  }
  const strange = [...commit.files, ...commit.stale].find((name) => !isPlainName(name))
  if (strange !== undefined)
    throw new DatasetError(
      `${path}: names ${JSON.stringify(strange)}, which is not a file of a dataset; if no run of yours wrote it, remove ${folder.work}`,
      true,
    )
  for (const name of commit.stale) {
    await lock.check()
    await rm(join(folder.path, name), { force: true })
  }
  for (const name of commit.files) {
    const from = join(folder.work, name)
    await lock.check()
    if (await isThere(from)) await rename(from, outputPath(folder, name))
  }
  await clear(folder.work)
  return true
}

function readCommit(text: string): Commit | null {
  try {
    const value: Partial<Commit> | null = JSON.parse(text)
    return Array.isArray(value?.files) && Array.isArray(value.stale) ? (value as Commit) : null
  } catch {
    return null
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
