/** A row of a table as it is printed, its line breaks inside of quotation marks included. */
export interface CsvRow {
  /** The line it begins on, from 1. */
  readonly line: number
  /** Null where it is longer than what was allowed. */
  readonly text: string | null
  /** False where the file ends inside of its quotation marks. */
  readonly isWhole: boolean
}

/** Starts anew after a row that never ends; a file may be made of them. */
const mostRestarts = 20

/**
 * Cuts a table (RFC 4180) into rows: line breaks inside of quotation marks end none. After a quotation mark that is never closed reading goes on at
 * the next line, so that it costs its own row alone. Rows of more than `longest` units are passed over and never held.
 */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  delimiter: string,
  longest: number,
): AsyncGenerator<CsvRow> {
  let state = new RowState(delimiter, longest, 1)
  for await (const piece of pieces) yield* state.add(piece)
  for (let restarts = 0; ; restarts++) {
    const last = state.finish()
    if (last === null) return
    yield last
    const rest = last.isWhole || last.text === null ? '' : last.text.slice(last.text.indexOf('\n') + 1)
    if (rest === '' || rest === last.text || restarts === mostRestarts) return
    state = new RowState(delimiter, longest, last.line + 1)
    yield* state.add(rest)
  }
}

class RowState {
  readonly #delimiter: string
  readonly #longest: number
  #line: number
  #start: number
  #pieces: string[] = []
  #size = 0
  #isQuoted = false
  #isFieldStart = true
  /** A quotation mark inside of a quoted field was the last unit: another one makes it a part of the field. */
  #isPending = false

  constructor(delimiter: string, longest: number, line: number) {
    this.#delimiter = delimiter
    this.#longest = longest
    this.#line = line
    this.#start = line
  }

  *add(piece: string): Generator<CsvRow> {
    let from = 0
    for (let at = 0; at < piece.length; at++) {
      const unit = piece[at]
      if (unit === '\n') this.#line++
      if (this.#isPending) {
        this.#isPending = false
        if (unit === '"') continue
        this.#isQuoted = false
      }
      if (this.#isQuoted) {
        if (unit === '"') this.#isPending = true
        continue
      }
      if (unit === '"' && this.#isFieldStart) this.#isQuoted = true
      this.#isFieldStart = unit === this.#delimiter || unit === '\n'
      if (unit !== '\n') continue
      this.#keep(piece.slice(from, at))
      from = at + 1
      const row = this.#row(true)
      if (row !== null) yield row
    }
    this.#keep(piece.slice(from))
  }

  /** What stands after the last line break, or null. */
  finish(): CsvRow | null {
    return this.#row(!this.#isQuoted || this.#isPending)
  }

  #keep(text: string): void {
    this.#size += text.length
    if (this.#size <= this.#longest) this.#pieces.push(text)
    else this.#pieces = []
  }

  #row(isWhole: boolean): CsvRow | null {
    const text = this.#size > this.#longest ? null : this.#pieces.join('')
    const row = text?.trim() === '' ? null : { line: this.#start, text, isWhole }
    this.#pieces = []
    this.#size = 0
    this.#start = this.#line
    this.#isQuoted = false
    this.#isPending = false
    this.#isFieldStart = true
    return row
  }
}
