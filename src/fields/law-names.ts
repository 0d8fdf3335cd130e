import { lawPrefix, laws } from '../grammar/laws.ts'
import { isAt } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { wordSet } from '../text/word-table.ts'
import { countingCharacters } from './counting.ts'
import type { FoundTitle } from './titles.ts'

const names = wordSet(laws)
const article = new RegExp(`第\\s?[${countingCharacters}]{1,7}\\s?[章条]`, 'y')
/** A name that marks open before is no name without marks. */
const ownMarks = unitSet('“《〈')
/** What may stand between a name and its article. */
const joiners = unitSet('的中 ')

/** The laws (法律) that the folded text names without marks, in order: before an article (民法典第二百七十八条), or in full (中华人民共和国土地管理法). */
export function findLaws(text: string): FoundTitle[] {
  const found: FoundTitle[] = []
  const take = (from: number, to: number) => {
    if ((found.at(-1)?.end ?? 0) > from || holds(ownMarks, text.charCodeAt(from - 1))) return
    found.push({ open: from, inner: from, innerEnd: to, end: to })
  }
  let full = text.indexOf(lawPrefix)
  for (let at = text.indexOf('第'); at >= 0 || full >= 0; ) {
    if (full >= 0 && (at < 0 || full < at)) {
      const law = names.startingAt(text, full + lawPrefix.length)
      if (law !== null) take(full, law.end)
      full = text.indexOf(lawPrefix, full + 1)
      continue
    }
    const behind = holds(joiners, text.charCodeAt(at - 1)) ? at - 1 : at
    const law = names.endingAt(text, behind)
    if (law !== null && isAt(article, text, at)) take(law.start, law.end)
    at = text.indexOf('第', at + 1)
  }
  return found
}
