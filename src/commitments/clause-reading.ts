import type { Reference } from '../fields/time-scope.ts'
import { holds } from '../text/unit-set.ts'
import {
  advice,
  asked,
  askFirsts,
  beginsWithWork,
  begun,
  charged,
  connecting,
  connectiveFirsts,
  counted,
  duty,
  eachTime,
  isBrief,
  leading,
  leadingFirsts,
  listed,
  longestConnective,
  longestLead,
  manner,
  onCondition,
  opened,
  openedFirsts,
  outcome,
  part,
  passing,
  repeated,
  report,
  saying,
  sayingLasts,
  timeLast,
  topic,
  yearTask,
} from './clause-words.ts'
import type { Clause, Sentence } from './clauses.ts'
import type { CueAt } from './cue.ts'
import type { DueAt } from './due.ts'
import { hasSeen, listOf } from './seen-words.ts'
import { type Days, daysIn, type SentenceSigns } from './signs.ts'
import { isAwaited, isOnset, isToCome, type Waiting, waitingOf } from './to-come.ts'

/** What a clause is in a sentence of promises: `firm` binds by itself, `weak` where what is to come is told, `lead` leads on to the next clause. */
export type ClauseRole =
  | 'connective'
  | 'ask'
  | 'announcement'
  | 'lead'
  | 'hope'
  | 'done'
  | 'refusal'
  | 'firm'
  | 'weak'
  | 'other'

/** A clause with what it says. */
export interface ClauseReading {
  readonly clause: Clause
  readonly role: ClauseRole
  readonly cue: CueAt | null
  /** The last day to come that it names. */
  readonly due: DueAt | null
  /** That day makes the clause a promise by itself. */
  readonly isDated: boolean
  /** Says who is to do it or what is given (由X…, 负责, 给予, 要): it binds where what is to come is told. */
  readonly isDuty: boolean
  /** A time to come without a last day (明年起): the clause binds, and has no due. */
  readonly isOnset: boolean
  /** Tells what somebody else said. */
  readonly isReported: boolean
  /** Leads on to what is to come by what it waits for. */
  readonly waiting: Waiting
  /** Opens what is to come after what was done: 今后, 下一步. */
  readonly opensAhead: boolean
  /** Begins with a verb of work. */
  readonly isTask: boolean
  /** Tells what is to be done in the year that goes on (今年先行搬迁60户). */
  readonly isOfYear: boolean
  /** Begins with a part of what stands before (首批12座). */
  readonly isPart: boolean
  /** Tells what became of a plan (实际完成). */
  readonly isOutcome: boolean
}

/** Reads the clauses of a sentence of the masked text `hidden` by its signs and by what seen-words.ts found in it. */
export function readClauses(
  hidden: string,
  { start, end, clauses }: Sentence,
  { dues, cues }: SentenceSigns,
  reference: Reference,
): ClauseReading[] {
  const readings: ClauseReading[] = []
  let isOfDuty: boolean | null = null
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause
    const words = hidden.slice(clause.start, clause.end)
    const days = daysIn(dues, clause, reference.day)
    let isDuty = hasSeen(clause.lists, listOf.duty) && duty().test(words)
    if (isDuty) isDuty = isOfDuty ??= duty().test(hidden.slice(start, end))
    readings.push(
      readClause(clause, words, cues[i] ?? null, days, isDuty, i === clauses.length - 1, reference),
    )
  }
  return readings
}

/** Reads one clause, which is `words`. */
function readClause(
  clause: Clause,
  words: string,
  cue: CueAt | null,
  days: Days,
  isDuty: boolean,
  isLast: boolean,
  reference: Reference,
): ClauseReading {
  const { lists } = clause
  const isTold = tells(words, lists)
  // 力争2022年底前完成 in a letter of 2023: a promise of a day that is over.
  const over = days.last === null && !isTold && cue !== null && !cue.isWeak ? days.anyLimit : null
  const isDone = isTold || (days.areNamed && days.last === null && over === null)
  const due = over ?? days.limit ?? (isDone ? null : days.last)
  const isDated = binds(due, isDuty, reference)
  const beginsOnly = isOnset(words, lists, reference)
  const waiting = waitingOf(words)
  const role = roleOf({
    words,
    lists,
    cue,
    due,
    isDone,
    isDuty,
    isLast,
    isFuture: isDated || isToCome(words, lists, reference) || (isAwaited(waiting) && !isTold),
    isOnset: beginsOnly,
    waiting,
  })
  return {
    clause,
    role,
    cue,
    due,
    isDated,
    isDuty,
    isOnset: beginsOnly,
    isReported: hasSeen(lists, listOf.report) && isReported(words, clause.start, cue),
    waiting,
    opensAhead: hasSeen(lists, listOf.toCome),
    isTask: role === 'firm' && cue === null && isWork(words, lists),
    isOfYear: cue === null && isYearTask(words, clause.start, due),
    isPart: due !== null && part.test(words),
    isOutcome: isTold && outcome.test(words),
  }
}

