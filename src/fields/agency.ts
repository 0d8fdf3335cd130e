import {
  type AgencyEnding,
  type AgencyRole,
  agencyEndings,
  agencyNames,
  nameJoints,
  wordsBeyondNames,
  wordsWithinNames,
} from '../grammar/agencies.ts'
import { isHanzi } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { holds, lastsOf, unitSet } from '../text/unit-set.ts'
import { type WordAt, wordSet, wordTable } from '../text/word-table.ts'

/** The units that may not stand around an ending. */
type Bounds = Pick<AgencyEnding, 'notBefore' | 'notAfter'>

/** More units than the name of any body has, its bracket aside. */
const longestName = 40
/** More than what stands in brackets after a name has: (市住房保障中心). */
const longestBracket = 20
const shortestName = 2
/** What a body calls itself by, and no name begins with: 局党组. */
const selfUnits = unitSet('局厅委署')

const endings = wordTable<Bounds>([
  ...agencyEndings.filter(({ roles }) => roles.includes('coHandles')).map((row) => [row.word, row] as const),
  ...agencyNames.map((word) => [word, { notBefore: '', notAfter: '' }] as const),
])
const beyond = wordTable([
  ...wordsWithinNames.map((word) => [word, false] as const),
  ...wordsBeyondNames.map((word) => [word, true] as const),
])
const joints = wordSet(nameJoints)

/** The source of a pattern for the endings of bodies with a role: 局, 厅, 委员会 of those who sign, 台 but not 平台. */
export function agencyEnding(role: AgencyRole): string {
  const rows = agencyEndings.filter(({ roles }) => roles.includes(role))
  const free = rows.filter(({ notAfter }) => notAfter === '').map(({ word }) => word)
  const bound = rows.filter(({ notAfter }) => notAfter !== '')
  return `(?:${[oneOf(free), ...bound.map(({ word, notAfter }) => `(?<![${notAfter}])${word}`)].join('|')})`
}

const bodyEnd = new RegExp(
  `(?:${agencyEnding('addressed')}|${oneOf(agencyNames)})(?:\\([^)]{1,20}\\))?$`,
  'u',
)
const lastUnits = unitSet(...agencyEndings.map(({ word }) => word.slice(-1)), lastsOf(agencyNames), ')')

/** True for what ends like the name of a body (单位) that may be addressed: 某某局, 某某委员会, 县政府(办公室). */
export function endsLikeBody(name: string): boolean {
  return holds(lastUnits, name.charCodeAt(name.length - 1)) && bodyEnd.test(name)
}

/**
 * Where the name of a body (机关) that begins at `at` of folded text ends, or null where none begins: 市委组织部|、市财政局研究, 市卫生健康委|和市医保局. The
 * longest reading counts, a bracket after the name belongs to it, and a name never holds a word of handling (研究, 意见).
 */
export function agencyAt(text: string, at: number): { readonly end: number } | null {
  if (holds(selfUnits, text.charCodeAt(at))) return null
  const limit = Math.min(text.length, at + longestName)
  let end = 0
  let known = at
  for (let i = at; i < limit && isNameUnit(text.charCodeAt(i)); ) {
    if (i >= known) {
      const word = beyond.startingAt(text, i)
      if (word?.value === true) break
      if (word !== null) known = word.end
    }
    if (end === i && end > at && joints.rowAt(text, i) !== null) break
    i++
    const row = endings.endingAt(text, i)
    if (row === null || row.start < at || i - at < shortestName || isPartOfWord(text, row)) continue
    end = i
  }
  return end === 0 ? null : { end: bracketEnd(text, end) }
}

/** Whether an ending is a part of another word: 平台, 市政府会议. */
function isPartOfWord(text: string, { start, end, value }: WordAt<Bounds>): boolean {
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)]
  return (
    (before !== '' && value.notAfter.includes(before)) || (behind !== '' && value.notBefore.includes(behind))
  )
}

/** Whether the units are those of a name: hanzi, letters and digits (110指挥中心), the dot of a foreign name. */
function isNameUnit(code: number): boolean {
  return (
    isHanzi(code) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0xb7
  )
}

/** Where the bracket that begins at `end` closes, `end` itself where none does. */
function bracketEnd(text: string, end: number): number {
  if (text.charAt(end) !== '(') return end
  const close = text.slice(end, end + longestBracket + 2).indexOf(')')
  return close < 2 ? end : end + close + 1
}
