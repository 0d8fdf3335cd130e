import { issuerOf } from '../agency/issuer.ts'
import { readAnswers } from '../answers/answers.ts'
import { readClassLegend } from '../answers/class-legend.ts'
import { promisePassage, readCommitments } from '../commitments/commitments.ts'
import { markDue } from '../commitments/due-figures.ts'
import { annotate } from '../figures/annotate.ts'
import type { Document } from '../model/document.ts'
import { compareFindings } from '../text/finding-order.ts'
import { foldedAt, type SourceText } from '../text/source-text.ts'

/** Gives an assembled document its figures, citations, promises and answers, and the doubts of their readers. Changes `document` and answers it. */
export function annotated(source: SourceText, document: Document): Document {
  const { figures, citations, findings, passages, reference } = annotate(source, document)
  document.figures = figures
  document.citations = citations
  document.issuer = issuerOf(document)
  if (document.kind !== 'other') {
    const start = foldedAt(source, Math.max(document.title?.span[1] ?? 0, document.opening?.span[1] ?? 0))
    const answering = passages.filter(({ passage }) => passage.offset(0) >= start).map(promisePassage)
    document.commitments = readCommitments(source, answering, figures, reference)
    document.answers = readAnswers(source, answering, document.commitments)
  }
  markDue(figures, document.commitments, reference.day)
  explain(document)
  if (findings.length > 0) document.findings = [...document.findings, ...findings].sort(compareFindings)
  return document
}

/** Tells what the letter's class means where the page prints the legend of classes. */
function explain(document: Document): void {
  const read = readClassLegend(document)
  if (read === null) return
  document.marks.legend = read.legend
  if (document.marks.resultClass !== null) document.marks.resultClass.meaning = read.meaning
  document.unclaimed = document.unclaimed.filter((line) => line !== read.legend)
  if (!document.notes.includes(read.legend)) document.notes.push(read.legend)
}
