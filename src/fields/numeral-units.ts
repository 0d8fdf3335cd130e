import {
  chineseDigits,
  contractedTens,
  multipliers,
  multipliersInUnits,
  someMore,
} from '../grammar/numerals.ts'
import { isDigit } from '../text/digits.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, type UnitSet, unitSet } from '../text/unit-set.ts'

const arabicDigits = '0123456789'
const hanDigits = [chineseDigits, multipliers, contractedTens].flatMap((table) => Object.keys(table)).join('')
const vague = '数几'
/** Every unit that a number may begin with. */
export const numeralUnits = arabicDigits + hanDigits + vague

/** Of each unit its kind (two bits), its value (four) and whether it is a Chinese digit or a multiplier (one bit each). */
const units = new Uint8Array(0x10000)
const digitBit = 0x40
const multiplierBit = 0x80
for (const [kind, members] of ['', arabicDigits, hanDigits, vague].entries())
  for (const unit of members) units[unit.charCodeAt(0)] = kind
const addValues = (values: Readonly<Record<string, number>>, bit: number) => {
  for (const unit in values) {
    const code = unit.charCodeAt(0)
    units[code] = (units[code] ?? 0) | ((values[unit] ?? 0) << 2) | bit
  }
}
addValues(chineseDigits, digitBit)
addValues(multipliers, multiplierBit)
const some = unitSet(someMore)
const behindMultiplier: ReadonlyMap<number, UnitSet> = new Map(
  Object.entries(multipliersInUnits).map(([unit, after]) => [unit.charCodeAt(0), unitSet(after)]),
)

/** 1 for an ASCII digit, 2 for a Chinese numeral, 3 for 数 and 几, else 0. */
export function numeralKind(code: number): number {
  return (units[code] ?? 0) & 3
}

/** The value of a Chinese digit (三 is 3), -1 for any other unit. */
export function chineseDigit(code: number): number {
  const unit = units[code] ?? 0
  return (unit & digitBit) === 0 ? -1 : (unit >> 2) & 15
}

/** The value of a digit of either script, -1 for any other unit. */
export function digitOf(code: number): number {
  return isDigit(code) ? code - 0x30 : chineseDigit(code)
}

/** The power of ten of a multiplier (万 is 4), 0 for any other unit. */
export function powerOf(code: number): number {
  const unit = units[code] ?? 0
  return (unit & multiplierBit) === 0 ? 0 : (unit >> 2) & 15
}

/** True for a word for "and some": 余, 多, 来, 几. */
export function isSomeMore(code: number): boolean {
  return holds(some, code)
}

/** Whether the multiplier at `at` begins a unit of measure: the 千 of 千克, the 百 of 百分点. */
export function isInUnit(text: string, at: number): boolean {
  const after = behindMultiplier.get(unitAt(text, at))
  return after !== undefined && holds(after, unitAt(text, at + 1))
}

/** Where the run of ASCII digits that `at` stands in or before ends. */
export function digitsEnd(text: string, at: number): number {
  let end = at
  while (isDigit(unitAt(text, end))) end++
  return end
}
