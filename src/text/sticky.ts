/** What a sticky pattern matches at `at`, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Whether a sticky pattern matches at `at`; its `lastIndex` is then behind the match. Cheaper than {@link matchAt}, which allocates. */
export function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Where the match of a sticky pattern at `at` ends; `at` itself where it does not match. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  return isAt(pattern, text, at) ? pattern.lastIndex : at
}

/** A sticky pattern of a grammar table, compiled when it is first asked: one letter meets few of a table's hundreds. */
export class LazyPattern {
  readonly #source: string
  #pattern: RegExp | null = null

  constructor(source: string) {
    this.#source = source
  }

  /** Whether the pattern matches at `at`. */
  isAt(text: string, at: number): boolean {
    this.#pattern ??= new RegExp(this.#source, 'y')
    return isAt(this.#pattern, text, at)
  }
}
