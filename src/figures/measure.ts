import {
  closingPredicates,
  measureLeadExceptions,
  measureLeads,
  measureTails,
  nounAdverbs,
  nounEndExceptions,
  nounEnds,
  nounHeads,
  nounJoiners,
  quantityNouns,
  strongVerbs,
  weakVerbs,
} from '../grammar/measure-words.ts'
import { oneOf } from '../text/pattern.ts'
import { isAt, lazyPattern, matchEnd } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { type WordAt, wordSet, wordTable } from '../text/word-table.ts'
import type { Draft, Range } from './draft.ts'

const leads = wordTable([
  ...measureLeads
    .filter((word) => !(measureLeadExceptions as readonly string[]).includes(word))
    .map((word) => [word, true] as const),
  ...measureLeadExceptions.map((word) => [word, false] as const),
])
const tails = wordSet(measureTails)
const strong = wordSet(strongVerbs)
const weak = wordSet(weakVerbs)
const breaks = wordSet([...strongVerbs, ...nounAdverbs])
const exceptions = wordSet(nounEndExceptions)
const headed = lazyPattern(() => new RegExp(`[\\u4e00-\\u9fff]{2,8}?${oneOf(nounHeads)}(?=[,。;、)])`, 'y'))
const predicates = wordSet(closingPredicates)
const quantities = wordSet(quantityNouns)
/** What makes a noun of a verb in front of it, where it begins no noun of its own: 新增数, not 新增|数字. */
const nounMakers =
  /(?:[量率额度强总]|数(?![字据智码控学十百千])|器(?![材官])|期(?!间)|面(?![向临对粉包])|值(?!得)|人(?![才员口均民工大]))/y
/** Ends of what a figure behind it measures: in 14个断面水质优良率由78.6% no noun of the 14. */
const rates = /(?:率|占比|比例|比重|指数|浓度)(?:[达为约近超]|分别)?$/
/** What a unit is to a noun: part of it, its end, a sign of a second noun; 0 for what stands in no noun. */
const nounUnits = new Uint8Array(0x10000).fill(1, 0x4e00, 0xa000)
const aPart = 1
const anEnd = 2
const aJoiner = 3
for (const [units, role] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz“”·', aPart],
  [nounJoiners, aJoiner],
  [nounEnds, anEnd],
] as const)
  for (const unit of units) nounUnits[unit.charCodeAt(0)] = role
const asides = unitSet('“”()')
const digits = unitSet('0123456789')
const outside = unitSet(',。;:!?、()|》')
const bracketOpen = 0x28
const bracketClose = 0x29
/** How far a bracket reaches back that is part of a phrase. */
const longestAside = 10
/** Words in a phrase in front of a number that show it to be a clause and no name of a quantity. */
const clauseMarks = '的对把将使为从与向于在并且而及以让被给或比较'
const clauseWords = new RegExp(`[${clauseMarks}]|等$|^占(?!地)|^第`)
/** Words of names in which one of those stands. */
const notClause = /在[建校册岗孵园职编读]|行为|对外|对口|等级/g
/** Every unit of which {@link clauseWords} holds one. */
const clauseUnits = unitSet(clauseMarks, '等占第')
const longestNoun = 14
const longestPhrase = 16
/** A phrase without a verb or a noun of quantity at its end is a name when it is not longer. */
const longestName = 14
/** A shorter one is most often a place: 四川14个. */
const shortestName = 3
/** The end of units whose figure counts an act and not the noun behind it. */
const actUnit = '次'

/**
 * The words that say what a figure counts (计量对象), null rather than a guess: the `noun` behind a classifier (1.6万余名|大学生), which is that of {@link nounBehind},
 * else the phrase in front of the number (技术合同成交额|630.5亿元, 发放知识价值信用贷款|177.13亿元). `floor` is where the clause, or what the figure before it
 * took, ends.
 */
export function readMeasure(text: string, draft: Draft, floor: number, noun: Range | null): Range | null {
  if (draft.kind === 'rank' || draft.kind === 'duration' || draft.kind === 'age') return null
  return noun ?? phraseBefore(text, draft, floor)
}

