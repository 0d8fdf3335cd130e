import type { Cell } from '../emit/tables/column.ts'

/** By which column rows are sorted, and how. */
export interface Order {
  readonly column: string
  readonly isDescending: boolean | undefined
}

interface Kept {
  readonly key: Cell
  readonly cells: readonly Cell[]
}

/** Keeps rows in the order of one cell, at most `limit` of them; numbers and days come largest first unless asked otherwise, words from the first. */
export class SortedRows {
  readonly #limit: number
  readonly #sign: number
  #rows: Kept[] = []

  constructor({ isDescending }: Order, isWords: boolean, limit: number = Number.POSITIVE_INFINITY) {
    this.#limit = limit
    this.#sign = (isDescending ?? !isWords) ? -1 : 1
  }

  add(key: Cell, cells: readonly Cell[]): void {
    this.#rows.push({ key, cells })
    // Twice the room before it is cleared: sorting then costs little a row.
    if (this.#rows.length >= 2 * this.#limit + 1000) this.#clear()
  }

  rows(): readonly (readonly Cell[])[] {
    this.#clear()
    return this.#rows.map(({ cells }) => cells)
  }

  #clear(): void {
    this.#rows.sort((a, b) => this.#compare(a.key, b.key))
    if (this.#rows.length > this.#limit) this.#rows = this.#rows.slice(0, this.#limit)
  }

  /** What has no value stands last in either direction. */
  #compare(a: Cell, b: Cell): number {
    if (a === b) return 0
    if (a === null) return 1
    if (b === null) return -1
    return a < b ? -this.#sign : this.#sign
  }
}
