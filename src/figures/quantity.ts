import { evaluateNumeral } from '../fields/chinese-numeral.ts'
import { approximate, type Decimal, decimalOf, shifted } from '../fields/decimal.ts'
import { type Numeral, readNumeral } from '../fields/numeral.ts'
import { readListedPair } from '../fields/numeral-pair.ts'
import { verbsBeforeIssues } from '../grammar/classifiers.ts'
import { coins, currencyPrefixes } from '../grammar/currencies.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { isAt } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { type WordAt, wordSet, wordTable } from '../text/word-table.ts'
import { isGlued, isInCode } from './code.ts'
import { isCounted } from './counted.ts'
import type { Draft } from './draft.ts'
import { readFraction, readRatio } from './fraction.ts'
import { readBounds } from './modifier.ts'
import { behindInclusive, isPlain, readRange } from './range.ts'
import { readSign } from './sign.ts'
import { halfTenth, readUnit, type Unit } from './unit.ts'
import { readBareNumber } from './unitless.ts'

/** What was read at a numeral: the figure or none, and where reading goes on. */
export interface Quantity {
  readonly draft: Draft | null
  readonly next: number
}

const issue = '期'.charCodeAt(0)
const issues = wordSet(verbsBeforeIssues)
const prefixes = wordTable(currencyPrefixes)
/** Kinds that a minus may stand before. */
const signed: ReadonlySet<string> = new Set(['percent', 'percentagePoint', 'money'])
/** 15分钟生活圈, 3公里就业圈: a name. */
const circle = new RegExp(`[${usualHanzi}]{0,5}圈`, 'y')
const yuan = unitSet('元圆块')
/** The currency of another amount: 1美元, 每美元, 兑美元. */
const notPrefix = /[\d万亿千百十一二三四五六七八九每兑对]/
/** What half a unit is written with after it (一年|半), and no word of its own. */
const halfMore = /半(?![年月天个数价岁日载])/y
/** An age that no one reaches is a count before an age: 八万|三岁以下. */
const oldest = 150
/** 十成: what the tenths after 成 may be added to. */
const wholeInTenths = 100
/** 三年半: a half after more than this is none of its number. */
const mostBeforeHalf = 1e6
const opensFraction = unitSet('分半')
const opensRatio = unitSet(':/')
const coin = /(\d{1,2}|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])([角毛分])/y
/** 50元整, 5万元人民币; 元整治 is none. */
const moneyEnd = /[整正](?![治改体个合理修顿式确])|人民币/y

/**
 * Reads the quantity (数量) that begins with the numeral at `at`: number, range, unit, the words that bound it and the currency before it.
 * No figure where the number is a name, a code or a set phrase; `next` is after everything that was looked at.
 */
export function readQuantity(text: string, at: number): Quantity {
  const first = readListedPair(text, at) ?? readNumeral(text, at)
  const share = readShare(text, at, first)
  if (share !== null) return { draft: share, next: share.end }
  if (first === null) return { draft: null, next: at + 1 }
  const numeralEnd = behindInclusive(text, first.end)
  const mayBeAny = isPlain(at, first) || isIssue(text, at, numeralEnd)
  const unit = readUnit(text, numeralEnd, mayBeAny, first.isArabic) ?? unitInFront(text, at, first)
  const range = readRange(text, at, first, numeralEnd, unit)
  const isCode = isInCode(text, at, first.end, unit?.end ?? numeralEnd)
  if (range !== null) {
    const { upper, low, high, end } = range
    return isCode ? { draft: null, next: end } : finish(text, at, first, upper, end, low, high, true)
  }
  if (unit === null) {
    const draft = isCode ? null : readBareNumber(text, at, first)
    return { draft, next: draft?.end ?? first.end }
  }
  if (isCode && !mayBeGlued(text, at, unit)) return { draft: null, next: first.end }
  if (isBeyondAge(first, unit)) return splitAge(text, at, first)
  return finish(text, at, first, unit, unit.end, first.value, first.high, false)
}

/** Only 分之, 一半, 百分之 and a stroke or colon between two numbers make a fraction or a ratio. */
function readShare(text: string, at: number, first: Numeral | null): Draft | null {
  const behind = text.charCodeAt(first?.end ?? at)
  if (first === null || holds(opensFraction, behind)) {
    const fraction = readFraction(text, at)
    if (fraction !== null) return fraction
  }
  return first !== null && holds(opensRatio, behind) ? readRatio(text, at) : null
}

/** 八万|三岁: no one is that old. */
function isBeyondAge({ isArabic, value }: Numeral, { kind }: Unit): boolean {
  return kind === 'age' && !isArabic && value !== null && approximate(value) > oldest
}

/** 举办三期: after a verb of events 期 counts them, after a noun it is a stage of works. */
function isIssue(text: string, at: number, unitAt: number): boolean {
  return text.charCodeAt(unitAt) === issue && issues.endingAt(text, at) !== null
}

