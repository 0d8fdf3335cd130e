import type { Reference } from '../fields/time-scope.ts'
import { going, toComeWords } from '../grammar/commitments.ts'
import type { Force } from '../model/commitment.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { lazyPattern } from '../text/sticky.ts'
import { holds } from '../text/unit-set.ts'
import { type ClauseReading, readClauses } from './clause-reading.ts'
import { askFirsts } from './clause-words.ts'
import type { Sentence } from './clauses.ts'
import type { DueAt } from './due.ts'
import type { Mood } from './mood.ts'
import { hasSeen, listOf } from './seen-words.ts'
import { type Looked, signsOf } from './signs.ts'
import { tellsRule } from './told-rule.ts'

/** A promise within its sentence; offsets are of the passage. */
export interface Draft extends Range {
  readonly force: Force
  readonly due: DueAt | null
  /** The clause that binds. */
  readonly own: ClauseReading
}

type Open = { -readonly [K in keyof Draft]: Draft[K] }

const toCome = lazyPattern(() => new RegExp(oneOf(toComeWords), 'gu'))
/** How many signs may stand before 下一步 in its clause: 我们, 我局. */
const longestLead = 4
/** A heading, the first sentence of an item of a list or section, or any other sentence. */
export type SentencePlace = 'heading' | 'item' | 'inside'

/** Reads the promises of one sentence; changes `mood` where it announces what is to come. */
export function readSentence(
  looked: Looked,
  sentence: Sentence,
  mood: Mood,
  reference: Reference,
  place: SentencePlace,
): readonly Draft[] {
  const { hidden } = looked
  const { lists } = sentence
  if (hasSeen(lists, listOf.announcement | listOf.toCome) && isAhead(hidden, sentence)) mood.isToCome = true
  const isOpen = mood.isToCome || mood.isImplied
  const mayBind = isOpen || isCharged(hidden, sentence)
  if (!mayBind && !hasSeen(lists, listOf.trigger)) return noDrafts
  if (hasSeen(lists, listOf.courtesy)) return noDrafts
  const isGoing = hidden.startsWith(going, sentence.start)
  const signs = signsOf(looked, sentence, reference, mayBind || isGoing)
  if (signs === null || tellsRule(hidden, sentence)) return noDrafts
  const readings = readClauses(hidden, sentence, signs, reference)
  const reader = new SentenceReader(readings, mood, place, {
    isAlien: hasSeen(lists, listOf.alien),
    isGoing,
  })
  for (let i = 0; i < readings.length; i++) if (!reader.read(readings[i] as ClauseReading)) break
  return reader.drafts
}
const noDrafts: readonly Draft[] = []

/** Whether what is spoken of stands before who is to do it: 针对…问题,由市水利局…. */
function isCharged(hidden: string, { start, lists, clauses }: Sentence): boolean {
  return clauses.length > 1 && hasSeen(lists, listOf.duty) && holds(askFirsts, hidden.charCodeAt(start))
}

/** Whether the sentence opens what is to come: 下一步 at the beginning of a clause, or an announcement of measures. */
function isAhead(hidden: string, { start, end, lists }: Sentence): boolean {
  if (hasSeen(lists, listOf.announcement)) return true
  const whole = hidden.slice(start, end)
  for (const { index } of matchesOf(toCome(), whole)) {
    const lead = whole.slice(Math.max(0, index - longestLead), index)
    if (index <= longestLead || /[,;:]/u.test(lead)) return true
  }
  return false
}

/** Shorter than this a clause says nothing by itself: 近日. */
const shortest = 4

/** 全部于年底前开工: no more than this stands before a day but what has a day of its own. */
const longestAdverb = 3

/** A day with more behind it tells what is done itself. */
const longestDeed = 6

/** Whether the day is a limit within a stretch named before it, which was no limit: 今年拟改造27公里,9月底前完成. */
function isWithin(due: DueAt | null, stretch: DueAt): boolean {
  return (
    due !== null && (due.iso === stretch.iso || (due.isLimit && !stretch.isLimit && due.iso < stretch.iso))
  )
}

const [colon, semicolon] = [0x3a, 0x3b]

