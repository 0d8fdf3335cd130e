import type { Document } from '../model/document.ts'
import type { Severity } from '../model/finding.ts'

/** What the text claims to be: scraped off a page, the official web copy, or the letter as sent. */
export type Profile = 'scraped' | 'published' | 'issued'

/** Where a rule takes its right from. */
export type Authority = 'regulation' | 'standard' | 'practice' | 'logic' | 'copy'

/** A change of the text from `start` to `end` (offsets into document.text) that mends a finding. */
export type Fix = { start: number; end: number; text: string; isSafe: boolean }

/** What a rule says of a place; without a span it speaks of the whole document. */
export type Verdict = { message: string; start?: number; end?: number; fix?: Fix }

/** A text and whether the rule is silent on it. */
export type Example = { text: string; why: string }

/** A rule of form (公文格式规则): it judges one parsed document and never reads the text anew. */
export type Rule = {
  id: string
  summary: string
  why: string
  source: string
  authority: Authority
  severity: Record<Profile, Severity | 'off'>
  /** True for doubts that `parse` itself reports: the rule has no `check` of its own. */
  isDoubt?: boolean
  /** True where `document.text` is needed. */
  needsText?: boolean
  check: (document: Document) => Iterable<Verdict>
  examples: { clean: Example[]; failing: Example[] }
}
