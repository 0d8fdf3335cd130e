import type { Document } from '../model/document.ts'
import type { Section } from '../model/section.ts'
import { displayWidth, truncateStart } from './display-width.ts'
import { printable } from './printable.ts'
import type { Words } from './words/words.ts'
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
  { width, words }: { readonly width: number; readonly words: Words },
): string {
  const { proposal, signature } = document
  const kind = words.kinds[document.kind]
  const name = truncateStart(printable(document.source.name), Math.max(8, width - displayWidth(kind) - 2))
  const rows: string[] = [paint.strong(`${name}  ${kind}`)]
  const row = (name: keyof Words['labels'] | null, value: string | null | undefined) => {
    if (!value) return
    const label = name === null ? '' : words.labels[name]
    const padded = label + ' '.repeat(Math.max(0, 10 - displayWidth(label)))
    const told = wrap(`  ${padded} ${printable(value)}`, width, labelled)
    rows.push(`  ${paint.label(padded)}${told.slice(padded.length + 2)}`)
  }
  row('number', document.documentNumber?.text)
  row('title', document.title?.text)
  row('to', document.salutation?.text)
  if (proposal) {
    row(
      'answers',
      [
        proposal.session?.text,
        proposal.number && words.proposalNumber(proposal.number.text),
        proposal.kind && words.proposalKinds[proposal.kind],
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
        depth === 0 ? 'outline' : null,
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
  const spoken = new Map(Object.entries(words.rules ?? {}).map(([id, { summary }]) => [id, summary]))
  for (const { rule, severity, line, message } of document.findings) {
    if (severity === 'info') continue
    const head = `  ${words.severities[severity]}${line === null ? '' : ` ${words.line(line)}`}`
    const told = wrap(`${head} ${printable(spoken.get(rule) ?? message)}`, width, 4)
    rows.push(`  ${paint.doubt(head.slice(2))}${told.slice(head.length)}`)
  }
  return `${rows.join('\n')}\n`
}
