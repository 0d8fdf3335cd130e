import type { Mention } from '../model/mention.ts'

/**
 * Finds, for starts in text order, where in a list of mentions in text order the first stands that does not end before the start: at the number of them where none
 * does. Each question goes on from where the last one ended; between two the list may grow.
 */
export function firstBehind(): (mentions: readonly Mention[], start: number) => number {
  let next = 0
  return (mentions, start) => {
    while (next < mentions.length && (mentions[next] as Mention).span[1] <= start) next++
    return next
  }
}
