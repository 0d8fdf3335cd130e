import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cell, ColumnType } from '../../emit/tables/column.ts'
import { version } from '../../version.ts'

/** The formats of a table by itself that are no text. */
export type FileFormat = 'xlsx' | 'parquet'

/** A table by itself that is being written as a file. */
export interface TableFile {
  readonly add: (row: readonly Cell[]) => void
  /** Ends the file and gives its bytes; nothing of it stays on the disk when they are read. */
  readonly close: () => AsyncGenerator<Uint8Array>
}

/** Opens a table of its own as a workbook of one sheet, or as Parquet. */
export async function openTableFile(
  format: FileFormat,
  name: string,
  described: readonly { readonly name: string; readonly type: ColumnType }[],
): Promise<TableFile> {
  const folder = await mkdtemp(join(tmpdir(), 'fuhan-table-'))
  const path = join(folder, `${name}.${format}`)
  const columns = described.map((column) => ({ ...column, description: '' }))
  const writer = await writerOf(format, path, { name, columns })
  return {
    add: writer.add,
    close: async function* () {
      try {
        writer.close()
        yield* createReadStream(path)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function writerOf(
  format: FileFormat,
  path: string,
  table: {
    readonly name: string
    readonly columns: readonly {
      readonly name: string
      readonly type: ColumnType
      readonly description: string
    }[]
  },
): Promise<{ readonly add: (row: readonly Cell[]) => void; readonly close: () => void }> {
  if (format === 'xlsx') {
    const { Workbook } = await import('./xlsx.ts')
    const workbook = new Workbook(path, [table])
    return { add: (row) => workbook.add(table, row), close: () => workbook.close() }
  }
  const { ParquetFile } = await import('./parquet.ts')
  const file = new ParquetFile({ ...table, key: [] }, path, `fuhan ${version}`)
  return { add: (row) => file.add(row), close: () => file.close() }
}
