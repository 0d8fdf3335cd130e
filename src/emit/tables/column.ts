/**
 * What a column holds. `date` is a whole day as `YYYY-MM-DD`; `integer` is within the safe range; a `string` may look like a number (0304)
 * and stays a string.
 */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** What a cell holds; null where the letter says nothing. */
export type Cell = string | number | boolean | null

/** How the rows of tables are looked at. */
export interface View {
  /** The year by whose places (行政区划) the columns …At are written; null leaves them empty. */
  readonly regionAt: number | null
}

/**
 * One column of a table: its name, its type, what it means, and how it is taken from a row. A table is a list of these, and every format
 * (CSV, Markdown, Parquet, SQLite, a terminal) is written from the same list.
 */
export interface Column<Row> {
  /** camelCase, the contract's word where it has one. */
  readonly name: string
  readonly type: ColumnType
  /** One line for the reader of the table. */
  readonly description: string
  /** The cell; a string for `string` and `date`, a number for `integer` and `number`, or null. */
  readonly of: (row: Row) => Cell
}

/** A column whose cells depend on the view. */
export interface ViewColumn<Row> extends Omit<Column<Row>, 'of'> {
  readonly of: (row: Row, view: View) => Cell
}

/** The columns as one view shows them. */
export function seen<Row>(columns: readonly ViewColumn<Row>[], view: View): Column<Row>[] {
  return columns.map((column) => ({ ...column, of: (row) => column.of(row, view) }))
}

/** The cells of a row by column name, in column order. */
export function record<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Cell> {
  return Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]))
}