/** Whether a clause that binds stands before any that tells what was done. */
function isFirmFirst(readings: readonly ClauseReading[]): boolean {
  for (let i = 0; i < readings.length; i++) {
    const { role, isDated } = readings[i] as ClauseReading
    if (role === 'firm' || (role === 'lead' && isDated)) return true
    if (role === 'done') return false
  }
  return false
}

class SentenceReader {
  readonly drafts: Draft[] = []
  private open: Open | null = null
  /** Where the clauses that lead on begin, and the day that they name. */
  private from: number | null = null
  private leadDue: DueAt | null = null
  /** 将 in a clause that leads on: what follows is as firm (将以…为契机,坚持…). */
  private leadForce: Force | null = null
  private isAhead = false
  private isPast = false
  /** A promise of the paragraph, or of this sentence, stands before what is read, or will: 持续…;一年内建成…. */
  private isImplied: boolean
  private readonly mood: Mood
  private readonly isHeading: boolean
  /** Nothing but the first words of an item under an announcement: they promise whatever they say. */
  private isItem: boolean
  /** What follows a firm announcement within the sentence (计划分两期实施:一期…;二期…) are items. */
  private isSeries = false
  /** A point of the proposal, or what is spoken of, stands before: who is charged there will do it. */
  private isAnswering = false
  /** The clause before the one that is read, where it tells neither a promise nor what was done. */
  private before: ClauseReading | null = null
  private readonly isAlien: boolean
  /** Nothing in the sentence tells what was done. */
  private readonly isWhollyAhead: boolean
  /** No clause of the sentence was read before. */
  private isFirst = true

  constructor(
    readings: readonly ClauseReading[],
    mood: Mood,
    place: SentencePlace,
    { isAlien, isGoing }: { isAlien: boolean; isGoing: boolean },
  ) {
    this.mood = mood
    this.isHeading = place === 'heading'
    this.isItem = place === 'item' && mood.isListed
    this.isAlien = isAlien
    this.isWhollyAhead = !readings.some(({ role }) => role === 'done')
    this.isImplied = mood.isImplied || isFirmFirst(readings) || (this.isWhollyAhead && isGoing)
  }

  /** Reads the next clause; false where nothing after it is a promise. */
  read(reading: ClauseReading): boolean {
    const { clause, role } = reading
    if (role === 'hope') return false
    if (reading.opensAhead) this.isPast = false
    if (clause.stop === colon || role === 'announcement') {
      this.announce(reading)
      return true
    }
    if (role === 'lead') this.lead(reading)
    else if (role === 'ask') {
      this.isAnswering = true
      this.isItem = false
      this.forget()
    } else if (role !== 'connective') {
      this.take(reading)
      this.isItem = false
    }
    this.before = this.open === null && (role === 'other' || role === 'weak') ? reading : null
    this.isFirst = false
    if (clause.stop === semicolon) {
      this.open = null
      this.before = null
      this.isPast = false
      this.isItem = this.isSeries
      this.forget()
    }
    return true
  }

  private take(reading: ClauseReading): void {
    if (this.binds(reading)) this.begin(reading)
    else if (reading.role === 'done' || (reading.role === 'refusal' && this.open === null)) {
      this.isPast ||= reading.role === 'done'
      // 计划新建3所,截至年底实际完成1所: a plan that is over.
      if (reading.isOutcome && this.open !== null && this.open.due === null) this.drafts.pop()
      this.open = null
      this.forget()
    } else if (this.open !== null) this.goOn(reading)
    else this.forget()
  }

  /** Whether the year that goes on is told of as what is to come. */
  private bindsYear(): boolean {
    return !this.isPast && (this.isImplied || this.mood.isToCome)
  }

  private binds(reading: ClauseReading): boolean {
    const { role, cue, isReported, isDuty, clause } = reading
    // 今年,县人民医院要建成…: the year binds with 要 after it.
    const isAhead = this.isAhead || (isDuty && this.leadDue !== null)
    const isDated = reading.isDated || (isAhead && role !== 'done')
    if (this.isPast && isReported && reading.due?.isLimit !== true) return false
    if (this.isHeading) return isDated || (role === 'firm' && cue?.force === 'will')
    if (role === 'firm') return !this.goesOn(reading)
    if (reading.isOfYear && this.bindsYear()) return true
    if (role === 'other' && !isDated)
      return this.isItem && !this.mood.isDone && clause.end - clause.start > shortest
    return isDated || (role === 'weak' && this.bindsWeakly(reading))
  }

