import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { digitsEnd } from './numeral-units.ts'

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raised = unitSet(superscripts)
const timesSigns = unitSet('×xX*·✕╳')
const caret = 0x5e
/** More digits than the exponent of any quantity has. */
const longestExponent = 2

/** A power of ten after a number, with where it ends. */
export interface Power {
  readonly end: number
  readonly power: number
  /** True where the digits are the ten itself (10^4), false where they are multiplied by it (5.6×10⁸). */
  readonly isTen: boolean
}

/** Reads the power of ten (科学记数法) of the digits `[start, end)`: 10^4 and 10⁸ are powers themselves, ×10^4 and ×10⁸ multiply them. */
export function readPower(text: string, start: number, end: number): Power | null {
  const code = unitAt(text, end)
  if (code === caret || holds(raised, code)) {
    if (end - start !== 2 || !text.startsWith('10', start)) return null
    const exponent = readExponent(text, end)
    return exponent === null ? null : { ...exponent, isTen: true }
  }
  if (!holds(timesSigns, code) || !text.startsWith('10', end + 1)) return null
  const exponent = readExponent(text, end + 3)
  return exponent === null ? null : { ...exponent, isTen: false }
}

/** The exponent at `at`: ^4, ^-3, ⁸. */
function readExponent(text: string, at: number): { end: number; power: number } | null {
  if (unitAt(text, at) === caret) {
    const isNegative = /[-−]/.test(text.charAt(at + 1))
    const from = at + (isNegative ? 2 : 1)
    const end = digitsEnd(text, from)
    if (end === from || end - from > longestExponent) return null
    return { end, power: (isNegative ? -1 : 1) * Number(text.slice(from, end)) }
  }
  const from = text.charAt(at) === '⁻' ? at + 1 : at
  let end = from
  let power = 0
  while (end - from <= longestExponent && holds(raised, unitAt(text, end)))
    power = 10 * power + superscripts.indexOf(text.charAt(end++))
  return end === from || end - from > longestExponent ? null : { end, power: from > at ? -power : power }
}
