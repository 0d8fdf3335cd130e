import {
  chineseDigits,
  contractedTens,
  latinMultipliers,
  multipliers,
  multipliersInUnits,
  someMore,
} from '../grammar/numerals.ts'
import { evaluateNumeral, pairAt } from './chinese-numeral.ts'
import { type Decimal, decimalOf, shifted } from './decimal.ts'

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

const arabic = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const moreParts = /(?:\.\d+)+/y
const digits = '0123456789'
const hanDigits = [chineseDigits, multipliers, contractedTens].flatMap((table) => Object.keys(table)).join('')
const vague = '数几'
/** Every unit that a number may begin with. */
export const numeralUnits = digits + hanDigits + vague
const numeralUnit = new Uint8Array(0x10000)
for (const [kind, units] of ['', digits, hanDigits, vague].entries())
  for (const unit of units) numeralUnit[unit.charCodeAt(0)] = kind
/** A number with 万 and 亿 has at most so many parts; what is longer is no number anyone wrote. */
const longestChinese = 60

/** 1 for an ASCII digit, 2 for a Chinese numeral, 3 for 数 and 几, else 0. */
export function numeralKind(code: number): number {
  return numeralUnit[code] ?? 0
}

/**
 * Reads the number (数词) that begins at `at` of blank-free folded text: 1,286, 2.097亿, 一千二百余, 1.6万余, 三四十, 数百, 壹佰, 3亿5000万. Exact
 * decimal arithmetic; null where no number begins.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const kind = numeralKind(text.charCodeAt(at))
  if (kind === 0) return null
  if (kind === 1) return readArabic(text, at)
  if (kind === 3) return readVague(text, at)
  return readChinese(text, at)
}

function readArabic(text: string, at: number): Numeral | null {
  arabic.lastIndex = at
  const printed = arabic.exec(text)?.[0]
  if (printed === undefined) return null
  const end = at + printed.length
  moreParts.lastIndex = end
  if (moreParts.test(text)) return broken(readMultipliers(text, moreParts.lastIndex).end, true)
  const plain = printed.replaceAll(',', '')
  const latin = latinMultipliers[text.charAt(end)]
  if (latin !== undefined && !/[0-9A-Za-z/]/.test(text.charAt(end + 1)))
    return {
      end: end + 1,
      value: decimalOf(plain, latin),
      high: null,
      hasMore: false,
      scale: latin,
      isArabic: true,
      isBare: false,
    }
  const tail = readMultipliers(text, end)
  const next = numeralKind(text.charCodeAt(tail.end))
  // 100万一年 is a sum a year: a single Chinese digit goes on only with a multiplier of its own.
  const goesOn =
    next === 1 ||
    (next === 2 &&
      chineseDigits[text.charAt(tail.end)] !== undefined &&
      numeralKind(text.charCodeAt(tail.end + 1)) > 0)
  // 3亿5000万, 100万三千, 一百点123: what follows a multiplier belongs to the number.
  if (!tail.hasMore && goesOn && tail.end > end) {
    const mixed = readChinese(text, at)
    if (mixed !== null && mixed.end > tail.end) return { ...mixed, isArabic: true }
  }
  return {
    end: tail.end,
    value: decimalOf(plain, tail.power),
    high: null,
    hasMore: tail.hasMore,
    scale: tail.power >= 4 ? tail.power : 0,
    isArabic: true,
    isBare: false,
  }
}

/** 余万, 万余, 千万, 个亿: the multipliers behind a number. */
function readMultipliers(text: string, from: number): { end: number; power: number; hasMore: boolean } {
  let end = from
  let power = 0
  let hasMore = false
  // 两个亿: 个 before a multiplier is speech.
  if (text.charAt(end) === '个' && /[万亿]/.test(text.charAt(end + 1))) end++
  for (;;) {
    const unit = text.charAt(end)
    if (!hasMore && unit !== '' && someMore.includes(unit)) {
      const next = text.charAt(end + 1)
      const goesOn = multipliers[next] !== undefined && !isInUnit(text, end + 1)
      hasMore = true
      end++
      if (!goesOn) {
        // 10几个 is "ten and some"; 10来自 is no number.
        if (unit === '来' && !/[个家人名次万亿]/.test(next)) return { end: end - 1, power, hasMore: false }
        return { end, power, hasMore }
      }
      continue
    }
    const step = multipliers[unit]
    if (step === undefined || isInUnit(text, end)) return { end, power, hasMore }
    power += step
    end++
  }
}

