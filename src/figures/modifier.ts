import {
  boundAfterExceptions,
  boundsAfter,
  boundsBefore,
  boundWordEnds,
} from '../grammar/figure-modifiers.ts'
import type { Modifier } from '../model/figure.ts'
import { type WordAt, wordTable } from '../text/word-table.ts'

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

const suffix = /^[多余]$/
const behindSuffix = /^[,。;、()]?$/
/** 三年|内; 内容 and 内部 are words of their own. */
const within = /^内(?!容|部|外|涵|设|地|江|蒙|生|镜|控|河|需)/

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
  const lead = boundInFront(text, start, isBare)
  const tail = boundBehind(text, end, isDuration)
  const isWithin = tail === null && isDuration && within.test(text.slice(end, end + 2))
  const told = isWithin ? 'atMost' : (tail?.value ?? null)
  const inner: Modifier | null = hasMore ? 'moreThan' : told
  const modifier = lead === null ? inner : lead.value === 'about' ? (inner ?? 'about') : lead.value
  return {
    start: lead?.start ?? start,
    end: isWithin ? end + 1 : (tail?.end ?? end),
    modifier: modifier ?? 'exact',
  }
}

/** The bound that ends at `start`, unless it is the end of another word. */
function boundInFront(text: string, start: number, isBare: boolean): WordAt<Modifier> | null {
  const front = before.endingAt(text, start)
  if (front === null || (bareOnly.includes(front.word) && !isBare)) return null
  const isWordEnd =
    front.word.length === 1 &&
    (boundWordEnds[front.word] ?? '').includes(text.charAt(front.start - 1) || '\n')
  return isWordEnd ? null : front
}

/** The bound that begins at `end`, unless it is the beginning of another word. */
function boundBehind(text: string, end: number, isDuration: boolean): WordAt<Modifier> | null {
  const back = after.startingAt(text, end)
  if (back === null || (boundAfterExceptions[back.word] ?? '').includes(text.charAt(back.end) || '\n'))
    return null
  // 多 and 余 after a number stand inside it; after a unit they follow years and the like.
  const isOutOfPlace =
    suffix.test(back.word) &&
    !isDuration &&
    text.charAt(end - 1) !== '成' &&
    !behindSuffix.test(text.charAt(back.end))
  return isOutOfPlace ? null : back
}
