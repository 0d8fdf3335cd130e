import { cues } from '../../grammar/figure-cues.ts'
import { endingVerbs, havingVerbs, strongVerbs } from '../../grammar/measure-words.ts'
import { isAt } from '../../text/sticky.ts'
import { holdsAny, unitSet } from '../../text/unit-set.ts'
import { wordSet } from '../../text/word-table.ts'

/** What stands in no noun. */
export const outside = unitSet(',。;:!?、()|》')
/** Words of change (增至, 同比下降); 增幅 and 增速 are names of quantities. */
export const changeWords = cues.flatMap(([word, cue]) =>
  (cue === 'increase' || cue === 'decrease' || cue === 'to') && !/[幅速]$/.test(word) ? [word] : [],
)
const pairedMarks = unitSet('“”()')
const verbs = wordSet([...strongVerbs, ...endingVerbs, ...havingVerbs])
/** What makes a noun of a verb before it, where it begins no noun of its own: 新增数, not 新增|数字. */
export const nounMakers =
  /(?:[量率额度强]|总[额量数值]|数(?![字据智码控学十百千])|器(?![材官])|期(?!间)|面(?![向临对粉包])|值(?!得)|人(?![才员口均民工大]))/y

/** Whether the verb at `at` is part of a noun: 拥有量, 完成率, 覆盖面. */
export function isNounPart(text: string, at: number): boolean {
  const verb = verbs.startingAt(text, at)
  return verb !== null && isAt(nounMakers, text, verb.end)
}

/** Whether every bracket and quotation mark of the phrase has its mate. */
export function isBalanced(phrase: string): boolean {
  if (!holdsAny(pairedMarks, phrase)) return true
  const count = (mark: string) => phrase.split(mark).length
  return count('“') === count('”') && count('(') === count(')')
}
