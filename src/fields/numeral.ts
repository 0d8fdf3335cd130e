import { latinMultipliers, multipliers, someMore } from '../grammar/numerals.ts'
import { isDigit } from '../text/digits.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { isAt, matchAt } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { evaluateNumeral, pairAt } from './chinese-numeral.ts'
import { type Decimal, decimalOf, shifted } from './decimal.ts'
import { goesOn, readMultipliers } from './numeral-multipliers.ts'
import { readPower } from './numeral-power.ts'
import {
  chineseDigit,
  digitOf,
  digitsEnd,
  isInUnit,
  isSomeMore,
  numeralKind,
  powerOf,
} from './numeral-units.ts'

/** A number as it begins at a known place, before any unit. */
export interface Numeral {
  readonly end: number
  /** Null where the digits make no number: 1.2.3, 一十百. */
  readonly value: Decimal | null
  /** The upper end where the words name two numbers: 三四十, 七八, 数百 (up to 1000), 十几. */
  readonly high: Decimal | null
  /** True where 余, 多, 来 or 几 stands inside: 1.6万余, 1700余亿. */
  readonly hasMore: boolean
  /** Power of ten of the last 万 or 亿, 0 without one; a range lends it to its lower end (10—20万). */
  readonly scale: number
  /** True for digits 0-9 alone or with 万, 亿. */
  readonly isArabic: boolean
  /** True where a multiplier begins it without a digit (百余, 万), which is a number only beside a word for about. */
  readonly isBare: boolean
}

const grouped = /\d{1,3}(?:,\d{3})+(?!\d)/y
/** Digits in groups of three with a blank between them (千分空, GB/T 15835): 12 000, 1 250 000. */
const spaced = /[1-9]\d{0,2}(?: \d{3}){1,6}(?!\d| \d)/y
/** 3,5个 may be 3.5 or two numbers: a comma that groups no thousands. */
const brokenPoint = /\d{1,3},\d{1,2}(?![\d,、.])(?=\S)/y
/**
 * 6,8亿元, 12,5公里: digits too few for a group, before a unit that is divided, are one number, since the first of two would have no unit. 分别为3,5亿元 may be two, and
 * 1,28万元 may have lost a digit of its group.
 */
const commaForPoint = new RegExp(
  `(?<!(?:分别|各)[々-〇${usualHanzi}]{0,6})\\d{1,3},(?:\\d(?=[万亿%‰倍吨亩]|个百分点|公[里顷斤]|平方|立方|千[米瓦克])|\\d[1-9](?=亿))`,
  'y',
)
/** A number goes on after a full stop only where one that recognised signs took a point for it. */
const stopForPoint = /\d{1,6}[。·]\d{1,4}(?![\d。.、)])(?=[万亿元%‰个家户人公平米吨亩千百倍名座台件])/y
const pointSigns = unitSet('。·')
const moreParts = /(?:\.\d+)+/y
/** What may go on with a number after its digits. */
const multiplies = unitSet(Object.keys(multipliers).join(''), someMore, '个')
const someAs = /数以([十百千万亿]{1,3})计/y
/** The digits of prose: most are the 一 of 统一 and 进一步. */
const single = Array.from({ length: 10 }, (_, value) => decimalOf(String(value)))
const comma = 0x2c
const space = 0x20
const point = 0x2e
const dian = '点'.charCodeAt(0)
const ge = '个'.charCodeAt(0)
const liang = '两'.charCodeAt(0)
const countedBehindTwo = unitSet('年个天月日周次名家所项处条件百千万')
/** A number with 万 and 亿 has at most so many parts; what is longer is no number anyone wrote. */
const longestChinese = 60

