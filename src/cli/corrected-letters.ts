import { dirname, resolve } from 'node:path'
import type { CorrectionBook } from '../corrections/book.ts'
import { CorrectionTally, rowOf } from '../corrections/tally.ts'
import { formatLine } from '../emit/json.ts'
import type { Words } from '../emit/words/words.ts'
import type { CorrectionRow } from '../model/correction.ts'
import type { Document } from '../model/document.ts'
import { correct, readCorrectionFile } from '../shell/corrections.ts'
import { append } from '../text/append.ts'
import { coverage } from './check-suppressions.ts'
import { languageOf, wordsOf } from './language.ts'
import { openOutput } from './output.ts'
import type { InputFlags } from './read-documents.ts'
import type { Streams } from './streams.ts'
import { tell } from './tell.ts'

/** The corrections of a call: makes them letter by letter and says at the end what became of each. */
export class CorrectedLetters {
  readonly #file: string
  readonly #flags: InputFlags
  readonly #streams: Streams
  readonly #words: Words
  readonly #book: CorrectionBook
  readonly #tally: CorrectionTally
  readonly #rows: CorrectionRow[] = []
  #textless = 0

  private constructor(file: string, flags: InputFlags, streams: Streams, words: Words, book: CorrectionBook) {
    this.#file = file
    this.#flags = flags
    this.#streams = streams
    this.#words = words
    this.#book = book
    this.#tally = new CorrectionTally(book.entries)
  }

  /** Reads a file of corrections. Throws a CorrectionError where it cannot be used. */
  static async open(file: string, flags: InputFlags, streams: Streams): Promise<CorrectedLetters> {
    const words = await wordsOf(languageOf(flags.lang, streams.env))
    const { book } = await readCorrectionFile(file)
    return new CorrectedLetters(file, flags, streams, words, book)
  }

  /** The document with its corrections made. */
  correct(document: Document): Document {
    if (document.text === undefined) {
      this.#textless++
      return document
    }
    const { document: corrected, outcomes } = correct(this.#book, document)
    for (const outcome of outcomes) this.#take(rowOf(document.source.name, outcome))
    return corrected
  }

  /** Says what became of every correction, on stderr and in the report that was asked for; false where that does not pass. */
  async finish(inputs: readonly string[]): Promise<boolean> {
    const { quiet, strict, correctionsReport } = this.#flags
    const isWhole = coverage(inputs)(dirname(resolve(this.#file)))
    append(this.#rows, this.#tally.finish(isWhole))
    const { elsewhere, isSettled } = this.#tally
    if (quiet !== true || (strict === true && !isSettled)) this.#tell(isWhole ? 0 : elsewhere)
    const isWritten = correctionsReport === undefined || (await this.#write(correctionsReport))
    return isWritten && (isSettled || strict !== true)
  }

  #take(row: CorrectionRow): void {
    this.#tally.add(row)
    this.#rows.push(row)
  }

  #tell(elsewhere: number): void {
    const { corrections: words } = this.#words
    const { counts, ambiguous } = this.#tally
    for (const row of this.#rows)
      if (row.status === 'reopened' || row.status === 'orphan')
        tell(this.#streams, `${this.#file}:${row.line}: ${words.row(row)}`)
    for (const line of ambiguous) tell(this.#streams, `${this.#file}:${line}: ${words.ambiguous}`)
    if (this.#textless > 0) tell(this.#streams, words.textless(this.#textless))
    tell(this.#streams, `${this.#file}: ${words.summary(counts, elsewhere)}`)
  }

  async #write(file: string): Promise<boolean> {
    const output = await openOutput(file, this.#streams)
    if (output === null) return false
    for (const row of this.#rows) await output.put(`${formatLine(row)}\n`)
    return output.close()
  }
}
