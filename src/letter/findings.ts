import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { append } from '../text/append.ts'
import type { Doubt } from '../text/doubt.ts'
import { compareFindings } from '../text/finding-order.ts'
import { placer } from '../text/locate.ts'
import { oneLine } from '../text/one-line.ts'
import { type SourceText, spanAt } from '../text/source-text.ts'

const severities: Readonly<Record<string, Finding['severity']>> = {
  'empty-metadata-value': 'warning',
  'metadata-conflict': 'warning',
  'damaged-date': 'warning',
  'damaged-marker': 'warning',
  'number-too-large': 'warning',
}

function damaged(
  text: string,
  candidates: readonly string[],
  span: readonly [number, number],
): Doubt & { printed: true } {
  return {
    rule: 'damaged-date',
    message: `“${text}” has lost 年, 月 or 日 in this copy; it may be ${candidates.join(' or ') || 'no day'}`,
    start: span[0],
    end: span[1],
    printed: true,
  }
}

/** The reader's doubts and the verdict on the kind as findings, in the order of their places. */
export function findingsOf(
  source: SourceText,
  document: Document,
  doubts: readonly (Doubt & { printed?: true })[],
  verdict: { kind: string; reason: string },
  isLetter: boolean,
  before: readonly Finding[],
): Finding[] {
  const all: (Doubt & { printed?: true })[] = [...doubts]
  for (const date of [
    document.signature?.date,
    document.dateline?.date,
    document.metadata.writtenOn,
    document.metadata.publishedOn,
  ]) {
    if (date?.inferred)
      all.push(
        damaged(
          date.text,
          date.candidates.length > 0 ? date.candidates : date.iso === null ? [] : [date.iso],
          date.span,
        ),
      )
  }
  const place = placer(source.text)
  const out: Finding[] = all.map(({ rule, message, start, end, printed }) => {
    const span = printed === true ? ([start, end] as [number, number]) : spanAt(source, start, end)
    return { rule, severity: severities[rule] ?? 'info', message, span, ...place(span[0]) }
  })
  for (const { text, span } of document.unclaimed)
    out.push({
      rule: 'unclaimed-text',
      severity: 'info',
      message: `no part of a letter claims “${text.slice(0, 40)}”`,
      span,
      ...place(span[0]),
    })
  out.push({
    rule: 'document-kind',
    severity: 'info',
    message: `read as ${verdict.kind}: ${isLetter || verdict.kind !== 'other' ? verdict.reason : 'it addresses nobody and opens no answer'}`,
    span: null,
    line: null,
    column: null,
  })
  if ((document.kind === 'reply' || document.kind === 'opinion') && isEmpty(document))
    out.push({
      rule: 'no-letter',
      severity: 'warning',
      message: `the copy holds a title and no letter${document.source.format === 'html' ? ': a script may load it, or it stands in a frame or a file of its own' : ''}`,
      span: null,
      line: null,
      column: null,
    })
  append(out, before)
  for (const finding of out) finding.message = oneLine(finding.message)
  return out.sort(compareFindings)
}

/** True where nothing of a letter is read but what stands above it. */
function isEmpty({ salutation, opening, body, signature }: Document): boolean {
  return (
    salutation === null &&
    opening === null &&
    signature === null &&
    body.paragraphs.length === 0 &&
    body.sections.length === 0
  )
}
