import type { CorrectionRow, CorrectionStatus } from '../model/correction.ts'
import { type Outcome, orphan } from './book.ts'
import type { Entry } from './entries.ts'

/** What became of a correction in a letter, as a row; `input` names the letter, null where none took it. */
export function rowOf(
  input: string | null,
  { entry, status, path, found, is, reason, isCarried }: Outcome,
): CorrectionRow {
  const { key, was = null, why = null, by = null, at = null } = entry.correction
  const { sha256 } = key
  const { line } = entry
  return { input, line, status, path, found, was, is, reason, isCarried, sha256, why, by, at }
}

/** What became of the corrections of a file over all letters of a run. */
export class CorrectionTally {
  readonly counts: Record<CorrectionStatus, number> = { applied: 0, agreed: 0, reopened: 0, orphan: 0 }
  readonly #entries: readonly Entry[]
  /** In how many letters whose text had changed an entry was settled, by its line. */
  readonly #carried = new Map<number, number>()

  constructor(entries: readonly Entry[]) {
    this.#entries = entries
  }

  /** Takes note of what became of a correction. */
  add({
    input,
    line,
    status,
    isCarried,
  }: Pick<CorrectionRow, 'input' | 'line' | 'status' | 'isCarried'>): void {
    this.counts[status]++
    if (input !== null) this.#carried.set(line, (this.#carried.get(line) ?? 0) + (isCarried ? 1 : 0))
  }

  /**
   * Takes note of the corrections that no letter took, and gives their rows. Those that know their letter are left out unless the letters of the run are all
   * there are (`isWhole`): theirs may be among the others.
   */
  finish(isWhole: boolean): CorrectionRow[] {
    const rows = this.#unsettled()
      .filter(({ correction }) => isWhole || correction.letter === undefined)
      .map((entry) => {
        const reason = entry.correction.letter === undefined ? 'nowhere' : 'absent'
        return rowOf(null, orphan(entry, reason, true))
      })
    for (const row of rows) this.add(row)
    return rows
  }

  /** How many corrections are of letters that were not in the run, as far as they know their letter. */
  get elsewhere(): number {
    return this.#unsettled().filter(({ correction }) => correction.letter !== undefined).length
  }

  /** Lines of entries that do not know their letter and have their words in the changed text of several. */
  get ambiguous(): number[] {
    return this.#entries
      .filter(({ line, correction }) => correction.letter === undefined && (this.#carried.get(line) ?? 0) > 1)
      .map(({ line }) => line)
  }

  /** True where no correction waits for a person. */
  get isSettled(): boolean {
    return this.counts.reopened === 0 && this.counts.orphan === 0 && this.ambiguous.length === 0
  }

  #unsettled(): Entry[] {
    return this.#entries.filter(({ line }) => !this.#carried.has(line))
  }
}
