/** A configuration or suppressions file that cannot be used, with words for people: it ends a run before anything is judged by it. */
export class ConfigError extends Error {
  /** True where the file is not there. */
  readonly isAbsent: boolean

  constructor(message: string, isAbsent = false) {
    super(message)
    this.isAbsent = isAbsent
  }
}
