import type { Excerpt } from '../model/check-run.ts'
import type { Span } from '../model/mention.ts'
import { isTrail } from './surrogates.ts'

const before = 12
const whole = 36

/**
 * The printed line around a finding, cut to some 36 characters (72 columns of hanzi), the finding cut at the end of its first line. Null where the
 * span lies outside of `text`. Looks at no more than it shows, so that many findings on one endless line stay cheap.
 */
export function excerptAt(text: string, [start, end]: Span): Excerpt | null {
  if (start >= text.length || end < start) return null
  let from = start
  while (from > 0 && start - from < before && !isBreak(text.charCodeAt(from - 1))) from--
  while (from < start && isBlank(text.charCodeAt(from))) from++
  let to = start
  while (to < text.length && to - from < whole && !isBreak(text.charCodeAt(to))) to++
  if (isTrail(text.charCodeAt(from)) && from < start) from++
  if (to < text.length && isTrail(text.charCodeAt(to))) to++
  const isCutBefore = from > 0 && !isBreak(text.charCodeAt(from - 1)) && !isBlank(text.charCodeAt(from - 1))
  const isCutAfter = to < text.length && !isBreak(text.charCodeAt(to))
  const lead = isCutBefore ? '…' : ''
  return {
    text: `${lead}${text.slice(from, to)}${isCutAfter ? '…' : ''}`,
    start: lead.length + start - from,
    end: lead.length + Math.min(Math.max(end, start), to) - from,
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0
}
