import { contractedTens } from '../grammar/numerals.ts'
import { isDigit } from '../text/digits.ts'
import { type Decimal, decimalOf } from './decimal.ts'
import { chineseDigit, digitOf, powerOf } from './numeral-units.ts'

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
  const sum = new Sum(printed)
  for (let i = 0; i < printed.length; i++) if (!sum.takes(i)) return null
  return sum.value
}

/** A whole number as it grows unit by unit. */
class Sum {
  private readonly printed: string
  /** What 万 and 亿 have weighed. */
  private total = 0n
  /** What 十, 百 and 千 have weighed since. */
  private section = 0n
  /** The digits that no power has weighed yet. */
  private digits = ''
  private lastPower = 0
  private lastBig = 0
  /** A 零 stands before the digits. */
  private hasZero = false
  private hasUnit = false

  constructor(printed: string) {
    this.printed = printed
  }

  /** Takes the unit at `i`; false where it makes all of them no number. */
  takes(i: number): boolean {
    const code = this.printed.charCodeAt(i)
    const digit = digitOf(code)
    if (digit >= 0) {
      const isPlaceholder = digit === 0 && this.digits === '' && i + 1 < this.printed.length && this.hasUnit
      if (isPlaceholder) this.hasZero = true
      else this.digits += digit
      return true
    }
    const power = powerOf(code)
    if (power === 0) return this.takesTens(i)
    if (!(power >= 4 ? this.takesBig(power) : this.takesSmall(power, i))) return false
    this.digits = ''
    this.lastPower = power
    this.hasZero = false
    this.hasUnit = true
    return true
  }

  /** 廿, 卅: tens in one sign. */
  private takesTens(i: number): boolean {
    const ten = contractedTens[this.printed.charAt(i)]
    if (ten === undefined || this.digits !== '') return false
    this.section += BigInt(ten)
    this.lastPower = 1
    this.hasUnit = true
    return true
  }

  /** 万 and 亿 weigh the section, and all before it where they are no smaller than the last of them. */
  private takesBig(power: number): boolean {
    const part = this.section + (this.digits === '' ? 0n : BigInt(this.digits))
    const weight = 10n ** BigInt(power)
    if (part === 0n && this.total === 0n) {
      if (this.hasUnit) return false
      this.total = weight
    } else if (this.lastBig !== 0 && power < this.lastBig && part > 0n) this.total += part * weight
    else this.total = (this.total + part) * weight
    this.section = 0n
    this.lastBig = power
    return true
  }

  /** 十, 百 and 千 weigh the digits before them. */
  private takesSmall(power: number, i: number): boolean {
    const { digits, printed } = this
    if (digits.length > 1 && !isDigit(printed.charCodeAt(i - 1))) return false
    if (digits === '' && !mayStandAlone(printed, power, i)) return false
    this.section += (digits === '' ? 1n : BigInt(digits)) * 10n ** BigInt(power)
    return true
  }

  get value(): bigint {
    const { digits, lastPower, printed } = this
    const weighed = this.total + this.section
    if (digits === '') return weighed
    const last = BigInt(digits)
    // 两千六 is 2600, 三万五 is 35000; 两千零六 is 2006.
    const isShort =
      this.hasUnit &&
      !this.hasZero &&
      digits.length === 1 &&
      lastPower > 1 &&
      !isDigit(printed.charCodeAt(printed.length - 1))
    return weighed + (isShort ? last * 10n ** BigInt(lastPower - 1) : last)
  }
}

/** Whether 十, 百 or 千 at `i` needs no digit: at the front, after 零, 十 after a greater power. */
function mayStandAlone(printed: string, power: number, i: number): boolean {
  if (i === 0) return true
  const before = printed.charAt(i - 1)
  if (before !== '零' && !(power === 1 && /[百千万亿佰仟]/.test(before))) return false
  // 百十 and 千百 at the front are no numbers.
  return printed.charAt(0) !== before || powerOf(printed.charCodeAt(0)) === 0
}
