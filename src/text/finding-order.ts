import type { Finding } from '../model/finding.ts'

/** The contract's order of findings: by span, those without one last, then by rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    (a.span?.[0] ?? Number.MAX_SAFE_INTEGER) - (b.span?.[0] ?? Number.MAX_SAFE_INTEGER) ||
    (a.span?.[1] ?? 0) - (b.span?.[1] ?? 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}
