import { quarantinedIn } from '../../shell/dataset/batch.ts'
import { DatasetError } from '../../shell/dataset/errors.ts'
import { merge } from '../../shell/dataset/merge.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Streams } from '../streams.ts'
import { tell } from '../tell.ts'

/** The flags of `fuhan merge`. */
export interface MergeFlags {
  readonly output: string
  readonly overwrite?: boolean
  readonly quiet?: boolean
}

/** `fuhan merge PARTS… -o FOLDER`: one dataset of all parts, or the reason why they are not whole. */
export async function runMerge(
  paths: readonly string[],
  flags: MergeFlags,
  streams: Streams,
): Promise<number> {
  try {
    const counts = await merge({
      paths,
      output: flags.output,
      mode: flags.overwrite === true ? 'overwrite' : 'new',
    })
    const failures = quarantinedIn(counts)
    if (flags.quiet !== true)
      tell(
        streams,
        `${flags.output}: ${counts.inputs} inputs = ${counts.documents} documents + ${failures} quarantined`,
      )
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    tell(streams, error.message)
    return error.isUsage ? exitCodes.usage : exitCodes.failed
  }
}
