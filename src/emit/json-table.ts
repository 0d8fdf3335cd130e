import { formatLine } from './json.ts'
import { type Column, record } from './tables/column.ts'
import type { Tabulator } from './tabulator.ts'

/** The table as a JSON array with an object a row, a line each. */
export function jsonTable<Row>(columns: readonly Column<Row>[]): Tabulator<Row> {
  let count = 0
  return {
    open: () => '[',
    row: (row) => `${count++ === 0 ? '\n' : ',\n'}  ${JSON.stringify(record(columns, row))}`,
    close: () => (count === 0 ? ']\n' : '\n]\n'),
  }
}

/** The table as NDJSON: an object a row. */
export function ndjsonTable<Row>(columns: readonly Column<Row>[]): Tabulator<Row> {
  return {
    open: () => '',
    row: (row) => `${formatLine(record(columns, row))}\n`,
    close: () => '',
  }
}
