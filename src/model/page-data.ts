import type { Document } from './document.ts'

/** What a web page of fuhan (查看页) is given to show. Data alone: the page holds the reader itself and reads anew what is edited. */
export interface InspectData {
  readonly view: 'inspect'
  /** Version of fuhan that read the letters, `1.2.3`. */
  readonly version: string
  /** The language asked for; null leaves it to the browser. */
  readonly language: 'en' | 'zh' | null
  /** The letters with their texts; a page without any is the playground. */
  readonly letters: readonly Document[]
}

/** The data of every kind of page. */
export type PageData = InspectData
