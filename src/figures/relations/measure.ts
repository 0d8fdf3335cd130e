import { actNouns, emptyNames, notQuantities, pureQuantities } from '../../grammar/measure-words.ts'
import { provinces } from '../../grammar/provinces.ts'
import type { Range } from '../../text/range.ts'
import { unitAt } from '../../text/unit-at.ts'
import { holds } from '../../text/unit-set.ts'
import { wordSet } from '../../text/word-table.ts'
import type { Draft } from '../draft.ts'
import type { Frame, Related } from './frame.ts'
import { hasUnreadNoun } from './noun-behind.ts'
import { outside } from './noun-units.ts'
import { complement, isName, type Piece, piecesOf, roles } from './phrase.ts'

const pure = wordSet(pureQuantities)
const notPure = wordSet(notQuantities)
const acts = wordSet(actNouns)
const empty = wordSet(emptyNames)
const places = wordSet([...provinces, ...'省市县区镇乡村州盟旗'])
/** A phrase reaches no further. */
const farthest = 24
const longestName = 16
/** A longer per-phrase is no part of a name, 人均 is. */
const shortestPer = 2
/** How far a bracket reaches back that is part of a phrase. */
const longestAside = 10
const bracketOpen = 0x28
const bracketClose = 0x29
const nominal = roles.unit | roles.noun | roles.act | roles.joiner | roles.looseTail | roles.looseLead
/** What may stand between a name and its number. */
const trailing = roles.tail | roles.looseTail | roles.looseLead | roles.lead | roles.motion | roles.having
/** What a name does not begin with. */
const leading = roles.joiner | roles.looseLead | roles.looseTail
/** Verbs that govern a name. */
const verbal = roles.verb | roles.ending
/** What a name that only tells acts is made of. */
const acting = roles.act | roles.verb
const giving = /(?:给予|奖励|补助|资助|补贴|支持|奖补)$/

/**
 * Names what each figure counts (计量对象), null rather than a guess: the noun after a classifier (1.6万余名|大学生), else the phrase before the number
 * (技术合同成交额|630.5亿元, 发放知识价值信用贷款|177.13亿元), else what the figure right before it counts (46户|131间, 由12家|增至15家).
 */
export function readMeasures(frame: Frame): void {
  const { text, figures } = frame
  for (const figure of figures) {
    const { draft, noun, isListed } = figure
    if (isListed || draft.kind === 'rank' || draft.name !== undefined) continue
    const isUnread = noun === null && hasUnreadNoun(text, draft)
    figure.measure = noun ?? (isUnread ? null : phraseBefore(text, figure)) ?? sharedWith(figure)
  }
}

/** 86件|112人 count one thing, and so do the ends of a change and the numbers of a list of years. */
function sharedWith({ before, draft, change, sharesWith }: Related): Range | null {
  if (sharesWith !== null) return sharesWith.measure
  if (before === null) return null
  const isTouching = before.draft.end === draft.start && before.noun === null
  const isChange = before.change === 'from' && change === 'to' && before.draft.kind === draft.kind
  return isTouching || isChange ? before.measure : null
}

function phraseBefore(text: string, figure: Related): Range | null {
  const to = phraseEnd(text, figure)
  // 四川的61人, 贷款额的50%: what stands before 的 is whose it is.
  if (text.charAt(to - 1) === '的') return null
  const from = phraseStart(text, figure, to)
  if (from >= to) return null
  const pieces = piecesOf(text, from, to)
  const last = lastOfName(text, pieces)
  if (last < 0) return null
  let first = last
  while (first > 0 && (nominal & (pieces[first - 1] as Piece).role) !== 0) first--
  while (first < last && (leading & (pieces[first] as Piece).role) !== 0) first++
  return nameOf(text, pieces, first, last, figure)
}

/** Where the name must end: before words of time, per-phrases and the party of a comparison (降雨量|较常年同期偏少26%). */
function phraseEnd(text: string, figure: Related): number {
  const { lead, comparedWith } = figure
  if (comparedWith === null || comparedWith.start < clauseOf(figure) || comparedWith.start >= lead)
    return lead
  const end = comparedWith.start
  return /[比较与同和跟]/.test(text.charAt(end - 1)) ? end - 1 : end
}

/** Where the clause begins, or what the figure before it took ends. */
function clauseOf({ clause, before }: Related): number {
  return before === null ? clause : Math.max(clause, before.noun?.end ?? before.draft.end)
}

