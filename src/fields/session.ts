import { wordsBeforeSession } from '../grammar/proposal.ts'
import type { Session } from '../model/proposal.ts'
import { flatten } from '../text/flat.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import type { SourceText } from '../text/source-text.ts'
import { countingCharacters, readCounting } from './counting.ts'

const number = `[${countingCharacters}]{1,4}`
const meeting = `第? ?(?<meeting>${number}) ?次(?:全体)?(?:会议|全会|(?:人大|政协)?会议|会)?`
/** 县十六届人大代表第61号: the term alone, before whoever it names. */
const termOnly = '(?<=人大|政协|人民代表大会)(?=(?:代表|委员)?(?:第? ?[A-Za-z]?\\d{1,8} ?号|建议|提案|议案))'
const pattern = new RegExp(
  `第? ?(?<term>${number}) ?届(?:[${hanziUnits}A-Za-z\\s]{0,24}?)(?:${meeting}|(?=闭会)|${termOnly})`,
  'gu',
)
const leads = new RegExp(`^.*(?:${oneOf(wordsBeforeSession)}|(?<=[\\d年])度?的?)`, 'u')
const runBefore = new RegExp(`[${hanziUnits}]{0,24} ?$`, 'u')

/**
 * Reads the first 会议届次 in the folded range: 市六届人大一次会议, 政协某县第十届委员会第二次会议, 县人大第十七届五次会议.
 * The mention begins with the place (市, 某县) and ends with 会议.
 */
export function readSession(source: SourceText, start: number, end: number): Session | null {
  const flat = flatten(source, start, end)
  const { text } = flat
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const term = readCounting(match.groups?.['term'] ?? '')
    if (term === null || term === 0) continue
    const meeting = match.groups?.['meeting']
    const from = match.index - placeBefore(text.slice(Math.max(0, match.index - 24), match.index))
    return {
      ...flat.mention(from, match.index + match[0].length),
      term,
      meeting: meeting === undefined ? null : readCounting(meeting),
    }
  }
  return null
}

/** How many units before the term name the assembly: 市, 政协某县, 县人大. */
function placeBefore(before: string): number {
  const run = runBefore.exec(before)?.[0] ?? ''
  const lead = leads.exec(run)?.[0] ?? ''
  return run.length - lead.length
}