  /** 9月底前投入使用 after 拟先划设20个车位 says the day of the same promise; a verb of work or somebody's word begins its own. */
  private goesOn({ cue, due, isTask, isReported, isPart, clause }: ClauseReading): boolean {
    if (cue !== null || this.open === null || this.from !== null || isTask || isReported) return false
    if (due !== null && due.start > clause.start + longestAdverb && !isPart) return false
    return this.open.due === null || isWithin(due, this.open.due)
  }

  /** 继续, 加强, 研究, 由X负责 bind beside a promise and where what is to come is told; a verb of work alone only in the latter, and only as the first of its clauses. */
  private bindsWeakly({ cue, isDuty }: ClauseReading): boolean {
    if (this.isPast || this.mood.isDone) return false
    const isWorkOnly = cue === null && !isDuty
    const isOpen = this.isImplied || (isDuty && this.isAnswering)
    const isOurs = !isWorkOnly || (this.isFirst && this.isWhollyAhead)
    if (!this.mood.isToCome && !(isOurs && isOpen)) return false
    if (this.open !== null) return cue !== null
    return !(isDuty && this.isAlien && cue === null)
  }

  private begin(reading: ClauseReading): void {
    const { clause, due } = reading
    this.open = {
      start: this.from ?? this.beginning(reading),
      end: clause.end,
      own: reading,
      due: due ?? this.leadDue,
      force: this.forceOf(reading),
    }
    this.drafts.push(this.open)
    this.isImplied = true
    this.isPast = false
    this.mood.isImplied = true
    this.forget()
  }

  /** 一期工程即开工,10月底前完工: a day with nothing but what is done by then promises what stands before it. */
  private beginning({ clause, cue, due }: ClauseReading): number {
    if (cue !== null || due === null || due.start > clause.start + 1 || this.before === null)
      return clause.start
    return clause.end - due.end > longestDeed ? clause.start : this.before.clause.start
  }

  private goOn({ clause, due }: ClauseReading): void {
    if (this.open === null) return
    this.open.end = clause.end
    const later = due ?? this.leadDue
    if (later !== null && (this.open.due === null || isWithin(later, this.open.due))) {
      this.open.due = later
      if (this.open.own.cue === null) this.open.force = 'will'
    }
    this.forget()
  }

  private lead({ clause, due, cue, isOnset, isDated, waiting }: ClauseReading): void {
    this.from ??= clause.start
    this.isAhead ||= isOnset || isDated || (cue !== null && !cue.isWeak)
    // 工程建成前,由镇政府负责…: who is in charge until then is promised.
    if (waiting === 'until') this.isImplied = true
    if (waiting === null && due === null) this.isAnswering = true
    if (cue !== null && !cue.isWeak) this.leadForce = cue.force
    this.isAhead ||= waiting === 'after' && this.open === null && !this.isPast
    this.leadDue = due ?? this.leadDue
  }

  /** 我局将做好以下工作: what follows is promised as firmly. */
  private announce({ role, cue }: ClauseReading): void {
    this.open = null
    this.forget()
    const isFirm = (role === 'firm' || role === 'announcement') && cue !== null && !cue.isWeak
    if (this.mood.isDone || !(isFirm || this.mood.isToCome)) return
    this.mood.isToCome = true
    this.mood.isListed = true
    this.isSeries = isFirm
    this.isItem = isFirm
    if (isFirm) this.mood.force = cue.force
  }

  private forget(): void {
    this.from = null
    this.leadDue = null
    this.leadForce = null
    this.isAhead = false
  }

  private forceOf({ cue, due, isDuty }: ClauseReading): Force {
    if (cue !== null && (!cue.isWeak || cue.force !== 'continue')) return cue.force
    if (this.leadForce !== null) return this.leadForce
    if (due !== null || this.leadDue !== null || isDuty) return 'will'
    return cue?.force ?? this.mood.force
  }
}
