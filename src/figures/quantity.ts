import { evaluateNumeral } from '../fields/chinese-numeral.ts'
import { approximate } from '../fields/decimal.ts'
import { type Numeral, readNumeral } from '../fields/numeral.ts'
import { readListedPair } from '../fields/numeral-pair.ts'
import { verbsBeforeIssues } from '../grammar/classifiers.ts'
import type { FigureKind } from '../model/figure.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { isAt } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { wordSet } from '../text/word-table.ts'
import { type Amount, addHalf, addTenths } from './amount.ts'
import { isGlued, isInCode } from './code.ts'
import { isCounted } from './counted.ts'
import type { Draft } from './draft.ts'
import { readFraction, readRatio } from './fraction.ts'
import { readBounds } from './modifier.ts'
import { addCoins, prefixBefore } from './money.ts'
import { behindInclusive, isPlain, readRange } from './range.ts'
import { readSign, type Sign } from './sign.ts'
import { readUnit, type Unit } from './unit.ts'
import { readBareNumber } from './unitless.ts'

/** What was read at a numeral: the figure or none, and where reading goes on. */
export interface Quantity {
  readonly draft: Draft | null
  readonly next: number
}

const issue = '期'.charCodeAt(0)
const issues = wordSet(verbsBeforeIssues)
/** Kinds that a minus may stand before. */
const signed: ReadonlySet<string> = new Set(['percent', 'percentagePoint', 'money'])
/** 15分钟生活圈, 3公里就业圈: a name. */
const circle = new RegExp(`[${usualHanzi}]{0,5}圈`, 'y')
/** An age that no one reaches is a count before an age: 八万|三岁以下. */
const oldest = 150
const opensFraction = unitSet('分半')
const opensRatio = unitSet(':/')

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
    return isCode ? { draft: null, next: end } : finish(text, at, first, upper, { low, high, end }, true)
  }
  if (unit === null) {
    const draft = isCode ? null : readBareNumber(text, at, first)
    return { draft, next: draft?.end ?? first.end }
  }
  if (isCode && !mayBeGlued(text, at, unit)) return { draft: null, next: first.end }
  if (isBeyondAge(first, unit)) return splitAge(text, at, first)
  const { value: low, high } = first
  return finish(text, at, first, unit, { low, high, end: unit.end }, false)
}

/** Only 分之, 一半, 百分之 and a stroke or colon between two numbers make a fraction or a ratio. */
function readShare(text: string, at: number, first: Numeral | null): Draft | null {
  const behind = unitAt(text, first?.end ?? at)
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
function isIssue(text: string, at: number, place: number): boolean {
  return unitAt(text, place) === issue && issues.endingAt(text, at) !== null
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

/** 八万三岁以下: the count before the age; the age is read next. */
function splitAge(text: string, at: number, first: Numeral): Quantity {
  const end = at + text.slice(at, first.end).lastIndexOf('万') + 1
  const value = end > at ? evaluateNumeral(text.slice(at, end)) : null
  if (value === null) return { draft: null, next: first.end }
  const draft = readBareNumber(text, at, { ...first, end, value, scale: 4, isArabic: true })
  return { draft, next: end }
}

/** The quantity of a number and its unit, with what stands around them. */
function finish(
  text: string,
  at: number,
  first: Numeral,
  { kind, unit, shift, per }: Unit,
  amount: Amount,
  isRange: boolean,
): Quantity {
  if (shift !== 0) addTenths(text, amount)
  if (kind === 'duration' && !isRange) addHalf(text, first.end, amount)
  if (kind === 'money') addCoins(text, amount, isRange)
  const prefix = kind === 'money' ? prefixBefore(text, at) : null
  const from = prefix?.start ?? at
  const sign = signBefore(text, from, kind, unit)
  const { low, high, end } = amount
  const start = sign === null || low === null ? from : sign.start
  if (isOfCircle(text, kind, end)) return { draft: null, next: end }
  const isDuration = kind === 'duration' || kind === 'age'
  const bounds = readBounds(text, start, end, { hasMore: first.hasMore, isBare: first.isBare, isDuration })
  if (!isCounted(text, at, first, bounds.modifier, kind, end)) return { draft: null, next: end }
  return {
    draft: {
      start: bounds.start,
      end: bounds.end,
      core: { start, end },
      kind,
      low: low !== null && sign?.isOfChange === false ? { ...low, isNegative: true } : low,
      high,
      of: null,
      unit: prefix !== null && unit === 'CNY' ? prefix.value : unit,
      modifier: bounds.modifier,
      per,
      isTurned: sign?.isOfChange ?? false,
    },
    next: bounds.end,
  }
}

/** The minus before a share, an amount of money or a temperature. */
function signBefore(text: string, at: number, kind: FigureKind, unit: string | null): Sign | null {
  return signed.has(kind) || unit === 'Cel' ? readSign(text, at) : null
}

function isOfCircle(text: string, kind: FigureKind, end: number): boolean {
  return (kind === 'duration' || kind === 'length') && isAt(circle, text, end)
}
