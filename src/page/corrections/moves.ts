import type { Span } from '../../model/mention.ts'
import { isTrail } from '../../text/surrogates.ts'

const breaks = /[\n\r\v\f\u0085\u2028\u2029]/

/** A key that moves what is selected: an arrow, or the beginning or end of a line; `isFar` goes by words and `extends` moves the end alone. */
export interface Move {
  readonly key: string
  readonly isFar: boolean
  readonly extends: boolean
}

/** The range that is selected after a key, null for a key that moves nothing. Without extending it is the next character, or word, or that in the next line. */
export function movedSpan(
  text: string,
  [start, end]: Span,
  { key, isFar, extends: isExtending }: Move,
): Span | null {
  const least = nextPlace(text, start)
  const to = (place: number): Span =>
    isExtending ? [start, Math.max(least, place)] : [place, nextPlace(text, place)]
  switch (key) {
    case 'ArrowRight':
      if (isFar) return isExtending ? [start, wordAt(text, end)[1]] : wordAt(text, wordAt(text, start)[1])
      return isExtending ? [start, nextPlace(text, end)] : to(Math.min(least, lastPlace(text)))
    case 'ArrowLeft':
      if (isFar)
        return isExtending
          ? [start, Math.max(least, wordAt(text, previousPlace(text, end))[0])]
          : wordAt(text, previousPlace(text, start))
      return to(isExtending ? previousPlace(text, end) : previousPlace(text, start))
    case 'ArrowDown':
    case 'ArrowUp': {
      const from = isExtending ? end : start
      const place = inLineBeside(text, from, key === 'ArrowDown' ? 1 : -1)
      return place === null ? [start, end] : to(place)
    }
    case 'Home':
      return isExtending ? [lineAt(text, start)[0], end] : to(lineAt(text, start)[0])
    case 'End':
      return isExtending ? [start, lineAt(text, end)[1]] : to(previousPlace(text, lineAt(text, start)[1]))
    default:
      return null
  }
}

/** Where the next sign begins; a break of lines goes with the sign before it. */
function nextPlace(text: string, place: number): number {
  let next = Math.min(text.length, place + ((text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1))
  while (next < text.length && breaks.test(text.charAt(next))) next++
  return next
}

function previousPlace(text: string, place: number): number {
  let before = Math.max(0, place - 1)
  while (before > 0 && breaks.test(text.charAt(before))) before--
  const code = text.charCodeAt(before)
  return isTrail(code) ? Math.max(0, before - 1) : before
}

function lastPlace(text: string): number {
  return previousPlace(text, text.length)
}

/** The line that holds a place, without what ends it. */
function lineAt(text: string, place: number): Span {
  let start = place
  while (start > 0 && !breaks.test(text.charAt(start - 1))) start--
  let end = place
  while (end < text.length && !breaks.test(text.charAt(end))) end++
  return [start, end]
}

/** The place as far into the next or the last line that has words; null where there is none. */
function inLineBeside(text: string, place: number, direction: 1 | -1): number | null {
  const [start, end] = lineAt(text, place)
  const column = place - start
  let at = direction === 1 ? end : start - 1
  while (at >= 0 && at < text.length && breaks.test(text.charAt(at))) at += direction
  if (at < 0 || at >= text.length) return null
  const [first, last] = lineAt(text, at)
  return Math.min(first + column, Math.max(first, last - 1))
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Units around a place in which its word is looked for. */
const around = 64

/** The word that holds a place. */
function wordAt(text: string, place: number): Span {
  const from = Math.max(0, place - around)
  const found = segmenter.segment(text.slice(from, place + around)).containing(place - from)
  if (found === undefined) return [place, nextPlace(text, place)]
  return [from + found.index, from + found.index + found.segment.length]
}
