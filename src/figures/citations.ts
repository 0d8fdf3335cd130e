import { readCitations } from '../fields/citation.ts'
import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Mention, Span } from '../model/mention.ts'
import type { Section } from '../model/section.ts'
import { foldedRange } from '../text/folded-range.ts'
import { type SourceText, sourceText } from '../text/source-text.ts'

/** The documents cited (引用文件) in title, opening, body and closing of an assembled letter, in text order. */
export function citationsOf(source: SourceText, document: Document): Citation[] {
  const { title, opening, body, closing, documentNumber, metadata, proposal } = document
  const spans: Span[] = []
  const add = (mention: Mention | null) => {
    if (mention !== null) spans.push(mention.span)
  }
  const addSection = ({ heading, paragraphs, sections }: Section) => {
    add(heading)
    paragraphs.forEach(add)
    sections.forEach(addSection)
  }
  add(title)
  add(opening)
  body.paragraphs.forEach(add)
  body.sections.forEach(addSection)
  closing.paragraphs.forEach(add)
  spans.sort((a, b) => a[0] - b[0])
  return readCitations(
    source,
    spans.map((span) => foldedRange(source, span)),
    {
      numbers: [documentNumber, metadata.documentNumber].filter((number) => number !== null),
      proposalTitle: proposal?.title ? sourceText(proposal.title.text).folded : null,
      proposalRange: proposal?.title ? foldedRange(source, proposal.title.span) : null,
      heads: [title, opening].flatMap((part) => (part === null ? [] : [foldedRange(source, part.span)])),
    },
  )
}
