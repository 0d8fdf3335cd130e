import { chineseRules } from '../../emit/words/chinese-rules.ts'
import { localizedRule } from '../../emit/words/localized.ts'
import type { RuleInfo } from '../../model/check-run.ts'
import { checkWords, language } from '../preferences.ts'

/** What a rule finds and why that matters; a note of the reader has no reason. */
export function explained(
  id: string,
  rules: readonly RuleInfo[],
): { readonly summary: string; readonly why: string | null } {
  const rule = rules.find((one) => one.id === id)
  if (rule !== undefined) return localizedRule(rule, { rules: language.value === 'zh' ? chineseRules : null })
  const note = Object.entries(checkWords.value.notes).find(([name]) => name === id)
  return { summary: note?.[1] ?? '', why: null }
}
