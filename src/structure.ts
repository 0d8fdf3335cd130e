import type { Document } from './model/document.ts'
import { type ParseOptions, readStructure } from './read-structure.ts'

export type { ParseOptions } from './read-structure.ts'

/** What `parse` reads in the parts of a letter, and `parseStructure` does not. */
type Annotation = 'figures' | 'citations' | 'issuer' | 'commitments' | 'answers'

/** A letter by its parts (结构): the Document without what stands in them. */
export type Structure = Omit<Document, Annotation>

/**
 * Reads the parts of one letter: metadata header, title, addressees, proposal, sections, closing, signature, as `parse` does, but not its figures,
 * citations, promises, answers, the legend of its classes (A类…) and the place of its agency, whose tables are more than half of the library. For pages that must be small.
 */
export function parseStructure(text: string, options: ParseOptions = {}): Structure {
  const { figures, citations, issuer, commitments, answers, ...structure } = readStructure(
    text,
    options,
  ).document
  return structure
}
