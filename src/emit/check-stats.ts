import type { CheckRun } from '../model/check-run.ts'
import type { RuleCount } from '../model/report.ts'
import { RuleCounter } from './rule-counter.ts'
import type { Column } from './tables/column.ts'
import type { Words } from './words/words.ts'

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
  const counter = new RuleCounter()
  for (const { findings } of documents) counter.add(findings)
  return [...counter.counts(), counter.sum()]
}

/** The columns as people read them, in their language. */
export function countColumnsIn({ counts, severities }: Words): Column<RuleCount>[] {
  const names: Readonly<Record<string, string>> = { ...counts, ...severities }
  return countColumns.map((column) => ({ ...column, name: names[column.name] ?? column.name }))
}
