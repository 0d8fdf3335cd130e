import { type Decimal, decimalOf } from '../fields/decimal.ts'
import { readNumeral } from '../fields/numeral.ts'
import { coins, currencyPrefixes } from '../grammar/currencies.ts'
import { isAt } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { type WordAt, wordTable } from '../text/word-table.ts'
import type { Amount } from './amount.ts'

const prefixes = wordTable(currencyPrefixes)
const yuan = unitSet('元圆块')
/** The currency of another amount: 1美元, 每美元, 兑美元. */
const notPrefix = /[\d万亿千百十一二三四五六七八九每兑对]/
const coin = /(\d{1,2}|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])([角毛分])/y
/** 50元整, 5万元人民币; 元整治 is none. */
const moneyEnd = /[整正](?![治改体个合理修顿式确])|人民币/y

/** The currency that stands right before an amount: 美元|300万, $|480万. */
export function prefixBefore(text: string, at: number): WordAt<string> | null {
  const prefix = prefixes.endingAt(text, at)
  return prefix === null || notPrefix.test(text.charAt(prefix.start - 1)) ? null : prefix
}

/** Adds what stands after an amount of money: its coins, and 整 or 人民币. */
export function addCoins(text: string, amount: Amount, isRange: boolean): void {
  const { low } = amount
  if (low !== null && !isRange && holds(yuan, unitAt(text, amount.end - 1))) readCoins(text, amount, low)
  if (isAt(moneyEnd, text, amount.end)) amount.end = moneyEnd.lastIndex
}

/** Three jiao and five fen after whole units: 五元三角, 123元1角1分. */
function readCoins(text: string, amount: Amount, whole: Decimal): void {
  let { end } = amount
  let cents = 0
  for (;;) {
    coin.lastIndex = end
    const match = coin.exec(text)
    if (match === null) break
    const digit = Number(readNumeral(match[1] ?? '', 0)?.value?.digits ?? 0)
    cents += digit * 10 ** ((coins[match[2] ?? ''] ?? 0) + 2)
    end = coin.lastIndex
  }
  if (end === amount.end || whole.exponent < 0) return
  const printed = `${whole.digits}${'0'.repeat(Math.min(whole.exponent, 30))}.${String(cents).padStart(2, '0')}`
  amount.low = decimalOf(printed)
  amount.end = end
}
