/** A run that cannot go on, or may not begin, with the reason for people. What is wrong with the call (`isUsage`) is told apart from what happened. */
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
  return new DatasetError(`${folder}: cannot be written: ${message}; go on with --resume`)
}
