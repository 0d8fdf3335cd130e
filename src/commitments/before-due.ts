import { holds, unitSet } from '../text/unit-set.ts'

/** What makes the words after it a beginning, a past or what recurs: 自2024年, 每年年底, 去年年底, 近三年. */
const notDueBefore = unitSet(...'自从每截去近历过')
const notDueWords = /(?:截[至止]到?|[每历去上前往]年)$/
const notDueEnds = unitSet('至止到年')
/** The same right before 年底 or 年末: 去|年底, 上|年末. */
const pastUnits = unitSet('去上前往')

/** Whether what stands before words of time makes them no day by which something is promised; of a stretch (2026年起分三年) only a past does. */
export function isNotDue(text: string, at: number, isSpread: boolean): boolean {
  if (at === 0) return false
  const before = text.charCodeAt(at - 1)
  if (!isSpread && holds(notDueBefore, before)) return true
  if (text.charAt(at) === '年' && holds(pastUnits, before)) return true
  return holds(notDueEnds, before) && notDueWords.test(text.slice(Math.max(0, at - 3), at))
}
