import type { Reference } from '../fields/time-scope.ts'
import { seasonMonths } from '../grammar/commitments.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { awaiting, isBrief, onlyOccasion, onset, onsetDay, seasonYear, until } from './clause-words.ts'
import { hasSeen, listOf } from './seen-words.ts'

/** Whether the clause names an occasion to come, or a day to come as a beginning. */
export function isToCome(words: string, seen: number, reference: Reference): boolean {
  if (hasSeen(seen, listOf.occasion) || (hasSeen(seen, listOf.begun) && onsetEndAt(words, reference) > 0))
    return true
  return hasSeen(seen, listOf.season) && isSeasonAhead(words, reference)
}

/** Whether the clause names a season of a year to come, or one that this year still has before it. */
function isSeasonAhead(words: string, { day, year }: Reference): boolean {
  const [, named = '', season = ''] = seasonYear().exec(words) ?? []
  if (year === null || named === '') return false
  const inYear = named === '今' ? year : Number(named)
  return inYear > year || (inYear === year && (seasonMonths[season] ?? 0) > Number(day?.slice(5, 7) ?? 12))
}

const before = '前'.charCodeAt(0)
const awaitingFirsts = unitSet(...'待须需')

/** What a clause waits for: `after` it (待资金到位后), or `until` it (工程建成前); `within` tells what follows as well (待批复后实施). */
export type Waiting = 'after' | 'until' | 'within' | null

/** What the clause says of its waiting. */
export function waitingOf(words: string): Waiting {
  if (words.charCodeAt(words.length - 1) === before && until().test(words)) return 'until'
  const awaited = holds(awaitingFirsts, words.charCodeAt(0)) ? awaiting().exec(words)?.[0] : undefined
  if (awaited === undefined) return null
  return awaited.length === words.length ? 'after' : 'within'
}

/** Whether what is to come follows what is waited for. */
export function isAwaited(waiting: Waiting): boolean {
  return waiting === 'after' || waiting === 'within'
}

/** Whether the clause says only when something to come begins, or on what occasion (春节前). */
export function isOnset(words: string, seen: number, reference: Reference): boolean {
  if (!hasSeen(seen, listOf.begun) && !hasSeen(seen, listOf.occasion)) return false
  return (
    onset.test(words) ||
    (onlyOccasion().test(words) && !isBrief(words)) ||
    onsetEndAt(words, reference) === words.length
  )
}

/** Where the words end that name a day to come as a beginning, 0 where the clause begins with none. */
function onsetEndAt(words: string, { day, year }: Reference): number {
  const [whole = '', named, month, date] = onsetDay.exec(words) ?? []
  const inYear = named ?? (month === undefined ? null : year)
  if (inYear === null || day === null) return 0
  const first = `${inYear}-${(month ?? '1').padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`
  return first > day ? whole.length : 0
}
