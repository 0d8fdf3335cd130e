import {
  countingVerbs,
  measureLeads,
  measureTails,
  nounEnds,
  nounJoiners,
  quantityNouns,
} from '../grammar/figure-cues.ts'
import { oneOf } from '../text/pattern.ts'
import { wordTable } from '../text/word-table.ts'
import type { Draft, Range } from './draft.ts'

const lead = new RegExp(oneOf(measureLeads), 'y')
const tail = new RegExp(`${oneOf(measureTails)}$`)
const verbs = wordTable(countingVerbs.map((verb) => [verb, true] as const))
const quantity = new RegExp(`${oneOf(quantityNouns)}$`)
const han = /[\u4e00-\u9fffA-Za-z“”·]/
const hanOnly = /^[\u4e00-\u9fffA-Za-z0-9“”·()]+$/
const outside = /[,。;:!?、()|]/
/** Words in a phrase in front of a number that show it to be a clause and no name of a quantity. */
const clauseWords = /[的对把将使为从与向于在并且而及以让被给]/
const longestNoun = 14
const longestPhrase = 16
/** Units whose figure counts an act and not the noun behind it. */
const actUnits = /次$/

/**
 * The words that say what a figure counts (计量对象), null rather than a guess: the noun behind a classifier (1.6万余名|大学生), else the phrase in
 * front of the number (技术合同成交额|630.5亿元, 发放知识价值信用贷款|177.13亿元). `floor` is where the clause, or what the figure before it took, ends.
 */
export function readMeasure(text: string, draft: Draft, floor: number): Range | null {
  if (draft.kind === 'rank' || draft.kind === 'duration' || draft.kind === 'age') return null
  return nounBehind(text, draft) ?? phraseBefore(text, draft, floor)
}

/** The noun behind a count: 20家|高校院所|开展, 230余户|从 has none. */
export function nounBehind(text: string, { kind, unit, end, modifier, core }: Draft): Range | null {
  if (kind !== 'count' || unit === null || actUnits.test(unit)) return null
  let from = end
  const hasBoundBehind = end > core.end && modifier !== 'exact'
  if (text.charAt(from) === '的') from++
  let to = from
  while (to < text.length && to - from <= longestNoun) {
    const unit = text.charAt(to)
    if (!han.test(unit) || nounEnds.includes(unit)) break
    if (nounJoiners.includes(unit)) return null
    if (to > from && verbs.startingAt(text, to) !== null) break
    to++
  }
  const isVerb = verbs.startingAt(text, from) !== null && from + 2 >= to
  if (to - from < 2 || to - from > longestNoun || isVerb || (hasBoundBehind && to - from < 2)) return null
  if (from > end && !outside.test(text.charAt(to) || '。')) return null
  return { start: from, end: to }
}

function phraseBefore(text: string, { start }: Draft, floor: number): Range | null {
  let from = Math.max(floor, 0)
  for (let at = start - 1; at >= from; at--) {
    if (outside.test(text.charAt(at))) {
      from = at + 1
      break
    }
  }
  let to = start
  for (let match = tail.exec(text.slice(from, to)); match !== null && match[0] !== ''; ) {
    to -= match[0].length
    match = tail.exec(text.slice(from, to))
  }
  for (;;) {
    lead.lastIndex = from
    const word = lead.exec(text)?.[0]
    if (word === undefined || from + word.length > to) break
    from += word.length
  }
  if (to - from < 2) return null
  const verb = lastVerb(text, from, to)
  if (verb !== null) from = verb
  else {
    const of = text.slice(from, to).lastIndexOf('的')
    if (of >= 0) from += of + 1
  }
  const phrase = text.slice(from, to)
  if (phrase.length < 2 || phrase.length > longestPhrase || !hanOnly.test(phrase)) return null
  if (clauseWords.test(phrase)) return null
  const isVerbAlone = verb !== null && (verbs.startingAt(text, from)?.end ?? 0) >= to
  if (isVerbAlone) return null
  return verb !== null || quantity.test(phrase) || phrase.length <= 8 ? { start: from, end: to } : null
}

/** Where the last verb of the range begins, two in a row (引导发放) as one. */
function lastVerb(text: string, from: number, to: number): number | null {
  let last: number | null = null
  let behind = -1
  for (let at = from; at < to; at++) {
    const verb = verbs.startingAt(text, at)
    if (verb === null || verb.end > to || verb.word === '为') continue
    if (at !== behind) last = at
    behind = verb.end
    at = verb.end - 1
  }
  return last
}
