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

/** A word with its unit at the end it is looked up by, and the unit next to that one (0 in a word of one). */
interface Entry<T> extends WordRow<T> {
  readonly edge: number
  readonly next: number
}

/** The words of a table by the low bits of their first or their last unit, the longest first. `places` holds 0, or the place in `lists`. */
interface Index<T> {
  readonly places: Uint16Array
  readonly lists: Entry<T>[][]
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
  const rowAt = (text: string, at: number): Entry<T> | null => {
    firsts ??= indexOf(rows, false)
    const edge = text.charCodeAt(at)
    const place = firsts.places[edge & lowBits] ?? 0
    if (place === 0) return null
    const list = firsts.lists[place] as Entry<T>[]
    const next = text.charCodeAt(at + 1)
    for (let i = 0; i < list.length; i++) {
      const entry = list[i] as Entry<T>
      if (entry.edge !== edge || (entry.next !== 0 && entry.next !== next)) continue
      if (entry.word.length < 3 || text.startsWith(entry.word, at)) return entry
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
      const edge = text.charCodeAt(end - 1)
      const place = lasts.places[edge & lowBits] ?? 0
      if (place === 0) return null
      const list = lasts.lists[place] as Entry<T>[]
      const next = text.charCodeAt(end - 2)
      for (let i = 0; i < list.length; i++) {
        const entry = list[i] as Entry<T>
        if (entry.edge !== edge || (entry.next !== 0 && entry.next !== next)) continue
        const { word, value } = entry
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
  const index: Index<T> = { places: new Uint16Array(places), lists: [[]] }
  for (const [word, value] of rows) {
    const at = isByLast ? word.length - 1 : 0
    const edge = word.charCodeAt(at)
    const next = word.length === 1 ? 0 : word.charCodeAt(isByLast ? at - 1 : 1)
    const entry: Entry<T> = { word, value, edge, next }
    const place = index.places[edge & lowBits] ?? 0
    const list = index.lists[place] as Entry<T>[]
    if (place === 0) {
      index.places[edge & lowBits] = index.lists.length
      index.lists.push([entry])
      continue
    }
    // After those as long as itself: of two rows with one word the first counts.
    let to = list.length
    while (to > 0 && (list[to - 1] as Entry<T>).word.length < word.length) to--
    list.splice(to, 0, entry)
  }
  return index
}
