import { join } from 'node:path'
import type { Failure } from '../failure.ts'
import type { Source } from '../sources/source.ts'
import { partNames, quarantinedIn } from './batch.ts'
import type { Checkpoint, Found, Head } from './journal.ts'
import type { ConvertOptions } from './options.ts'
import { soundCheckpoints } from './part-file.ts'
import { partsOf } from './parts.ts'
import { linesBetween } from './rows.ts'

/** What of an earlier run still holds. */
export interface Kept {
  readonly checkpoints: readonly Checkpoint[]
  /** Why the rest does not, or null where nothing is lost. */
  readonly reason: string | null
}

/** The stamp of what could not be listed: it stays the same as long as it cannot. */
export const failureStamp = '-'

/** One line of the digest of what the arguments name. */
export function listingLine(source: Source | Failure): string {
  return `${'category' in source ? failureStamp : source.stamp}\t${JSON.stringify(source.name)}\n`
}
/** Why inputs that gave no document are read again. */
export const retried = 'inputs that gave no document are read again'

/**
 * Finds how far the work of an earlier run holds: the run must be the same, its journal whole, the part files must have the bytes and the inputs that
 * the journal says, and each input must be the one it was.
 */
export async function keptOf(
  found: Found,
  head: Head,
  work: string,
  options: ConvertOptions,
  sources: AsyncGenerator<Source | Failure>,
): Promise<Kept> {
  if (found.head === null) return { checkpoints: [], reason: 'its journal was damaged' }
  if (found.head.version !== head.version)
    return { checkpoints: [], reason: `it was made by fuhan ${found.head.version}` }
  if (JSON.stringify(found.head.options) !== JSON.stringify(head.options))
    return { checkpoints: [], reason: 'its options were different' }
  let whole = found.checkpoints
  let reason = found.isDamaged ? 'its journal was damaged' : null
  const keep = (count: number, why: string) => {
    if (count < whole.length) reason = why
    whole = whole.slice(0, count)
  }
  for (const name of partsOf(options)) {
    const extents = whole.map(({ files }) => files[name] ?? { bytes: -1, sha256: '' })
    keep(await soundCheckpoints(join(work, name), extents), 'its files were damaged')
  }
  const manifest = join(work, partNames.manifest)
  keep(countedRightly(manifest, whole), 'its counts are not those of its files')
  if (options.retryQuarantined === true) {
    const clean = whole.findIndex(({ counts }) => quarantinedIn(counts) > 0)
    if (clean >= 0) keep(clean, retried)
  }
  const changed = await firstChange(manifest, whole, sources)
  if (changed !== null)
    keep(
      whole.filter((checkpoint) => manifestBytes(checkpoint) <= changed.at).length,
      `${changed.name} changed`,
    )
  return { checkpoints: whole, reason }
}

const manifestBytes = ({ files }: Checkpoint): number => files[partNames.manifest]?.bytes ?? 0

/** How many checkpoints, in their order, count the inputs and documents that the manifest lists. */
function countedRightly(manifest: string, checkpoints: readonly Checkpoint[]): number {
  let right = 0
  let at = 0
  let inputs = 0
  let documents = 0
  const settle = (): boolean => {
    for (
      let next = checkpoints[right];
      next !== undefined && manifestBytes(next) === at;
      next = checkpoints[right]
    ) {
      const { counts } = next
      if (
        counts.inputs !== inputs ||
        counts.documents !== documents ||
        quarantinedIn(counts) !== inputs - documents
      )
        return false
      right++
    }
    return true
  }
  if (!settle()) return right
  for (const line of linesBetween(
    manifest,
    0,
    checkpoints.reduce((end, one) => Math.max(end, manifestBytes(one)), 0),
  )) {
    at += Buffer.byteLength(line) + 1
    inputs++
    if (line.split('\t')[2] !== '-') documents++
    if (!settle()) return right
  }
  return right
}

/** The first line of the manifest whose input is not what it was: where the line begins. */
async function firstChange(
  manifest: string,
  checkpoints: readonly Checkpoint[],
  sources: AsyncGenerator<Source | Failure>,
): Promise<{ at: number; name: string } | null> {
  const last = checkpoints.at(-1)
  const end = last === undefined ? 0 : manifestBytes(last)
  if (end === 0) return null
  let at = 0
  let origin = 0
  let source: Source | Failure | undefined
  for (const line of linesBetween(manifest, 0, end)) {
    const [number = '', stamp = '', , printed = '""'] = line.split('\t')
    for (; origin < Number(number); origin++) {
      const next = await sources.next()
      source = next.done === true ? undefined : next.value
      if (source === undefined) break
    }
    const name = nameIn(printed)
    if (source === undefined || !isSame(source, stamp, name)) {
      await sources.return(undefined)
      return { at, name }
    }
    at += Buffer.byteLength(line) + 1
  }
  await sources.return(undefined)
  return null
}

function nameIn(printed: string): string {
  try {
    return String(JSON.parse(printed))
  } catch {
    return printed
  }
}

function isSame(source: Source | Failure, stamp: string, name: string): boolean {
  const now = 'category' in source ? failureStamp : source.stamp
  // A stream cannot be read again.
  return now !== '' && now === stamp && (name === source.name || name.startsWith(`${source.name}!/`))
}
