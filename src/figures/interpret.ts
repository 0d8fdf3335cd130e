import { approximate } from '../fields/decimal.ts'
import type { Figure } from '../model/figure.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { type Comparison, readParty, readThan } from './comparison.ts'
import type { Draft, Range } from './draft.ts'
import { nounBehind, readMeasure } from './measure.ts'
import type { Sentence, Token } from './tokens.ts'

/** A figure with all that its sentence says of it; `partOf` counts within the sentence. */
export interface Reading {
  readonly draft: Draft
  /** That of the draft, or that which its clause gives it. */
  readonly modifier: Draft['modifier']
  change: Figure['change']
  target: boolean
  readonly cumulative: boolean
  readonly asOf: string | null
  readonly period: readonly [string, string] | null
  readonly per: Range | null
  readonly comparedWith: Range | null
  readonly partOf: number | null
  readonly measure: Range | null
}

/** What a clause (to the next comma) has said so far. */
interface Clause {
  start: number
  isCumulative: boolean
  per: Range | null
  change: { readonly kind: 'increase' | 'decrease' | 'to'; readonly end: number } | null
  than: Comparison | null
  bound: { readonly bound: Draft['modifier']; readonly end: number } | null
}

/** A total whose parts follow: 其中, 包括 or a bracket behind it. */
interface Whole {
  readonly figures: number
  readonly isStrict: boolean
  readonly isBracket: boolean
}

const inARow = /^(?:[、和及与]|以及)$/
const comparedBefore = /(?:[比较与同]|高于|低于|少于|多于|超过|相当于|约?是)$/
const partyBehind = /^(?:年)?(?:相比|的|水平|同期)/
const comesFrom = unitSet('由从')
const clauseEnds = ',;:。!?'
const toBefore = /(?:[至到为]|达到|达)$/
const farthestChange = 6
const farthestTarget = 16
const farthestBound = 20
/** Figures between a total and its parts: a list longer than this is none. */
const farthestWhole = 24

/** Reads the figures of a sentence against its words of time, cues and stops. `isPlan` is true in a section of plans (下一步工作). */
export function interpret(text: string, sentence: Sentence, isPlan: boolean): Reading[] {
  const readings: Reading[] = []
  let clause = newClause(sentence.start)
  let scope: Pick<Reading, 'asOf' | 'period'> = { asOf: null, period: null }
  /** The scope to go back to behind the figure that words of time belong to alone: 由|去年|的78%提高到86.5%. */
  let outer: typeof scope | null = null
  let isTarget = isPlan
  let whole: Whole | null = null
  const wholes: (Whole | null)[] = []
  let from: number | null = null
  let last: { end: number; hasParty: boolean } | null = null
  let floor = sentence.start
  /** Words of time and per-phrases right in front of the next figure. */
  let asides: Range[] = []

  const take = (draft: Draft): void => {
    const { start, end } = draft
    const party = readParty(text, draft, last)
    const noun = nounBehind(text, draft)
    const isInRow = last !== null && start - last.end <= 2 && inARow.test(text.slice(last.end, start))
    const before = readings.at(-1)
    const lead = leadOf(text, start, asides)
    let change = changeOf(text, draft, clause, lead, noun)
    if (
      change === null &&
      isInRow &&
      isAlike(before?.draft, draft) &&
      before?.change !== 'from' &&
      before !== undefined
    )
      change = before.change
    const isBoth = from !== null && change === null && toBefore.test(text.slice(Math.max(0, lead - 2), lead))
    if (from !== null && (isBoth || change === 'to')) {
      const first = readings[from]
      if (first !== undefined && first.draft.kind === draft.kind) {
        first.change = 'from'
        change = 'to'
      }
      from = null
    }
    const { modifier, isCap } = boundOf(text, draft, clause, party)
    const reading: Reading = {
      draft,
      modifier,
      change: party === null || party.change !== null ? change : null,
      target: isTarget || isCap,
      cumulative: clause.isCumulative,
      asOf: scope.asOf,
      period: scope.period,
      per: draft.per ?? clause.per,
      comparedWith:
        (party ?? clause.than)?.party ??
        (isInRow && isAlike(before?.draft, draft) ? (before?.comparedWith ?? null) : null),
      // 每千名老年人38张 is no part of a total.
      partOf: whole === null || (draft.per ?? clause.per) !== null ? null : wholeOf(readings, whole, draft),
      measure: party === null ? readMeasure(text, draft, floor, noun) : null,
    }
    if (holds(comesFrom, text.charCodeAt(lead - 1))) from = readings.length
    readings.push(reading)
    if (outer !== null) {
      scope = outer
      outer = null
    }
    last = { end, hasParty: party !== null }
    floor = noun?.end ?? end
    clause.bound = null
    clause.change = null
    asides = []
  }

  for (const token of sentence.tokens) {
    if (token.type === 'figure') {
      take(token.draft)
      continue
    }
    if (token.type === 'time') {
      asides.push(token.scope)
      const { scope: named } = token
      if (!named.isSilent && !isParty(text, named)) {
        const isFirstOnly =
          holds(comesFrom, text.charCodeAt(named.start - 1)) && text.charAt(named.end) === '的'
        outer = isFirstOnly ? (outer ?? scope) : null
        scope = { asOf: named.asOf, period: named.period }
        if (named.isFuture) isTarget = true
      }
      floor = named.end
      continue
    }
    if (token.type === 'per') {
      asides.push(token)
      clause.per =
        clause.per !== null && clause.per.end === token.start
          ? { start: clause.per.start, end: token.end }
          : token
      floor = token.end
      continue
    }
    if (token.type === 'bound') {
      clause.bound = token
      continue
    }
    if (token.type === 'stop') {
      if (token.mark === '(') {
        wholes.push(whole)
        const isBehindFigure = last !== null && readings.length > 0
        if (whole === null && isBehindFigure)
          whole = { figures: readings.length, isStrict: true, isBracket: true }
      } else if (token.mark === ')') whole = wholes.pop() ?? null
      else if (token.mark === ';') whole = null
      if (clauseEnds.includes(token.mark)) clause = newClause(token.end)
      floor = Math.max(floor, token.end)
      continue
    }
    whole = readCue(token, whole)
  }
  return readings

  function readCue(token: Extract<Token, { type: 'cue' }>, current: Whole | null): Whole | null {
    const { cue, start, end } = token
    switch (cue) {
      case 'cumulative':
        clause.isCumulative = true
        floor = Math.max(floor, end)
        break
      case 'target':
        isTarget = true
        break
      case 'achieved':
        isTarget = false
        break
      case 'increase':
      case 'decrease':
      case 'to':
        clause.change = { kind: cue, end }
        break
      case 'than':
        clause.than = readThan(text, end)
        break
      case 'among':
        clause.isCumulative = false
        floor = end
        if (readings.length > 0) {
          // 其中 behind a whole sentence of wholes reaches back over all of them; 包括 must be smaller than what it is part of.
          return { figures: readings.length, isStrict: text.startsWith('包', start), isBracket: false }
        }
        break
      default:
        break
    }
    return current
  }
}

