import type { Figure } from './figure.ts'

/** One letter's word on a quantity that several letters tell. */
export interface SeriesPoint {
  /** `source.name` of the letter. */
  readonly letter: string
  readonly documentNumber: string | null
  readonly title: string | null
  readonly url: string | null
  /** The day of the letter, YYYY-MM-DD. */
  readonly letterDate: string | null
  /** The figure as printed. */
  readonly text: string
  readonly value: number
  readonly high: number | null
  readonly modifier: Figure['modifier']
  /** The last day it speaks of; the day of the letter where the sentence names no time. */
  readonly time: string | null
  /** What `time` is: 截至 a day, a period (`periodStart` to `time`), or the letter's own day. */
  readonly timeKind: 'asOf' | 'period' | 'letter' | null
  readonly periodStart: string | null
  /** The sentence it stands in; null where the text was not kept. */
  readonly sentence: string | null
  /** The change from the last point of an earlier year, where both sentences name their time: 0.12 is 12 % more. */
  readonly growth: number | null
  /** The year that `growth` counts from. */
  readonly growthFrom: string | null
  /** Letters that give another value for the same time. */
  readonly conflicts: readonly string[]
}

/** The same quantity across letters (时间序列): one agency, one measure, one unit, in the order of time. */
export interface Series {
  readonly agency: string
  readonly measure: string
  readonly unit: string | null
  /** What it is reckoned by (每千人口), as printed. */
  readonly per: string | null
  readonly points: readonly SeriesPoint[]
}
