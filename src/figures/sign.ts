import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'

const negativeWords = /(?:零下|负)$/
const changeBefore =
  /(?:增长|增加|提高|上升|上涨|增速|增幅|涨幅|下降|降低|减少|下滑|回落|降幅|减幅|[增降减])$/

const signs = unitSet('-−负下')

/** A sign of nought's other side before a number: where it begins, and whether it only turns the word of change before it round (增长-5.2%). */
export interface Sign {
  readonly start: number
  readonly isOfChange: boolean
}

/** Reads the minus, 负 or 零下 right before `at`; null where there is none, and where the stroke joins two words or numbers. */
export function readSign(text: string, at: number): Sign | null {
  if (!holds(signs, unitAt(text, at - 1))) return null
  const word = negativeWords.exec(text.slice(Math.max(0, at - 2), at))
  const sign = text.charAt(at - 1)
  if (word === null && sign !== '-' && sign !== '−') return null
  const start = at - (word?.[0].length ?? 1)
  if (word === null && /[0-9A-Za-z%万亿千百元)年月日]/.test(text.charAt(start - 1))) return null
  return { start, isOfChange: changeBefore.test(text.slice(Math.max(0, start - 2), start)) }
}
