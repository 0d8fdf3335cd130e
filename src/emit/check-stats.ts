import type { CheckRun } from '../model/check-run.ts'
import type { Severity } from '../model/finding.ts'
import type { Column } from './tables/column.ts'

/** How often a rule spoke in a run, by the weight its findings have there. */
export interface RuleCount extends Readonly<Record<Severity, number>> {
  readonly rule: string
  /** Letters it spoke on. */
  readonly letters: number
  /** Findings that a suppression speaks of; they are in no other count. */
  readonly suppressed: number
}

/** The columns of `fuhan check --stats`. */
export const countColumns: readonly Column<RuleCount>[] = [
  { name: 'rule', type: 'string', description: 'Id of the rule', of: ({ rule }) => rule },
  { name: 'error', type: 'integer', description: 'Errors', of: ({ error }) => error },
  { name: 'warning', type: 'integer', description: 'Warnings', of: ({ warning }) => warning },
  { name: 'info', type: 'integer', description: 'Notes', of: ({ info }) => info },
  { name: 'suppressed', type: 'integer', description: 'Suppressed', of: ({ suppressed }) => suppressed },
  { name: 'letters', type: 'integer', description: 'Letters it spoke on', of: ({ letters }) => letters },
]

/** A count for each rule that spoke, the one with the most errors first, then warnings, then notes, and a last one, `all rules`, with the sums. */
export function countRules({ documents }: CheckRun): RuleCount[] {
  const counts = new Map<string, { -readonly [Key in keyof RuleCount]: RuleCount[Key] }>()
  const sum = empty('all rules')
  for (const { findings } of documents) {
    const seen = new Set<string>()
    for (const { rule, severity, suppression } of findings) {
      const count = counts.get(rule) ?? empty(rule)
      counts.set(rule, count)
      for (const one of [count, sum]) one[suppression === null ? severity : 'suppressed']++
      if (!seen.has(rule)) count.letters++
      seen.add(rule)
    }
    if (seen.size > 0) sum.letters++
  }
  const order = (a: RuleCount, b: RuleCount) =>
    b.error - a.error || b.warning - a.warning || b.info - a.info || (a.rule < b.rule ? -1 : 1)
  return [...[...counts.values()].sort(order), sum]
}

function empty(rule: string) {
  return { rule, error: 0, warning: 0, info: 0, suppressed: 0, letters: 0 }
}
