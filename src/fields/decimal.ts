/** A decimal number kept exactly: `digits` × 10^`exponent`. 2.097亿 is 2097 × 10^5. */
export interface Decimal {
  /** Without leading zeros; `'0'` for nought. */
  readonly digits: string
  readonly exponent: number
  readonly isNegative: boolean
}

/** Digits that any double keeps. */
const safeDigits = 15
/** Those that a double holds without rounding, and more than figures have. */
const powersOfTen = Array.from({ length: 16 }, (_, power) => Number(`1e${power}`))
/** Longer than any double is in full. */
const longest = 309

/** The decimal of ASCII digits with an optional point (`1286`, `2.097`, `0.50`), times 10^`shift`. */
export function decimalOf(printed: string, shift = 0, isNegative = false): Decimal {
  const point = printed.indexOf('.')
  const fraction = point < 0 ? 0 : printed.length - point - 1
  const all = point < 0 ? printed : printed.slice(0, point) + printed.slice(point + 1)
  let from = 0
  while (from < all.length - 1 && all.charCodeAt(from) === 48) from++
  return { digits: all.slice(from), exponent: shift - fraction, isNegative }
}

/** `decimal` times 10^`by`. */
export function shifted(decimal: Decimal, by: number): Decimal {
  return by === 0 ? decimal : { ...decimal, exponent: decimal.exponent + by }
}

/** The number that prints as the decimal, or null where a double would round it: beyond 2^53, or more digits than it holds. */
export function exactNumber({ digits, exponent, isNegative }: Decimal): number | null {
  if (
    exponent < powersOfTen.length &&
    exponent > -powersOfTen.length &&
    digits.length + Math.max(0, exponent) <= safeDigits
  ) {
    // Both are whole numbers that a double holds, so that the one operation rounds as printing does.
    const size = Number(digits)
    const value =
      exponent < 0 ? size / (powersOfTen[-exponent] as number) : size * (powersOfTen[exponent] as number)
    return isNegative && value !== 0 ? -value : value
  }
  let end = digits.length
  while (end > 1 && digits.charCodeAt(end - 1) === 48) end--
  const significant = digits.slice(0, end)
  if (significant === '0') return 0
  if (significant.length > longest) return null
  const power = exponent + digits.length - end
  const value = Number(`${significant}e${power}`)
  if (!Number.isFinite(value) || value === 0) return null
  if (significant.length + Math.max(0, power) > safeDigits && !isExact(significant, power, value)) return null
  return isNegative ? -value : value
}

function isExact(significant: string, power: number, value: number): boolean {
  if (power >= 0) return BigInt(value) === BigInt(significant) * 10n ** BigInt(power)
  if (significant.length <= safeDigits) return true
  const again = decimalOf(Number(value).toString().split('e', 1).join(''))
  return again.digits.replace(/(?<!0)0+$/, '') === significant
}

/** The decimal to the nearest double, for comparing two. */
export function approximate({ digits, exponent, isNegative }: Decimal): number {
  return (
    (isNegative ? -1 : 1) * Number(`${digits.slice(0, 40)}e${exponent + Math.max(0, digits.length - 40)}`)
  )
}
