import type { CorrectionRow, CorrectionStatus } from '../../model/correction.ts'
import type { DocumentKind } from '../../model/document.ts'
import type { Severity } from '../../model/finding.ts'
import type { NoteId, RuleId } from '../../model/rule-id.ts'

/** The languages in which people are spoken to. */
export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

/** What a rule finds and why it matters, in one language. */
export interface RuleWords {
  readonly summary: string
  readonly why: string
}

/** What findings are told with (校核用语), on the command line and in the pages. */
export interface CheckWords {
  readonly severities: Readonly<Record<Severity, string>>
  readonly kinds: Readonly<Record<DocumentKind, string>>
  readonly authorities: Readonly<Record<'regulation' | 'standard' | 'practice' | 'logic' | 'copy', string>>
  /** What the notes of reading say. */
  readonly notes: Readonly<Record<NoteId, string>>
}

/** All words of one language (文案) in reports for people; a catalogue that lacks one does not compile. */
export interface Words extends CheckWords {
  /** The rules in this language; null for English, which the rules speak themselves. */
  readonly rules: Readonly<Record<RuleId, RuleWords>> | null
  readonly letters: (count: number) => string
  readonly errors: (count: number) => string
  readonly warnings: (count: number) => string
  readonly fixable: (count: number) => string
  readonly suppressed: (count: number) => string
  readonly failed: (count: number) => string
  readonly hidden: (count: number) => string
  readonly more: (count: number, all: number) => string
  readonly comma: string
  /** Labels of `parse --format pretty`. */
  readonly labels: Readonly<
    Record<'number' | 'title' | 'to' | 'answers' | 'with' | 'outline' | 'signed', string>
  >
  readonly proposalNumber: (number: string) => string
  readonly proposalKinds: Readonly<Record<'suggestion' | 'proposal' | 'bill', string>>
  readonly line: (line: number) => string
  /** Heads of the table of counts by rule, beside the severities, and its last row. */
  readonly counts: Readonly<Record<'rule' | 'suppressed' | 'letters' | 'all', string>>
  /** Heads of the table of rules, and labels of an explained rule. */
  readonly rule: Readonly<
    Record<
      | 'rule'
      | 'scraped'
      | 'published'
      | 'issued'
      | 'authority'
      | 'finds'
      | 'why'
      | 'source'
      | 'severity'
      | 'found'
      | 'clean',
      string
    >
  >
  /** What became of corrections. */
  readonly corrections: {
    readonly statuses: Readonly<Record<CorrectionStatus, string>>
    /** One that is reopened or an orphan. */
    readonly row: (row: CorrectionRow) => string
    readonly ambiguous: string
    /** After lines were taken out of a file of corrections. */
    readonly pruned: (gone: number, left: number) => string
    readonly textless: (count: number) => string
    readonly summary: (counts: Readonly<Record<CorrectionStatus, number>>, elsewhere: number) => string
  }
  readonly off: string
}
