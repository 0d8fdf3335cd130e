import type { CheckedFinding, CheckRun, RuleInfo } from '../../model/check-run.ts'
import type { Words } from './words.ts'

/** What is quoted of the place of a finding at most. */
const longest = 30

/** A rule with its summary and reason in the language of `words`. */
export function localizedRule<Rule extends RuleInfo>(rule: Rule, { rules }: Pick<Words, 'rules'>): Rule {
  const known = Object.entries(rules ?? {}).find(([id]) => id === rule.id)
  return known === undefined ? rule : { ...rule, ...known[1] }
}

/**
 * A run whose findings and rules speak the language of `words`. English is what rules say themselves; in other languages a finding says what its rule
 * finds and quotes the place.
 */
export function localizedRun(run: CheckRun, words: Pick<Words, 'rules' | 'notes'>): CheckRun {
  if (words.rules === null) return run
  const summaries = new Map<string, string>(Object.entries(words.notes))
  for (const [id, { summary }] of Object.entries(words.rules)) summaries.set(id, summary)
  const told = (finding: CheckedFinding): CheckedFinding => {
    const summary = summaries.get(finding.rule)
    return summary === undefined ? finding : { ...finding, message: summary + quoted(finding) }
  }
  return {
    ...run,
    rules: run.rules.map((rule) => localizedRule(rule, words)),
    documents: run.documents.map((document) => ({ ...document, findings: document.findings.map(told) })),
  }
}

function quoted({ excerpt }: CheckedFinding): string {
  if (excerpt === null) return ''
  const place = excerpt.text.slice(excerpt.start, excerpt.end).trim()
  if (place === '') return ''
  return `：“${place.length > longest ? `${place.slice(0, longest)}…` : place}”`
}
