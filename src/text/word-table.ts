import { codeAt } from './code-at.ts'

/** Words with what each stands for, found by where they begin or end: the cost of a miss is one look at a table. */
export interface WordTable<T> {
  /** The same word as {@link startingAt} finds, as its row: nothing is allocated, for loops that look at each unit of a text. */
  rowAt(text: string, at: number): WordRow<T> | null
  /** The longest word that begins at `at` with its value, or null. */
  startingAt(text: string, at: number): WordAt<T> | null
  /** The longest word that ends at `end` (after its last unit) with its value, or null. */
  endingAt(text: string, end: number): WordAt<T> | null
}

/** A word of a table. */
export interface WordRow<T> {
  readonly word: string
  readonly value: T
}

/** A word found in a text. */
export interface WordAt<T> extends WordRow<T> {
  readonly start: number
  readonly end: number
}

type Row<T> = readonly [word: string, value: T]

/** A word with the places that it is kept at: nothing is allocated for a question. */
interface Index<T> {
  /** Where the keys of an edge begin in `keys`, by the low bits of the edge; 0 for none. */
  readonly places: Uint16Array
  /**
   * The words by the unit at the end they are looked up by (the edge) and the unit next to that one, 0 in a word of one. The words of a place stand
   * together, the longest first, and a 0 ends them.
   */
  readonly keys: Int32Array
  /** The word of each key. */
  readonly rows: readonly (WordRow<T> | null)[]
}

/** More than the first units of any table, so that most units of a text meet an empty place. */
const places = 1024
const lowBits = places - 1

/**
 * Builds the {@link WordTable} of a grammar table; the words are put in order at the first question only, since one letter asks few of the tables.
 * Of two rows with one word the first counts. An empty word or table is a mistake of the table, so it throws.
 */
export function wordTable<T>(rows: readonly Row<T>[]): WordTable<T> {
  if (rows.length === 0 || rows.some(([word]) => word === '')) throw new Error('wordTable: empty')
  let firsts: Index<T> | null = null
  let lasts: Index<T> | null = null
  const rowAt = (text: string, at: number): WordRow<T> | null => {
    firsts ??= indexOf(rows, false)
    const edge = codeAt(text, at)
    let key = firsts.places[edge & lowBits] as number
    if (key === 0) return null
    const { keys } = firsts
    const one = edge << 16
    const two = one | codeAt(text, at + 1)
    for (let kept = keys[key] as number; kept !== 0; kept = keys[++key] as number) {
      if (kept !== two && kept !== one) continue
      const row = firsts.rows[key] as WordRow<T>
      if (row.word.length < 3 || text.startsWith(row.word, at)) return row
    }
    return null
  }
  return {
    rowAt,
    startingAt(text, at) {
      const row = rowAt(text, at)
      return row && { word: row.word, value: row.value, start: at, end: at + row.word.length }
    },
    endingAt(text, end) {
      lasts ??= indexOf(rows, true)
      const edge = codeAt(text, end - 1)
      let key = lasts.places[edge & lowBits] as number
      if (key === 0) return null
      const { keys } = lasts
      const one = edge << 16
      const two = one | codeAt(text, end - 2)
      for (let kept = keys[key] as number; kept !== 0; kept = keys[++key] as number) {
        if (kept !== two && kept !== one) continue
        const { word, value } = lasts.rows[key] as WordRow<T>
        if (word.length < 3 || text.endsWith(word, end)) return { word, value, start: end - word.length, end }
      }
      return null
    },
  }
}

/** The {@link WordTable} of words that stand for nothing but themselves. */
export function wordSet(words: readonly string[]): WordTable<true> {
  return wordTable(words.map((word) => [word, true] as const))
}

function indexOf<T>(rows: readonly Row<T>[], isByLast: boolean): Index<T> {
  const lists: WordRow<T>[][] = []
  const listOf = new Uint16Array(places)
  for (const [word, value] of rows) {
    const place = word.charCodeAt(isByLast ? word.length - 1 : 0) & lowBits
    const list = lists[(listOf[place] as number) - 1]
    if (list === undefined) {
      listOf[place] = lists.push([{ word, value }])
      continue
    }
    // After those as long as itself: of two rows with one word the first counts.
    let to = list.length
    while (to > 0 && (list[to - 1] as WordRow<T>).word.length < word.length) to--
    list.splice(to, 0, { word, value })
  }
  const index = {
    places: new Uint16Array(places),
    keys: new Int32Array(rows.length + lists.length + 1),
    rows: [null] as (WordRow<T> | null)[],
  }
  for (let place = 0; place < places; place++) {
    const list = lists[(listOf[place] as number) - 1]
    if (list === undefined) continue
    index.places[place] = index.rows.length
    for (const row of list) {
      index.keys[index.rows.length] = keyOf(row.word, isByLast)
      index.rows.push(row)
    }
    index.rows.push(null)
  }
  return index
}

function keyOf(word: string, isByLast: boolean): number {
  const at = isByLast ? word.length - 1 : 0
  const next = word.length === 1 ? 0 : word.charCodeAt(isByLast ? at - 1 : 1)
  return (word.charCodeAt(at) << 16) | next
}
