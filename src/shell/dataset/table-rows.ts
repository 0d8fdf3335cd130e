import { formatCsvCell } from '../../emit/csv.ts'
import type { Cell } from '../../emit/tables/column.ts'
import { tables } from '../../emit/tables/index.ts'
import { partNames } from './batch.ts'

/** The rows of one document: for each table its rows, each with a cell a column. */
export type TableRows = readonly (readonly (readonly Cell[])[])[]

const textColumn = tables[0]?.columns.findIndex(({ name }) => name === 'text') ?? -1

/** The same rows without the text of the letter. */
export function withoutText([letters = [], ...others]: TableRows): TableRows {
  return [letters.map((row) => row.with(textColumn, null)), ...others]
}

/** The lines of CSV that a document brings, each with the name of the part file it belongs to. */
export function* csvLines(rows: TableRows, hasText: boolean): Generator<[part: string, line: string]> {
  const shown = hasText ? rows : withoutText(rows)
  for (const [index, { name }] of tables.entries())
    for (const cells of shown[index] ?? [])
      yield [partNames.csv(name), `${cells.map(formatCsvCell).join(',')}\r\n`]
}
