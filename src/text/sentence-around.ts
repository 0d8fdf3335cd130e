import type { Span } from '../model/mention.ts'
import { isTrail } from './surrogates.ts'

/** Units before and after a value that a long sentence is cut to where it stands beside each of its values; no sentence that is written is as long. */
const usualReach = 1000

/**
 * The printed sentence of the value at `span`, one of more than twice `reach` units cut around the value, with … for what is left out: a text without stops is one
 * sentence, and printing it whole for each of its values would take the square of its length.
 */
export function sentenceAround(text: string, [start, end]: Span, span: Span, reach = usualReach): string {
  if (end - start <= 2 * reach) return text.slice(start, end)
  let from = Math.max(start, span[0] - reach)
  let to = Math.min(end, Math.max(span[0] + reach, span[1]))
  if (from > start && isTrail(text.charCodeAt(from))) from++
  if (to < end && isTrail(text.charCodeAt(to))) to++
  return `${from > start ? '…' : ''}${text.slice(from, to)}${to < end ? '…' : ''}`
}
