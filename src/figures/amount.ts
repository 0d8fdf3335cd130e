import { approximate, type Decimal, decimalOf, shifted } from '../fields/decimal.ts'
import { readNumeral } from '../fields/numeral.ts'
import { isAt } from '../text/sticky.ts'
import { halfTenth } from './unit.ts'

/** A number with its unit, to which what stands after the unit may add. */
export interface Amount {
  low: Decimal | null
  high: Decimal | null
  /** After the unit and what was added. */
  end: number
}

/** What half a unit is written with after it (一年|半), and no word of its own. */
const halfMore = /半(?![年月天个数价岁日载])/y
/** 十成: what the tenths after 成 may be added to. */
const wholeInTenths = 100
/** 三年半: a half after more than this is none of its number. */
const mostBeforeHalf = 1e6

/** Turns tenths into percent: 六成 is 60 %, 七成六 76 %, 八折 80 %. */
export function addTenths(text: string, amount: Amount): void {
  let { low } = amount
  if (low === null) return
  const isInTenths = text.charAt(amount.end - 1) === '成'
  if (isInTenths || approximate(low) < 10) {
    low = shifted(low, 1)
    if (amount.high !== null) amount.high = shifted(amount.high, 1)
  }
  const more = isInTenths ? halfTenth(text, amount.end) : null
  if (more !== null && low.exponent >= 0 && approximate(low) <= wholeInTenths) {
    const tenths = more.tenths === '半' ? 5 : Number(readNumeral(more.tenths, 0)?.value?.digits ?? 0)
    low = decimalOf(String(approximate(low) + tenths))
    amount.end = more.end
  }
  amount.low = low
}

/** Adds the half of a duration: 一年|半, and 个半 after its numeral (三|个半小时), which is part of the unit. */
export function addHalf(text: string, numeralEnd: number, amount: Amount): void {
  const { low } = amount
  if (low === null || approximate(low) >= mostBeforeHalf) return
  const isInside = text.startsWith('个半', numeralEnd)
  if (!isInside && !isAt(halfMore, text, amount.end)) return
  amount.low = decimalOf(`${approximate(low)}.5`)
  if (!isInside) amount.end++
}
