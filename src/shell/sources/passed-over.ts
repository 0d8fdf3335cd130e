/** What was met in folders and archives and is no letter: how many of each kind. */
export class PassedOver {
  readonly #counts = new Map<string, number>()
  #first = ''

  /** Takes note of a file, a member or a record. */
  add(name: string, what: string): void {
    if (this.#counts.size === 0) this.#first = name
    // A kind may be a type that an archive states.
    const kind = this.#counts.size < 50 || this.#counts.has(what) ? what : 'others'
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1)
  }

  /** How many of each kind, the most first. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
  }

  /** How many in all. */
  get total(): number {
    let sum = 0
    for (const count of this.#counts.values()) sum += count
    return sum
  }

  /** What is to be said of it: a line, or none where nothing was passed over. */
  lines(): string[] {
    if (this.total === 0) return []
    const counts = Object.entries(this.counts)
    const [[what] = ['']] = counts
    if (this.total === 1) return [`1 file passed over, not a letter by its content: ${what} (${this.#first})`]
    const kinds = counts.map(([what, count]) => `${count} × ${what}`).join(', ')
    return [
      `${this.total} files passed over, not letters by their content: ${kinds} (the first is ${this.#first})`,
    ]
  }
}
