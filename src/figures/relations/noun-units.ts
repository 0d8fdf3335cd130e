import { cues } from '../../grammar/figure-cues.ts'
import { endingVerbs, havingVerbs, strongVerbs } from '../../grammar/measure-words.ts'
import { isAt } from '../../text/sticky.ts'
import { holds, unitSet } from '../../text/unit-set.ts'
import { wordSet } from '../../text/word-table.ts'

/** What stands in no noun. */
export const outside = unitSet(',。;:!?、()|》')
/** Words of change (增至, 同比下降); 增幅 and 增速 are names of quantities. */
export const changeWords = cues.flatMap(([word, cue]) =>
  (cue === 'increase' || cue === 'decrease' || cue === 'to') && !/[幅速]$/.test(word) ? [word] : [],
)
const pairedMarks = unitSet('“”()')
const [wordsOpen, wordsClose, bracketOpen] = [...'“”('].map((mark) => mark.charCodeAt(0))
const verbs = wordSet([...strongVerbs, ...endingVerbs, ...havingVerbs])
/** What makes a noun of a verb before it, where it begins no noun of its own: 新增数, not 新增|数字. */
export const nounMakers =
  /(?:[量率额度强]|总[额量数值]|数(?![字据智码控学十百千])|器(?![材官])|期(?!间)|面(?![向临对粉包])|值(?!得)|人(?![才员口均民工大]))/y

/** Whether the verb at `at` is part of a noun: 拥有量, 完成率, 覆盖面. */
export function isNounPart(text: string, at: number): boolean {
  const verb = verbs.startingAt(text, at)
  return verb !== null && isAt(nounMakers, text, verb.end)
}

/** Whether the phrase `[start, end)` has as many brackets and quotation marks that close as open. */
export function isBalanced(text: string, start: number, end: number): boolean {
  let brackets = 0
  let words = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!holds(pairedMarks, code)) continue
    if (code === wordsOpen) words++
    else if (code === wordsClose) words--
    else brackets += code === bracketOpen ? 1 : -1
  }
  return brackets === 0 && words === 0
}
