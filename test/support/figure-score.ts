import type { Citation } from '../../src/model/citation.ts'
import type { Document } from '../../src/model/document.ts'
import type { Figure } from '../../src/model/figure.ts'
import type { Span } from '../../src/model/mention.ts'

/** One reading, or several that a careful reader could have. */
type Any<T> = T | readonly T[]

interface Time {
  readonly asOf: string | null
  readonly period: Span | readonly [string, string] | null
}

/** A figure as a person read it. What is left out is null, false or `exact`. */
export interface FigureLabel {
  readonly span: Span
  readonly kind: Any<string>
  readonly value: number
  readonly high?: number | null
  readonly of?: number | null
  readonly unit: Any<string> | null
  readonly modifier?: Any<string>
  readonly change?: Any<string | null>
  readonly target?: Any<boolean>
  readonly cumulative?: Any<boolean>
  readonly asOf?: string | null
  readonly period?: readonly [string, string] | null
  readonly time?: readonly Time[]
  /** Where its parts are labelled; a part that may or may not be read ends in Maybe. */
  readonly per?: Span
  readonly perMaybe?: Span
  readonly comparedWith?: Span
  readonly comparedWithMaybe?: Span
  /**
   * What a measure must hold, and what it must not go beyond, but for the words before it in its clause; `measureOr` is another core.
   */
  readonly measure: Span | null
  readonly measureWithin?: Span
  readonly measureOr?: Span
  /** True where a careful reader could leave it out. */
  readonly optional?: boolean
}

/** A citation as a person read it. */
export interface CitationLabel {
  readonly span: Span
  readonly number?: Span | null
  readonly years?: readonly [number, number] | null
  readonly article?: number | null
  readonly paragraph?: number | null
}

/** The labels of a letter. */
export interface Labels {
  /** False where only some figures are labelled; then none is scored. */
  readonly complete?: boolean
  readonly figures: readonly FigureLabel[]
  readonly citations: readonly CitationLabel[]
}

const clauseEnd = /[,。;:!?，；：！？\r\n]/

/** How many of how many. */
export class Tally {
  right = 0
  all = 0
  add(isRight: boolean): void {
    this.all++
    if (isRight) this.right++
  }
  get rate(): number {
    return this.all === 0 ? 1 : this.right / this.all
  }
}

/** The counts over any number of letters, with a line for everything that differs. */
export class FigureScore {
  readonly recall = new Tally()
  readonly precision = new Tally()
  readonly kind = new Tally()
  readonly valueAndUnit = new Tally()
  readonly modifier = new Tally()
  readonly time = new Tally()
  /** The measure is the label's, or both are null. */
  readonly measure = new Tally()
  /** A measure was given and is not the label's. */
  readonly measureWrong = new Tally()
  readonly change = new Tally()
  readonly target = new Tally()
  readonly cumulative = new Tally()
  readonly per = new Tally()
  readonly comparedWith = new Tally()
  readonly misses: { readonly kind: string; readonly line: string }[] = []

