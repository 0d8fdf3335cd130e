import type { Reference } from '../fields/time-scope.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { awaiting, onlyOccasion, onset, onsetDay, seasonYear, until } from './clause-words.ts'
import { hasSeen, listOf } from './seen-words.ts'

/** Whether the clause names an occasion to come, or a day to come as a beginning. */
export function isToCome(words: string, seen: number, reference: Reference): boolean {
  if (hasSeen(seen, listOf.occasion) || (hasSeen(seen, listOf.begun) && onsetEndAt(words, reference) > 0))
    return true
  if (!hasSeen(seen, listOf.season) || reference.year === null) return false
  return Number(seasonYear().exec(words)?.[1] ?? 0) > reference.year
}

const before = '前'.charCodeAt(0)
const awaitingFirsts = unitSet(...'待须需')

/** Whether the clause tells what is waited for (待资金到位后…), or until when (工程建成前). */
export function isAwaited(words: string): boolean {
  if (words.charCodeAt(words.length - 1) === before && until().test(words)) return true
  return holds(awaitingFirsts, words.charCodeAt(0)) && awaiting.test(words)
}

/** Whether the clause says only when something to come begins, or on what occasion (春节前). */
export function isOnset(words: string, reference: Reference): boolean {
  return onset.test(words) || onlyOccasion().test(words) || onsetEndAt(words, reference) === words.length
}

/** Where the words end that name a day to come as a beginning, 0 where the clause begins with none. */
function onsetEndAt(words: string, { day, year }: Reference): number {
  const [whole = '', named, month, date] = onsetDay.exec(words) ?? []
  const inYear = named ?? (month === undefined ? null : year)
  if (inYear === null || day === null) return 0
  const first = `${inYear}-${(month ?? '1').padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`
  return first > day ? whole.length : 0
}
