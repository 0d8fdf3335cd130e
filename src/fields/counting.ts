import { isDigit } from '../text/digits.ts'
import { unitAt } from '../text/unit-at.ts'
import { chineseDigit, powerOf } from './numeral-units.ts'

/** The characters of a small whole number as terms, meetings and counts are printed, for use inside a character class. */
export const countingCharacters = '0-9〇○零一二三四五六七八九十百两'

/** A small whole number (十七, 17, 二十一, 两) or null. Larger and decimal quantities are the figure reader's. */
export function readCounting(text: string): number | null {
  if (isDigit(unitAt(text, 0))) return /^\d{1,9}$/.test(text) ? Number(text) : null
  if (text === '') return null
  let total = 0
  let digit = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = chineseDigit(code)
    if (value >= 0) {
      digit = digit * 10 + value
      continue
    }
    const power = powerOf(code)
    if (power !== 1 && power !== 2) return null
    total += (digit === 0 ? 1 : digit) * 10 ** power
    digit = 0
  }
  return total + digit
}

/** A whole number as counting prints it (汉字数字): 12 is 十二, 20 is 二十, 105 is 一百〇五; above 999 digit by digit. `digits` from 0 to 9, `units` ten and a hundred. */
export function printCounting(number: number, digits = '〇一二三四五六七八九', units = '十百'): string {
  if (number < 0 || number > 999)
    return [...String(number)].map((digit) => digits[Number(digit)] ?? digit).join('')
  const zero = digits[0] ?? ''
  if (number === 0) return zero
  const hundreds = Math.floor(number / 100)
  const tens = Math.floor(number / 10) % 10
  const ones = number % 10
  let out = hundreds > 0 ? `${digits[hundreds]}${units[1]}` : ''
  if (tens > 0) out += `${tens === 1 && hundreds === 0 ? '' : digits[tens]}${units[0]}`
  else if (hundreds > 0 && ones > 0) out += zero
  return ones > 0 ? out + digits[ones] : out
}
