import type { DocumentKind, Source } from './document.ts'
import type { Finding, Severity } from './finding.ts'
import type { Span } from './mention.ts'

/** A printed line around a finding, cut to what a terminal can show; the finding lies from `start` to `end` in it (UTF-16 units). */
export interface Excerpt {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A range of the file that was read, 1-based, in the names of SARIF. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

/** A change of `document.text` that mends a finding; an unsafe one may change what the letter says. */
export interface Mending {
  readonly span: Span
  readonly text: string
  readonly isSafe: boolean
  /** Where it applies, in lines; null where the text is not at hand. */
  readonly region: Region | null
}

/** A finding as `check` hands it to its outputs, with all they need, so that none of them looks at the letter again. */
export interface CheckedFinding extends Finding {
  /** 1-based place after the last unit; null where the finding has no place or the text is not at hand. */
  readonly endLine: number | null
  readonly endColumn: number | null
  readonly excerpt: Excerpt | null
  /** Key of its letter: the same for every copy, whatever its layout. */
  readonly document: string
  /** Hash of rule, letter and the words found: the same after the next scrape, and no other finding of the run has it. */
  readonly fingerprint: string
  /** Why it does not count, where a suppression speaks of it. */
  readonly suppression: { readonly reason: string } | null
  readonly fix: Mending | null
}

/** What `check` says of one letter. Suppressed findings stay in `findings` and are not counted. */
export interface CheckedDocument {
  readonly source: Source
  readonly kind: DocumentKind
  readonly findings: readonly CheckedFinding[]
  readonly errors: number
  readonly warnings: number
}

/** An input that could not be read, with the reason for people. */
export interface FailedInput {
  readonly name: string
  readonly reason: string
}

/** What the reports say of a rule; a rule of the registry is one. */
export interface RuleInfo {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly source: string
  readonly authority: string
  readonly severity: Readonly<Record<'scraped' | 'published' | 'issued', Severity | 'off'>>
}

/** All of one `fuhan check`: what every output format is written from. */
export interface CheckRun {
  readonly documents: readonly CheckedDocument[]
  readonly failures: readonly FailedInput[]
  readonly rules: readonly RuleInfo[]
  /** Version of fuhan, `1.2.3`. */
  readonly version: string
  /** The folder that relative paths start from, as a `file:` URL with a final slash. */
  readonly root: string
  /** Findings that are left out of `documents` because they are lighter than what was asked for. */
  readonly hidden: number
  /** True where findings are compared with a suppressions file. */
  readonly hasBaseline: boolean
}
