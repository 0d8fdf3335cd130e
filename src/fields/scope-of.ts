/** The day that relative words (今年, 目前) are counted from; null where the letter prints none. */
export interface Reference {
  /** ISO day, null when only the year is known. */
  readonly day: string | null
  readonly year: number | null
}

/** Words of time at a known place of blank-free folded text. Both scopes null: time, but which cannot be told. */
export interface TimeScope {
  readonly start: number
  readonly end: number
  readonly asOf: string | null
  readonly period: readonly [string, string] | null
  /** True where what is named ends after the letter's day: 到2025年. */
  readonly isFuture: boolean
  /** True where it ended before the letter was written. */
  readonly isPast: boolean
  /** True where it is a clock time or a day of no known month, which says nothing of the figures after it. */
  readonly isSilent: boolean
  /** The last year named, for a month after it that prints none. */
  readonly year: number | null
  /** The years of a list (2021年、2022年和2023年), to be given out one by one; null for anything else. */
  readonly years: readonly number[] | null
}

/** Words of time that say nothing of the figures after them. */
export function silent(start: number, end: number): TimeScope {
  return {
    start,
    end,
    asOf: null,
    period: null,
    isFuture: false,
    isPast: false,
    isSilent: true,
    year: null,
    years: null,
  }
}

/** Words of time with the day or the stretch that they name. */
export function scope(
  start: number,
  end: number,
  asOf: string | null,
  period: readonly [string, string] | null,
  { day }: Reference,
  named: number | null,
): TimeScope {
  const last = asOf ?? period?.[1] ?? null
  const isFuture = last !== null && day !== null && last > day && (asOf !== null || (period?.[0] ?? '') > day)
  const isPast = last !== null && day !== null && last <= day
  return { start, end, asOf, period, isFuture, isPast, isSilent: false, year: named, years: null }
}

/** From the day `first` to the letter's. */
export function sinceDay(
  start: number,
  end: number,
  first: string,
  reference: Reference,
  named: number | null,
): TimeScope {
  const { day } = reference
  const period = day !== null && day >= first ? ([first, day] as const) : null
  return scope(start, end, null, period, reference, named)
}
