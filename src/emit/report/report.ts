import type { DocumentKind } from '../../model/document.ts'
import {
  type FieldState,
  type ReportData,
  type ReportField,
  reportFields,
  type SeriesReport,
} from '../../model/report.ts'
import type { Series } from '../../model/series.ts'
import { panelKeys } from '../panel.ts'
import { FigureGroups } from './figure-groups.ts'
import type { ReportLetter } from './report-letter.ts'
import { RuleReports } from './rule-reports.ts'
import { ValueCounter } from './value-counter.ts'

/** Values of each key, series, and points of a series that a report names. */
const shown = { values: 200, series: 200, points: 60 }

/** What only the run knows. */
export interface ReportRun {
  readonly version: string
  readonly profile: string
  readonly failed: number
  readonly series: readonly Series[]
  readonly seriesLetters: number
}

/** Gathers what a report (数据概览) says of letters, one by one and without holding them: its memory has a limit, however many letters come. */
export class Report {
  #letters = 0
  #withoutText = 0
  readonly #byKind: Record<DocumentKind, number> = { reply: 0, opinion: 0, report: 0, other: 0 }
  readonly #byYear = new ValueCounter()
  readonly #byAgency = new ValueCounter()
  readonly #byGenre = new ValueCounter()
  readonly #byLevel = new ValueCounter()
  readonly #byRegion = new ValueCounter()
  readonly #fields = new Map<ReportField, Record<FieldState, number>>(
    reportFields.map((field) => [field, { read: 0, doubtful: 0, printed: 0, absent: 0 }]),
  )
  readonly #rules = new RuleReports()
  readonly #figures = new FigureGroups()

  add(letter: ReportLetter): void {
    const { document, fields } = letter
    this.#letters++
    if (document.text === undefined) this.#withoutText++
    this.#byKind[document.kind]++
    this.#byYear.add(panelKeys.year(document))
    this.#byAgency.add(panelKeys.agency(document))
    this.#byGenre.add(document.title?.genre ?? null)
    this.#byLevel.add(panelKeys.level(document))
    this.#byRegion.add(panelKeys.regionName(document))
    for (const [field, counts] of this.#fields) counts[fields[field]]++
    this.#rules.add(letter)
    this.#figures.add(letter)
  }

  finish({ version, profile, failed, series, seriesLetters }: ReportRun): ReportData {
    const { groups, others } = this.#figures.finish()
    return {
      version,
      profile,
      letters: this.#letters,
      failed,
      withoutText: this.#withoutText,
      byKind: this.#byKind,
      byYear: this.#byYear.counts(shown.values),
      byAgency: this.#byAgency.counts(shown.values),
      byGenre: this.#byGenre.counts(shown.values),
      byLevel: this.#byLevel.counts(shown.values),
      byRegion: this.#byRegion.counts(shown.values),
      fields: [...this.#fields].map(([field, counts]) => ({ field, ...counts })),
      rules: this.#rules.reports(),
      clean: this.#rules.clean,
      figures: groups,
      otherFigures: others,
      series: longest(series),
      otherSeries: Math.max(0, series.length - shown.series),
      seriesLetters,
    }
  }
}

/** The series with the most points, in their own order. */
function longest(series: readonly Series[]): SeriesReport[] {
  const chosen = new Set([...series].sort((a, b) => b.points.length - a.points.length).slice(0, shown.series))
  return series
    .filter((one) => chosen.has(one))
    .map((one) => ({
      ...one,
      points: one.points.slice(0, shown.points),
      morePoints: Math.max(0, one.points.length - shown.points),
    }))
}
