/** Words with what each stands for, found by where they begin or end: the cost of a miss is one look at a table. */
export interface WordTable<T> {
  /** The longest word that begins at `at` with its value, or null. */
  startingAt(text: string, at: number): WordAt<T> | null
  /** The longest word that ends at `end` (behind its last unit) with its value, or null. */
  endingAt(text: string, end: number): WordAt<T> | null
}

/** A word found in a text. */
export interface WordAt<T> {
  readonly word: string
  readonly value: T
  readonly start: number
  readonly end: number
}

type Row<T> = readonly [word: string, value: T]

/** Builds the {@link WordTable} of a grammar table. An empty word or table is a mistake of the table, so it throws. */
export function wordTable<T>(rows: readonly Row<T>[]): WordTable<T> {
  if (rows.length === 0 || rows.some(([word]) => word === '')) throw new Error('wordTable: empty')
  const firsts = group(rows, (word) => word.charCodeAt(0))
  const lasts = group(rows, (word) => word.charCodeAt(word.length - 1))
  return {
    startingAt(text, at) {
      const candidates = firsts.get(text.charCodeAt(at))
      if (candidates === undefined) return null
      for (const [word, value] of candidates)
        if (text.startsWith(word, at)) return { word, value, start: at, end: at + word.length }
      return null
    },
    endingAt(text, end) {
      const candidates = lasts.get(text.charCodeAt(end - 1))
      if (candidates === undefined) return null
      for (const [word, value] of candidates)
        if (text.endsWith(word, end)) return { word, value, start: end - word.length, end }
      return null
    },
  }
}

function group<T>(rows: readonly Row<T>[], unit: (word: string) => number): Map<number, Row<T>[]> {
  const groups = new Map<number, Row<T>[]>()
  for (const row of rows.toSorted(([a], [b]) => b.length - a.length)) {
    const same = groups.get(unit(row[0]))
    if (same === undefined) groups.set(unit(row[0]), [row])
    else same.push(row)
  }
  return groups
}
