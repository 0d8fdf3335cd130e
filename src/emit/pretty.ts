import type { Document } from '../model/document.ts'
import type { Section } from '../model/section.ts'
import { truncateStart } from './display-width.ts'
import { printable } from './printable.ts'
import { wrap } from './wrap.ts'

/** How the parts of a summary are painted; the identity for plain text. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly label: (text: string) => string
  readonly doubt: (text: string) => string
}

/** The column in which values begin. */
const labelled = 13

/** A summary that a person reads at a glance: kind, number, title, addressee, proposal, outline, signature, doubts. */
export function formatPretty(
  document: Document,
  paint: Paint,
  width: number = Number.POSITIVE_INFINITY,
): string {
  const { proposal, signature } = document
  const name = truncateStart(printable(document.source.name), Math.max(8, width - document.kind.length - 2))
  const rows: string[] = [paint.strong(`${name}  ${document.kind}`)]
  const row = (label: string, value: string | null | undefined) => {
    if (!value) return
    const told = wrap(`  ${label.padEnd(10)} ${printable(value)}`, width, labelled)
    rows.push(`  ${paint.label(label.padEnd(10))}${told.slice(labelled - 1)}`)
  }
  row('number', document.documentNumber?.text)
  row('title', document.title?.text)
  row('to', document.salutation?.text)
  if (proposal) {
    row(
      'answers',
      [
        proposal.session?.text,
        proposal.number && `No. ${proposal.number.text}`,
        proposal.kind,
        proposal.title && `《${proposal.title.text}》`,
      ]
        .filter(Boolean)
        .join(' '),
    )
  }
  row('with', document.coHandlers.map(({ text }) => text).join('、'))
  const outline = (sections: readonly Section[], depth: number) => {
    for (const { marker, heading, paragraphs, sections: inner } of sections) {
      row(
        depth === 0 ? 'outline' : '',
        `${'  '.repeat(depth)}${marker}${heading?.text ?? `${(paragraphs[0]?.text ?? '').slice(0, 30)}…`}`,
      )
      outline(inner, depth + 1)
    }
  }
  outline(document.body.sections, 0)
  row(
    'signed',
    [...(signature?.agencies ?? []).map(({ text }) => text), signature?.date?.iso ?? signature?.date?.text]
      .filter(Boolean)
      .join(' '),
  )
  for (const { severity, line, message } of document.findings) {
    if (severity === 'info') continue
    const head = `  ${severity}${line === null ? '' : ` line ${line}`}`
    const told = wrap(`${head} ${printable(message)}`, width, 4)
    rows.push(`  ${paint.doubt(head.slice(2))}${told.slice(head.length)}`)
  }
  return `${rows.join('\n')}\n`
}
