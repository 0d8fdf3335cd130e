import { readCitations } from '../fields/citation.ts'
import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import { foldedRange } from '../text/folded-range.ts'
import type { SourceText } from '../text/source-text.ts'
import type { Placed } from './passages.ts'

/** The documents cited (引用文件) in the passages of an assembled letter, in text order. */
export function citationsOf(source: SourceText, document: Document, passages: readonly Placed[]): Citation[] {
  const { title, opening, documentNumber, metadata, proposal } = document
  const named = proposal?.title ? foldedRange(source, proposal.title.span) : null
  return readCitations(
    source,
    passages.map(({ passage: { text, offset } }) => ({ start: offset(0), end: offset(text.length) })),
    {
      numbers: [documentNumber, metadata.documentNumber].filter((number) => number !== null),
      proposalTitle: named === null ? null : source.folded.slice(named.start, named.end),
      proposalRange: named,
      heads: [title, opening].filter((part) => part !== null).map(({ span }) => foldedRange(source, span)),
    },
  )
}
