/** A file of corrections that cannot be used, in words for people that begin with the file and the line: it ends a run before a letter is read. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError'
}

/** By its name: the bundle may hold the class twice. */
export const isCorrectionError = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'CorrectionError'
