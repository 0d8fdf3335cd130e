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
import { type WordAt, wordTable } from '../text/word-table.ts'
import type { Draft, Range } from './draft.ts'

const table = (words: readonly string[]) => wordTable(words.map((word) => [word, true] as const))
const leads = wordTable([
  ...measureLeads
    .filter((word) => !(measureLeadExceptions as readonly string[]).includes(word))
    .map((word) => [word, true] as const),
  ...measureLeadExceptions.map((word) => [word, false] as const),
])
const tails = table(measureTails)
const strong = table(strongVerbs)
const weak = table(weakVerbs)
const breaks = table([...strongVerbs, ...nounAdverbs])
const exceptions = table(nounEndExceptions)
const headed = new RegExp(`[\\u4e00-\\u9fff]{2,8}?${oneOf(nounHeads)}(?=[,。;、)])`, 'y')
const predicates = table(closingPredicates)
const quantity = new RegExp(`${oneOf(quantityNouns)}$`)
/** What makes a noun of a verb in front of it, where it begins no noun of its own: 新增数, not 新增|数字. */
const nounMakers =
  /^(?:[量率额度强总]|数(?![字据智码控学十百千])|器(?![材官])|期(?!间)|面(?![向临对粉包])|值(?!得)|人(?![才员口均民工大]))/
/** Ends of what a figure behind it measures: in 14个断面水质优良率由78.6% no noun of the 14. */
const rates = /(?:率|占比|比例|比重|指数|浓度)$/
const nounUnit = /[\u4e00-\u9fffA-Za-z“”·]/
const phraseUnits = /^[\u4e00-\u9fffA-Za-z0-9“”·()]+$/
const outside = /[,。;:!?、()|》]/
/** Words in a phrase in front of a number that show it to be a clause and no name of a quantity. */
const clauseWords = /[的对把将使为从与向于在并且而及以让被给或比较]|等$|^占(?!地)|^第/
const longestNoun = 14
const longestPhrase = 16
/** A phrase without a verb or a noun of quantity at its end is a name when it is not longer. */
const longestName = 14
/** A shorter one is most often a place: 四川14个. */
const shortestName = 3
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
export function nounBehind(text: string, { kind, unit, end }: Draft): Range | null {
  if (kind !== 'count' || unit === null || actUnits.test(unit)) return null
  const from = text.charAt(end) === '的' ? end + 1 : end
  let to = from
  if (from === end && breaks.startingAt(text, from) !== null) {
    headed.lastIndex = from
    return headed.test(text) ? { start: from, end: headed.lastIndex } : null
  }
  while (to < text.length && to - from <= longestNoun) {
    const next = text.charAt(to)
    if (!nounUnit.test(next) || (breaks.startingAt(text, to) !== null && !isNounPart(text, to))) break
    const exception = exceptions.startingAt(text, to)
    if (exception !== null) {
      to = exception.end
      continue
    }
    if (nounEnds.includes(next) && exceptions.endingAt(text, to + 1) === null) break
    if (nounJoiners.includes(next)) return null
    to++
  }
  if (to - from > longestNoun) return null
  if (to - from > 2 && /[中内里]/.test(text.charAt(to - 1))) to--
  const predicate = to - from > 2 ? predicates.endingAt(text, to) : null
  if (predicate !== null && predicate.start > from + 1) to = predicate.start
  // 1个市级、3个县级服务站: the noun stands behind the last of them.
  if (text.charAt(to - 1) === '级' && text.charAt(to) === '、') return null
  if (to - from < 2 || !isBalanced(text.slice(from, to)) || rates.test(text.slice(from, to))) return null
  if (from > end && !outside.test(text.charAt(to) || '。')) return null
  return { start: from, end: to }
}

function phraseBefore(text: string, { start }: Draft, floor: number): Range | null {
  let from = Math.max(floor, start - 40, 0)
  for (let at = start - 1; at >= from; at--) {
    if (outside.test(text.charAt(at)) && !isAside(text, at, start)) {
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
  const phrase = text.slice(from, to)
  if (phrase.length < 2 || phrase.length > longestPhrase || !phraseUnits.test(phrase) || !isBalanced(phrase))
    return false
  if (clauseWords.test(phrase.replace(/在[建校册岗孵园职编读]|行为|对外|对口|等级/g, ''))) return false
  if (hasVerb) return !isAllVerbs(text, from, to)
  if (quantity.test(phrase)) return true
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

function strongAt(text: string, at: number): WordAt<boolean> | null {
  return isNounPart(text, at) ? null : strong.startingAt(text, at)
}

/** 拥有量, 完成率, 覆盖面: a verb in front of one of these makes a noun. */
function isNounPart(text: string, at: number): boolean {
  const verb = strong.startingAt(text, at)
  return verb !== null && nounMakers.test(text.slice(verb.end, verb.end + 2))
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
  const unit = text.charAt(at)
  if (unit === ')') return text.lastIndexOf('(', at) >= Math.max(0, at - 10)
  if (unit !== '(') return false
  return text.slice(at, start).includes(')')
}

function isBalanced(phrase: string): boolean {
  if (!/[“”()]/.test(phrase)) return true
  const count = (mark: string) => phrase.split(mark).length
  return count('“') === count('”') && count('(') === count(')')
}
