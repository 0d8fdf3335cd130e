import { annotate } from '../figures/annotate.ts'
import type { Document } from '../model/document.ts'
import type { SourceText } from '../text/source-text.ts'
import { inOrder } from './findings.ts'

/** Gives an assembled document its figures and citations, and the doubts of their readers. Changes `document` and answers it. */
export function annotated(source: SourceText, document: Document): Document {
  const { figures, citations, findings } = annotate(source, document)
  document.figures = figures
  document.citations = citations
  if (findings.length > 0) document.findings = inOrder([...document.findings, ...findings])
  return document
}
