import type { RuleInfo } from '../model/check-run.ts'

/** What a rule says of itself, without what it does. */
export function aboutRule({ id, summary, why, source, authority, severity }: RuleInfo): RuleInfo {
  return { id, summary, why, source, authority, severity }
}
