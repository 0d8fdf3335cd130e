import { approximate, shifted } from '../fields/decimal.ts'
import { readNumeral } from '../fields/numeral.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Draft } from './draft.ts'
import { readQuantity } from './quantity.ts'
import type { Token } from './tokens.ts'

const list = /\d+(?:\.\d+)?(?:[、和及与]\d+(?:\.\d+)?){1,7}/y
const joinsDigits = unitSet('.、和及与')
const joiner = /^(?:[、和及与]|以及)$/
const shares = /(?:分别|各)[^,。;:]{0,8}$/

/**
 * Reads numbers in a row whose unit stands after the last of them alone: 分别为12.3、8.5亿元, 分别增长4.8和5.2个百分点. `end` is where the digits at `at` end.
 */
export function readSharedUnit(text: string, at: number, end: number): Draft[] | null {
  if (!holds(joinsDigits, unitAt(text, end))) return null
  list.lastIndex = at
  const printed = list.exec(text)?.[0]
  if (printed === undefined || !shares.test(text.slice(Math.max(0, at - 12), at))) return null
  const lastAt = at + printed.length - (/(?<!\d)\d+(?:\.\d+)?$/.exec(printed)?.[0].length ?? 0)
  const last = readQuantity(text, lastAt).draft
  if (last === null || last.low === null || last.high !== null) return null
  const { scale } = readNumeral(text, lastAt) ?? { scale: 0 }
  const drafts: Draft[] = []
  for (const match of text.slice(at, lastAt).matchAll(/\d+(?:\.\d+)?/g)) {
    const start = at + match.index
    const end = start + match[0].length
    const value = readNumeral(match[0], 0)?.value
    if (value === null || value === undefined) return null
    drafts.push({
      ...last,
      start,
      end,
      core: { start, end },
      low: shifted(value, scale),
      modifier: 'exact',
      per: null,
    })
  }
  return [...drafts, last]
}

const told = /分别[^,。;:]{0,40}$/
const spells = /个(?:月|工作日|小时)$/

/** 4.8个和4.6个百分点, 分别为18.5个、3.2个工作日: figures in a row before 个百分点 or a duration that print 个 alone share its unit. */
export function shareUnits(text: string, tokens: Token[], draft: Draft): void {
  const isSpell =
    draft.kind === 'duration' &&
    spells.test(text.slice(draft.start, draft.end)) &&
    told.test(text.slice(Math.max(0, draft.start - 60), draft.start))
  if (draft.kind !== 'percentagePoint' && !isSpell) return
  let next = draft.start
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token?.type === 'stop' && token.mark === '、') continue
    if (token?.type !== 'figure') return
    const { draft: before } = token
    if (!joiner.test(text.slice(before.end, next))) return
    if (before.unit !== '个' || before.low === null || approximate(before.low) > 100) return
    tokens[i] = { type: 'figure', draft: { ...before, kind: draft.kind, unit: draft.unit } }
    next = before.start
  }
}
