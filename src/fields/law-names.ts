import { lawPrefix, laws } from '../grammar/laws.ts'
import { isAt } from '../text/sticky.ts'
import { wordSet } from '../text/word-table.ts'
import { countingCharacters } from './counting.ts'
import type { FoundTitle } from './titles.ts'

const names = wordSet(laws)
const article = new RegExp(`第\\s?[${countingCharacters}]{1,7}\\s?[章条]`, 'y')
/** Units that no name of a law follows: 地方|立法法, 违反|刑法 are fine, 新|民法典 too. */
const ownLetters = /[“《〈]$/

/**
 * The laws (法律) that the folded range `[start, end)` names without marks: in front of an article (民法典第二百七十八条), or in full (中华人民共和国土地管理法). None of those within the
 * `titles`, which are in order.
 */
export function findLaws(
  text: string,
  start: number,
  end: number,
  titles: readonly FoundTitle[],
): FoundTitle[] {
  const part = text.slice(start, end)
  const found: FoundTitle[] = []
  let next = 0
  const take = (from: number, to: number) => {
    while ((titles[next]?.end ?? Number.POSITIVE_INFINITY) <= start + from) next++
    const title = titles[next]
    if (title !== undefined && title.open < start + to) return
    if ((found.at(-1)?.end ?? 0) > start + from || ownLetters.test(part.charAt(from - 1))) return
    found.push({ open: start + from, inner: start + from, innerEnd: start + to, end: start + to })
  }
  let full = part.indexOf(lawPrefix)
  for (let at = part.indexOf('第'); at >= 0 || full >= 0; ) {
    if (full >= 0 && (at < 0 || full < at)) {
      const law = names.startingAt(part, full + lawPrefix.length)
      if (law !== null) take(full, law.end)
      full = part.indexOf(lawPrefix, full + 1)
      continue
    }
    const behind = /[的中 ]/.test(part.charAt(at - 1)) ? at - 1 : at
    const law = isAt(article, part, at) ? names.endingAt(part, behind) : null
    if (law !== null) take(law.start, law.end)
    at = part.indexOf('第', at + 1)
  }
  return found
}
