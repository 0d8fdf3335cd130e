import { reasonOf } from '../failure.ts'

/** A run that cannot go on, or may not begin, with the reason for people. What is wrong with the call or its surroundings (`isUsage`) is told apart from what happened. */
export class DatasetError extends Error {
  readonly isUsage: boolean
  constructor(message: string, isUsage = false) {
    super(message)
    this.name = 'DatasetError'
    this.isUsage = isUsage
  }
}

/** A failure of the output folder in words; `--resume` goes on after a full disk. */
export function writeError(error: unknown, folder: string): DatasetError {
  if (error instanceof DatasetError) return error
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT' || /ENOSPC|disk is full/i.test(message))
    return new DatasetError(`${folder}: no space left on the disk; make room and go on with --resume`)
  if (code === 'EFBIG')
    return new DatasetError(
      `${folder}: a file grew beyond what the system allows; go on with --resume elsewhere`,
    )
  const known = codeOf(error)
  if (known === 'ENOENT') return new DatasetError(`${folder}: was deleted while it was written`, true)
  return known === null
    ? new DatasetError(`${folder}: cannot be written: ${message}; go on with --resume`)
    : new DatasetError(`${folder}: cannot be written: ${reasonOf({ code: known, name: '', message })}`, true)
}

/** The error code of the system; the threads that read letters and write tables tell it in the words of the message alone. */
export function codeOf(error: unknown): string | null {
  const { code, message } = error as NodeJS.ErrnoException
  const told = typeof code === 'string' ? code : message
  return /^E(?:ACCES|PERM|ROFS|MFILE|NFILE|NOENT|NOTDIR|LOOP|NAMETOOLONG)\b/.exec(told)?.[0] ?? null
}

/** True for what is a bug and not the doing of the folder or the system. */
export function isFault(error: unknown): boolean {
  if (error instanceof DatasetError) return false
  if (!(error instanceof Error)) return true
  const isOfSystem = 'code' in error && typeof error.code === 'string' && /^E(?!RR_)/.test(error.code)
  return !isOfSystem && codeOf(error) === null && !/sqlite|disk|ENOSPC/i.test(error.message)
}
