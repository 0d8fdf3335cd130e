import { issuerOf } from '../agency/issuer.ts'
import { AnswerReader } from '../answers/answers.ts'
import { readClassLegend } from '../answers/class-legend.ts'
import { CommitmentReader, promisePassage } from '../commitments/commitments.ts'
import { markDue } from '../commitments/due-figures.ts'
import { annotate, referenceOf } from '../figures/annotate.ts'
import type { Placed } from '../figures/passages.ts'
import type { Document } from '../model/document.ts'
import type { Figure } from '../model/figure.ts'
import { compareFindings } from '../text/finding-order.ts'
import { foldedAt, type SourceText } from '../text/source-text.ts'

/** Gives an assembled document its figures, citations, promises and answers, and the doubts of their readers. Changes `document` and answers it. */
export function annotated(source: SourceText, document: Document): Document {
  const reference = referenceOf(document)
  const promises = new CommitmentReader(source, reference)
  const answers = new AnswerReader(source)
  const start = foldedAt(source, Math.max(document.title?.span[1] ?? 0, document.opening?.span[1] ?? 0))
  const answer = (placed: Placed, figures: readonly Figure[]) => {
    if (placed.passage.offset(0) < start) return
    const passage = promisePassage(placed)
    promises.read(passage, figures)
    answers.read(passage, promises.commitments)
  }
  const visit = document.kind === 'other' ? null : answer
  const { figures, citations, findings } = annotate(source, document, reference, visit)
  document.figures = figures
  document.citations = citations
  document.issuer = issuerOf(document)
  document.commitments = promises.commitments
  document.answers = answers.answers()
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