  /** Compares the figures of `document`, which has its text, with the labels. `hasAll` tells that the labels say change, target and so on too. */
  add(name: string, document: Document, labels: Labels, hasAll: boolean): void {
    const text = document.text ?? ''
    const taken = new Set<Figure>()
    const miss = (kind: string, span: Span, words: string) =>
      this.misses.push({
        kind,
        line: `${name} ${words} | …${text.slice(Math.max(0, span[0] - 30), span[1] + 12).replaceAll(/\s+/g, '⏎')}`,
      })
    for (const label of labels.figures) {
      const figure = document.figures.find(
        (one) => !taken.has(one) && one.span[0] < label.span[1] && one.span[1] > label.span[0],
      )
      if (figure === undefined) {
        if (label.optional) continue
        this.recall.add(false)
        miss('missed', label.span, text.slice(...label.span))
        continue
      }
      taken.add(figure)
      if (label.optional) continue
      this.recall.add(true)
      this.precision.add(true)
      const compare = (tally: Tally, kind: string, isRight: boolean, want: unknown, got: unknown) => {
        tally.add(isRight)
        if (!isRight)
          miss(kind, figure.span, `${figure.text}: want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`)
      }
      compare(this.kind, 'kind', accepts(label.kind, figure.kind), label.kind, figure.kind)
      compare(
        this.valueAndUnit,
        'value and unit',
        label.value === figure.value &&
          (label.high ?? null) === figure.high &&
          (label.of === undefined || label.of === figure.of) &&
          accepts(label.unit, figure.unit),
        [label.value, label.high ?? null, label.of ?? null, label.unit],
        [figure.value, figure.high, figure.of, figure.unit],
      )
      const modifier = label.modifier ?? 'exact'
      compare(this.modifier, 'modifier', accepts(modifier, figure.modifier), modifier, figure.modifier)
      const times = label.time ?? [{ asOf: label.asOf ?? null, period: label.period ?? null }]
      const time = { asOf: figure.asOf, period: figure.period }
      compare(
        this.time,
        'time',
        times.some((one) => JSON.stringify(one) === JSON.stringify(time)),
        times,
        time,
      )
      this.measureOf(text, label, figure, (want) =>
        miss('measure', figure.span, `${figure.text}: want ${want}, got ${figure.measure?.text ?? null}`),
      )
      if (!hasAll) continue
      compare(
        this.change,
        'change',
        accepts(label.change ?? null, figure.change),
        label.change ?? null,
        figure.change,
      )
      compare(
        this.target,
        'target',
        accepts(label.target ?? false, figure.target),
        label.target ?? false,
        figure.target,
      )
      compare(
        this.cumulative,
        'cumulative',
        accepts(label.cumulative ?? false, figure.cumulative),
        label.cumulative ?? false,
        figure.cumulative,
      )
      for (const key of ['per', 'comparedWith'] as const) {
        const want = label[key]
        const maybe = label[`${key}Maybe`]
        const got = figure[key]?.span
        const isRight =
          got === undefined
            ? want === undefined
            : [want, maybe].some((one) => one !== undefined && overlap(one, got))
        compare(
          this[key],
          key,
          isRight,
          want === undefined ? null : text.slice(...want),
          figure[key]?.text ?? null,
        )
      }
    }
    for (const figure of document.figures) {
      if (taken.has(figure)) continue
      this.precision.add(false)
      miss('spurious', figure.span, `${figure.text} (${figure.kind})`)
    }
  }

  private measureOf(text: string, label: FigureLabel, figure: Figure, miss: (want: string) => void): void {
    const got = figure.measure?.span ?? null
    const cores = [label.measure, label.measureOr].filter((core) => core !== undefined && core !== null)
    const isRight =
      got === null
        ? cores.length === 0
        : cores.some((core) => {
            const end = core === label.measure ? (label.measureWithin ?? core)[1] : core[1]
            return (
              got[0] <= core[0] &&
              got[1] >= core[1] &&
              got[1] <= end &&
              !clauseEnd.test(text.slice(got[0], core[0]))
            )
          })
    this.measure.add(isRight)
    this.measureWrong.add(got !== null && !isRight)
    if (!isRight) miss(got === null ? 'a measure (null given)' : `${JSON.stringify(label.measure)}`)
  }

  /** The rates on a line each. */
  summary(): string {
    const row = (name: string, { right, all, rate }: Tally) =>
      `${name} ${right} of ${all} (${rate.toFixed(3)})`
    return [
      row('recall', this.recall),
      row('precision', this.precision),
      row('kind', this.kind),
      row('value and unit', this.valueAndUnit),
      row('modifier', this.modifier),
      row('time', this.time),
      row('measure right', this.measure),
      row('measure wrong', this.measureWrong),
      row('change', this.change),
      row('target', this.target),
      row('cumulative', this.cumulative),
      row('per', this.per),
      row('comparedWith', this.comparedWith),
    ].join('\n')
  }
}

/** What of the citations differs from the labels, a line each; empty when none does. */
export function citationMisses(
  name: string,
  text: string,
  citations: readonly Citation[],
  labels: readonly CitationLabel[],
): string[] {
  const shape = ({ span, number = null, years = null, article = null, paragraph = null }: CitationLabel) =>
    `${name} ${text.slice(...span)} ${JSON.stringify([span, number, years, article, paragraph])}`
  const want = new Set(labels.map(shape))
  const got = new Set(
    citations.map(({ span, documentNumber, years, article, paragraph }) =>
      shape({ span, number: documentNumber?.span ?? null, years, article, paragraph }),
    ),
  )
  return [
    ...[...want].filter((line) => !got.has(line)).map((line) => `missed ${line}`),
    ...[...got].filter((line) => !want.has(line)).map((line) => `spurious ${line}`),
  ]
}

function accepts<T>(label: Any<T> | null, value: T | null): boolean {
  return Array.isArray(label) ? label.includes(value) : label === value
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
