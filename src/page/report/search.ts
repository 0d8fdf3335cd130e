import type { Rows } from './unpack.ts'

/** What a search looks through, by row. */
export type Haystacks = () => readonly string[]

/** The cells of some columns, and what else is known of each row, put together when somebody searches. */
export function haystacks(
  rows: Rows | null,
  columns: readonly string[],
  more: readonly (string | null)[] = [],
): Haystacks {
  let texts: readonly string[] | null = null
  return () => {
    texts ??= Array.from({ length: rows?.length ?? 0 }, (_, row) =>
      [...columns.map((name) => rows?.text(name, row) ?? ''), more[row] ?? ''].join('\n').toLowerCase(),
    )
    return texts
  }
}

/** The rows that have every word of a query. */
export function holding(rows: readonly number[], textsOf: Haystacks, query: string): readonly number[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  const texts = textsOf()
  return rows.filter((row) => words.every((word) => texts[row]?.includes(word)))
}
