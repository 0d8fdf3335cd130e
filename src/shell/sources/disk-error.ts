/** An error of the disk that a run writes to: it ends the run, and no archive is blamed for it. */
export class DiskError extends Error {
  readonly code: string
  constructor({ message, code }: NodeJS.ErrnoException) {
    super(message)
    this.name = 'DiskError'
    this.code = code ?? 'EIO'
  }
}
