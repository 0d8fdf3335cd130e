import { resolve, sep } from 'node:path'
import type { BookResult } from '../shell/check/session.ts'
import { exitCodes } from './exit-codes.ts'
import type { Streams } from './streams.ts'
import { tell } from './tell.ts'

/** Says what became of the suppressions, and answers the exit code for that: one may be stale, or a file of them cannot be written. */
export function tellBooks(books: readonly BookResult[], isQuiet: boolean, streams: Streams): number {
  for (const { file, stale, added, pruned, failure } of books) {
    if (failure !== null) tell(streams, `${file}: cannot be written: ${failure}`)
    if (!isQuiet && added + pruned > 0) tell(streams, `${file}: ${added} added, ${pruned} removed`)
    for (const { document, rule, reason } of stale)
      tell(
        streams,
        `${file}: no finding matches the suppression of ${rule} on “${document}” any more (${reason}); --prune-baseline removes it`,
      )
  }
  if (books.some(({ failure }) => failure !== null)) return exitCodes.unwritten
  return books.some(({ stale }) => stale.length > 0) ? exitCodes.failed : exitCodes.done
}

/** Whether the inputs hold a folder whole: one of them is it, or a folder above it. */
export function coverage(inputs: readonly string[]): (folder: string) => boolean {
  const roots = inputs.filter((input) => input !== '-').map((input) => resolve(input))
  return (folder) =>
    roots.some((root) => folder === root || folder.startsWith(root.endsWith(sep) ? root : root + sep))
}