/**
 * Reads the number (数词) that begins at `at` of blank-free folded text: 1,286, 2.097亿, 一千二百余, 1.6万余, 三四十, 数百, 壹佰, 3亿5000万. Exact
 * decimal arithmetic; null where no number begins.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const kind = numeralKind(unitAt(text, at))
  if (kind === 0) return null
  if (kind === 1) return readArabic(text, at)
  if (kind === 3) return readVague(text, at)
  return readChinese(text, at)
}

function readArabic(text: string, at: number): Numeral {
  const first = digitsEnd(text, at)
  const whole = groupsEnd(text, at, first)
  const odd = readOtherPoint(text, at, whole)
  if (odd !== null) return odd
  const hasFraction = unitAt(text, whole) === point && isDigit(unitAt(text, whole + 1))
  const end = hasFraction ? digitsEnd(text, whole + 1) : whole
  if (hasFraction && unitAt(text, end) === point && isAt(moreParts, text, end))
    return broken(readMultipliers(text, moreParts.lastIndex).end, true)
  const printed = text.slice(at, end)
  return readMultiplied(text, at, end, whole > first ? printed.replaceAll(/[, ]/g, '') : printed)
}

/** 1,286, 12 000: where the groups of three end that begin with the digits up to `end`; `end` itself where these are no group. */
function groupsEnd(text: string, at: number, end: number): number {
  if (end - at > 3) return end
  const mark = unitAt(text, end)
  const groups = mark === comma ? grouped : mark === space ? spaced : null
  return groups !== null && isAt(groups, text, at) ? groups.lastIndex : end
}

/** 6,8亿元, 12。5亿元: a number with another sign for its point, or one that may be two; null where none is at `end`, the end of its digits. */
function readOtherPoint(text: string, at: number, end: number): Numeral | null {
  const sign = unitAt(text, end)
  if (sign === comma && end - at <= 3 && isAt(brokenPoint, text, at)) {
    if (isAt(commaForPoint, text, at)) return pointed(text, at, end)
    return broken(readMultipliers(text, brokenPoint.lastIndex).end, true)
  }
  return holds(pointSigns, sign) && isAt(stopForPoint, text, at) ? pointed(text, at, end) : null
}

/** The number of the digits `[at, end)`, which are `plain` without their groups, with what multiplies them: ×10^4, k, 万. */
function readMultiplied(text: string, at: number, end: number, plain: string): Numeral {
  const raised = readPower(text, at, end)
  if (raised !== null) {
    const tail = readMultipliers(text, raised.end)
    const power = raised.power + tail.power
    const value = raised.isTen ? decimalOf('1', power) : decimalOf(plain, power)
    return arabic(tail.end, value, tail.hasMore, tail.power >= 4 ? tail.power : 0)
  }
  const behind = unitAt(text, end)
  const latin = isLatin(behind) ? latinMultipliers[text.charAt(end)] : undefined
  if (latin !== undefined && !/[0-9A-Za-z/]/.test(text.charAt(end + 1)))
    return arabic(end + 1, decimalOf(plain, latin), false, latin)
  if (!holds(multiplies, behind)) return arabic(end, decimalOf(plain), false, 0)
  const tail = readMultipliers(text, end)
  // 3亿5000万, 100万三千, 一百点123: what follows a multiplier belongs to the number.
  if (!tail.hasMore && tail.end > end && goesOn(text, tail.end, tail.power)) {
    const mixed = readChinese(text, at)
    if (mixed !== null && mixed.end > tail.end) return { ...mixed, isArabic: true }
  }
  return arabic(tail.end, decimalOf(plain, tail.power), tail.hasMore, tail.power >= 4 ? tail.power : 0)
}

