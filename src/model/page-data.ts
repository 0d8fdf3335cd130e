import type { RuleInfo } from './check-run.ts'
import type { Document } from './document.ts'
import type { ReportRows } from './report.ts'

/** What a web page of fuhan (查看页) is given to show. Data alone: the page holds the reader itself and reads anew what is edited. */
export interface InspectData {
  readonly view: 'inspect'
  /** Version of fuhan that read the letters, `1.2.3`. */
  readonly version: string
  /** The language asked for; null leaves it to the browser. */
  readonly language: 'en' | 'zh' | null
  /** The letters with their texts and with their corrections made; a page without any is the playground. */
  readonly letters: readonly Document[]
  /** As fuhan reads it, each letter that has corrections, by its position. */
  readonly read: Readonly<Record<number, Document>>
  /** The file of corrections that were made in them. */
  readonly corrections: { readonly name: string; readonly text: string } | null
}

/** What a report of a dataset (数据概览) is given to show: its counts, and its rows as far as there was room. */
export interface ReportPageData {
  readonly view: 'report'
  readonly version: string
  readonly language: 'en' | 'zh' | null
  /** The arguments that named the letters, for the commands that give what the page leaves out. */
  readonly inputs: readonly string[]
  /** What the rules that spoke say of themselves. */
  readonly rules: readonly RuleInfo[]
  /** The `ReportData`, packed as a block of rows is. */
  readonly summary: string
  readonly rows: ReportRows
}

/** The data of every kind of page. */
export type PageData = InspectData | ReportPageData
