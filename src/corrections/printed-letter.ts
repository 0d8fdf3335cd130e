import { readCopy } from '../copy/read-copy.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/mention.ts'
import { foldedAt, mentionAt, type SourceText } from '../text/source-text.ts'
import { type KeyText, keyOfCopy, keyText } from './key-text.ts'

/** True for the linearised text of a page of HTML. */
export function isPage({ source: { format } }: Document): boolean {
  return format === 'html' || format === 'mhtml'
}

/** The text of a document in the views in which the words of a correction are looked for, each made when it is first asked for. */
export class PrintedLetter {
  readonly text: string
  readonly #isPage: boolean
  #copy: SourceText | null = null
  #keys: readonly KeyText[] | null = null

  constructor(document: Document) {
    this.text = document.text ?? ''
    this.#isPage = isPage(document)
  }

  /** The text with what its copy did undone. */
  get copy(): SourceText {
    this.#copy ??= readCopy(this.text, this.#isPage).source
    return this.#copy
  }

  /** The key of the text as printed, and that of its letter where the copy did something to it. */
  get keys(): readonly KeyText[] {
    this.#keys ??=
      this.copy.offsets === null ? [keyText(this.text)] : [keyText(this.text), keyOfCopy(this.copy)]
    return this.#keys
  }

  /** The words at a range, as a mention gives them. */
  wordsAt([start, end]: Span): string {
    return mentionAt(this.copy, foldedAt(this.copy, start), foldedAt(this.copy, end)).text
  }
}
