import type { CheckedFinding } from '../model/check-run.ts'
import type { RuleCount } from '../model/report.ts'

type Counting = { -readonly [Key in keyof RuleCount]: RuleCount[Key] }

/** Counts findings by rule, letter by letter. */
export class RuleCounter {
  readonly #counts = new Map<string, Counting>()
  readonly #sum = empty('all rules')

  /** Takes the findings of one letter. */
  add(findings: readonly CheckedFinding[]): void {
    const seen = new Set<string>()
    for (const { rule, severity, suppression } of findings) {
      const count = this.#counts.get(rule) ?? empty(rule)
      this.#counts.set(rule, count)
      for (const one of [count, this.#sum]) one[suppression === null ? severity : 'suppressed']++
      if (!seen.has(rule)) count.letters++
      seen.add(rule)
    }
    if (seen.size > 0) this.#sum.letters++
  }

  /** A count for each rule that spoke, the one with the most errors first, then warnings, then notes. */
  counts(): RuleCount[] {
    return [...this.#counts.values()].sort(
      (a, b) => b.error - a.error || b.warning - a.warning || b.info - a.info || (a.rule < b.rule ? -1 : 1),
    )
  }

  /** The sums over all rules, under the name `all rules`. */
  sum(): RuleCount {
    return this.#sum
  }
}

function empty(rule: string): Counting {
  return { rule, error: 0, warning: 0, info: 0, suppressed: 0, letters: 0 }
}
