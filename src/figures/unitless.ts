import type { Decimal } from '../fields/decimal.ts'
import type { Numeral } from '../fields/numeral.ts'
import { nounEnds } from '../grammar/measure-words.ts'
import { namesAfterNumber } from '../grammar/not-figures.ts'
import type { FigureKind } from '../model/figure.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { isAt } from '../text/sticky.ts'
import { wordSet } from '../text/word-table.ts'
import type { Draft } from './draft.ts'
import { readBounds } from './modifier.ts'

const names = wordSet(namesAfterNumber)
const han = new RegExp(`[${usualHanzi}]`)
/** Words that bound a number in Chinese numerals or show it to be one: 突破|三百万. */
const boundBefore = /(?:突破|超过|达到|接近|[超破近达至为约逾])$/
/** 120万|65岁以上老年人. */
const age = /(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-—–~至]\d{1,3})?(?:周?岁|月龄)/y
const stop = /[,。;、!?:()|]/
/** Words after which a number without a unit is the value of what they end. */
const valued = /(?:达到|[达为至到于是约超]|指数|系数|[率值])$/
/** 指数由105.2|下降为103.8: the first of two values. */
const valuedFrom = /[由从]$/
const goesTo =
  /(?:上升|下降|提高|提升|降低|增加|减少|扩大|缩小|调整|回落|上涨|[升降增减提涨扩缩])(?:到|至|为)/y
const valuedCount = /(?:[数量]|人次)(?:已|共|约|分别|累计)?(?:达到|超过|突破|[达为约至超:])了?$/
const notUnits = `${nounEnds}年月日号时点第和与及或级版后线路环代型式系段室楼岸院厂店湾巷村组社队`

/**
 * Reads a number without a known unit: 1.2万 and 300余 count by themselves; a single character between a number and a stop is a classifier nobody
 * listed (投放3200樽,); a decimal after 为 or 达 is the value of an index. Anything else is a name or a code.
 */
export function readBareNumber(text: string, at: number, numeral: Numeral): Draft | null {
  const { end, value, isArabic, isBare } = numeral
  const isLarge = countsByItself(text, at, numeral)
  const isDigits = isArabic && !isBare
  // The 一 of 统一 and its like: most numerals without a unit.
  if (value === null || !(isLarge || isDigits)) return null
  if (names.rowAt(text, end) !== null) return null
  if (isLarge && isAt(age, text, end)) return draft(text, at, end, 'count', null, numeral)
  const next = text.charAt(end)
  const before = text.slice(Math.max(0, at - 8), at)
  const isFollowed = next !== '' && han.test(next)
  const isEnd = next === '' || stop.test(next)
  const classifier = isFollowed && isClassifier(text, end, next) ? next : null
  if (isLarge && (isEnd || isFollowed) && !/[A-Za-z]/.test(before.slice(-1)))
    return draft(text, at, end, 'count', classifier, numeral)
  if (!isDigits) return null
  if (classifier !== null && han.test(before.slice(-1)))
    return draft(text, at, end, 'count', classifier, numeral)
  const kind = valueKind(text, end, value, before, isEnd)
  return kind === null ? null : draft(text, at, end, kind, null, numeral)
}

/** 1.2万, 300余, 突破|三百万: a number that needs no unit. */
function countsByItself(text: string, at: number, numeral: Numeral): boolean {
  const { end, scale, hasMore, isArabic, isBare } = numeral
  if (isArabic && scale >= 4) return true
  if (hasMore && (isArabic || isBare || end - at > 2)) return true
  return scale >= 4 && !isBare && isBounded(text, at)
}

/** Whether the unit at `end` stands alone between a number and a stop, and is none that a noun ends with. */
function isClassifier(text: string, end: number, unit: string): boolean {
  return !notUnits.includes(unit) && (end + 1 === text.length || stop.test(text.charAt(end + 1)))
}

/** What a number is by the words before it: a decimal the value of an index, a whole number a count. */
function valueKind(
  text: string,
  end: number,
  { exponent }: Decimal,
  before: string,
  isEnd: boolean,
): 'count' | 'other' | null {
  if (exponent >= 0) return isEnd && valuedCount.test(before) ? 'count' : null
  const isIndex = (valuedFrom.test(before) && isAt(goesTo, text, end)) || (isEnd && valued.test(before))
  return isIndex ? 'other' : null
}

function isBounded(text: string, at: number): boolean {
  return boundBefore.test(text.slice(Math.max(0, at - 2), at))
}

function draft(
  text: string,
  start: number,
  numeralEnd: number,
  kind: FigureKind,
  classifier: string | null,
  { value, high, hasMore, isBare }: Numeral,
): Draft {
  const end = numeralEnd + (classifier?.length ?? 0)
  const bounds = readBounds(text, start, end, { hasMore, isBare, isDuration: false })
  return {
    start: bounds.start,
    end: bounds.end,
    core: { start, end },
    kind,
    low: value,
    high,
    of: null,
    unit: classifier,
    modifier: bounds.modifier,
    per: null,
  }
}
