import { foldScript } from '../text/script.ts'
import { isObject } from './pointer.ts'
import { isSpan, overlap } from './spans.ts'

/** How two values are compared. */
export interface Comparison {
  /** True where both are of one text: then signs count, and else only what copies of it have in common. */
  readonly isSameText: boolean
  /** True where the places of both are in one text, and must meet. */
  readonly hasPlaces: boolean
}

const copyMarks = /[\s\p{C}#*_~`>|\\]/gu

/**
 * True where `found` says what `wanted` says. Keys that `wanted` lacks do not count, so that what an earlier version wrote is still known when a later one adds
 * a key; of places it is enough that they meet.
 */
export function isSameValue(wanted: unknown, found: unknown, how: Comparison): boolean {
  if (wanted === null || wanted === undefined) return found === null || found === undefined
  if (typeof wanted === 'string' && typeof found === 'string')
    return how.isSameText ? wanted === found : common(wanted) === common(found)
  if (!isObject(wanted) || !isObject(found)) return wanted === found
  if (Array.isArray(wanted) || Array.isArray(found))
    return (
      Array.isArray(wanted) &&
      Array.isArray(found) &&
      wanted.length === found.length &&
      wanted.every((one, index) => isSameValue(one, found[index], how))
    )
  return Object.entries(wanted).every(([key, one]) => {
    const other = Object.hasOwn(found, key) ? found[key] : undefined
    if (key === 'sentence') return true
    if (key === 'span' && isSpan(one))
      return !how.hasPlaces || (isSpan(other) && (overlap(one, other) > 0 || isEmptyAt(one, other)))
    return isSameValue(one, other, how)
  })
}

function isEmptyAt(one: readonly number[], other: readonly number[]): boolean {
  return one[0] === other[0] && one[1] === other[1]
}

/** What copies of a text have in common. */
function common(text: string): string {
  return foldScript(text).replaceAll(copyMarks, '')
}
