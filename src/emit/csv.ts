import { usualHanzi } from '../text/hanzi.ts'
import type { Cell, Column } from './tables/column.ts'
import type { Tabulator } from './tabulator.ts'

const special = /[",\r\n]/
/** A negative number (-3.2%, -5℃) is no formula, as long as nothing is reckoned in it. */
const negative = new RegExp(`^-\\d[\\d.,]*[%‰℃°々-〇${usualHanzi}]*$`)
/** What a spreadsheet takes for a formula when a cell begins with it, in both widths; tab and breaks are skipped by some before they look. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * A cell of CSV (RFC 4180): quoted where it must be, empty for null. A string that a spreadsheet would run as a formula gets a leading
 * apostrophe, which shows that the cell is text.
 */
export function formatCsvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = formula.test(cell) && !negative.test(cell) ? `'${cell}` : cell
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The line of a row, with its CRLF. */
export function formatCsvRow<Row>(columns: readonly Column<Row>[], row: Row): string {
  return `${columns.map(({ of }) => formatCsvCell(of(row))).join(',')}\r\n`
}

/** The line of the column names, with its CRLF. */
export function formatCsvHead(columns: readonly Pick<Column<unknown>, 'name'>[]): string {
  return `${columns.map(({ name }) => name).join(',')}\r\n`
}

/** The table as CSV; `hasBom` puts a byte order mark in front, by which Excel knows UTF-8. */
export function csvTable<Row>(columns: readonly Column<Row>[], hasBom: boolean): Tabulator<Row> {
  return {
    open: () => `${hasBom ? '\ufeff' : ''}${formatCsvHead(columns)}`,
    row: (row) => formatCsvRow(columns, row),
    close: () => '',
  }
}
