import type { TimeScope } from '../../fields/time-scope.ts'
import { codeAt } from '../../text/code-at.ts'
import { isDigit } from '../../text/digits.ts'
import { holds, unitSet } from '../../text/unit-set.ts'
import { type Frame, visit } from './frame.ts'
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
  visit(frame, {
    time({ scope: named }) {
      if (named.isSilent || isPartyOfComparison(text, named)) return
      if (isOfOne(text, named)) outer ??= scope
      else outer = null
      scope = { asOf: named.asOf, period: named.period }
    },
    figure(figure) {
      figure.asOf = scope.asOf
      figure.period = scope.period
      const next = tokens[figure.at + 1]
      const goesOn = next?.type === 'figure' && figures[figure.index + 1]?.isInRow === true
      if (outer !== null && !goesOn) {
        scope = outer
        outer = null
      }
    },
  })
}

/** 由2018年的|12亿元, 增至2022年的|20亿元: the year is of the one number after it. */
function isOfOne(text: string, { start, end }: TimeScope): boolean {
  if (text.charAt(end) !== '的') return false
  return (
    holds(comesFrom, codeAt(text, start - 1)) ||
    goesTo.test(text.charAt(start - 1)) ||
    isDigitAt(text, end + 1)
  )
}

function isDigitAt(text: string, at: number): boolean {
  return isDigit(codeAt(text, at))
}
