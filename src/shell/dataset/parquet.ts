import type { SchemaElement } from 'hyparquet'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { Cell, ColumnType } from '../../emit/tables/column.ts'
import { type Table, tables } from '../../emit/tables/index.ts'
import type { TableWriter } from './rows.ts'

/** Rows of a group: enough for a reader to skip by, few enough to hold. A group of long cells ends sooner. */
const groupRows = 4096
const groupUnits = 4_194_304

const physical: Readonly<Record<ColumnType, Partial<SchemaElement>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

/** Writes each table as a Parquet file; `fileOf` names it. Groups end by the rows alone, so equal rows make equal files. */
export function parquetWriter(
  fileOf: (table: string) => string,
  hasText: boolean,
  createdBy: string,
): TableWriter {
  // The text is in the rows where SQLite wants it, and here only where it was asked for.
  const hidden = (table: Table) =>
    hasText ? -1 : table.columns.findIndex(({ name }) => table.name === 'letters' && name === 'text')
  const writers = tables.map((table) => new ParquetFile(table, fileOf(table.name), createdBy, hidden(table)))
  return {
    add: (rows) => {
      for (const [, ...byTable] of rows)
        for (const [index, writer] of writers.entries())
          for (const row of byTable[index] ?? []) writer.add(row)
    },
    close: () => {
      for (const writer of writers) writer.close()
      return tables.map(({ name }) => fileOf(name))
    },
  }
}

/** A table that is being written as a Parquet file; the column `hidden` stays empty. */
export class ParquetFile {
  readonly #table: Pick<Table, 'columns' | 'key'>
  readonly #hidden: number
  readonly #writer: ParquetWriter
  #columns: unknown[][]
  #units = 0

  constructor(table: Pick<Table, 'columns' | 'key'>, path: string, createdBy: string, hidden = -1) {
    this.#table = table
    this.#hidden = hidden
    this.#columns = table.columns.map(() => [])
    const keys = new Set(table.key)
    const root: SchemaElement = { name: 'root', num_children: table.columns.length }
    const columns = table.columns.map(
      ({ name, type }): SchemaElement => ({
        name,
        ...physical[type],
        repetition_type: keys.has(name) ? 'REQUIRED' : 'OPTIONAL',
      }),
    )
    this.#writer = new ParquetWriter({ writer: fileWriter(path), schema: [root, ...columns], createdBy })
  }

  add(row: readonly Cell[]): void {
    for (const [index, { type }] of this.#table.columns.entries()) {
      const cell = index === this.#hidden ? null : (row[index] ?? null)
      if (typeof cell === 'string') this.#units += cell.length
      this.#columns[index]?.push(cell === null ? null : parquetValue(cell, type))
    }
    if ((this.#columns[0]?.length ?? 0) >= groupRows || this.#units >= groupUnits) this.#flush()
  }

  close(): void {
    this.#flush()
    this.#writer.finish()
  }

  #flush(): void {
    const count = this.#columns[0]?.length ?? 0
    if (count === 0) return
    const columnData = this.#table.columns.map(({ name }, index) => ({
      name,
      data: this.#columns[index] ?? [],
    }))
    this.#writer.write({ columnData, rowGroupSize: count })
    this.#columns = this.#table.columns.map(() => [])
    this.#units = 0
  }
}

function parquetValue(cell: string | number | boolean, type: ColumnType): unknown {
  if (type === 'integer') return BigInt(cell)
  return type === 'date' ? new Date(`${cell}T00:00:00Z`) : cell
}
