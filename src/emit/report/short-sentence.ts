import type { Document } from '../../model/document.ts'
import type { Figure } from '../../model/figure.ts'
import { unwrap } from '../../text/source-text.ts'

/** The signs before and after a figure that a long sentence is cut to. */
const reach = 150

/** The sentence of a figure, a long one cut around the figure; null where the text was not kept. */
export function shortSentence({ text }: Document, { sentence: [start, end], span }: Figure): string | null {
  if (text === undefined) return null
  const from = Math.max(start, span[0] - reach)
  const to = Math.min(end, Math.max(span[0] + reach, span[1]))
  return `${from > start ? '…' : ''}${unwrap(text.slice(from, to))}${to < end ? '…' : ''}`
}
