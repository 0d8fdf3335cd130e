import type { Severity } from '../model/finding.ts'
import type { Letter } from './context/letter.ts'

/** What the text claims to be: scraped off a page, the official web copy (published), or the letter as sent (issued). */
export type Profile = 'scraped' | 'published' | 'issued'

/** Every {@link Profile}, the default first. */
export const profiles = ['scraped', 'published', 'issued'] as const satisfies readonly Profile[]

/**
 * Where a rule takes its right from: the regulation on official documents (党政机关公文处理工作条例), a national standard (GB/T),
 * practice, logic (two statements that cannot both hold), or the copy, which is damaged while the letter may be right.
 */
export type Authority = 'regulation' | 'standard' | 'practice' | 'logic' | 'copy'

/** A change of the text from `start` to `end` (offsets into document.text) that mends a finding; not safe when it may change the meaning. */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isSafe: boolean
}

/** What a rule says of a place; without a span it speaks of the whole document. */
export interface Verdict {
  /** One sentence in English that quotes the Chinese. */
  readonly message: string
  readonly start?: number
  readonly end?: number
  readonly fix?: Fix
  /** Set where this place is `info` at most, whatever the profile says; a severity the user gives still holds. */
  readonly isMild?: true
}

/** What a batch rule says of one of the letters of a run. */
export interface BatchVerdict<Key extends BatchKey = BatchKey> {
  readonly key: Key
  readonly message: string
}

/** What is kept of a letter between `add` and `finish`: keys and places, never its text. */
export interface BatchKey {
  /** Letters with the same value are compared. */
  readonly value: string
  /** Name of the document's source. */
  readonly source: string
  readonly span: readonly [number, number] | null
  readonly line: number | null
  readonly column: number | null
}

/** A key before the run adds where it is. */
export type KeyDraft<Key extends BatchKey = BatchKey> = Omit<Key, 'source' | 'line' | 'column'>

/** The part of a rule that compares the letters of a run. */
export interface BatchCheck<Key extends BatchKey = BatchKey> {
  readonly keysOf: (document: Letter) => Iterable<KeyDraft<Key>>
  /** The verdicts on two or more letters that share a value, sorted by source. */
  readonly compare: (group: readonly Key[]) => Iterable<BatchVerdict<Key>>
}

/** A text on which the rule is silent. */
export interface Example {
  readonly text: string
  readonly why: string
  /** Further texts of the same run, for rules that compare letters. */
  readonly others?: readonly string[]
}

/** A text on which the rule speaks, with each of its findings as `line:column words`, or `-` for one that has no place. */
export interface FailingExample extends Example {
  readonly finds: readonly string[]
}

/** A rule of form (公文格式规则): it judges one parsed document and never parses the text anew. */
export interface Rule {
  /** Kebab-case, the name of its file. */
  readonly id: string
  /** What it finds, in one line. */
  readonly summary: string
  /** Why it matters, and when it stays silent. */
  readonly why: string
  /** The article or clause it rests on, or the practice. */
  readonly source: string
  readonly authority: Authority
  readonly severity: Readonly<Record<Profile, Severity | 'off'>>
  /** True for doubts that `parse` reports itself: `check` shows them at the profile's severity, once. */
  readonly isDoubt: boolean
  /** True for rules that judge any text; the others judge letters (replies and opinions) only. */
  readonly judgesAnyKind: boolean
  /** True where `document.text` is needed; without it the rule is skipped. */
  readonly needsText: boolean
  readonly check: ((letter: Letter) => Iterable<Verdict>) | null
  readonly batch: BatchCheck | null
  readonly examples: { readonly clean: readonly Example[]; readonly failing: readonly FailingExample[] }
}
