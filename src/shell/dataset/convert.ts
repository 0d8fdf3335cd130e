import { createHash } from 'node:crypto'
import { access, constants, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CorrectionTally } from '../../corrections/tally.ts'
import { version } from '../../version.ts'
import { type CorrectionFile, readCorrectionFile } from '../corrections.ts'
import { reasonOf } from '../failure.ts'
import { collect } from '../sources/collect.ts'
import { listSources } from '../sources/list.ts'
import { namesIn } from '../sources/names-file.ts'
import { partNames } from './batch.ts'
import { addOrphans, tallyOf } from './correction-lines.ts'
import { damageOf } from './damage.ts'
import { DatasetError, isFault, writeError } from './errors.ts'
import { complete, finish } from './finish.ts'
import { clear, type Folder, openFolder, outputPath, readRunFile } from './folder.ts'
import { type Head, readJournal } from './journal.ts'
import { type Lock, lock } from './lock.ts'
import { needRoom } from './open-files.ts'
import type { ConvertOptions, Summary } from './options.ts'
import { partsOf } from './parts.ts'
import { type Kept, keptOf, listingLine, retried } from './resume.ts'
import { Run } from './run.ts'
import type { RunFile } from './run-file.ts'

const journalName = 'journal.ndjson'
/** The names that came on standard input. */
const listName = 'files'

/**
 * Turns letters into a dataset: reads the inputs in order, makes a document of each in worker threads, and puts the outputs in their place when all
 * are whole. Every input becomes a document or an entry of the quarantine. Throws a DatasetError where it may not begin or cannot go on; what was
 * done by then is on record, and `resume` goes on from there.
 */
export async function convert(options: ConvertOptions): Promise<Summary> {
  const started = performance.now()
  const corrections =
    options.corrections === undefined ? null : await readCorrectionFile(options.corrections.file)
  try {
    const place = await openFolder(options)
    const held = await lock(join(place.work, 'lock'), options.output, options.onWait)
    try {
      const isPlaced = await complete(place, held)
      const folder = { ...place, earlier: await readRunFile(place) }
      return await convertInto(folder, options, corrections, held, isPlaced, started)
    } finally {
      held.release()
      await rmdir(place.work).catch(() => {}) // what did not end stays there
      if (place.isMade) await rmdir(place.path).catch(() => {}) // a folder in which something was written stays
    }
  } catch (error) {
    throw isFault(error) ? error : writeError(error, options.output)
  }
}

async function convertInto(
  folder: Folder,
  options: ConvertOptions,
  corrections: CorrectionFile | null,
  held: Lock,
  isPlaced: boolean,
  started: number,
): Promise<Summary> {
  const head = headOf(options, corrections)
  const names = await namesOf(options, folder.work)
  const list = (onPassed: (name: string, what: string) => void = () => {}) =>
    listSources({ names: names(), except: options.output, onPassed })
  const elapsed = () => performance.now() - started
  const kept = await earlierWork(folder, options, head, isPlaced, list)
  if ('unchanged' in kept) {
    await clear(folder.work)
    const tally =
      corrections === null
        ? null
        : await tallyOf(outputPath(folder, partNames.corrections), corrections.book, options)
    return unchanged(kept.unchanged, tally, elapsed())
  }
  await clear(folder.work, new Set([...partsOf(options), journalName, listName]))
  needRoom(options)
  const run = await Run.open(folder.work, head, kept.checkpoints, options, held)
  let state: Summary['state'] = 'stopped'
  let tally: CorrectionTally | null = null
  try {
    const ended = await run.read(list)
    if (ended !== null && options.refusesEmpty === true && run.counts.inputs === 0) state = 'empty'
    else if (ended !== null) {
      if (corrections !== null) tally = await addOrphans(folder.work, corrections.book, options)
      // With what was added the file is longer than at its last checkpoint.
      const { [partNames.corrections]: _, ...files } = ended.files
      await finish(folder, head, options, { ...ended, files }, held)
      state = 'done'
    }
  } finally {
    await run.close()
  }
  if (state === 'empty') await clear(folder.work)
  return {
    state,
    counts: run.counts,
    passedOver: run.passedOver.counts.total,
    passed: run.passedOver.counts.lines(),
    resumed: kept.checkpoints.at(-1)?.counts.inputs ?? 0,
    redone: kept.reason,
    corrections: tally,
    milliseconds: elapsed(),
  }
}

/** What a run that resumes need not do again: all of a finished dataset that is whole and of the same inputs, or the checkpoints that hold. */
async function earlierWork(
  { path, work, earlier }: Folder,
  options: ConvertOptions,
  head: Head,
  isPlaced: boolean,
  list: () => ReturnType<typeof listSources>,
): Promise<Kept | { readonly unchanged: RunFile }> {
  const nothing = (reason: string | null): Kept => ({ checkpoints: [], reason })
  if (options.mode !== 'resume') return nothing(null)
  const found = await readJournal(join(work, journalName))
  if (found !== null) return keptOf(found, head, work, options, list())
  if (!isPlaced) return nothing('the list of what to put in place was damaged')
  if (earlier === 'damaged') return nothing('its run.json was damaged')
  if (earlier === null) return nothing(null)
  const reason =
    (await changeSince(earlier, head, list())) ??
    (await damageOf(path, earlier, options.verify === true)) ??
    (options.retryQuarantined === true && earlier.counts.quarantined > 0 ? retried : null)
  return reason === null ? { unchanged: earlier } : nothing(reason)
}

function unchanged(
  { counts, inputs }: RunFile,
  corrections: CorrectionTally | null,
  milliseconds: number,
): Summary {
  return {
    state: 'unchanged',
    counts: {
      inputs: counts.inputs,
      documents: counts.documents,
      quarantined: counts.byCategory,
      rows: counts.rows,
    },
    passedOver: inputs.passedOver,
    passed: [],
    resumed: counts.inputs,
    redone: null,
    corrections,
    milliseconds,
  }
}

function headOf(
  { formats, hasText, hasBom, maxBytes, selector, encoding, regionAt, shard }: ConvertOptions,
  corrections: CorrectionFile | null,
): Head {
  const to = [...formats].sort()
  return {
    version,
    options: {
      to,
      text: hasText,
      ...(hasBom ? { bom: true } : {}),
      maxBytes,
      selector: selector ?? null,
      encoding: encoding ?? null,
      ...(regionAt === undefined ? {} : { regionAt }),
      ...(corrections === null ? {} : { corrections: corrections.sha256 }),
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
    const got = await collect(stdin, Number.POSITIVE_INFINITY)
    list = join(work, listName)
    await rm(list, { force: true })
    await writeFile(list, 'bytes' in got ? got.bytes : '', { flag: 'wx' })
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
  if (JSON.stringify(earlier.options) !== JSON.stringify(head.options)) return 'its options were different'
  const listing = createHash('sha256')
  for await (const source of sources) listing.update(listingLine(source))
  return listing.digest('hex') === earlier.inputs.listing ? null : 'its inputs changed'
}
