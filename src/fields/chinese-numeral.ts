import { contractedTens } from '../grammar/numerals.ts'
import { type Decimal, decimalOf } from './decimal.ts'
import { chineseDigit, digitOf, isArabicDigit, powerOf } from './numeral-units.ts'

/** Index of the first of two digits that name a range (七八, 三五百, 十五六, 三四十万), or null. */
export function pairAt(printed: string): number | null {
  for (let i = 0; i + 1 < printed.length; i++) {
    const a = chineseDigit(printed.charCodeAt(i))
    const b = chineseDigit(printed.charCodeAt(i + 1))
    if (a < 0 || b < 0) continue
    const isRun = chineseDigit(printed.charCodeAt(i + 2)) >= 0 || printed.slice(0, i).includes('点')
    if (isRun || a === 0 || b === 0) return null
    return b === a + 1 || (a === 3 && b === 5) ? i : null
  }
  return null
}

/**
 * The value of Chinese, formal and mixed numerals without words around: 二十三, 一万零五, 两千六 (2600), 3亿5000万, 二〇二三, 二十点一万. Null for
 * what is no number (百十, 三四五六十).
 */
export function evaluateNumeral(printed: string): Decimal | null {
  const point = printed.search(/[点.]/)
  if (point >= 0) return evaluateDecimal(printed, point)
  const whole = evaluateWhole(printed)
  return whole === null ? null : decimalOf(whole.toString())
}

function evaluateDecimal(printed: string, point: number): Decimal | null {
  const whole = evaluateWhole(printed.slice(0, point))
  if (whole === null) return null
  let fraction = ''
  let i = point + 1
  for (; i < printed.length; i++) {
    const digit = digitOf(printed.charCodeAt(i))
    if (digit < 0) break
    fraction += digit
  }
  let power = 0
  for (; i < printed.length; i++) {
    const step = powerOf(printed.charCodeAt(i))
    // 1.5亿3000万 has no reading without a second sum; nobody prints it.
    if (step === 0) return null
    power += step
  }
  return decimalOf(`${whole}.${fraction}`, power)
}

function evaluateWhole(printed: string): bigint | null {
  let total = 0n
  let section = 0n
  let digits = ''
  let lastPower = 0
  let lastBig = 0
  let hasZero = false
  let hasUnit = false
  for (let i = 0; i < printed.length; i++) {
    const code = printed.charCodeAt(i)
    const digit = digitOf(code)
    if (digit >= 0) {
      const isPlaceholder = digit === 0 && digits === '' && i + 1 < printed.length && hasUnit
      if (isPlaceholder) hasZero = true
      else digits += digit
      continue
    }
    const power = powerOf(code)
    const ten = power > 0 ? undefined : contractedTens[printed.charAt(i)]
    if (ten !== undefined) {
      if (digits !== '') return null
      section += BigInt(ten)
      lastPower = 1
      hasUnit = true
      continue
    }
    if (power === 0) return null
    if (power >= 4) {
      const part = section + (digits === '' ? 0n : BigInt(digits))
      const weight = 10n ** BigInt(power)
      if (part === 0n && total === 0n && hasUnit) return null
      if (part === 0n && total === 0n) total = weight
      else if (lastBig !== 0 && power < lastBig && part > 0n) total += part * weight
      else total = (total + part) * weight
      section = 0n
      lastBig = power
    } else {
      if (digits.length > 1 && !isArabicDigit(printed.charCodeAt(i - 1))) return null
      if (digits === '') {
        const before = printed.charAt(i - 1)
        const isAllowed = i === 0 || before === '零' || (power === 1 && /[百千万亿佰仟]/.test(before))
        if (!isAllowed) return null
        // 百十 and 千百 at the front are no numbers.
        if (i > 0 && printed.charAt(0) === before && powerOf(printed.charCodeAt(0)) > 0) return null
      }
      section += (digits === '' ? 1n : BigInt(digits)) * 10n ** BigInt(power)
    }
    digits = ''
    lastPower = power
    hasZero = false
    hasUnit = true
  }
  if (digits === '') return total + section
  const last = BigInt(digits)
  // 两千六 is 2600, 三万五 is 35000; 两千零六 is 2006.
  const isShort =
    hasUnit &&
    !hasZero &&
    digits.length === 1 &&
    lastPower > 1 &&
    !isArabicDigit(printed.charCodeAt(printed.length - 1))
  return total + section + (isShort ? last * 10n ** BigInt(lastPower - 1) : last)
}
