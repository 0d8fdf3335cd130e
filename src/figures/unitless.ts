import type { Numeral } from '../fields/numeral.ts'
import { nounEnds } from '../grammar/measure-words.ts'
import { namesAfterNumber } from '../grammar/not-figures.ts'
import type { FigureKind } from '../model/figure.ts'
import { wordSet } from '../text/word-table.ts'
import type { Draft } from './draft.ts'
import { readBounds } from './modifier.ts'

const names = wordSet(namesAfterNumber)
const han = /[\u4e00-\u9fff]/
const stop = /[,。;、!?:()|]/
/** Words behind which a number without a unit is the value of what they end. */
const valued = /(?:达到|[达为至到于是约超])$/
const valuedCount = /(?:[数量]|人次)(?:已|共|约|分别|累计)?(?:达到|超过|突破|[达为约至超:])了?$/
const notUnits = `${nounEnds}年月日号时点第和与及或级版后线路环代型式系段室楼岸院厂店湾巷村组社队`

/**
 * Reads a number without a known unit: 1.2万 and 300余 count by themselves; a single character between a number and a stop is a classifier nobody
 * listed (投放3200樽,); a decimal behind 为 or 达 is the value of an index. Anything else is a name or a code.
 */
export function readBareNumber(text: string, at: number, numeral: Numeral): Draft | null {
  const { end, value, scale, hasMore, isArabic, isBare } = numeral
  const isLarge = (isArabic && scale >= 4) || (hasMore && (isArabic || isBare || end - at > 2))
  // The 一 of 统一 and its like: most numerals without a unit.
  if (value === null || (!isLarge && (!isArabic || isBare))) return null
  if (names.startingAt(text, end) !== null) return null
  const next = text.charAt(end)
  const before = text.slice(Math.max(0, at - 8), at)
  const isFollowed = next !== '' && han.test(next)
  const classifier =
    isFollowed && !notUnits.includes(next) && (end + 1 === text.length || stop.test(text.charAt(end + 1)))
      ? next
      : null
  if (isLarge && (next === '' || stop.test(next) || isFollowed) && !/[A-Za-z]/.test(before.slice(-1)))
    return draft(text, at, end, 'count', classifier, numeral)
  if (!isArabic || isBare) return null
  if (classifier !== null && han.test(before.slice(-1)))
    return draft(text, at, end, 'count', classifier, numeral)
  const isEnd = next === '' || stop.test(next)
  if (!isEnd) return null
  if (value.exponent < 0 && valued.test(before)) return draft(text, at, end, 'other', null, numeral)
  if (value.exponent >= 0 && valuedCount.test(before)) return draft(text, at, end, 'count', null, numeral)
  return null
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
