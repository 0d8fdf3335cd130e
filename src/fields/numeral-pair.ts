import { unitAt } from '../text/unit-at.ts'
import { decimalOf, shifted } from './decimal.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import { chineseDigit, powerOf } from './numeral-units.ts'

const enumeration = '、'.charCodeAt(0)

/** Reads two digits in a row with 、 between them (三、四个, 五、六十人) as the two ends of what they name; null where no such pair begins at `at`. */
export function readListedPair(text: string, at: number): Numeral | null {
  if (unitAt(text, at + 1) !== enumeration) return null
  const low = chineseDigit(unitAt(text, at))
  const high = chineseDigit(unitAt(text, at + 2))
  if (low < 1 || high !== low + 1) return null
  if (/[第〇一二三四五六七八九十百千万、]/.test(text.charAt(at - 1))) return null
  const second = readNumeral(text, at + 2)
  if (second === null || second.value === null || second.high !== null) return null
  const power = second.end > at + 3 ? powerOf(unitAt(text, at + 3)) : 0
  if (second.end - at > 4 || (second.end > at + 3 && power === 0)) return null
  return { ...second, value: shifted(decimalOf(String(low)), power), high: second.value }
}
