import type { Citation } from '../../model/citation.ts'
import type { Document } from '../../model/document.ts'
import type { Column } from './column.ts'
import { ownColumns } from './letter.ts'

/** A citation with the letter it stands in and its position in `document.citations`. */
export interface CitationRow {
  readonly document: Document
  readonly citation: Citation
  readonly index: number
}

/** The rows of a letter, in text order. */
export function citationRows(document: Document): CitationRow[] {
  return document.citations.map((citation, index) => ({ document, citation, index }))
}

/** The table `citations`: one row a cited document. */
export const citationColumns: readonly Column<CitationRow>[] = [
  ...ownColumns,
  {
    name: 'position',
    type: 'integer',
    description: 'Position among the citations of the letter, from 0',
    of: ({ index }) => index,
  },
  {
    name: 'text',
    type: 'string',
    description: 'The citation as printed',
    of: ({ citation }) => citation.text,
  },
  {
    name: 'title',
    type: 'string',
    description: 'The title of the cited document without 《》',
    of: ({ citation }) => citation.title,
  },
  {
    name: 'citedNumber',
    type: 'string',
    description: 'The 发文字号 of the cited document as printed',
    of: ({ citation }) => citation.documentNumber?.text ?? null,
  },
  {
    name: 'citedAgencyCode',
    type: 'string',
    description: 'Its 机关代字',
    of: ({ citation }) => citation.documentNumber?.agencyCode ?? null,
  },
  {
    name: 'citedYear',
    type: 'integer',
    description: 'The year of its number',
    of: ({ citation }) => citation.documentNumber?.year ?? null,
  },
  {
    name: 'citedSerial',
    type: 'integer',
    description: 'The serial of its number',
    of: ({ citation }) => citation.documentNumber?.serial ?? null,
  },
  {
    name: 'yearFrom',
    type: 'integer',
    description: 'First of the years in its title',
    of: ({ citation }) => citation.years?.[0] ?? null,
  },
  {
    name: 'yearTo',
    type: 'integer',
    description: 'Last of the years in its title',
    of: ({ citation }) => citation.years?.[1] ?? null,
  },
  {
    name: 'article',
    type: 'integer',
    description: 'The article cited (第…条)',
    of: ({ citation }) => citation.article,
  },
  {
    name: 'paragraph',
    type: 'integer',
    description: 'The paragraph cited (第…款)',
    of: ({ citation }) => citation.paragraph,
  },
  {
    name: 'startOffset',
    type: 'integer',
    description: 'Where it begins in document.text, in UTF-16 code units',
    of: ({ citation }) => citation.span[0],
  },
  {
    name: 'endOffset',
    type: 'integer',
    description: 'Where it ends in document.text, in UTF-16 code units',
    of: ({ citation }) => citation.span[1],
  },
]
