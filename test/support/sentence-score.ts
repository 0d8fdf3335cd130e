import type { Figure } from '../../src/model/figure.ts'
import { letterWith } from './figures.ts'

/** One reading, or several that a careful reader could have; null is none. */
type Any<T> = T | readonly (T | null)[] | null

/** A figure of a sentence as a person read it: only what is given is scored. */
interface SentenceFigure {
  readonly text: string
  /** Where it stands in its sentence. */
  readonly at: number
  readonly value: number
  readonly high?: number
  readonly of?: number
  readonly unit: Any<string>
  readonly modifier?: string
  readonly measure?: Any<string>
  readonly asOf?: string | null
  readonly period?: readonly [string, string] | null
  readonly per?: Any<string>
  readonly comparedWith?: Any<string>
  /** The text of the whole. */
  readonly partOf?: string | null
  readonly change?: Any<string>
  readonly target?: Any<boolean>
  readonly cumulative?: boolean
}

/** A sentence with every figure in it; those of `optional` may be read or not. */
export interface LabelledSentence {
  readonly text: string
  readonly figures: readonly SentenceFigure[]
  readonly optional?: readonly string[]
}

interface Tally {
  given: number
  labelled: number
  right: number
  all: number
  good: number
}

const relations = [
  'modifier',
  'measure',
  'asOf',
  'period',
  'per',
  'comparedWith',
  'partOf',
  'change',
  'target',
  'cumulative',
] as const

/** Counts how much of labelled sentences was read, and keeps a line for each thing that was not. */
export class SentenceScore {
  readonly misses: string[] = []
  readonly fields = new Map<string, Tally>()
  private labelled = 0
  private given = 0
  private right = 0

  /** F1 of value and unit. */
  get f1(): number {
    const precision = this.given === 0 ? 0 : this.right / this.given
    const recall = this.labelled === 0 ? 0 : this.right / this.labelled
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  }

  /** Share of the scored relations that are right, empty ones among them. */
  get relations(): number {
    let all = 0
    let good = 0
    for (const tally of this.fields.values()) {
      all += tally.all
      good += tally.good
    }
    return all === 0 ? 0 : good / all
  }

  /** Right of what was given for a field. */
  precision(field: string): number {
    const { given = 0, right = 0 } = this.fields.get(field) ?? {}
    return given === 0 ? 1 : right / given
  }

  /** Right of what a reader names for a field. */
  recall(field: string): number {
    const { labelled = 0, right = 0 } = this.fields.get(field) ?? {}
    return labelled === 0 ? 1 : right / labelled
  }

  add({ text, figures, optional = [] }: LabelledSentence): void {
    const document = letterWith(text)
    const base = (document.text ?? '').indexOf(text)
    const got = document.figures.filter(({ span }) => span[0] >= base && span[0] < base + text.length)
    const taken = new Set<Figure>()
    for (const label of figures) {
      this.labelled++
      const start = base + label.at
      const hit = got.find(
        (one) => !taken.has(one) && one.span[0] < start + label.text.length && one.span[1] > start,
      )
      if (hit === undefined) {
        this.misses.push(`${label.text}: not read in ${text}`)
        continue
      }
      taken.add(hit)
      const isRight =
        hit.value === label.value &&
        hit.high === (label.high ?? null) &&
        hit.of === (label.of ?? null) &&
        accepts(label.unit, hit.unit)
      if (isRight) this.right++
      else
        this.misses.push(
          `${label.text}: read ${hit.text} ${hit.value} ${hit.high} ${hit.of} ${hit.unit} in ${text}`,
        )
      this.relate(label, hit, document.figures)
    }
    for (const one of got) {
      if (taken.has(one)) this.given++
      else if (!optional.some((words) => words.includes(one.text) || one.text.includes(words))) {
        this.given++
        this.misses.push(`${one.text}: invented in ${text}`)
      }
    }
  }

  private relate(label: SentenceFigure, hit: Figure, figures: readonly Figure[]): void {
    for (const field of relations) {
      const want = field === 'modifier' ? (label.modifier ?? 'exact') : label[field]
      if (want === undefined) continue
      const is = readOf(hit, field, figures)
      const tally = this.fields.get(field) ?? { given: 0, labelled: 0, right: 0, all: 0, good: 0 }
      this.fields.set(field, tally)
      const choices = Array.isArray(want) && field !== 'period' ? want : [want]
      const isGiven = !isEmpty(is)
      const isRight = choices.some(
        (one) => (isEmpty(one) && !isGiven) || JSON.stringify(one) === JSON.stringify(is),
      )
      tally.all++
      if (isGiven) tally.given++
      if (!choices.some(isEmpty)) tally.labelled++
      if (isRight) tally.good++
      if (isRight && isGiven) tally.right++
      if (!isRight)
        this.misses.push(`${label.text}: ${field} ${JSON.stringify(is)}, not ${JSON.stringify(want)}`)
    }
  }

  summary(): string {
    const rows = relations.map((field) => {
      const { given = 0, labelled = 0, right = 0, all = 0, good = 0 } = this.fields.get(field) ?? {}
      return `${field} ${good} of ${all}, precision ${this.precision(field).toFixed(3)} of ${given}, recall ${right} of ${labelled}`
    })
    return [
      `value and unit: ${this.right} of ${this.labelled} labelled, ${this.given} given, F1 ${this.f1.toFixed(4)}`,
      `relations right ${this.relations.toFixed(4)}`,
      ...rows,
    ].join('\n')
  }
}

function readOf(figure: Figure, field: (typeof relations)[number], figures: readonly Figure[]): unknown {
  if (field === 'partOf') return figure.partOf === null ? null : (figures[figure.partOf]?.text ?? null)
  if (field === 'measure' || field === 'per' || field === 'comparedWith') return figure[field]?.text ?? null
  return figure[field]
}

/** `exact` says no more than no modifier does. */
function isEmpty(value: unknown): boolean {
  return value === null || value === false || value === 'exact'
}

function accepts<T>(want: Any<T>, is: T | null): boolean {
  return Array.isArray(want) ? want.includes(is) : want === is
}
