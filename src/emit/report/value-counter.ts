import type { ValueCounts } from '../../model/report.ts'

/** Values that are told apart at most, so that a million letters of nonsense do not fill the memory. */
const held = 50_000

/** Counts letters by a value. */
export class ValueCounter {
  readonly #counts = new Map<string, number>()
  #rest = 0
  #unsaid = 0

  add(value: string | null): void {
    if (value === null) this.#unsaid++
    else {
      const count = this.#counts.get(value)
      if (count === undefined && this.#counts.size >= held) this.#rest++
      else this.#counts.set(value, (count ?? 0) + 1)
    }
  }

  /** The `most` most frequent values; of equally frequent ones those that sort first. */
  counts(most: number): ValueCounts {
    const all = [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return {
      values: all.slice(0, most).map(([value, letters]) => ({ value, letters })),
      rest: all.slice(most).reduce((sum, [, letters]) => sum + letters, this.#rest),
      unsaid: this.#unsaid,
    }
  }
}
