import type { TimeScope } from '../../fields/time-scope.ts'
import { isDigit } from '../../text/digits.ts'
import { unitAt } from '../../text/unit-at.ts'
import { holds, unitSet } from '../../text/unit-set.ts'
import type { Token } from '../tokens.ts'
import type { Frame, Related } from './frame.ts'
import { isPartyOfComparison } from './party.ts'

type Scope = Pick<TimeScope, 'asOf' | 'period'>

const none: Scope = { asOf: null, period: null }
const comesFrom = unitSet('由从')
const goesTo = /[至到为]$/

/**
 * Gives each figure the time it is of: that of the words of time before it in its sentence. A year that belongs to one number (由|2018年的12亿元|增至|2022年的20亿元) is of
 * that one alone; a year that is compared with is of none.
 */
export function readScopes(frame: Frame): void {
  const { text, tokens, figures } = frame
  if (!frame.holds.time) return
  let scope = none
  /** The scope to go back to after the figure that a year belongs to alone. */
  let outer: Scope | null = null
  let index = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.type === 'time') {
      const named = token.scope
      if (named.isSilent || isPartyOfComparison(text, named)) continue
      if (isOfOne(text, named)) outer ??= scope
      else outer = null
      scope = { asOf: named.asOf, period: named.period }
    } else if (token.type === 'figure') {
      const figure = figures[index++] as Related
      figure.asOf = scope.asOf
      figure.period = scope.period
      if (outer === null) continue
      const goesOn = tokens[at + 1]?.type === 'figure' && figures[index]?.isInRow === true
      if (goesOn) continue
      scope = outer
      outer = null
    }
  }
}

/** 由2018年的|12亿元, 增至2022年的|20亿元: the year is of the one number after it. */
function isOfOne(text: string, { start, end }: TimeScope): boolean {
  if (text.charAt(end) !== '的') return false
  return (
    holds(comesFrom, unitAt(text, start - 1)) ||
    goesTo.test(text.charAt(start - 1)) ||
    isDigitAt(text, end + 1)
  )
}

function isDigitAt(text: string, at: number): boolean {
  return isDigit(unitAt(text, at))
}
