import { readNumeral } from '../fields/numeral.ts'
import { strokeNouns } from '../grammar/measures.ts'
import { averages, perEnds, perNouns, perStarts } from '../grammar/per.ts'
import type { Range } from '../text/range.ts'
import { wordTable } from '../text/word-table.ts'

const table = (words: readonly string[]) =>
  wordTable([...new Set(words)].map((word) => [word, true] as const))
const averageWords = table(averages)
const starts = table(perStarts)
const nouns = table([...perNouns, ...strokeNouns])
const ends = table(perEnds)
const han = /[\u4e00-\u9fff]/
/** Words for more or fewer: after them 万人 is a count. */
const bounds = '近上超逾过数破成约几余多'
const longestNoun = 6

/**
 * Reads what the figures after it are counted per (每…、…均), at `at`: 每千人口, 每人每月, 日均, 万人, 万元GDP. The number in such a phrase is no
 * figure.
 */
export function readPer(text: string, at: number): Range | null {
  if (text.charAt(at) !== '每') {
    const average = averageWords.startingAt(text, at)
    if (average !== null) return { start: at, end: average.end }
    const start = starts.startingAt(text, at)
    const before = text.charAt(at - 1)
    if (start === null || bounds.includes(before || '\n') || /[\d一二两三四五六七八九十百千]/.test(before))
      return null
    const next = text.charAt(start.end)
    return han.test(next) && !/[次大的以工]/.test(next) ? { start: at, end: start.end } : null
  }
  let end = at
  while (text.charAt(end) === '每') {
    const noun = readPerNoun(text, end + 1)
    if (noun === end + 1) break
    end = noun
  }
  return end > at ? { start: at, end } : null
}

function readPerNoun(text: string, at: number): number {
  const from = readNumeral(text, at)?.end ?? at
  const known = nouns.startingAt(text, from)
  if (known !== null) return known.end
  let end = from
  while (end < from + longestNoun && han.test(text.charAt(end)) && text.charAt(end) !== '每') {
    if (ends.rowAt(text, end) !== null || readNumeral(text, end) !== null) break
    end++
  }
  return end
}
