/** Writes a table piece by piece: what `open` gives, then what `row` gives for each row, then what `close` gives. */
export interface Tabulator<Row> {
  readonly open: () => string
  readonly row: (row: Row) => string
  readonly close: () => string
}