/** Whether the clause tells what was done or has begun. */
function tells(words: string, lists: number): boolean {
  return (
    hasSeen(lists, listOf.done) ||
    (hasSeen(lists, listOf.begun) && begun.test(words)) ||
    (words.charCodeAt(0) === passing && asked.test(words))
  )
}

/** Whether somebody's saying stands before what binds: 企业表示将…, not 适时提出…. */
function isReported(words: string, start: number, cue: CueAt | null): boolean {
  const at = report().exec(words)?.index ?? words.length
  return at < (cue === null ? words.length : cue.start - start)
}

interface Facts {
  readonly words: string
  readonly lists: number
  readonly cue: CueAt | null
  readonly due: DueAt | null
  readonly isDone: boolean
  readonly isDuty: boolean
  readonly isLast: boolean
  readonly isFuture: boolean
  readonly isOnset: boolean
  readonly waiting: Waiting
}

function roleOf(facts: Facts): ClauseRole {
  const { words, lists, cue, isDone, isDuty, isLast, isFuture } = facts
  if (!isLast && isAsk(words)) return 'ask'
  if (isHope(words, lists)) return 'hope'
  if ((cue !== null || isDuty) && hasSeen(lists, listOf.counted) && counted.test(words)) return 'announcement'
  if (isConnective(words)) return 'connective'
  const isFirmCue = cue !== null && !cue.isWeak
  if (!isLast && isLead(facts, isFirmCue)) return 'lead'
  if (isFuture || (isFirmCue && !isDone)) return 'firm'
  if (isDone) return 'done'
  if (hasSeen(lists, listOf.refusal)) return 'refusal'
  return cue !== null || isDuty || isWork(words, lists) ? 'weak' : 'other'
}

/** Whether the clause repeats a point of the proposal (对您提出的…的建议): what follows answers it. */
function isAsk(words: string): boolean {
  return holds(askFirsts, words.charCodeAt(0)) && repeated().test(words)
}

/** Whether a verb of work and a number stand right behind the year that a clause begins with. */
function isYearTask(words: string, start: number, due: DueAt | null): boolean {
  if (due === null || due.isLimit || due.start > start) return false
  return !isBrief(words) && yearTask().test(words.slice(due.end - start))
}

function isHope(words: string, lists: number): boolean {
  return hasSeen(lists, listOf.hope) || (hasSeen(lists, listOf.advice) && advice.test(words))
}

/** Whether a verb of work begins the clause, alone or after who is to do it. */
function isWork(words: string, lists: number): boolean {
  return beginsWithWork(words) || (hasSeen(lists, listOf.charged) && charged().test(words))
}

function isLead(facts: Facts, isFirmCue: boolean): boolean {
  const { words, lists, due } = facts
  if (words.length > longestLead) return false
  if (due !== null && words.length <= due.end - due.start + 2 && !isBrief(words)) return true
  if (hasSeen(lists, listOf.listed) && (manner().test(words) || listed.test(words))) return true
  if (facts.isOnset) return true
  const last = words.charCodeAt(words.length - 1)
  if (facts.waiting === 'after' || facts.waiting === 'until') return true
  if (isFirmCue) return topic.test(words)
  if (holds(sayingLasts, last) && saying().test(words)) return true
  if (last === timeLast && eachTime.test(words)) return true
  if (onCondition.test(words)) return true
  const first = words.charCodeAt(0)
  if (holds(leadingFirsts, first) && leading().test(words)) return true
  return (
    holds(openedFirsts, first) &&
    opened.some(({ begin, end }) => words.startsWith(begin) && end().test(words))
  )
}

/** Whether the clause is nothing but words that connect: 与此同时, 下一步. */
function isConnective(words: string): boolean {
  return (
    words.length <= longestConnective &&
    holds(connectiveFirsts, words.charCodeAt(0)) &&
    connecting().test(words)
  )
}

/** Whether a day to come makes a promise without a cue: a limit, or a stretch that has not begun on the day of the letter; 今年 alone needs 要 or a cue. */
function binds(due: DueAt | null, isDuty: boolean, { day }: Reference): boolean {
  return due !== null && day !== null && (due.isLimit || isDuty || due.first > day)
}