/** Amounts and shares stand even where letters touch them: A股30%. */
function mayBeGlued(text: string, at: number, { kind }: Unit): boolean {
  if (kind === 'percent' || kind === 'percentagePoint') return true
  return kind === 'money' && !isGlued(text, at)
}

/** 美元300万, $480万: the currency stands in front alone. */
function unitInFront(text: string, at: number, { end, isBare }: Numeral): Unit | null {
  const prefix = isBare ? null : prefixBefore(text, at)
  return prefix === null ? null : { end, kind: 'money', unit: prefix.value, shift: 0, per: null }
}

function prefixBefore(text: string, at: number): WordAt<string> | null {
  const prefix = prefixes.endingAt(text, at)
  return prefix === null || notPrefix.test(text.charAt(prefix.start - 1)) ? null : prefix
}

/** 八万三岁以下: the count before the age; the age is read next. */
function splitAge(text: string, at: number, first: Numeral): Quantity {
  const end = at + text.slice(at, first.end).lastIndexOf('万') + 1
  const value = end > at ? evaluateNumeral(text.slice(at, end)) : null
  if (value === null) return { draft: null, next: first.end }
  const draft = readBareNumber(text, at, { ...first, end, value, scale: 4, isArabic: true })
  return { draft, next: end }
}

function finish(
  text: string,
  at: number,
  first: Numeral,
  { kind, unit, shift, per }: Unit,
  unitEnd: number,
  lowest: Decimal | null,
  highest: Decimal | null,
  isRange: boolean,
): Quantity {
  let low = lowest
  let high = highest
  let end = unitEnd
  if (shift !== 0 && low !== null) {
    const isTenths = text.charAt(end - 1) === '成' || approximate(low) < 10
    if (isTenths) low = shifted(low, 1)
    if (isTenths && high !== null) high = shifted(high, 1)
    const more = text.charAt(end - 1) === '成' ? halfTenth(text, end) : null
    if (more !== null && low.exponent >= 0 && approximate(low) <= wholeInTenths) {
      const tenths = more.tenths === '半' ? 5 : Number(readNumeral(more.tenths, 0)?.value?.digits ?? 0)
      low = decimalOf(String(approximate(low) + tenths))
      end = more.end
    }
  }
  if (kind === 'duration' && low !== null && !isRange && approximate(low) < mostBeforeHalf) {
    const isInside = text.startsWith('个半', first.end)
    if (isInside || isAt(halfMore, text, end)) {
      low = decimalOf(`${approximate(low)}.5`)
      if (!isInside) end++
    }
  }
  if (kind === 'money') {
    if (low !== null && !isRange && holds(yuan, text.charCodeAt(end - 1))) {
      const small = readCoins(text, end, low)
      low = small.value
      end = small.end
    }
    if (isAt(moneyEnd, text, end)) end = moneyEnd.lastIndex
  }
  let start = at
  let money = unit
  const prefix = kind === 'money' ? prefixBefore(text, at) : null
  if (prefix !== null) {
    start = prefix.start
    if (unit === 'CNY') money = prefix.value
  }
  const sign = signed.has(kind) || unit === 'Cel' ? readSign(text, start) : null
  if (sign !== null && low !== null) {
    if (!sign.isOfChange) low = { ...low, isNegative: true }
    start = sign.start
  }
  if ((kind === 'duration' || kind === 'length') && isAt(circle, text, end)) return { draft: null, next: end }
  const isDuration = kind === 'duration' || kind === 'age'
  const bounds = readBounds(text, start, end, { hasMore: first.hasMore, isBare: first.isBare, isDuration })
  if (!isCounted(text, at, first, bounds.modifier, kind, end)) return { draft: null, next: end }
  return {
    draft: {
      start: bounds.start,
      end: bounds.end,
      core: { start, end },
      kind,
      low,
      high,
      of: null,
      unit: money,
      modifier: bounds.modifier,
      per,
      isTurned: sign?.isOfChange ?? false,
    },
    next: bounds.end,
  }
}

/** Three jiao and five fen after whole units: 五元三角, 123元1角1分. */
function readCoins(text: string, at: number, whole: Decimal): { value: Decimal; end: number } {
  let end = at
  let cents = 0
  for (;;) {
    coin.lastIndex = end
    const match = coin.exec(text)
    if (match === null) break
    const digit = Number(readNumeral(match[1] ?? '', 0)?.value?.digits ?? 0)
    cents += digit * 10 ** ((coins[match[2] ?? ''] ?? 0) + 2)
    end = coin.lastIndex
  }
  if (end === at || whole.exponent < 0) return { value: whole, end: at }
  const printed = `${whole.digits}${'0'.repeat(Math.min(whole.exponent, 30))}.${String(cents).padStart(2, '0')}`
  return { value: decimalOf(printed), end }
}
