import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/mention.ts'
import type { Section } from '../../model/section.ts'
import { foldWidth } from '../../text/width.ts'
import { type Brackets, maskRanges, readBrackets } from './brackets.ts'

/** A section with what holds it. */
export interface PlacedSection {
  readonly section: Section
  readonly parent: Section | null
}

/**
 * A parsed document as the rules see it. Each view is made on the first question and then shared, so that sixty rules cost one pass
 * over the text; every view has the offsets of document.text.
 */
export class Letter {
  readonly document: Document
  /** The printed text, empty where the document carries none. */
  readonly text: string
  #folded: string | null = null
  #brackets: Brackets | null = null
  #masked: string | null = null
  #sections: readonly PlacedSection[] | null = null
  #prose: Span | null | undefined

  constructor(document: Document) {
    this.document = document
    this.text = document.text ?? ''
  }

  /** True where rules of form apply: a reply (答复) or an opinion to the lead agency (会办意见). News and reports have a form of their own. */
  get isLetter(): boolean {
    return this.document.kind === 'reply' || this.document.kind === 'opinion'
  }

  /** The text in half width. */
  get folded(): string {
    this.#folded ??= foldWidth(this.text)
    return this.#folded
  }

  get brackets(): Brackets {
    this.#brackets ??= readBrackets(this.folded)
    return this.#brackets
  }

  /** The folded text without what stands inside 《》 and “”: names and quotations are not the letter's own wording. */
  get masked(): string {
    this.#masked ??= maskRanges(this.folded, this.brackets.quoted)
    return this.#masked
  }

  /** Every section, in the order of the text. */
  get sections(): readonly PlacedSection[] {
    if (this.#sections === null) {
      const out: PlacedSection[] = []
      const visit = (sections: readonly Section[], parent: Section | null) => {
        for (const section of sections) {
          out.push({ section, parent })
          visit(section.sections, section)
        }
      }
      visit(this.document.body.sections, null)
      this.#sections = out
    }
    return this.#sections
  }

  /** The range of running text, from the opening to the closing, or null without one. */
  get prose(): Span | null {
    if (this.#prose === undefined) this.#prose = this.#findProse()
    return this.#prose
  }

  #findProse(): Span | null {
    const { opening, body, closing } = this.document
    const spans = [
      opening?.span,
      ...body.paragraphs.map(({ span }) => span),
      ...body.sections.map(({ span }) => span),
      ...closing.paragraphs.map(({ span }) => span),
    ].filter((span) => span !== undefined)
    let prose: Span | null = null
    for (const [start, end] of spans)
      prose = prose === null ? [start, end] : [Math.min(prose[0], start), Math.max(prose[1], end)]
    return prose
  }
}