/** The noun behind a count: 20家|高校院所|开展, 230余户|从 has none. */
export function nounBehind(text: string, { kind, unit, end }: Draft): Range | null {
  if (kind !== 'count' || unit === null || unit.endsWith(actUnit)) return null
  const from = text.charAt(end) === '的' ? end + 1 : end
  let to = from
  if (from === end && breaks.startingAt(text, from) !== null) {
    const behind = matchEnd(headed(), text, from)
    return behind > from ? { start: from, end: behind } : null
  }
  while (to < text.length && to - from <= longestNoun) {
    const role = nounUnits[text.charCodeAt(to)] ?? 0
    if (role === 0 || (breaks.startingAt(text, to) !== null && !isNounPart(text, to))) break
    const exception = exceptions.startingAt(text, to)
    if (exception !== null) {
      to = exception.end
      continue
    }
    if (role === anEnd && exceptions.endingAt(text, to + 1) === null) break
    if (role === aJoiner) return null
    to++
  }
  if (to - from > longestNoun) return null
  if (to - from > 2 && /[中内里]/.test(text.charAt(to - 1))) to--
  const predicate = to - from > 2 ? predicates.endingAt(text, to) : null
  if (predicate !== null && predicate.start > from + 1) to = predicate.start
  // 1个市级、3个县级服务站: the noun stands behind the last of them.
  if (text.charAt(to - 1) === '级' && text.charAt(to) === '、') return null
  if (to - from < 2 || !isBalanced(text.slice(from, to)) || rates.test(text.slice(from, to))) return null
  if (from > end && to < text.length && !holds(outside, text.charCodeAt(to))) return null
  return { start: from, end: to }
}

function phraseBefore(text: string, { start }: Draft, floor: number): Range | null {
  let from = Math.max(floor, start - 40, 0)
  for (let at = start - 1; at >= from; at--) {
    if (holds(outside, text.charCodeAt(at)) && !isAside(text, at, start)) {
      from = at + 1
      break
    }
  }
  // 四川的61人, 贷款额的50%: what stands in front of 的 is whose it is.
  if (text.charAt(start - 1) === '的') return null
  let to = start
  for (
    let word = tails.endingAt(text, to);
    word !== null && word.start >= from;
    word = tails.endingAt(text, to)
  )
    to = word.start
  for (
    let word = leads.startingAt(text, from);
    word?.value === true && word.end <= to;
    word = leads.startingAt(text, from)
  )
    from = word.end
  if (to - from < 2) return null
  const verb = verbIn(text, from, to)
  if (verb !== null) from = verb
  else {
    const of = text.slice(from, to).lastIndexOf('的')
    if (of >= 0) from += of + 1
    // 明月湖等载体: what is listed is named behind 等.
    const places = text.slice(from, to).lastIndexOf('等地')
    if (places >= 0) from += places + 2
    const list = /等(?!级|地|线)(?=[\u4e00-\u9fff]{3})/.exec(text.slice(from, to))
    if (list !== null) from += list.index + 1
  }
  return isNamed(text, from, to, verb !== null) ? { start: from, end: to } : null
}

function isNamed(text: string, from: number, to: number, hasVerb: boolean): boolean {
  if (to - from < 2 || to - from > longestPhrase) return false
  let hasAside = false
  let mayBeClause = false
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (holds(asides, code)) hasAside = true
    else if (holds(clauseUnits, code)) mayBeClause = true
    else if (nounUnits[code] === 0 && !holds(digits, code)) return false
  }
  const phrase = text.slice(from, to)
  if (hasAside && !isBalanced(phrase)) return false
  if (mayBeClause && clauseWords.test(phrase.replace(notClause, ''))) return false
  if (hasVerb) return !isAllVerbs(text, from, to)
  if (quantities.endingAt(phrase, phrase.length) !== null) return true
  return phrase.length >= shortestName && phrase.length <= longestName
}

/** Where the verb begins that governs the number: the last strong one, else a weak one at the very front. Two in a row are one. */
function verbIn(text: string, from: number, to: number): number | null {
  let last: number | null = null
  let behind = -1
  for (let at = from; at < to; at++) {
    const verb = strongAt(text, at) ?? (at === from || at === behind ? weak.startingAt(text, at) : null)
    if (verb === null || verb.end > to) continue
    if (at !== behind) last = at
    behind = verb.end
    at = verb.end - 1
  }
  return last
}

/** The strong verb at `at`; 拥有量, 完成率, 覆盖面: in front of some units it makes a noun. */
function strongAt(text: string, at: number): WordAt<boolean> | null {
  const verb = strong.startingAt(text, at)
  return verb === null || isAt(nounMakers, text, verb.end) ? null : verb
}

function isNounPart(text: string, at: number): boolean {
  const verb = strong.startingAt(text, at)
  return verb !== null && isAt(nounMakers, text, verb.end)
}

function isAllVerbs(text: string, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    const verb = strong.startingAt(text, at) ?? weak.startingAt(text, at)
    if (verb === null) return false
    at = verb.end
  }
  return true
}

/** Whether the bracket at `at` belongs to a pair inside the phrase: 创业(创投)领军人才. */
function isAside(text: string, at: number, start: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === bracketClose) return text.slice(Math.max(0, at - longestAside), at).includes('(')
  return unit === bracketOpen && text.slice(at, start).includes(')')
}

function isBalanced(phrase: string): boolean {
  if (!/[“”()]/.test(phrase)) return true
  const count = (mark: string) => phrase.split(mark).length
  return count('“') === count('”') && count('(') === count(')')
}
