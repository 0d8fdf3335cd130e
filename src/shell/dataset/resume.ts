import { join } from 'node:path'
import type { Failure } from '../failure.ts'
import type { Source } from '../sources/source.ts'
import { partNames } from './batch.ts'
import type { Checkpoint, Found, Head } from './journal.ts'
import { soundCheckpoints } from './part-file.ts'
import { linesBetween } from './rows.ts'

/** What of an earlier run still holds. */
export interface Kept {
  readonly checkpoints: readonly Checkpoint[]
  /** Why the rest does not, or null where nothing is lost. */
  readonly reason: string | null
}

/** The stamp of what could not be listed: it stays the same as long as it cannot. */
export const failureStamp = '-'

/**
 * Finds how far the work of an earlier run holds: the run must be the same, the part files must have the bytes that the journal says, and each input
 * must be the one it was.
 */
export async function keptOf(
  found: Found,
  head: Head,
  work: string,
  sources: AsyncGenerator<Source | Failure>,
): Promise<Kept> {
  if (found.head.version !== head.version)
    return { checkpoints: [], reason: `it was made by fuhan ${found.head.version}` }
  if (JSON.stringify(found.head.options) !== JSON.stringify(head.options))
    return { checkpoints: [], reason: 'its options were others' }
  let sound = found.checkpoints.length
  for (const name of Object.keys(found.checkpoints[0]?.files ?? {})) {
    const extents = found.checkpoints
      .slice(0, sound)
      .map(({ files }) => files[name] ?? { bytes: -1, sha256: '' })
    sound = Math.min(sound, await soundCheckpoints(join(work, name), extents))
  }
  const whole = found.checkpoints.slice(0, sound)
  const reason = sound < found.checkpoints.length ? 'its files were damaged' : null
  const changed = await firstChange(join(work, partNames.manifest), whole, sources)
  if (changed === null) return { checkpoints: whole, reason }
  const kept = whole.filter(({ files }) => (files[partNames.manifest]?.bytes ?? 0) <= changed.at)
  return { checkpoints: kept, reason: `${changed.name} changed` }
}

/** The first line of the manifest whose input is not what it was: where the line begins. */
async function firstChange(
  manifest: string,
  checkpoints: readonly Checkpoint[],
  sources: AsyncGenerator<Source | Failure>,
): Promise<{ at: number; name: string } | null> {
  const end = checkpoints.at(-1)?.files[partNames.manifest]?.bytes ?? 0
  if (end === 0) return null
  let at = 0
  let origin = 0
  let source: Source | Failure | undefined
  for (const line of linesBetween(manifest, 0, end)) {
    const [number = '', stamp = '', , printed = '""'] = line.split('\t')
    while (origin < Number(number)) {
      const next = await sources.next()
      source = next.done === true ? undefined : next.value
      origin++
    }
    const name: string = JSON.parse(printed)
    if (source === undefined || !isSame(source, stamp, name)) {
      await sources.return(undefined)
      return { at, name }
    }
    at += Buffer.byteLength(line) + 1
  }
  await sources.return(undefined)
  return null
}

function isSame(source: Source | Failure, stamp: string, name: string): boolean {
  const now = 'category' in source ? failureStamp : source.stamp
  // A stream cannot be read again.
  return now !== '' && now === stamp && (name === source.name || name.startsWith(`${source.name}!/`))
}
