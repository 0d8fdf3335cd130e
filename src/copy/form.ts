import type { Page } from '../model/document.ts'
import type { Edit } from '../text/edit.ts'
import type { Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'
import type { Signs } from './signs.ts'

/** What a form looks at: the text as the forms before it left it. */
export interface CopyView {
  readonly source: SourceText
  /** The signs of the text as printed. */
  readonly signs: Signs
  /** The lines of `source`, made when they are first asked for. */
  readonly lines: () => readonly Line[]
  /** True where marks of pages were found and undone: the copy is a print. */
  readonly isPaged: boolean
}

/** What a form of copy did to the text, and the edits that undo it. */
export interface FormReading {
  readonly edits: readonly Edit[]
  /** What shows it, for the finding: `12 lines begin with # or *`; null where the form is no news (pinyin, &nbsp;). */
  readonly evidence: string | null
  /** What the copy says of itself above the letter. */
  readonly page?: Partial<Page>
}

/** One way in which a letter arrives (Markdown, OCR, …): it recognises itself by what it counts over the whole text. */
export interface Form {
  /** What the finding calls it: `Markdown`. */
  readonly name: string
  /** True where the linearised text of an HTML page may have it, too. */
  readonly isOnPages: boolean
  /** The edits that undo it, or null where the text has no sign of it. */
  readonly read: (copy: CopyView) => FormReading | null
}
