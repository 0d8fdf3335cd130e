import type { Reference } from '../fields/time-scope.ts'
import { briefDeeds } from '../grammar/commitments.ts'
import type { Range } from '../text/range.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import {
  advice,
  asked,
  begun,
  charged,
  connecting,
  connectiveFirsts,
  counted,
  duty,
  leading,
  leadingFirsts,
  listed,
  longestConnective,
  longestLead,
  manner,
  opened,
  openedFirsts,
  passing,
  report,
  saying,
  sayingLasts,
  whenIt,
  work,
  workFirsts,
} from './clause-words.ts'
import { type Clause, clausesOf, quoted } from './clauses.ts'
import { type CueAt, cuesOf } from './cue.ts'
import { type DueAt, mayNameDay, readDues } from './due.ts'
import { hasSeen, listOf, listsIn, mayHoldFirmCue, type SeenWords } from './seen-words.ts'
import { isAwaited, isOnset, isToCome } from './to-come.ts'

/** What a clause is in a sentence of promises: `firm` binds by itself, `weak` where what is to come is told, `lead` leads on to the next clause. */
export type ClauseRole =
  | 'connective'
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
  /** Leads on to what is to come by what it waits for (待资金到位后), or until when (工程建成前). */
  readonly isAwaiting: boolean
  /** Opens what is to come after what was done: 今后, 下一步. */
  readonly opensAhead: boolean
  /** Begins with a verb of work. */
  readonly isTask: boolean
}

/** The clauses of a sentence, and what of them may bind a promise by itself. */
export interface SentenceSigns {
  readonly clauses: readonly Clause[]
  /** The days that it names. */
  readonly dues: readonly DueAt[]
  /** The cue of each clause. */
  readonly cues: readonly (CueAt | null)[]
}

/** A passage as its sentences are read: as printed, with what is quoted made unreadable, and what was seen of that. */
export interface Looked {
  readonly text: string
  readonly hidden: string
  /** Whether the two differ. */
  readonly isMasked: boolean
  readonly words: SeenWords
}

/** The {@link SentenceSigns} of a sentence; `seen` are the lists of its words. Null where it tells nothing to come and may not bind. */
export function signsOf(
  { text, hidden, isMasked, words }: Looked,
  sentence: Range,
  seen: number,
  reference: Reference,
  isOpen: boolean,
): SentenceSigns | null {
  const printed = text.slice(sentence.start, sentence.end)
  const mayBeDue = hasSeen(seen, listOf.time) || (isMasked && mayNameDay(printed))
  const dues = mayBeDue ? duesOf(text, printed, hidden, sentence, reference) : noDues
  const isBound = isOpen || bindsAlone(dues, seen, reference)
  if (!isBound && !mayHoldFirmCue(words, sentence)) return null
  const clauses = clausesOf(hidden, sentence, words.stops)
  const cues = cuesOf(hidden, clauses, words)
  return isBound || cues.some((cue) => cue !== null && !cue.isWeak) ? { clauses, dues, cues } : null
}
const noDues: readonly DueAt[] = []

/** Whether a clause may bind without a cue where nothing to come is told before its sentence: by a day to come, an occasion or 明年起. Most sentences of what was done hold none. */
function bindsAlone(dues: readonly DueAt[], seen: number, { day }: Reference): boolean {
  return (
    hasSeen(seen, listOf.occasion) ||
    hasSeen(seen, listOf.begun) ||
    dues.some(({ iso }) => day === null || iso > day)
  )
}

/** Reads the clauses of a sentence by its signs and by what seen-words.ts found in it. */
export function readClauses(
  { hidden, words: seenWords }: Looked,
  { start: from, end: to }: Range,
  seenInAll: number,
  { clauses, dues, cues }: SentenceSigns,
  reference: Reference,
): ClauseReading[] {
  const mayBeDuty = hasSeen(seenInAll, listOf.duty) && duty().test(hidden.slice(from, to))
  return clauses.map((clause, index) => {
    const words = hidden.slice(clause.start, clause.end)
    const seen = listsIn(seenWords, clause)
    const inside =
      dues.length === 0 ? dues : dues.filter(({ start, end }) => start >= clause.start && end <= clause.end)
    const ahead = inside.filter(({ iso }) => reference.day === null || iso > reference.day)
    const cue = cues[index] ?? null
    const isTold = tells(words, seen)
    const over = ahead.length === 0 && !isTold ? overdue(inside, cue) : undefined
    const isDone = isTold || (inside.length > 0 && ahead.length === 0 && over === undefined)
    const due = over ?? ahead.find(({ isLimit }) => isLimit) ?? (isDone ? null : (ahead.at(-1) ?? null))
    const isDuty = mayBeDuty && hasSeen(seen, listOf.duty) && duty().test(words)
    const isDated = binds(due, isDuty, reference)
    const isAwaiting = isAwaited(words)
    const facts = {
      words,
      cue,
      due,
      isDone,
      isDuty,
      isLast: index === clauses.length - 1,
      isFuture: isDated || isToCome(words, seen, reference) || (isAwaiting && !isTold),
      isAwaiting,
      isOnset: (hasSeen(seen, listOf.begun) || hasSeen(seen, listOf.occasion)) && isOnset(words, reference),
    }
    return {
      clause,
      role: roleOf(facts, seen),
      cue,
      due,
      isDated,
      isDuty,
      isOnset: facts.isOnset,
      isReported:
        hasSeen(seen, listOf.report) &&
        isReported(words, cue === null ? words.length : cue.start - clause.start),
      isAwaiting,
      opensAhead: hasSeen(seen, listOf.toCome),
      isTask: cue === null && isWork(words, seen),
    }
  })
}

