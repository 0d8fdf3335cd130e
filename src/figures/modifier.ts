import {
  boundAfterExceptions,
  boundsAfter,
  boundsBefore,
  boundWordEnds,
} from '../grammar/figure-modifiers.ts'
import type { Modifier } from '../model/figure.ts'
import { wordTable } from '../text/word-table.ts'

/** A figure's reach with the words that bound it. */
export interface Bounded {
  readonly start: number
  readonly end: number
  readonly modifier: Modifier
}

const before = wordTable(boundsBefore)
const after = wordTable(boundsAfter)
/** Bounds that only a number without a leading digit takes (上百, 上千). */
const bareOnly = '上'

/**
 * Reads the bounds (约、近、超、以上、余) that touch the number and unit at `[start, end)`. The one in front wins over the one after, but for
 * 约, which any other word makes more exact.
 */
export function readBounds(
  text: string,
  start: number,
  end: number,
  { hasMore, isBare, isDuration }: { hasMore: boolean; isBare: boolean; isDuration: boolean },
): Bounded {
  const front = before.endingAt(text, start)
  const isWord =
    front !== null &&
    ((front.word.length === 1 &&
      (boundWordEnds[front.word] ?? '').includes(text.charAt(front.start - 1) || '\n')) ||
      (bareOnly.includes(front.word) && !isBare))
  const lead = isWord ? null : front
  const back = after.startingAt(text, end)
  const isOther =
    back !== null && (boundAfterExceptions[back.word] ?? '').includes(text.charAt(back.end) || '\n')
  let tail = isOther ? null : back
  // 多 and 余 after a number stand inside it; after a unit they follow years and the like.
  if (
    tail !== null &&
    /^[多余]$/.test(tail.word) &&
    !isDuration &&
    text.charAt(end - 1) !== '成' &&
    !/^[,。;、()]?$/.test(text.charAt(tail.end))
  )
    tail = null
  let to = tail?.end ?? end
  let bound: Modifier | null = tail?.value ?? null
  if (
    bound === null &&
    isDuration &&
    /^内(?!容|部|外|涵|设|地|江|蒙|生|镜|控|河|需)/.test(text.slice(end, end + 2))
  ) {
    bound = 'atMost'
    to = end + 1
  }
  const inner: Modifier | null = hasMore ? 'moreThan' : bound
  const modifier = lead === null ? inner : lead.value === 'about' ? (inner ?? 'about') : lead.value
  return { start: lead?.start ?? start, end: to, modifier: modifier ?? 'exact' }
}
