import { agencyLines, generalAuthorities, placeTiers, portalKeepers } from '../../grammar/agencies.ts'
import { foldWidth } from '../../text/width.ts'

const place = new RegExp(`^([^${placeTiers}]{2,6})([${placeTiers}])`, 'u')
const blanks = /\s+/g

/** How two names of agencies relate. `unknown` where the words do not tell: then no rule speaks. */
export type Relation = 'same' | 'different' | 'unknown'

/**
 * Whether two names can mean one agency (机关名称). A short form is one whose characters stand in the long form in order: 市教委 is
 * 重庆市教育委员会, 县府办 is 某县人民政府办公室. Different are two of known lines of work that share none (市水利局, 市教育局), or two of one tier whose
 * places differ (青禾县教育局, 白石县教育局).
 */
export function relate(a: string, b: string): Relation {
  const left = bare(a)
  const right = bare(b)
  if (isShortFormOf(left, right) || isShortFormOf(right, left)) return 'same'
  const [lines, others] = [linesOf(left), linesOf(right)]
  if (lines.size === 0 || others.size === 0) return 'unknown'
  const isShared = [...lines].some((line) => others.has(line))
  if (!isShared) return 'different'
  const [here, there] = [place.exec(left), place.exec(right)]
  if (here === null || there === null || here[2] !== there[2]) return 'unknown'
  const [stem = '', other = ''] = [here[1], there[1]]
  return isShortFormOf(stem, other) || isShortFormOf(other, stem) ? 'unknown' : 'different'
}

/** True for a government, congress or party body and for the keeper of a portal: they publish for every agency. */
export function publishesForAll(name: string): boolean {
  const words = bare(name)
  return [...generalAuthorities, ...portalKeepers].some((word) => words.includes(word))
}

/** Numbers of the rows of {@link agencyLines} that the name has a word of; general authorities have a row of their own. */
function linesOf(name: string): ReadonlySet<number> {
  const out = new Set<number>()
  agencyLines.forEach((words, row) => {
    if (words.some((word) => name.includes(word))) out.add(row)
  })
  if (generalAuthorities.some((word) => name.includes(word))) out.add(-1)
  return out
}

function isShortFormOf(short: string, long: string): boolean {
  let at = 0
  for (const unit of short) {
    at = long.indexOf(unit, at) + 1
    if (at === 0) return false
  }
  return true
}

function bare(name: string): string {
  return foldWidth(name).replace(blanks, '')
}
