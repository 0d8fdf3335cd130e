import { comparisonEnds, overVerbs, partyEnds } from '../../grammar/figure-cues.ts'
import { oneOf } from '../../text/pattern.ts'
import type { Range } from '../../text/range.ts'
import { lazyPattern, matchAt } from '../../text/sticky.ts'
import { wordSet } from '../../text/word-table.ts'
import type { Draft } from '../draft.ts'

const behindThan = lazyPattern(() => {
  const ends = oneOf(comparisonEnds.map(([word]) => word))
  return new RegExp(`([^,。;:、()]{1,20}?)(?:同比)?(${ends})`, 'y')
})
const changes = new Map(comparisonEnds)
const ofParty =
  /(?<!不)(少于|多于|大于|小于|高于|低于|超过|约?是|约?为|相当于|约?占)([\u4e00-\u9fff0-9A-Za-z“”]{1,12})的$/
const sameParty = /^[、,和]((?:(?![占是为达])[\u4e00-\u9fff]){1,8})的$/
const overParty = lazyPattern(
  () =>
    new RegExp(
      `(?<!不)(?:高于|低于|高出|低出|超出|超过|多于|少于|优于)([\\u4e00-\\u9fff]{0,10}?(?:${oneOf(partyEnds)}))的?$`,
    ),
)
/** 快于全市工业|2.4个百分点: before points any party may stand. */
const pointsOver = lazyPattern(
  () => new RegExp(`(?<!不)${oneOf(overVerbs)}([\\u4e00-\\u9fff0-9A-Za-z]{1,14}?)(?:的|约|近)?$`),
)
const partyWords = wordSet(partyEnds)
const comparedBefore = /(?:[比较与同]|高于|低于|少于|多于|超过|相当于|约?是)$/
const partyBehind = /^(?:年)?(?:相比|的|水平|同期)/
const compareWith = /[与同和跟]([^,。;:()与]{1,24})$/
const longestLook = 24

/** The other party of a comparison, and what it tells of the figure. */
export interface Comparison {
  readonly party: Range
  readonly change: 'increase' | 'decrease' | null
  /** True where the number is about what it is compared with (约是广东的5.4%). */
  readonly isAbout: boolean
}

/** Whether words of time name the other party of a comparison: 比2020年增长, 与2010年普查相比, 是2020年的2.5倍. */
export function isPartyOfComparison(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  if (/[比较]$/.test(before)) return true
  if (comparedBefore.test(before)) {
    if (partyBehind.test(text.slice(end, end + 3))) return true
    if (/[与同和]$/.test(before) && /^[^,。;:]{0,16}相比/.test(text.slice(end, end + 20))) return true
  }
  return text.charAt(start - 1) === '(' && text.charAt(end) === ')'
}

/** Reads the party before 相比 at `at`: 与|2018年|相比. */
export function readWith(text: string, at: number): Range | null {
  const from = Math.max(0, at - longestLook)
  const party = compareWith.exec(text.slice(from, at))?.[1]
  return party === undefined ? null : { start: at - party.length, end: at }
}

/** Reads the party after 比 or 较 that ends at `at`: 比|上年|增长, 较|全国平均水平|高. */
export function readThan(text: string, at: number): Comparison | null {
  const match = matchAt(behindThan(), text, at)
  if (match === null) return null
  const [, party = '', end = ''] = match
  return { party: { start: at, end: at + party.length }, change: changes.get(end) ?? null, isAbout: false }
}

/** Reads the party before a figure: 少于四川的|61人, 约是广东的|5.4%, 高于全国平均水平|0.12人; `before` is the figure before it and its party. */
export function readParty(
  text: string,
  draft: Draft,
  before: { end: number; hasParty: boolean } | null,
): Comparison | null {
  const { start } = draft.core
  const isOwned = text.charAt(start - 1) === '的'
  // A party is owned (少于四川的), or ends in one of a few words (高于全国平均水平).
  const end = isOwned ? start - 1 : start
  const isPoints = draft.kind === 'percentagePoint'
  const mayBeOver = isPoints || partyWords.endingAt(text, end) !== null
  if (!isOwned && !mayBeOver) return null
  const from = Math.max(0, start - longestLook, before?.end ?? 0)
  const words = text.slice(from, start)
  if (isOwned && before?.hasParty && before.end >= from) {
    const same = sameParty.exec(text.slice(before.end, start))
    if (same?.[1] !== undefined) return at(end - same[1].length, end, false)
  }
  const of = isOwned ? ofParty.exec(words) : null
  if (of !== null) {
    const [, verb = '', party = ''] = of
    const isShare = /^(?:约?[是为占]|相当于)/.test(verb)
    // 为全市的 and 占全市的 tell a share; only 是 and 相当于 compare, and only by a share or a multiple.
    if (isShare && !/(?:是|相当于)$/.test(verb)) return null
    if (isShare && !['percent', 'multiple', 'ratio'].includes(draft.kind)) return null
    return at(end - party.length, end, verb.startsWith('约'))
  }
  const over = mayBeOver ? (isPoints ? pointsOver() : overParty()).exec(words) : null
  return over?.[1] === undefined ? null : at(end - over[1].length, end, false)
}

function at(start: number, end: number, isAbout: boolean): Comparison {
  return { party: { start, end }, change: null, isAbout }
}
