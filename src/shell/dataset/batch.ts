import type { View } from '../../emit/tables/column.ts'
import { tables } from '../../emit/tables/index.ts'
import type { Category } from '../failure.ts'
import type { Input } from '../sources/source.ts'

/** The formats a dataset is written in. */
export const formats = ['ndjson', 'csv', 'parquet', 'sqlite', 'xlsx', 'dta', 'datapackage'] as const
export type Format = (typeof formats)[number]

/** What a worker must know besides its inputs; the same for a whole run. */
export interface Job {
  readonly maxBytes: number
  readonly ownsProcess: true
  readonly selector: string | undefined
  readonly encoding: string | undefined
  /** The file of corrections that are made in the documents. */
  readonly corrections: string | undefined
  /** Keep `text` in the documents and in the tables of CSV and Parquet. */
  readonly hasText: boolean
  readonly hasDocuments: boolean
  readonly hasCsv: boolean
  /** How the tables look at the letters. */
  readonly view: View
  /** Rows for the writers of Parquet and SQLite. */
  readonly hasRows: boolean
  /** Keep the text in those rows. */
  readonly hasRowText: boolean
}

/** An input with its number and with what tells later whether it changed. */
export interface Item {
  readonly letter: number
  /** Number of its file among the files that the arguments name, from 1. */
  readonly origin: number
  readonly stamp: string
  readonly input: Input
}

/** Some inputs in a row, for one worker. */
export interface Batch {
  readonly job: Job
  readonly items: readonly Item[]
  /** The worker stores here how many of the items it has begun. */
  readonly pulse: Int32Array
}

/** How much came of some inputs. */
export interface Counts {
  inputs: number
  documents: number
  quarantined: Partial<Record<Category, number>>
  /** Rows a table. */
  rows: Record<string, number>
}

/** What became of a batch: for each part file the bytes to append to it, block by block. */
export interface Outcome {
  readonly blocks: Readonly<Record<string, readonly Uint8Array[]>>
  readonly counts: Counts
}

/** No inputs yet. */
export function noCounts(): Counts {
  return {
    inputs: 0,
    documents: 0,
    quarantined: {},
    rows: Object.fromEntries(tables.map(({ name }) => [name, 0])),
  }
}

/** Adds what came of some inputs to a sum. */
export function addCounts(sum: Counts, counts: Counts): void {
  sum.inputs += counts.inputs
  sum.documents += counts.documents
  for (const [category, count] of Object.entries(counts.quarantined) as [Category, number][])
    sum.quarantined[category] = (sum.quarantined[category] ?? 0) + count
  for (const [table, count] of Object.entries(counts.rows)) sum.rows[table] = (sum.rows[table] ?? 0) + count
}

/** How many inputs gave no document. */
export function quarantinedIn({ quarantined }: Counts): number {
  return Object.values(quarantined).reduce((sum, count) => sum + count, 0)
}

/** Names of the part files. */
export const partNames = {
  documents: 'documents.ndjson',
  quarantine: 'quarantine.ndjson',
  /** What was met and is no letter: `{"name":…,"what":…}`, one line each. */
  passedOver: 'passed-over.ndjson',
  /** What was read, in order: `origin TAB stamp TAB sha256 TAB name`, the name as JSON. */
  manifest: 'manifest.tsv',
  /** `[letter, cells of letters, rows of sections, …]`, one line a document, tables in their order. */
  rows: 'rows.ndjson',
  /** What became of each correction, one line each, by letter. */
  corrections: 'corrections.ndjson',
  csv: (table: string) => `${table}.csv`,
} as const
