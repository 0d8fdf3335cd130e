import { proposalNouns } from '../grammar/kind.ts'
import { answeredLast, proposedVerbs } from '../grammar/opening.ts'
import { youUnits } from '../grammar/salutation.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { within } from '../text/shapes.ts'
import type { SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'

/** Paragraphs at the end of a body among which its last words stand. */
const mostLastWords = 3
const speaksOfIt = lazyPattern(() => new RegExp(`^[${youUnits}]们?${oneOf(proposedVerbs)}`, 'u'))
const answersIt = lazyPattern(
  () => new RegExp(`${oneOf(proposalNouns)}${within(8, '。')}${oneOf(answeredLast)}`, 'u'),
)

/** Further places that name the proposal: headlines, the first words of the body and its last paragraph. */
export function proposalLines(
  source: SourceText,
  headlines: readonly Range[],
  opening: Range,
  ranges: readonly Range[],
): Range[] {
  const out = [...headlines]
  const first = ranges[0]
  if (
    first !== undefined &&
    opening.end > opening.start &&
    speaksOfIt().test(source.folded.slice(first.start, first.start + 6))
  ) {
    out.push({ start: first.start, end: Math.min(first.end, first.start + 200) })
  }
  // A line that nobody knows may stand below the last words.
  const last = ranges
    .slice(-mostLastWords)
    .findLast(({ start, end }) => end - start < 200 && answersIt().test(source.folded.slice(start, end)))
  if (last !== undefined) out.push(last)
  return out
}
