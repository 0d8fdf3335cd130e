import type { CorrectionRow, CorrectionStatus } from '../model/correction.ts'
import { type Outcome, orphan } from './book.ts'
import type { Entry } from './entries.ts'

/** What became of the corrections of a file over all letters of a run. */
export class CorrectionTally {
  readonly counts: Record<CorrectionStatus, number> = { applied: 0, agreed: 0, reopened: 0, orphan: 0 }
  readonly #entries: readonly Entry[]
  /** The letters in which an entry was settled, by its line. */
  readonly #letters = new Map<number, number>()

  constructor(entries: readonly Entry[]) {
    this.#entries = entries
  }

  /** Takes note of what became of the corrections of one letter; answers a row for each. */
  add(input: string, outcomes: readonly Outcome[]): CorrectionRow[] {
    for (const { entry, isCarried } of outcomes)
      this.#letters.set(entry.line, (this.#letters.get(entry.line) ?? 0) + (isCarried ? 1 : 0))
    return outcomes.map((outcome) => this.#row(input, outcome))
  }

  /**
   * The rows of the corrections that no letter took. Those that know their letter are left out unless the letters of the run are all there are
   * (`isWhole`): theirs may be among the others.
   */
  finish(isWhole: boolean): CorrectionRow[] {
    return this.#unsettled()
      .filter(({ correction }) => isWhole || correction.letter === undefined)
      .map((entry) => {
        const reason = entry.correction.letter === undefined ? 'nowhere' : 'absent'
        return this.#row(null, orphan(entry, reason, true))
      })
  }

  /** How many corrections are of letters that were not in the run, as far as they know their letter. */
  get elsewhere(): number {
    return this.#unsettled().filter(({ correction }) => correction.letter !== undefined).length
  }

  /** Lines of entries that do not know their letter and have their words in the changed text of several. */
  get ambiguous(): number[] {
    return this.#entries
      .filter(({ line, correction }) => correction.letter === undefined && (this.#letters.get(line) ?? 0) > 1)
      .map(({ line }) => line)
  }

  #unsettled(): Entry[] {
    return this.#entries.filter(({ line }) => !this.#letters.has(line))
  }

  #row(input: string | null, { entry, status, path, found, is, reason, isCarried }: Outcome): CorrectionRow {
    this.counts[status]++
    const { key, was = null, why = null, by = null, at = null } = entry.correction
    const { sha256 } = key
    const { line } = entry
    return { input, line, status, path, found, was, is, reason, isCarried, sha256, why, by, at }
  }
}
