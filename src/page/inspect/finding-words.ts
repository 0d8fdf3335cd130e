import { localizedRule } from '../../emit/words/localized.ts'
import type { RuleInfo } from '../../model/check-run.ts'
import type { Finding } from '../../model/finding.ts'
import { checkWords, language } from '../preferences.ts'

/** A finding in the words of the language that is chosen. */
export interface FindingWords {
  readonly severity: string
  readonly summary: string
  /** The rule's own sentence about this place; only in English, which the rules speak. */
  readonly message: string | null
  readonly why: string | null
  /** What the rule rests on: 条例, GB/T 9704, practice. */
  readonly source: string | null
}

/** What to say of a finding. The notes of reading have no rule, and so no reason but themselves. */
export function findingWords(
  { rule: id, severity, message }: Finding,
  rules: readonly RuleInfo[],
): FindingWords {
  const isChinese = language.value === 'zh'
  const words = checkWords.value
  const found = rules.find((rule) => rule.id === id)
  const rule = found === undefined ? null : localizedRule(found, words)
  const authorities: Readonly<Record<string, string>> = words.authorities
  const notes: Readonly<Record<string, string>> = words.notes
  const summary = isChinese ? (rule?.summary ?? notes[id] ?? message) : message
  return {
    severity: words.severities[severity],
    summary,
    message: summary === message ? null : message,
    why: rule?.why ?? null,
    source:
      rule === null
        ? null
        : `${authorities[rule.authority] ?? rule.authority}${isChinese ? '：' : ': '}${rule.source}`,
  }
}