/** Whether the multiplier at `at` begins a unit of measure: the 千 of 千克, the 百 of 百分点. */
function isInUnit(text: string, at: number): boolean {
  const after = multipliersInUnits[text.charAt(at)]
  const next = text.charAt(at + 1)
  return after !== undefined && next !== '' && after.includes(next)
}

/** 数百 is from 100 to 1000, 几十 from 10 to 100, 数十亿 from 10 to 100 times 亿. */
function readVague(text: string, at: number): Numeral | null {
  let end = at + 1
  let power = 0
  let last = 0
  for (let step = multipliers[text.charAt(end)]; step !== undefined && !isInUnit(text, end); ) {
    power += step
    last = step
    end++
    step = multipliers[text.charAt(end)]
  }
  if (power === 0 || last === 0) return null
  return {
    end,
    value: decimalOf('1', power),
    high: decimalOf('1', power + 1),
    hasMore: false,
    scale: power >= 4 ? power : 0,
    isArabic: false,
    isBare: false,
  }
}

function readChinese(text: string, at: number): Numeral | null {
  const end = chineseEnd(text, at)
  if (end === at) return null
  const printed = text.slice(at, end)
  const isBare = multipliers[text.charAt(at)] !== undefined && !/[十拾]/.test(text.charAt(at))
  let more = end
  let extra = 0
  let hasMore = false
  let high: Decimal | null = null
  const some = text.charAt(end)
  if (some !== '' && someMore.includes(some)) {
    const tail = readMultipliers(text, end)
    if (tail.hasMore) {
      more = tail.end
      extra = tail.power
      hasMore = true
    }
  }
  if (printed.length > longestChinese) return broken(more, false)
  const pair = pairAt(printed)
  const low = evaluateNumeral(pair === null ? printed : printed.slice(0, pair + 1) + printed.slice(pair + 2))
  if (low === null) return broken(more, false)
  if (pair !== null) high = evaluateNumeral(printed.slice(0, pair) + printed.slice(pair + 1))
  const value = shifted(low, extra)
  if (hasMore && some === '几' && value.exponent >= 0 && printed.endsWith('十')) {
    // 十几 is from 10 to 20.
    const ten = decimalOf('10', extra)
    high = {
      ...ten,
      digits: String(Number(value.digits) * 10 ** (value.exponent - extra) + 10),
      exponent: extra,
    }
  }
  return {
    end: more,
    value,
    high: high === null ? null : shifted(high, high.exponent === extra && hasMore ? 0 : extra),
    hasMore,
    scale: lastScale(text, at, more),
    isArabic: false,
    isBare,
  }
}

function broken(end: number, isArabic: boolean): Numeral {
  return { end, value: null, high: null, hasMore: false, scale: 0, isArabic, isBare: false }
}

/** Where the run of Chinese numerals that begins at `at` ends; multipliers of units and the 点 of the clock stay outside. */
function chineseEnd(text: string, at: number): number {
  let end = at
  let hasPoint = false
  for (; ; end++) {
    const unit = text.charAt(end)
    const kind = unit === '' ? 0 : numeralKind(unit.charCodeAt(0))
    if (kind === 1 || kind === 2) {
      // 队伍172支: digits do not follow a Chinese digit.
      if (kind === 1 && end > at && chineseDigits[text.charAt(end - 1)] !== undefined) return end
      if (multipliers[unit] !== undefined && isInUnit(text, end)) return end
      // 二两 is a weight: 两 counts only in front of 百, 千, 万 or at the very beginning.
      if (unit === '两' && end > at && chineseDigits[text.charAt(end - 1)] !== undefined) return end
      continue
    }
    const isPoint =
      (unit === '点' || (unit === '.' && numeralKind(text.charCodeAt(end - 1)) === 1)) && end > at
    if (!isPoint || hasPoint) return end
    const next = text.charAt(end + 1)
    if (numeralKind(next.charCodeAt(0)) === 1 || chineseDigits[next] !== undefined) {
      hasPoint = true
      continue
    }
    return end
  }
}

function lastScale(text: string, from: number, to: number): number {
  let scale = 0
  for (let i = to - 1; i >= from; i--) {
    const power = multipliers[text.charAt(i)]
    if (power !== undefined && power >= 4) scale += power
    else if (scale > 0) return scale
    else if (power === undefined && !someMore.includes(text.charAt(i))) return 0
  }
  return scale
}
