import { basename } from 'node:path'
import { extentOf } from './extent-of.ts'
import type { Extent } from './part-file.ts'
import type { TableWriter } from './rows.ts'
import { rowsBetween } from './rows.ts'
import type { TableFormat } from './table-formats.ts'

/** What the thread of a table writer is asked to do. */
export type TableTask =
  | {
      readonly step: 'open'
      readonly format: TableFormat
      /** Where the files go: a folder and what their names begin with. */
      readonly target: string
      readonly hasText: boolean
      readonly createdBy: string
    }
  | { readonly step: 'add'; readonly path: string; readonly start: number; readonly end: number }
  | { readonly step: 'close' }

const open: Readonly<
  Record<TableFormat, (target: string, hasText: boolean, createdBy: string) => Promise<TableWriter>>
> = {
  parquet: async (target, hasText, createdBy) =>
    (await import('./parquet.ts')).parquetWriter((table) => `${target}${table}.parquet`, hasText, createdBy),
  sqlite: async (target) => (await import('./sqlite.ts')).sqliteWriter(`${target}letters.sqlite`),
  xlsx: async (target, hasText) => (await import('./xlsx.ts')).xlsxWriter(`${target}letters.xlsx`, hasText),
  dta: async (target, hasText) =>
    (await import('./dta.ts')).dtaWriter((table) => `${target}${table}.dta`, hasText),
}

let writer: TableWriter | null = null

/** Does one step. The thread holds one writer, from `open` to `close`; the last step answers with the files and their extents. */
export default async function step(task: TableTask): Promise<Record<string, Extent>> {
  const extents: Record<string, Extent> = {}
  if (task.step === 'open') {
    writer = await open[task.format](task.target, task.hasText, task.createdBy)
    return extents
  }
  // A new thread in the place of one that died knows nothing of the rows before.
  if (writer === null) throw new Error('the thread that wrote the tables died')
  if (task.step === 'add') writer.add(rowsBetween(task.path, task.start, task.end))
  else for (const path of writer.close()) extents[basename(path)] = await extentOf(path)
  return extents
}
