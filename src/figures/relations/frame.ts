import type { Cue } from '../../grammar/figure-cues.ts'
import type { Figure } from '../../model/figure.ts'
import type { Range } from '../../text/range.ts'
import type { Draft } from '../draft.ts'
import type { Sentence, Token } from '../tokens.ts'
import { nounBehind } from './noun-behind.ts'

/** What refiners fill in of a figure; `partOf` counts within the sentence, negative for those of the sentence before it. */
export interface Relations {
  modifier: Draft['modifier']
  change: Figure['change']
  target: boolean
  cumulative: boolean
  asOf: string | null
  period: readonly [string, string] | null
  per: Range | null
  comparedWith: Range | null
  partOf: number | null
  measure: Range | null
}

/** A figure (数量) in its sentence: where it stands, and what the refiners before have found of it. */
export interface Related extends Relations {
  readonly draft: Draft
  readonly index: number
  /** Index of its token. */
  readonly at: number
  /** Where its clause begins. */
  readonly clause: number
  readonly before: Related | null
  /** True right after the figure before it: 12家、|8家. */
  readonly isInRow: boolean
  /** What is counted, after a classifier. */
  readonly noun: Range | null
  /** Where it begins with the words of time and the per-phrases right before it: 由|2020年的85.2%. */
  readonly lead: number
  /** Where what stands before it and belongs to something else ends: a stop, the figure before it, words of time. */
  readonly floor: number
  /** True where the party of its comparison stands right before it (少于四川的|61人): nothing else there tells of it. */
  hasParty: boolean
  /** True where a list gave it its own name, or none. */
  isListed: boolean
  /** The figure before it whose name is its own too. */
  sharesWith: Related | null
}

/** A sentence (句) with its figures, as the refiners see it. */
export interface Frame {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly figures: readonly Related[]
  /** What its tokens are: most sentences have nothing that most refiners look for. */
  readonly holds: Held
  /** True in a section of plans. */
  readonly isPlan: boolean
  /** The figures of the sentence right before this one. */
  readonly previous: readonly Related[]
}

/** Which tokens a sentence has. */
export interface Held {
  time: boolean
  per: boolean
  bound: boolean
  bracket: boolean
  /** The cues that are there, a bit for each (see {@link hasCue}). */
  cues: number
}

/** What a refiner sees of a sentence in order. */
export interface Visitor {
  figure(figure: Related): void
  clauseEnd?(at: number): void
  cue?(token: Extract<Token, { type: 'cue' }>): void
  time?(token: Extract<Token, { type: 'time' }>): void
  per?(token: Extract<Token, { type: 'per' }>): void
  bound?(token: Extract<Token, { type: 'bound' }>): void
  stop?(token: Extract<Token, { type: 'stop' }>): void
}

interface Aside extends Range {
  readonly isTime: boolean
}

const bits: Readonly<Record<Cue, number>> = {
  cumulative: 1,
  target: 2,
  achieved: 4,
  increase: 8,
  decrease: 16,
  to: 32,
  from: 64,
  among: 128,
  than: 256,
  each: 512,
  respectively: 1024,
  reach: 2048,
  lead: 4096,
  without: 8192,
  compared: 16384,
}

/** Some cues as one number, which {@link hasCue} looks for at once. */
export function cueBits(...cues: readonly Cue[]): number {
  return cues.reduce((all, cue) => all | bits[cue], 0)
}

/** Whether a sentence has one of the cues of {@link cueBits}. */
export function hasCue({ holds }: Frame, cues: number): boolean {
  return (holds.cues & cues) !== 0
}

const inARow = /^(?:[、和及与]|以及)$/