/** Where a figure begins with the year or the per-phrase in front of it: 由|2020年的85.2%, 由|每人每年580元. */
function leadOf(text: string, start: number, asides: readonly Range[]): number {
  let lead = start
  for (let i = asides.length - 1; i >= 0; i--) {
    const aside = asides[i] as Range
    const gap = text.slice(aside.end, lead)
    if (gap !== '' && gap !== '的') break
    lead = aside.start
  }
  return lead
}

function isAlike(a: Draft | undefined, b: Draft): boolean {
  return a !== undefined && (a.kind === b.kind || (a.kind === 'percent' && b.kind === 'percentagePoint'))
}

function newClause(start: number): Clause {
  return { start, isCumulative: false, per: null, change: null, than: null, bound: null }
}

/** Whether words of time name the other party of a comparison: 比2020年增长, 与去年相比, 是2020年的2.5倍. */
function isParty(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  if (/[比较]$/.test(before)) return true
  if (!comparedBefore.test(before)) return text.charAt(start - 1) === '(' && text.charAt(end) === ')'
  return partyBehind.test(text.slice(end, end + 3))
}

function changeOf(
  text: string,
  draft: Draft,
  { change, than }: Clause,
  start: number,
  noun: Range | null,
): Figure['change'] {
  if (draft.kind === 'rank') return null
  if (change === null) return than !== null && than.change !== null ? than.change : null
  const gap = text.slice(change.end, start)
  if (/[,。;]/.test(gap)) return null
  if (change.kind === 'to') return gap.length <= 3 ? 'to' : null
  if (gap.length <= farthestTarget && /[至到为]$/.test(gap) && !/(?:达到|[率额比]分?别?[为至])$/.test(gap))
    return 'to'
  const isNear = gap.length <= (noun === null ? farthestChange : 1)
  return isNear && !/[的、等率]/.test(gap) ? change.kind : null
}

/** The bound in force, and whether it is a cap: an amount that may not be exceeded was not reached. */
function boundOf(
  text: string,
  draft: Draft,
  { bound }: Clause,
  party: Comparison | null,
): { modifier: Draft['modifier']; isCap: boolean } {
  const lead = text.slice(draft.start, draft.core.start)
  if (draft.modifier !== 'exact') {
    const isCap = draft.modifier === 'atMost' && /(?:最高|最多|至多|最长|上限|不得|不超|不应|不能)/.test(lead)
    return { modifier: draft.modifier, isCap: isCap && draft.kind !== 'rank' }
  }
  if (party !== null) return { modifier: party.isAbout ? 'about' : 'exact', isCap: false }
  if (bound === null || draft.start - bound.end > farthestBound || draft.kind === 'rank')
    return { modifier: 'exact', isCap: false }
  return { modifier: bound.bound, isCap: bound.bound === 'atMost' }
}

/** The nearest figure in front of 其中 with the same unit that is not smaller, as an index into the sentence. */
function wholeOf(
  readings: readonly Reading[],
  { figures, isStrict, isBracket }: Whole,
  part: Draft,
): number | null {
  if (part.low === null || part.kind === 'rank') return null
  const size = approximate(part.low)
  for (let i = figures - 1; i >= Math.max(0, figures - farthestWhole); i--) {
    const { draft, partOf } = readings[i] as Reading
    if (draft.kind === part.kind && draft.unit === part.unit && draft.low !== null && partOf === null) {
      const isSmaller = size < approximate(draft.low) || (!isStrict && size === approximate(draft.low))
      return isSmaller ? i : null
    }
    if (isBracket) return null
  }
  return null
}
