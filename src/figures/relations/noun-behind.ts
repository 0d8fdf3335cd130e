import {
  closingPredicates,
  endingVerbs,
  havingVerbs,
  nounAdverbs,
  nounEndExceptions,
  nounEnds,
  nounHeads,
  nounJoiners,
  strongVerbs,
} from '../../grammar/measure-words.ts'
import { usualHanzi } from '../../text/hanzi.ts'
import { oneOf } from '../../text/pattern.ts'
import type { Range } from '../../text/range.ts'
import { lazyPattern, matchEnd } from '../../text/sticky.ts'
import { unitAt } from '../../text/unit-at.ts'
import { firstsOf, holds, unitSet } from '../../text/unit-set.ts'
import { wordSet } from '../../text/word-table.ts'
import type { Draft } from '../draft.ts'
import { changeWords, isBalanced, isNounPart, outside } from './noun-units.ts'

const longVerbs = havingVerbs.filter((verb) => verb.length > 1)
const breakWords = [...strongVerbs, ...endingVerbs, ...longVerbs, ...nounAdverbs, ...changeWords]
const breaks = wordSet(breakWords)
/** Most units begin neither a word that ends a noun nor one that only seems to. */
const beginnings = unitSet(firstsOf([...breakWords, ...nounEndExceptions]))
const heads = wordSet(nounHeads)
const exceptions = wordSet(nounEndExceptions)
const predicates = wordSet(closingPredicates)
const headed = lazyPattern(() => new RegExp(`[${usualHanzi}]{2,8}?${oneOf(nounHeads)}(?=[,。;、)])`, 'y'))
/** Ends of what a figure after it measures: in 14个断面水质优良率由78.6% no noun of the 14. */
const rates = /(?:率|占比|比例|比重|指数|浓度)(?:[达为约近超]|分别)?$/
/** What a unit is to a noun: part of it, its end, a sign of a second noun; 0 for what stands in no noun. */
const roles = new Uint8Array(0x10000).fill(1, 0x4e00, 0xa000)
const aPart = 1
const anEnd = 2
const aJoiner = 3
for (const [units, role] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz“”·', aPart],
  [nounJoiners, aJoiner],
  [nounEnds, anEnd],
] as const)
  for (const unit of units) roles[unit.charCodeAt(0)] = role
const numerals = unitSet('0123456789一二两三四五六七八九十百千')
/** 172支|五千余人: another number. */
const numbered = /^[一二两三四五六七八九十百千]{2}|[一二两三四五六七八九十]个/
const longestNoun = 14
const land = '省市县区镇乡村州旗'
/** The end of units whose figure counts an act and not the noun after it. */
const actUnit = '次'

/** The noun after a count (1.6万余名|大学生): 20家|高校院所|开展, 230余户|从 has none. */
export function nounBehind(text: string, { kind, unit, end }: Draft): Range | null {
  if (kind !== 'count' || unit === null || unit.endsWith(actUnit)) return null
  const from = text.charAt(end) === '的' ? end + 1 : end
  const isTouching = from === end
  if (isTouching && breaks.rowAt(text, from) !== null) return nounOfVerb(text, from)
  const last = endOfNoun(text, from)
  if (last === null) return null
  const to = withoutTail(text, from, last)
  if (to === null) return null
  // 1个市级、3个县级服务站: the noun stands after the last of them.
  if (text.charAt(to - 1) === '级' && text.charAt(to) === '、') return null
  if (to - from === 1 && isTouching && isUnitOfLand(text, from)) return { start: from, end: to }
  if (!isNoun(text, from, to)) return null
  if (!isTouching && to < text.length && !holds(outside, unitAt(text, to))) return null
  return { start: from, end: to }
}

/** A noun that begins with a word that ends others, up to the head that closes it. */
function nounOfVerb(text: string, from: number): Range | null {
  const end = matchEnd(headed(), text, from)
  return end > from ? { start: from, end } : null
}

/** Where a noun ends without 基础上, 中 and the predicate that follow it; null where it is a predicate alone. */
function withoutTail(text: string, from: number, end: number): number | null {
  let to = end
  if (to - from > 4 && text.startsWith('基础上', to - 3)) to -= 3
  if (to - from > 2 && /[中内里上]/.test(text.charAt(to - 1))) to--
  const predicate = predicates.endingAt(text, to)
  if (predicate === null) return to
  if (predicate.start === from && heads.endingAt(text, to) === null) return null
  return predicate.start > from + 1 ? predicate.start : to
}

/** Whether words after a count are what is counted, and neither another number nor what the next figure measures. */
function isNoun(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false
  const noun = text.slice(from, to)
  return !numbered.test(noun) && isBalanced(text, from, to) && !rates.test(noun)
}

/** 12个|县, 3个|村: one unit is the whole noun. */
function isUnitOfLand(text: string, at: number): boolean {
  return (
    land.includes(text.charAt(at)) &&
    (at + 1 === text.length ||
      (text.charAt(at + 1) !== '(' && holds(outside, unitAt(text, at + 1))) ||
      breaks.rowAt(text, at + 1) !== null)
  )
}

/** Whether a noun stands after a count that could not be read: 20个|县开展, and what stands before the number is not counted. */
export function hasUnreadNoun(text: string, { kind, unit, end }: Draft): boolean {
  if (kind !== 'count' || unit === null || unit.endsWith(actUnit)) return false
  const role = roles[unitAt(text, end)] ?? 0
  return role === aPart && breaks.rowAt(text, end) === null && predicates.rowAt(text, end) === null
}

/** Where the noun ends that begins at `from`; null where it is too long, or goes on in a second one. */
function endOfNoun(text: string, from: number): number | null {
  let to = from
  while (to < text.length && to - from <= longestNoun) {
    const code = unitAt(text, to)
    const role = roles[code] ?? 0
    if (holds(beginnings, code)) {
      const exception = exceptions.startingAt(text, to)
      if (exception !== null) {
        to = exception.end
        continue
      }
      if (breaks.rowAt(text, to) !== null && !isNounPart(text, to)) break
    }
    if (role === 0) break
    if (role === aPart) {
      to++
      continue
    }
    if (role === anEnd && exceptions.endingAt(text, to + 1) === null) break
    if (role === aJoiner) {
      // 3个集群和|2个市场 are two nouns, 120家企业与|专员结对 says with whom; what else is joined may be counted too.
      if (text.charAt(to) !== '与' && !holds(numerals, unitAt(text, to + 1))) return null
      break
    }
    to++
  }
  return to - from > longestNoun ? null : to
}