function arabic(end: number, value: Decimal, hasMore: boolean, scale: number): Numeral {
  return { end, value, high: null, hasMore, scale, isArabic: true, isBare: false }
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** 数百 and 数以百计 are from 100 to 1000, 几十 from 10 to 100, 数十亿 from 10 to 100 times 亿. */
function readVague(text: string, at: number): Numeral | null {
  const counted = text.charAt(at + 1) === '以' ? matchAt(someAs, text, at) : null
  let end = at + (counted === null ? 1 : 2)
  let power = 0
  for (let step = powerOf(unitAt(text, end)); step > 0 && !isInUnit(text, end); ) {
    power += step
    end++
    step = powerOf(unitAt(text, end))
  }
  if (power === 0) return null
  return {
    end: counted === null ? end : end + 1,
    value: decimalOf('1', power),
    high: decimalOf('1', power + 1),
    hasMore: counted !== null,
    scale: power >= 4 ? power : 0,
    isArabic: false,
    isBare: false,
  }
}

function readChinese(text: string, at: number): Numeral | null {
  const end = chineseEnd(text, at)
  if (end === at) return null
  const digit = end - at === 1 ? chineseDigit(unitAt(text, at)) : -1
  const alone = digit < 0 ? null : readDigit(text, end, digit)
  if (alone !== null) return alone
  const tail = isSomeMore(unitAt(text, end)) ? readMultipliers(text, end) : null
  const hasMore = tail?.hasMore === true
  const more = hasMore ? tail.end : end
  const extra = hasMore ? tail.power : 0
  if (end - at > longestChinese) return broken(more, false)
  const printed = text.slice(at, end)
  const pair = pairAt(printed)
  const low = evaluateNumeral(pair === null ? printed : printed.slice(0, pair + 1) + printed.slice(pair + 2))
  if (low === null) return broken(more, false)
  const value = shifted(low, extra)
  const isTens = hasMore && text.charAt(end) === '几' && value.exponent >= 0 && printed.endsWith('十')
  return {
    end: more,
    value,
    high: isTens ? nextTen(value, extra) : pair === null ? null : upperOf(printed, pair, extra, hasMore),
    hasMore,
    scale: lastScale(text, at, more),
    isArabic: false,
    isBare: powerOf(unitAt(text, at)) > 1,
  }
}

/** One digit that ends at `end`: 一, 一个亿; null where 余 or 几 goes on with it. */
function readDigit(text: string, end: number, digit: number): Numeral | null {
  if (unitAt(text, end) === ge) {
    const spoken = readMultipliers(text, end)
    if (spoken.power > 0)
      return {
        ...arabic(spoken.end, decimalOf(String(digit), spoken.power), spoken.hasMore, spoken.power),
        isArabic: false,
      }
  }
  if (isSomeMore(unitAt(text, end))) return null
  return {
    end,
    value: single[digit] ?? null,
    high: null,
    hasMore: false,
    scale: 0,
    isArabic: false,
    isBare: false,
  }
}

/** 十几 is from 10 to 20, 三十几万 from 30 to 40 times 万. */
function nextTen(value: Decimal, extra: number): Decimal {
  const digits = String(Number(value.digits) * 10 ** (value.exponent - extra) + 10)
  return { digits, exponent: extra, isNegative: false }
}

/** The upper number of the two that a pair of digits at `pair` names. */
function upperOf(printed: string, pair: number, extra: number, hasMore: boolean): Decimal | null {
  const high = evaluateNumeral(printed.slice(0, pair) + printed.slice(pair + 1))
  return high === null ? null : shifted(high, high.exponent === extra && hasMore ? 0 : extra)
}

/** 12。5亿元, 4·8万户, 6,8亿元: another sign stands for the point. */
function pointed(text: string, at: number, end: number): Numeral {
  const last = digitsEnd(text, end + 1)
  const tail = readMultipliers(text, last)
  const value = decimalOf(`${text.slice(at, end)}.${text.slice(end + 1, last)}`, tail.power)
  return arabic(tail.end, value, tail.hasMore, tail.power >= 4 ? tail.power : 0)
}

function broken(end: number, isArabic: boolean): Numeral {
  return { end, value: null, high: null, hasMore: false, scale: 0, isArabic, isBare: false }
}

/** Where the run of Chinese numerals that begins at `at` ends; multipliers of units and the 点 of the clock stay outside. */
function chineseEnd(text: string, at: number): number {
  let end = at
  let hasPoint = false
  for (; ; end++) {
    const code = unitAt(text, end)
    const kind = numeralKind(code)
    if (kind === 1 || kind === 2) {
      const isBehindDigit = end > at && chineseDigit(unitAt(text, end - 1)) >= 0
      // 队伍172支: digits do not follow a Chinese digit.
      // 二两 is a weight: 两 counts only before 百, 千, 万 or at the very beginning.
      if (isBehindDigit && (kind === 1 || (code === liang && !isOneOrTwo(text, end)))) return end
      if (powerOf(code) > 0 && isInUnit(text, end)) return end
      continue
    }
    const isPoint = end > at && (code === dian || (code === point && isDigit(unitAt(text, end - 1))))
    if (!isPoint || hasPoint) return end
    if (digitOf(unitAt(text, end + 1)) < 0) return end
    hasPoint = true
  }
}

/** 一两年, 一两个: the 两 at `at` is the second of two numbers and no weight. */
function isOneOrTwo(text: string, at: number): boolean {
  return text.charAt(at - 1) === '一' && holds(countedBehindTwo, unitAt(text, at + 1))
}

function lastScale(text: string, from: number, to: number): number {
  let scale = 0
  for (let i = to - 1; i >= from; i--) {
    const code = text.charCodeAt(i)
    const power = powerOf(code)
    if (power >= 4) scale += power
    else if (scale > 0) return scale
    else if (power === 0 && !isSomeMore(code)) return 0
  }
  return scale
}