/** After the last stop before `to`; a bracket within the phrase (创业(创投)人才) is none. */
function phraseStart(text: string, figure: Related, to: number): number {
  const { per } = figure
  // Words of time in the party of a comparison end nothing before it.
  const floor = figure.floor > to ? clauseOf(figure) : figure.floor
  // 万元地区生产总值|用水量
  const isNamed = per !== null && per.end - per.start <= shortestPer && text.charAt(per.start) !== '每'
  const behindPer = per !== null && per.end < to && !isNamed ? per.end : 0
  const from = Math.max(floor, to - farthest, behindPer, 0)
  for (let at = to - 1; at >= from; at--)
    if (holds(outside, text.charCodeAt(at)) && !isAside(text, at, from, to)) return at + 1
  return from
}

function isAside(text: string, at: number, from: number, to: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === bracketClose) return text.slice(Math.max(from, at - longestAside), at).includes('(')
  return unit === bracketOpen && text.slice(at, to).includes(')')
}

/** The piece that the name ends with, -1 where a verb stands there that governs nothing before it. */
function lastOfName(text: string, pieces: readonly Piece[]): number {
  let last = pieces.length - 1
  while (last >= 0 && (trailing & (pieces[last] as Piece).role) !== 0) last--
  // 教师周转宿舍|竣工180套, 一般公共预算收入|完成9.86亿元.
  while (last > 0 && pieces[last]?.role === roles.ending) {
    last--
    while (last >= 0 && (trailing & (pieces[last] as Piece).role) !== 0) last--
  }
  const piece = pieces[last]
  if (piece === undefined) return -1
  if (isVerbal(piece)) return acts.endingAt(text, piece.end)?.start === piece.start ? last : -1
  return (nominal & piece.role) !== 0 && piece.role !== roles.joiner ? last : -1
}

/** The name from the piece `first` to `last`, with the verb that governs it unless it is the name of a quantity. */
function nameOf(
  text: string,
  pieces: readonly Piece[],
  first: number,
  last: number,
  { draft }: Related,
): Range | null {
  const { start } = pieces[first] as Piece
  const { end } = pieces[last] as Piece
  const isPure = pure.endingAt(text, end) !== null && notPure.endingAt(text, end) === null
  if (isOnlyActs(pieces, first, last) && acts.endingAt(text, end) === null) return null
  const left = pieces[first - 1]
  if (!isPure && (isUncounted(text, pieces, first, last, draft) || isCutOff(text, left, draft))) return null
  if (left?.role === roles.sign) return null
  const from = beginOfName(text, left, start, end, isPure)
  if (end - start < 2 || end - from > longestName || !isName(text, from, end)) return null
  if (empty.endingAt(text, end)?.start === from) return null
  const isBare = !isPure && end - start === 2 && !isVerbal(left)
  if (isBare && draft.kind === 'count' && isPlace(text, end)) return null
  return { start: from, end }
}

/** 募集|规模 needs its verb, 实现|社会消费品零售总额 does not. */
function beginOfName(
  text: string,
  left: Piece | undefined,
  start: number,
  end: number,
  isPure: boolean,
): number {
  if (left === undefined || !isVerbal(left) || end - left.start > longestName) return start
  const isWhole = isPure && (end - start > 2 || left.role === roles.ending)
  return isWhole || holds(complement, unitAt(text, start - 1)) ? start : left.start
}

/** Whether a figure counts nothing that stands before it, unless that is the name of a quantity: spells, ages, and 次 of acts. */
function isUncounted(
  text: string,
  pieces: readonly Piece[],
  first: number,
  last: number,
  { kind, unit, end }: Draft,
): boolean {
  if (kind === 'duration' || kind === 'age') return true
  return unit === '次' && isDoer(text, pieces, first, last, end)
}

/** Whether the piece left of a name takes it away from the figure: a break, a motion, and a verb of giving before money. */
function isCutOff(text: string, left: Piece | undefined, { kind }: Draft): boolean {
  if (left === undefined) return false
  if (left.role === roles.break || left.role === roles.motion) return !isOf(text, left)
  return kind === 'money' && isVerbal(left) && giving.test(text.slice(left.start, left.end))
}

function isOnlyActs(pieces: readonly Piece[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if ((acting & (pieces[i] as Piece).role) === 0) return false
  return true
}

/** 局党组|3次专题研究: who did it, where no act is named and words follow. */
function isDoer(text: string, pieces: readonly Piece[], first: number, last: number, end: number): boolean {
  if (pieces[last]?.role === roles.act) return false
  return !isVerbal(pieces[first - 1]) || (end < text.length && !holds(outside, text.charCodeAt(end)))
}

function isVerbal(piece: Piece | undefined): boolean {
  return piece !== undefined && (verbal & piece.role) !== 0
}

/** 群众对治安的|满意度, 改造后的|管网: what stands after 的 is a name by itself. */
function isOf(text: string, left: Piece): boolean {
  return /[的后]/.test(text.charAt(left.end - 1))
}

/** 四川14个, 城区3家: a place, and not what is counted there. */
function isPlace(text: string, end: number): boolean {
  return places.endingAt(text, end) !== null
}
