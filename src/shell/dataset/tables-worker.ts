import { basename } from 'node:path'
import { extentOf } from './extent-of.ts'
import type { Extent } from './part-file.ts'
import type { TableWriter } from './rows.ts'
import { rowsBetween } from './rows.ts'

/** What the thread of a table writer is asked to do. */
export type TableTask =
  | {
      readonly step: 'open'
      readonly format: 'parquet' | 'sqlite'
      /** Where the files go: a folder and what their names begin with. */
      readonly target: string
      readonly hasText: boolean
      readonly createdBy: string
    }
  | { readonly step: 'add'; readonly path: string; readonly start: number; readonly end: number }
  | { readonly step: 'close' }

let writer: TableWriter | null = null

/** Does one step. The thread holds one writer, from `open` to `close`; the last step answers with the files and their extents. */
export default async function step(task: TableTask): Promise<Record<string, Extent>> {
  const extents: Record<string, Extent> = {}
  if (task.step === 'open') {
    writer =
      task.format === 'sqlite'
        ? (await import('./sqlite.ts')).sqliteWriter(`${task.target}letters.sqlite`)
        : (await import('./parquet.ts')).parquetWriter(
            (table) => `${task.target}${table}.parquet`,
            task.hasText,
            task.createdBy,
          )
  } else if (task.step === 'add') writer?.add(rowsBetween(task.path, task.start, task.end))
  else for (const path of writer?.close() ?? []) extents[basename(path)] = await extentOf(path)
  return extents
}
