import { digitsEnd } from '../fields/numeral-units.ts'
import { isDigit } from '../text/digits.ts'
import type { Draft } from './draft.ts'
import { nameEnd } from './name.ts'
import { readQuantity } from './quantity.ts'
import { readSharedUnit } from './shared-unit.ts'

/** A serial (建议号) longer than this is none. */
const longestSerial = 12

/**
 * Reads what begins with the numeral at `at`: a name or set phrase (三位一体), a number of a letter (98号), numbers that share a unit, or a quantity. Gives its figures to
 * `take` and returns where reading goes on.
 */
export function readNumber(text: string, at: number, take: (draft: Draft) => void): number {
  const name = nameEnd(text, at)
  if (name !== null) return name
  if (isDigit(text.charCodeAt(at))) {
    const end = digitsEnd(text, at)
    if (end - at <= longestSerial && text.charAt(end) === '号') return end + 1
    const shared = readSharedUnit(text, at, end)
    if (shared !== null) {
      for (const draft of shared) take(draft)
      return shared.at(-1)?.end ?? at + 1
    }
  }
  const { draft, next } = readQuantity(text, at)
  if (draft !== null) take(draft)
  return Math.max(next, at + 1)
}
