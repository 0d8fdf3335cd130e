import { createHash } from 'node:crypto'
import { access, constants, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { version } from '../../version.ts'
import { reasonOf } from '../failure.ts'
import { collect } from '../sources/collect.ts'
import { listSources } from '../sources/list.ts'
import { namesIn } from '../sources/names-file.ts'
import { DatasetError, writeError } from './errors.ts'
import { complete, finish } from './finish.ts'
import { type Folder, openFolder, readRunFile } from './folder.ts'
import { type Head, readJournal } from './journal.ts'
import { lock } from './lock.ts'
import type { ConvertOptions, Summary } from './options.ts'
import { type Kept, keptOf } from './resume.ts'
import { listingLine, Run } from './run.ts'
import type { RunFile } from './run-file.ts'

/**
 * Turns letters into a dataset: reads the inputs in order, makes a document of each in worker threads, and puts the outputs in their place when all
 * are whole. Every input becomes a document or an entry of the quarantine. Throws a DatasetError where it may not begin or cannot go on; what was
 * done by then is on record, and `resume` goes on from there.
 */
export async function convert(options: ConvertOptions): Promise<Summary> {
  const started = performance.now()
  const place = await openFolder(options)
  const unlock = await lock(join(place.work, 'lock'), options.output)
  try {
    await complete(place)
    return await convertInto({ ...place, earlier: await readRunFile(place) }, options, started)
  } catch (error) {
    throw isFault(error) ? error : writeError(error, options.output)
  } finally {
    unlock()
    await rmdir(place.work).catch(() => {}) // what did not end stays there
  }
}

/** True for what is a bug and not the folder's doing. */
function isFault(error: unknown): boolean {
  if (error instanceof DatasetError) return false
  return !(error instanceof Error) || (!('code' in error) && !/sqlite|disk|ENOSPC/i.test(error.message))
}

async function convertInto(folder: Folder, options: ConvertOptions, started: number): Promise<Summary> {
  const head = headOf(options)
  const names = await namesOf(options, folder.work)
  const list = (onPassedOver?: () => void) =>
    listSources({ names: names(), except: options.output, ...(onPassedOver && { onPassedOver }) })
  const elapsed = () => performance.now() - started
  let kept: Kept = { checkpoints: [], reason: null }
  if (options.mode === 'resume') {
    const found = await readJournal(join(folder.work, 'journal.ndjson'))
    if (found !== null) kept = await keptOf(found, head, folder.work, list())
    else if (folder.earlier !== null) {
      const reason = await changeSince(folder.earlier, head, list())
      if (reason === null) return unchanged(folder.earlier, elapsed())
      kept = { checkpoints: [], reason }
    }
  }
  // Made anew from the rows in any case, and what writes it refuses one that is there or locked.
  for (const name of ['letters.sqlite', 'letters.sqlite.lock'])
    await rm(join(folder.work, name), { recursive: true, force: true })
  const run = await Run.open(folder.work, head, kept.checkpoints, options)
  let isDone = false
  try {
    const ended = await run.read(list)
    if (ended !== null) await finish(folder, head, options, ended)
    isDone = ended !== null
  } finally {
    await run.close()
  }
  return {
    state: isDone ? 'done' : 'stopped',
    counts: run.counts,
    passedOver: run.passedOver,
    resumed: kept.checkpoints.at(-1)?.counts.inputs ?? 0,
    redone: kept.reason,
    milliseconds: elapsed(),
  }
}

function unchanged({ counts, inputs }: RunFile, milliseconds: number): Summary {
  return {
    state: 'unchanged',
    counts: {
      inputs: counts.inputs,
      documents: counts.documents,
      quarantined: counts.byCategory,
      rows: counts.rows,
    },
    passedOver: inputs.passedOver,
    resumed: counts.inputs,
    redone: null,
    milliseconds,
  }
}

function headOf({ formats, hasText, maxBytes, selector, encoding, shard }: ConvertOptions): Head {
  const to = [...formats].sort()
  return {
    version,
    options: {
      to,
      text: hasText,
      maxBytes,
      selector: selector ?? null,
      encoding: encoding ?? null,
      shard: shard ?? null,
    },
  }
}

/** The names of the inputs, which may be asked for twice: those that come on standard input are kept in the work folder. */
async function namesOf(
  { inputs, filesFrom, stdin }: ConvertOptions,
  work: string,
): Promise<() => AsyncGenerator<string | Buffer>> {
  let list = filesFrom
  if (list !== undefined && list !== '-')
    await access(list, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
      throw new DatasetError(`--files-from ${list}: ${reasonOf(error)}`, true)
    })
  if (filesFrom === '-') {
    const got = await collect(stdin, Number.POSITIVE_INFINITY, false)
    list = join(work, 'files')
    await writeFile(list, 'bytes' in got ? got.bytes : '')
  }
  return async function* () {
    yield* inputs
    if (list !== undefined) yield* namesIn(list)
  }
}

/** Why a finished dataset is not what a run would make now, or null. */
async function changeSince(
  earlier: RunFile,
  head: Head,
  sources: ReturnType<typeof listSources>,
): Promise<string | null> {
  if (earlier.fuhan !== head.version) return `it was made by fuhan ${earlier.fuhan}`
  if (JSON.stringify(earlier.options) !== JSON.stringify(head.options)) return 'its options were others'
  const listing = createHash('sha256')
  for await (const source of sources) listing.update(listingLine(source))
  return listing.digest('hex') === earlier.inputs.listing ? null : 'its inputs changed'
}
