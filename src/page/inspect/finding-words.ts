import type { Finding } from '../../model/finding.ts'
import { checkWords, language } from '../preferences.ts'
import type { BilingualRule } from '../reader/messages.ts'

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
  rules: readonly BilingualRule[],
): FindingWords {
  const isChinese = language.value === 'zh'
  const words = checkWords.value
  const rule = rules.find((one) => one.id === id) ?? null
  const told = isChinese ? rule?.chinese : rule
  const authorities: Readonly<Record<string, string>> = words.authorities
  const notes: Readonly<Record<string, string>> = words.notes
  const summary = isChinese ? (rule?.chinese.summary ?? notes[id] ?? message) : message
  return {
    severity: words.severities[severity],
    summary,
    message: summary === message ? null : message,
    why: told?.why ?? null,
    source:
      rule === null
        ? null
        : `${authorities[rule.authority] ?? rule.authority}${isChinese ? '：' : ': '}${rule.source}`,
  }
}
