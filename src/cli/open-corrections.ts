import { CorrectionError } from '../corrections/correction-error.ts'
import type { CorrectedLetters } from './corrected-letters.ts'
import type { InputFlags } from './read-documents.ts'
import type { Streams } from './streams.ts'

/**
 * The corrections that the flags name, null where they name none: only a call that makes corrections pays for loading what does. Throws a CorrectionError where
 * the file cannot be used.
 */
export async function openCorrections(flags: InputFlags, streams: Streams): Promise<CorrectedLetters | null> {
  const { corrections: file, strict, correctionsReport } = flags
  if (file !== undefined) {
    const { CorrectedLetters } = await import('./corrected-letters.ts')
    return CorrectedLetters.open(file, flags, streams)
  }
  if (strict === true) throw new CorrectionError('--strict goes with --corrections')
  if (correctionsReport !== undefined)
    throw new CorrectionError('--corrections-report goes with --corrections')
  return null
}
