import type { FieldState, ReportField } from '../../model/report.ts'

/** What letters are counted by. */
export type CountKey = 'kind' | 'year' | 'agency' | 'genre' | 'level' | 'region'

/** All words of the report page in one language (文案); a catalogue that lacks one does not compile. */
export interface ReportWords {
  readonly title: string
  readonly letters: (count: string) => string
  readonly figures: (count: string) => string
  readonly failed: (count: string) => string
  readonly clean: (count: string) => string
  readonly withoutText: (count: string) => string
  readonly readBy: (version: string) => string
  readonly leftOut: {
    readonly title: string
    readonly letters: (here: string, all: string) => string
    readonly figures: (here: string, all: string) => string
    readonly documents: (here: string, all: string) => string
    readonly command: string
  }
  readonly sections: Readonly<
    Record<'letters' | 'fields' | 'rules' | 'figures' | 'series' | 'letterRows' | 'figureRows', string>
  >
  readonly notes: Readonly<
    Record<'counts' | 'fields' | 'rules' | 'figures' | 'series' | 'corrections', string>
  >
  readonly by: Readonly<Record<CountKey, string>>
  readonly rest: string
  readonly unsaid: string
  readonly more: (count: string) => string
  readonly fewer: string
  readonly field: string
  readonly fields: Readonly<Record<ReportField, string>>
  readonly states: Readonly<Record<FieldState, string>>
  readonly stateMeanings: Readonly<Record<FieldState, string>>
  readonly rule: string
  readonly examples: string
  readonly line: (line: number) => string
  readonly noUnit: string
  readonly group: string
  readonly distribution: string
  readonly distributionOf: (name: string, smallest: string, largest: string) => string
  readonly top: string
  readonly target: string
  readonly doubtful: string
  readonly notInBins: (zeros: string, negatives: string) => string
  readonly otherFigures: (count: string) => string
  readonly columns: Readonly<
    Record<
      | 'title'
      | 'agency'
      | 'letterDate'
      | 'kind'
      | 'documentNumber'
      | 'figures'
      | 'rules'
      | 'text'
      | 'value'
      | 'unit'
      | 'measure'
      | 'sentence'
      | 'time'
      | 'growth'
      | 'conflicts',
      string
    >
  >
  readonly search: string
  readonly searchFigures: string
  readonly filters: string
  readonly clear: string
  readonly without: (filter: string) => string
  readonly shown: (shown: string, all: string) => string
  readonly printed: (shown: string, all: string) => string
  readonly close: string
  readonly notHere: string
  readonly inspectIt: string
  readonly noSentence: string
  readonly noSeries: string
  readonly seriesOf: (measure: string, agency: string, points: string) => string
  readonly morePoints: (count: string) => string
  readonly otherSeries: (count: string) => string
  readonly seriesLetters: (here: string, all: string) => string
  readonly loading: string
  readonly compact: (value: number) => string
}
