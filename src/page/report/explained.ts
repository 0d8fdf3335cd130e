import { localizedRule } from '../../emit/words/localized.ts'
import type { RuleInfo } from '../../model/check-run.ts'
import { checkWords } from '../preferences.ts'

/** What a rule finds and why that matters; a note of the reader has no reason. */
export function explained(
  id: string,
  rules: readonly RuleInfo[],
): { readonly summary: string; readonly why: string | null } {
  const words = checkWords.value
  const rule = rules.find((one) => one.id === id)
  if (rule !== undefined) return localizedRule(rule, words)
  const note = Object.entries(words.notes).find(([name]) => name === id)
  return { summary: note?.[1] ?? '', why: null }
}
