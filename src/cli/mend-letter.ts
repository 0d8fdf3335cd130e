import { existsSync } from 'node:fs'
import { unifiedDiff } from '../emit/unified-diff.ts'
import type { Document } from '../model/document.ts'
import { allowedFixes, fixText, writeFixed } from '../shell/check/fix.ts'
import type { Judged } from '../shell/check/judge.ts'
import { readInput } from '../shell/read-input.ts'
import type { Streams } from './streams.ts'
import { tell } from './tell.ts'

/** How letters are mended. */
export interface Fixing {
  /** True where the change is printed and nothing is written. */
  readonly isDry: boolean
  readonly isUnsafeToo: boolean
  readonly isQuiet: boolean
}

interface Surroundings {
  readonly judge: (document: Document) => Promise<Judged>
  readonly streams: Streams
  /** Takes the diff of a dry run. */
  readonly show: (diff: string) => void
}

/**
 * Mends one letter, in its file or, dry, as a diff on the output. Answers the letter as it is then, null where nothing was mended, `failed` where
 * it should have been and could not, which has been told.
 */
export async function mendLetter(
  document: Document,
  judged: Judged,
  isParsed: boolean,
  { isDry, isUnsafeToo, isQuiet }: Fixing,
  { judge, streams, show }: Surroundings,
): Promise<Document | 'failed' | null> {
  const { name, format } = document.source
  if (allowedFixes(judged.findings, isUnsafeToo).length === 0) return null
  const reason = isParsed
    ? 'a document already parsed'
    : name === '-'
      ? 'standard input'
      : format === 'html'
        ? 'a web page'
        : format !== 'text' || !existsSync(name)
          ? 'a part of an archive or a file in a format of its own'
          : null
  if (reason !== null) {
    if (!isQuiet) tell(streams, `${name}: not fixed: it is ${reason}, and only text files are fixed`)
    return null
  }
  const fixed = await fixText(document, async (letter) =>
    allowedFixes((await judge(letter)).findings, isUnsafeToo),
  )
  if (fixed === null) return null
  if ('reason' in fixed) {
    tell(streams, `${name}: ${fixed.reason}`)
    return 'failed'
  }
  if (isDry) {
    show(unifiedDiff(name, document.text ?? '', fixed.document.text ?? ''))
    return fixed.document
  }
  const failure = await writeFixed(document, fixed.document)
  if (failure !== null) {
    tell(streams, `${name}: ${failure}`)
    return 'failed'
  }
  if (!isQuiet) tell(streams, `${name}: ${fixed.count} ${fixed.count === 1 ? 'place' : 'places'} fixed`)
  const written = await readInput(
    { kind: 'file', name, path: name, size: 0 },
    { maxBytes: Number.MAX_SAFE_INTEGER },
  )
  if ('document' in written) return written.document
  tell(streams, `${name}: ${written.failure.reason}`)
  return 'failed'
}
