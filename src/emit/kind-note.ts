import type { Finding } from '../model/finding.ts'

/**
 * True for the note on what a letter was read as, as long as it is a mere note: on a letter without fault every output but the data is silent.
 */
export function isKindNote({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return rule === 'document-kind' && severity === 'info'
}