/** Whether the clause tells what was done or has begun. */
function tells(words: string, seen: number): boolean {
  return (
    hasSeen(seen, listOf.done) ||
    (hasSeen(seen, listOf.begun) && begun.test(words)) ||
    (words.charCodeAt(0) === passing && asked.test(words))
  )
}

/** 力争2022年底前完成 in a letter of 2023: a promise of a day that is over. */
function overdue(dues: readonly DueAt[], cue: CueAt | null): DueAt | undefined {
  return cue !== null && !cue.isWeak ? dues.find(({ isLimit }) => isLimit) : undefined
}

/** Whether somebody's saying stands before what binds: 企业表示将…, not 适时提出…. */
function isReported(words: string, cue: number): boolean {
  const at = report().exec(words)?.index ?? words.length
  return at < cue
}

interface Facts {
  readonly words: string
  readonly cue: CueAt | null
  readonly due: DueAt | null
  readonly isDone: boolean
  readonly isDuty: boolean
  readonly isLast: boolean
  readonly isFuture: boolean
  readonly isOnset: boolean
  readonly isAwaiting: boolean
}

function roleOf(facts: Facts, seen: number): ClauseRole {
  const { words, cue, isDone, isDuty, isLast, isFuture } = facts
  if (isHope(words, seen)) return 'hope'
  if ((cue !== null || isDuty) && hasSeen(seen, listOf.counted) && counted.test(words)) return 'announcement'
  if (isConnective(words)) return 'connective'
  const isFirmCue = cue !== null && !cue.isWeak
  if (!isLast && isLead(facts, isFirmCue, seen)) return 'lead'
  if (isFuture || (isFirmCue && !isDone)) return 'firm'
  if (isDone) return 'done'
  if (hasSeen(seen, listOf.refusal)) return 'refusal'
  return cue !== null || isDuty || isWork(words, seen) ? 'weak' : 'other'
}

function isHope(words: string, seen: number): boolean {
  return hasSeen(seen, listOf.hope) || (hasSeen(seen, listOf.advice) && advice.test(words))
}

/** Whether a verb of work begins the clause, alone or after who is to do it. */
function isWork(words: string, seen: number): boolean {
  return (
    (holds(workFirsts, words.charCodeAt(0)) && work().test(words)) ||
    (hasSeen(seen, listOf.charged) && charged().test(words))
  )
}

const brief: ReadonlySet<string> = new Set(briefDeeds)
const awaitedLasts = unitSet(...'后时前')

function isLead(facts: Facts, isFirmCue: boolean, seen: number): boolean {
  const { words, due } = facts
  if (words.length > longestLead) return false
  if (due !== null && words.length <= due.end - due.start + 2 && !brief.has(words.slice(-2))) return true
  if (hasSeen(seen, listOf.listed) && (manner().test(words) || listed.test(words))) return true
  if (facts.isOnset) return true
  const last = words.charCodeAt(words.length - 1)
  if (facts.isAwaiting && holds(awaitedLasts, last)) return true
  if (isFirmCue) return false
  if (holds(sayingLasts, last) && saying().test(words)) return true
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

/** The days that the sentence names outside of quotations; a year of something that happens in it (明年修订时) is none. */
function duesOf(
  text: string,
  printed: string,
  hidden: string,
  { start }: Range,
  reference: Reference,
): DueAt[] {
  const dues = readDues(printed, reference)
  if (dues.length === 0) return dues
  return dues
    .map((due) => ({ ...due, start: due.start + start, end: due.end + start }))
    .filter((due) => {
      const isPlan = /["“]/u.test(text.charAt(due.start)) && hidden.charAt(due.start - 1) !== quoted
      const isQuoted = !isPlan && hidden.charAt(due.end - 1) === quoted && hidden.charAt(due.start) === quoted
      whenIt.lastIndex = due.end
      return !isQuoted && (due.isLimit || !whenIt.test(hidden))
    })
}
