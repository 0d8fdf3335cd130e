import { nameJoints } from '../grammar/agencies.ts'
import { actsOfSeveral, handlingActs, unnamedBodies, wordsBeforeName } from '../grammar/co-handlers.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { isAt, matchEnd } from '../text/sticky.ts'
import { agencyAt } from './agency.ts'

/** A list of bodies: where each name stands, and where the list ends. */
export interface AgencyList {
  readonly names: Range[]
  readonly end: number
}

/** What is done with a body whose name may end like the word's beginning: 省民委|会办. */
const jointActs = new RegExp(`(?<=委)${oneOf(actsOfSeveral)}`, 'u')
const longestName = 24
const lead = new RegExp(`(?:${oneOf(wordsBeforeName)}| )+`, 'y')
const joint = new RegExp(`\\s*[、;]\\s*|\\s+|${oneOf(nameJoints)}`, 'y')
const comma = /,\s*/y
const more = new RegExp(`等(?:${oneOf(unnamedBodies)}|\\d+个(?:部门|单位))?`, 'y')
/** What may follow a name: the next one, what is done with it, a stop. */
const boundary = new RegExp(
  `[\\s、,;。:!)\\uFFFD?]|${oneOf(nameJoints)}|${oneOf(handlingActs)}|等|的|后|并|$`,
  'y',
)
/** A piece of a list that names no body: 有关部门, 各区政府. */
const other = new RegExp(`[^\\s、,;。:!我]{1,40}?(?=[、,;]|${oneOf(handlingActs)})`, 'y')
const act = new RegExp(` *的?(?:后[,。]|${oneOf(handlingActs)})`, 'y')

/**
 * The bodies of the list that begins at `at` of folded text, separated by 、 , ; blanks and 和 or 与 before the last: 市公安局、市司法局和团市委|研究. What names no
 * body (各区政府) is passed over.
 */
export function agenciesAt(text: string, at: number): AgencyList {
  const names: Range[] = []
  let end = at
  for (let i = at; ; ) {
    const start = matchEnd(lead, text, i)
    const name = nameAt(text, start)
    if (name !== null) {
      names.push({ start, end: name.end })
      end = name.end
    } else {
      if (isAt(act, text, start) || isAt(more, text, start)) break
      end = matchEnd(other, text, start)
      if (end === start) break
    }
    i = matchEnd(joint, text, end)
    if (i > end) continue
    const behind = matchEnd(comma, text, end)
    const next = behind > end ? nextName(text, behind) : null
    if (next === null) break
    i = behind
  }
  return { names, end: matchEnd(more, text, end) }
}

/** Whether the list of which a name ends at `end` is followed by what is done with it: 研究, 的意见, 后. */
export function isActAt(text: string, end: number): boolean {
  return isAt(act, text, end)
}

/** After a comma a name goes on with the list only where it does not begin a sentence: 市教育局,市政府已…. */
function nextName(text: string, at: number): number | null {
  return nameAt(text, matchEnd(lead, text, at))?.end ?? null
}

/** The name that begins at `at` and after which a list goes on or ends; 会 of 省民委|会办 belongs to what is done. */
function nameAt(text: string, at: number): { readonly end: number } | null {
  const name = agencyAt(text, at)
  if (name !== null && isAt(boundary, text, name.end)) return name
  const act = text.slice(at, at + longestName).search(jointActs)
  if (act <= 0) return null
  const shorter = agencyAt(text.slice(0, at + act), at)
  return shorter?.end === at + act ? shorter : null
}
