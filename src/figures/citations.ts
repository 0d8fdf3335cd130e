import { readCitations } from '../fields/citation.ts'
import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import { foldedRange } from '../text/folded-range.ts'
import type { Range } from '../text/range.ts'
import type { SourceText } from '../text/source-text.ts'

/** The documents cited (引用文件) in the passages of an assembled letter, in text order; `ranges` are those of the passages in the folded text. */
export function citationsOf(source: SourceText, document: Document, ranges: readonly Range[]): Citation[] {
  const { title, opening, documentNumber, metadata, proposal } = document
  const named = proposal?.title ? foldedRange(source, proposal.title.span) : null
  return readCitations(source, ranges, {
    numbers: [documentNumber, metadata.documentNumber].filter((number) => number !== null),
    proposalTitle: named === null ? null : source.folded.slice(named.start, named.end),
    proposalRange: named,
    heads: [title, opening].filter((part) => part !== null).map(({ span }) => foldedRange(source, span)),
  })
}
