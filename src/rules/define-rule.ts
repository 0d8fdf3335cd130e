import type { Severity } from '../model/finding.ts'
import type { RuleId } from '../model/rule-id.ts'
import type { BatchCheck, BatchKey, Rule } from './rule.ts'

type Level = Severity | 'off'

/** How a rule's file states it: severities in the order issued, published, scraped. */
export interface RuleDefinition<Key extends BatchKey>
  extends Pick<Rule, 'summary' | 'why' | 'source' | 'authority' | 'examples'> {
  readonly id: RuleId
  readonly severity: readonly [issued: Level, published: Level, scraped: Level]
  readonly isDoubt?: true
  readonly judgesAnyKind?: true
  readonly needsText?: true
  readonly check?: NonNullable<Rule['check']>
  readonly batch?: BatchCheck<Key>
}

/** Completes a rule's definition. A rule is a doubt of `parse`, has a `check`, or compares a batch; else it could never speak. */
export function defineRule<Key extends BatchKey = BatchKey>(definition: RuleDefinition<Key>): Rule {
  const { severity, isDoubt = false, judgesAnyKind = false, needsText = false, ...rest } = definition
  const { check = null, batch = null, ...words } = rest
  if (!isDoubt && check === null && batch === null) throw new Error(`rule ${words.id} checks nothing`)
  const [issued, published, scraped] = severity
  return {
    ...words,
    severity: { issued, published, scraped },
    isDoubt,
    judgesAnyKind,
    needsText,
    check,
    batch: batch as BatchCheck | null,
  }
}
