import type { Reference } from '../fields/time-scope.ts'
import { isAt } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { whenIt } from './clause-words.ts'
import { type Clause, quoted, type Sentence } from './clauses.ts'
import { type CueAt, cueOf } from './cue.ts'
import { type DueAt, readDues } from './due.ts'
import { hasSeen, listOf, type SeenWords } from './seen-words.ts'

/** What of a sentence may bind a promise by itself. */
export interface SentenceSigns {
  /** The days that it names. */
  readonly dues: readonly DueAt[]
  /** The cue of each clause. */
  readonly cues: readonly (CueAt | null)[]
}

/** A passage as its sentences are read: as printed, with what is quoted made unreadable, and what was seen of that. */
export interface Looked {
  readonly text: string
  readonly hidden: string
  /** Whether a plan is named behind a quotation mark (“十四五末): no other words of time count where none of them is seen outside of what is quoted. */
  readonly quotesPlan: boolean
  readonly words: SeenWords
}

/** A passage that `wordsSeen` looked at, which is `text` as printed. */
export function looked(text: string, words: SeenWords): Looked {
  const { hidden } = words
  return { text, hidden, quotesPlan: hidden !== text && text.includes('“十'), words }
}

/** The {@link SentenceSigns} of a sentence, null where it tells nothing to come and may not bind. */
export function signsOf(
  { text, hidden, quotesPlan, words }: Looked,
  sentence: Sentence,
  reference: Reference,
  isOpen: boolean,
): SentenceSigns | null {
  const { start, end, lists, clauses } = sentence
  const dues =
    quotesPlan || hasSeen(lists, listOf.time)
      ? unquoted(readDues(text, reference, start, end), text, hidden)
      : noDues
  let binds = isOpen || bindsAlone(dues, lists, reference)
  if (!binds && !hasSeen(lists, listOf.firm)) return null
  const cues: (CueAt | null)[] = []
  for (let i = 0; i < clauses.length; i++) {
    const cue = cueOf(hidden, clauses[i] as Clause, words)
    binds ||= cue !== null && !cue.isWeak
    cues.push(cue)
  }
  return binds ? { dues, cues } : null
}
const noDues: readonly DueAt[] = []

/** Whether a clause may bind without a cue where nothing to come is told before its sentence: by a day to come, an occasion or 明年起. Most sentences of what was done hold none. */
function bindsAlone(dues: readonly DueAt[], lists: number, { day }: Reference): boolean {
  if (hasSeen(lists, listOf.occasion | listOf.begun | listOf.awaited)) return true
  for (let i = 0; i < dues.length; i++) if (isAfter(dues[i] as DueAt, day)) return true
  return false
}

/** Whether a day named is after the letter's own, which may not be known. */
function isAfter({ iso }: DueAt, day: string | null): boolean {
  return day === null || iso > day
}

/** Those of the days that a sentence names that stand outside of quotations; a year of something that happens in it (明年修订时) is none. */
function unquoted(dues: DueAt[], text: string, hidden: string): DueAt[] {
  let kept = 0
  for (let i = 0; i < dues.length; i++) {
    const due = dues[i] as DueAt
    if (isQuoted(due, text, hidden) || (!due.isLimit && isAt(whenIt, hidden, due.end))) continue
    dues[kept++] = due
  }
  dues.length = kept
  return dues
}

/** Whether the whole of a day is quoted, and not only the name of the plan that it begins with: “十四五”末. */
function isQuoted({ start, end }: DueAt, text: string, hidden: string): boolean {
  if (hidden.charCodeAt(start) !== fill || hidden.charCodeAt(end - 1) !== fill) return false
  return !holds(marks, text.charCodeAt(start)) || (start > 0 && hidden.charCodeAt(start - 1) === fill)
}
const fill = quoted.charCodeAt(0)
const marks = unitSet('"“')

/** What the days that a clause names say of it. */
export interface Days {
  /** Some are named. */
  readonly areNamed: boolean
  /** The first limit among those to come. */
  readonly limit: DueAt | null
  /** The last of those to come. */
  readonly last: DueAt | null
  /** The first limit of all, which may be over. */
  readonly anyLimit: DueAt | null
}
/** No day is named. */
const noDays: Days = { areNamed: false, limit: null, last: null, anyLimit: null }

/** What the days among `dues` that stand in a clause say of it; `day` is the letter's own. */
export function daysIn(dues: readonly DueAt[], { start, end }: Clause, day: string | null): Days {
  if (dues.length === 0) return noDays
  let areNamed = false
  let limit: DueAt | null = null
  let last: DueAt | null = null
  let anyLimit: DueAt | null = null
  for (let i = 0; i < dues.length; i++) {
    const due = dues[i] as DueAt
    if (due.start < start || due.end > end) continue
    areNamed = true
    if (due.isLimit) anyLimit ??= due
    if (!isAfter(due, day)) continue
    last = due
    if (due.isLimit) limit ??= due
  }
  return areNamed ? { areNamed, limit, last, anyLimit } : noDays
}
