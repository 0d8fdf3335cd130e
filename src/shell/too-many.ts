import { isMarkup } from '../copy/is-markup.ts'
import { defaultMaxBytes } from './failure.ts'
import { countsOf, type LetterCounts } from './letter-counts.ts'

/** What one letter may have: a hundred times what real ones have. */
const most = { characters: 2_000_000, lines: 100_000, numbers: 400_000, tags: 500_000 }
/** Bytes of memory that reading takes for each of what a text has, most of it objects of the document; `test/memory.long.test.ts` holds them to what a run takes. */
const costs = {
  characters: 5,
  lines: 550,
  blocks: 900,
  amounts: 850,
  markers: 1200,
  labels: 400,
  names: 600,
  plans: 900,
} as const
type Part = keyof typeof costs
/** What is counted, in words for people. */
const words: Readonly<Record<Part, string>> = {
  characters: 'characters',
  lines: 'lines',
  blocks: 'block tags',
  amounts: 'numbers',
  markers: 'markers of sections',
  labels: 'labels',
  names: 'titles and document numbers',
  plans: 'words of plans',
}
/** Of its size in bytes a letter may take so many times in memory, */
const mostTimes = 25
/** and so many bytes more, which lies far above real letters. */
const free = 40_000_000
/** A text of fewer units takes less than that, whatever stands in it. */
const shortest = 30_000

/**
 * The reason for refusing a text of more characters, lines, numbers or tags than any letter has, or one so dense with what becomes objects of the document that
 * reading it would take over 25 times its size in memory; null for all others. A larger `maxBytes` than the usual one raises the limits in proportion.
 */
export function tooMany(text: string, maxBytes = defaultMaxBytes): string | null {
  if (text.length <= shortest) return null
  const factor = Math.max(1, maxBytes / defaultMaxBytes)
  const counts = countsOf(text, isMarkup(text))
  for (const [what, usual] of Object.entries(most)) {
    const count = counts[what as keyof typeof most]
    const limit = Math.floor(usual * factor)
    if (count > limit)
      return `too large: ${count} ${what}; one letter may have ${limit}; --max-bytes raises the limit`
  }
  return tooDense(counts, Buffer.byteLength(text), factor)
}

function tooDense(counts: LetterCounts, bytes: number, factor: number): string | null {
  const parts = Object.keys(costs) as Part[]
  const memory = parts.reduce((sum, part) => sum + counts[part] * costs[part], 0)
  if (memory <= (mostTimes * bytes + free) * factor) return null
  const heaviest = parts.reduce((a, b) => (counts[b] * costs[b] > counts[a] * costs[a] ? b : a))
  const count = counts[heaviest]
  const what = words[heaviest]
  return `too dense: ${count} ${what} in ${bytes} bytes would take over ${mostTimes} times as much memory; --max-bytes raises the limit`
}
