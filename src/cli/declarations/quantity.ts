import { InvalidArgumentError } from 'commander'
import { approximate } from '../../fields/decimal.ts'
import { readNumeral } from '../../fields/numeral.ts'
import { foldWidth } from '../../text/width.ts'

/** Digits as programs write them, which prose does not: 1e8, -3.5. */
const plain = /^-?\d{1,20}(?:\.\d{1,20})?(?:e[+-]?\d{1,2})?$/i

/** A quantity as a person writes it: 1500, 1e8, 100,000,000, 3000万, 1.2亿元, 一亿. */
export function quantity(text: string): number {
  const folded = foldWidth(text).replaceAll(/[\s,]/g, '').replace(/元$/, '')
  if (plain.test(folded)) return Number(folded)
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/s.exec(folded) ?? []
  const numeral = readNumeral(digits, 0)
  if (
    numeral?.value == null ||
    numeral.end < digits.length ||
    numeral.high !== null ||
    numeral.hasMore ||
    numeral.isBare
  )
    throw new InvalidArgumentError('Expected a number, such as 1500, 3000万, 1.2亿元, 一亿 or 1e8.')
  const value = approximate(numeral.value)
  return sign === '-' ? -value : value
}