/** Places the figures of a sentence; nothing is refined yet. */
export function frameOf(
  text: string,
  { tokens, start, end }: Sentence,
  isPlan: boolean,
  previous: readonly Related[],
): Frame {
  const placing = new Placing(text, start)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    switch (token.type) {
      case 'figure':
        placing.figure(token.draft, at)
        break
      case 'time':
        placing.aside(token.scope, true)
        break
      case 'per':
        placing.aside(token, false)
        break
      case 'stop':
        placing.stop(token)
        break
      case 'cue':
        placing.cue(token)
        break
      default:
        placing.holds.bound = true
    }
  }
  const { figures, holds } = placing
  return { text, start, end, tokens, figures, holds, isPlan, previous }
}

/** The figures of a sentence as far as it was read, and what the tokens before the next one say of its place. */
class Placing {
  readonly figures: Related[] = []
  readonly holds: Held = { time: false, per: false, bound: false, bracket: false, cues: 0 }
  private readonly text: string
  private clause: number
  private floor: number
  /** The words of time and the per-phrases since the last figure. */
  private asides: Aside[] = []

  constructor(text: string, start: number) {
    this.text = text
    this.clause = start
    this.floor = start
  }

  figure(draft: Draft, at: number): void {
    const { text, figures, asides } = this
    const before = figures.at(-1) ?? null
    const noun = nounBehind(text, draft)
    const lead = leadOf(text, draft.start, asides)
    for (const { end, isTime } of asides) if (isTime && end <= lead) this.raise(end)
    figures.push({
      draft,
      index: figures.length,
      at,
      clause: this.clause,
      before,
      isInRow:
        before !== null &&
        draft.start - before.draft.end <= 2 &&
        inARow.test(text.slice(before.draft.end, draft.start)),
      noun,
      lead,
      floor: this.floor,
      hasParty: false,
      isListed: false,
      sharesWith: null,
      modifier: draft.modifier,
      change: null,
      target: false,
      cumulative: false,
      asOf: null,
      period: null,
      per: draft.per,
      comparedWith: null,
      partOf: null,
      measure: null,
    })
    this.raise(noun?.end ?? draft.end)
    if (asides.length > 0) this.asides = []
  }

  aside({ start, end }: Range, isTime: boolean): void {
    if (isTime) this.holds.time = true
    else this.holds.per = true
    this.asides.push({ start, end, isTime })
  }

  stop({ mark, isClauseEnd, end }: Extract<Token, { type: 'stop' }>): void {
    if (isClauseEnd) this.clause = end
    // A bracket may stand within a name: 地区生产总值(GDP).
    if (mark === '(') this.holds.bracket = true
    else if (mark !== ')') this.raise(end)
  }

  cue({ cue, end }: Extract<Token, { type: 'cue' }>): void {
    this.holds.cues |= bits[cue]
    if (cue === 'among' || cue === 'without') this.raise(end)
  }

  /** What stands before `end` belongs to something else than the next figure. */
  private raise(end: number): void {
    if (end > this.floor) this.floor = end
  }
}

/** Shows a refiner the tokens of a sentence in order; a clause ends at each comma and stop. */
export function visit({ tokens, figures }: Frame, visitor: Visitor): void {
  let next = 0
  for (const token of tokens) {
    switch (token.type) {
      case 'figure':
        visitor.figure(figures[next++] as Related)
        break
      case 'stop':
        visitor.stop?.(token)
        if (token.isClauseEnd) visitor.clauseEnd?.(token.end)
        break
      case 'cue':
        visitor.cue?.(token)
        break
      case 'time':
        visitor.time?.(token)
        break
      case 'per':
        visitor.per?.(token)
        break
      default:
        visitor.bound?.(token)
    }
  }
}

/** Whether two figures can be told the same of: two counts, a percentage and percentage points. */
export function isAlike(a: Draft | undefined, b: Draft): boolean {
  return a !== undefined && (a.kind === b.kind || (a.kind === 'percent' && b.kind === 'percentagePoint'))
}

function leadOf(text: string, start: number, asides: readonly Aside[]): number {
  let lead = start
  for (let i = asides.length - 1; i >= 0; i--) {
    const aside = asides[i] as Aside
    const gap = text.slice(aside.end, lead)
    if (gap !== '' && gap !== '的') break
    lead = aside.start
  }
  return lead
}
