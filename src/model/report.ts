import type { CheckedFinding } from './check-run.ts'
import type { DocumentKind } from './document.ts'
import type { Figure, FigureKind } from './figure.ts'
import type { Severity } from './finding.ts'
import type { Series } from './series.ts'

/**
 * What became of a field of a letter (字段状态): `read` without a doubt; `doubtful`, a value with a finding on it, guessed from damage, or one of several; `printed`,
 * words that stand in the letter and gave no value; `absent`, not in the letter.
 */
export const fieldStates = ['read', 'doubtful', 'printed', 'absent'] as const
export type FieldState = (typeof fieldStates)[number]

/** The fields whose states a report counts, in its order. */
export const reportFields = [
  'title',
  'documentNumber',
  'agency',
  'region',
  'letterDate',
  'addressees',
  'proposalKind',
  'session',
  'proposalNumber',
  'proposalTitle',
  'opening',
  'signature',
  'signedOn',
  'writtenOn',
  'publishedOn',
  'resultClass',
  'disclosure',
  'contacts',
] as const
export type ReportField = (typeof reportFields)[number]

/** How many letters have one value. */
export interface ValueCount {
  readonly value: string
  readonly letters: number
}

/** Letters by one key (年份、单位 …), the most frequent values first. All letters are in `values`, `rest` or `unsaid`. */
export interface ValueCounts {
  readonly values: readonly ValueCount[]
  /** Letters whose value is none of `values`. */
  readonly rest: number
  /** Letters that do not say it. */
  readonly unsaid: number
}

/** How often a rule spoke, by the weight its findings have. */
export interface RuleCount extends Readonly<Record<Severity, number>> {
  readonly rule: string
  /** Letters it spoke on. */
  readonly letters: number
  /** Findings that a suppression speaks of; they are in no other count. */
  readonly suppressed: number
}

/** One finding that shows what a rule finds, with the letter it stands in. */
export interface FindingExample extends Pick<CheckedFinding, 'severity' | 'message' | 'line' | 'excerpt'> {
  /** Number of the letter in the report, from 1. */
  readonly letter: number
  readonly input: string
}

/** A rule that spoke, with some of its findings. */
export interface RuleReport extends RuleCount {
  readonly examples: readonly FindingExample[]
}

/** A figure among the largest of its kind and unit. */
export interface TopFigure
  extends Pick<Figure, 'text' | 'high' | 'modifier' | 'target' | 'cumulative' | 'change'> {
  readonly letter: number
  readonly input: string
  /** Position among the figures of its letter, from 0. */
  readonly position: number
  readonly value: number
  readonly agency: string | null
  readonly measure: string | null
  /** The sentence it stands in; null where the text was not kept. */
  readonly sentence: string | null
}

/**
 * The figures of one kind and unit. `read` have a value, `doubtful` one whose copy may have lost a sign, `printed` none. Bins, extremes and the largest
 * are of those that are read, by the low end where they are ranges.
 */
export interface FigureGroup {
  readonly kind: FigureKind
  readonly unit: string | null
  readonly read: number
  readonly doubtful: number
  readonly printed: number
  /** Of those that are read, how many are planned or capped, not achieved. */
  readonly targets: number
  /** Values of 0, which no bin of a logarithmic scale holds. */
  readonly zeros: number
  /** Values below 0. */
  readonly negatives: number
  readonly smallest: number | null
  readonly largest: number | null
  /** How many values lie in [from, to): the steps are 1, 2, 5, 10 of each power of ten. In the order of `from`; empty bins are left out. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly figures: number }[]
  readonly top: readonly TopFigure[]
}

/** A series with its first points; `morePoints` are left out after them. */
export interface SeriesReport extends Series {
  readonly morePoints: number
}

/** All that a report says of its letters, without their rows. */
export interface ReportData {
  readonly version: string
  readonly profile: string
  readonly letters: number
  /** Inputs that could not be read. */
  readonly failed: number
  /** Letters of which the documents carry no text. */
  readonly withoutText: number
  readonly byKind: Readonly<Record<DocumentKind, number>>
  readonly byYear: ValueCounts
  readonly byAgency: ValueCounts
  readonly byGenre: ValueCounts
  readonly byLevel: ValueCounts
  readonly byRegion: ValueCounts
  readonly fields: readonly ({ readonly field: ReportField } & Readonly<Record<FieldState, number>>)[]
  readonly rules: readonly RuleReport[]
  /** Letters without an error and without a warning. */
  readonly clean: number
  /** The groups with the most figures first. */
  readonly figures: readonly FigureGroup[]
  /** Figures of kinds and units that are in no group. */
  readonly otherFigures: number
  readonly series: readonly SeriesReport[]
  /** Series that are left out of `series`, those with the fewest points. */
  readonly otherSeries: number
  /** How many letters were looked at for series; fewer than `letters` where memory would not hold more. */
  readonly seriesLetters: number
}

/** Rows in packed blocks (数据块): each block is JSON, compressed with zlib and written as base64, so that a page unpacks what it shows. */
export interface PackedRows {
  readonly blocks: readonly string[]
  /** Letters whose rows one block holds; the last may hold fewer. */
  readonly lettersPerBlock: number
  /** Letters whose rows are in the blocks, the first ones of the report. */
  readonly letters: number
  /** Rows in the blocks, and in the report. */
  readonly rows: number
  readonly allRows: number
}

/** A block of a table: the cells of each column, one a row. */
export interface ColumnBlock {
  readonly columns: Readonly<Record<string, readonly (string | number | boolean | null)[]>>
}

/** The sentences of the figures of a block: each once, and for each figure which it is. */
export interface SentenceBlock {
  readonly sentences: readonly (string | null)[]
  readonly of: readonly number[]
}

/** The rows that a report carries beside its counts: of each sort the first ones, as far as there is room. */
export interface ReportRows {
  /** Blocks are {@link ColumnBlock}. */
  readonly letters: PackedRows
  /** Blocks are {@link ColumnBlock}. */
  readonly figures: PackedRows
  /** Blocks are {@link SentenceBlock}, of the same letters as the blocks of `figures`. */
  readonly sentences: PackedRows
  /** Blocks are lists of documents. */
  readonly documents: PackedRows
}
