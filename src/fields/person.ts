import { wordsBehindPersons } from '../grammar/persons.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { matchEnd } from '../text/sticky.ts'

const dot = '[·•・]'
const mask = '[*×○□]'
const forms = [
  // 艾力·买买提, 阿依古丽·吐尔逊
  `[${hanziUnits}]{1,6}(?:${dot}[${hanziUnits}]{1,8}){1,3}`,
  // 高**, 欧阳×, ***
  `[${hanziUnits}]{0,2}${mask}{1,4}[${hanziUnits}]?`,
  // 高 远, 楊  強
  `[${hanziUnits}](?: {1,4}[${hanziUnits}]){1,2}(?![${hanziUnits}])`,
  // 高山远, 欧阳山远, 高某某
  `[${hanziUnits}]{2,4}?`,
]
const person = new RegExp(`(?:${forms.join('|')})(?=$|[、,;:()\\d /—-]|${oneOf(wordsBehindPersons)})`, 'uy')

/**
 * Where the name of a person that begins at `at` of folded text ends, or null: 高山远|, 电话; 艾力·买买提|代表; 高**|; 杨  丽|委员. No list of surnames is asked, so what
 * stands after must end a name: a stop, a blank, a digit, 代表, 同志.
 */
export function personAt(text: string, at: number): { readonly end: number } | null {
  const end = matchEnd(person, text, at)
  return end === at ? null : { end }
}
