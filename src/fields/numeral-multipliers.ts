import { isDigit } from '../text/digits.ts'
import { isAt } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { chineseDigit, isInUnit, isSomeMore, numeralKind, powerOf } from './numeral-units.ts'

/** What an age is printed with after its number: 120万|65岁以上 are two numbers. */
const ageBehind = /\d{1,3}(?:[-—–~至]\d{1,3})?(?:周?岁|月龄)/y
/** 两个亿, 投入3个亿元: 个 before a multiplier is speech where a stop follows; 3个万亿级产业 and 5个亿元村 are three and five. */
const spokenMultiplier = /个[千万亿]{1,3}元?(?=[,。;、!?)的]|左右|以上|$)/y

/** Whether the digits at `at` belong to the number whose multiplier ends there; 100万一年 is a sum a year, 120万65岁 a count of people of an age. */
export function goesOn(text: string, at: number, power: number): boolean {
  const code = unitAt(text, at)
  if (isDigit(code)) return !isAt(ageBehind, text, at)
  if (chineseDigit(code) < 0) return false
  const next = powerOf(unitAt(text, at + 1))
  return (next > 1 && next < power) || (chineseDigit(code) === 0 && numeralKind(unitAt(text, at + 1)) > 0)
}

/** 余万, 万余, 千万, 个亿: the multipliers after a number. */
export function readMultipliers(
  text: string,
  from: number,
): { end: number; power: number; hasMore: boolean } {
  let end = from
  let power = 0
  let hasMore = false
  // 两个亿: 个 before a multiplier is speech.
  if (text.charAt(end) === '个' && isAt(spokenMultiplier, text, end)) end++
  for (;;) {
    const code = unitAt(text, end)
    if (!hasMore && isSomeMore(code)) {
      const goesOn = powerOf(unitAt(text, end + 1)) > 0 && !isInUnit(text, end + 1)
      hasMore = true
      end++
      if (!goesOn) {
        // 10几个 is "ten and some"; 10来自 is no number.
        if (text.charAt(end - 1) === '来' && !/[个家人名次万亿]/.test(text.charAt(end)))
          return { end: end - 1, power, hasMore: false }
        return { end, power, hasMore }
      }
      continue
    }
    const step = powerOf(code)
    if (step === 0 || isInUnit(text, end)) return { end, power, hasMore }
    power += step
    end++
  }
}
