import { nearest } from './nearest.ts'

/** What is said of a rule id that nothing has: `no rule is called “duplicate-ordnal”; did you mean “duplicate-ordinal”?` */
export function noRule(id: string, ruleIds: readonly string[]): string {
  const near = nearest(id, ruleIds)
  return `no rule is called “${id}”; ${near === null ? 'fuhan rules lists them' : `did you mean “${near}”?`}`
}
