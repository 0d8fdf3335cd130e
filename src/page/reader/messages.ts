import type { CorrectionAbout } from '../../corrections/select.ts'
import type { ShownCorrection } from '../../corrections/shown.ts'
import type { RuleWords } from '../../emit/words/words.ts'
import type { RuleInfo } from '../../model/check-run.ts'
import type { Correction } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/mention.ts'
import type { Profile } from '../../rules/rule.ts'
import type { Meaning } from './references.ts'

/** What there is to read: a file, a text or markup that was typed, or a document that is read already and only judged. */
export type Input =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'document'; readonly document: Document }

/** A rule with what it says in Chinese, which packs better in the thread than in the page. */
export interface BilingualRule extends Omit<RuleInfo, 'summary'> {
  readonly chinese: RuleWords
}

/** A letter that was read, corrected and judged. */
export interface Reading {
  /** As fuhan reads it. */
  readonly read: Document
  /** With its corrections made. */
  readonly document: Document
  readonly corrections: readonly ShownCorrection[]
  readonly findings: readonly Finding[]
  /** What the rules of the findings say of themselves. */
  readonly rules: readonly BilingualRule[]
}

/** What the page asks of the thread that reads; each kind has its answer in {@link Answers}. */
export interface Questions {
  /** Reads a letter, makes the corrections of a file in it and judges it. */
  readonly read: { readonly input: Input; readonly profile: Profile; readonly corrections: string }
  /** Makes the corrections of a file in a letter that is read. */
  readonly apply: { readonly document: Document; readonly corrections: string }
  /** The correction by which the field that a letter shows at `path` is the words at `span`, or is absent. */
  readonly correct: {
    readonly document: Document
    readonly corrections: string
    readonly path: string
    readonly span: Span | null
    readonly about: CorrectionAbout
  }
  /** Whether a text is a file of corrections; fails with the words for the first line that is none. */
  readonly examine: { readonly name: string; readonly corrections: string }
}

/** A correction that could be made, and what would become of it. */
export interface Draft {
  readonly correction: Correction
  readonly status: 'applied' | 'agreed' | 'reopened' | 'orphan'
}

export interface Answers {
  readonly read: Reading
  readonly apply: Document
  /** Null where the words are none for that field. */
  readonly correct: Draft | null
  /** How many corrections count. */
  readonly examine: number
}

export type QuestionKind = keyof Questions

/** A question with its number. */
export type Question = {
  [Kind in QuestionKind]: { readonly id: number; readonly kind: Kind } & Questions[Kind]
}[QuestionKind]

/** What comes back: the answer, why there is none, or first what the thread must know of the browser. */
export type Answer =
  | { readonly id: number; readonly answer: Answers[QuestionKind] }
  | { readonly id: number; readonly failure: string }
  | { readonly id: null; readonly references: readonly string[] }

/** What the browser takes references for, in the order in which they were asked. */
export interface Meanings {
  readonly meanings: readonly Meaning[]
}
