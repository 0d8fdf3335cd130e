import { tables } from '../../emit/tables/index.ts'
import type { Format } from './batch.ts'

/** The formats that a thread of their own writes from rows, with the names of their files. */
export const tableFormats = {
  parquet: tables.map(({ name }) => `${name}.parquet`),
  sqlite: ['letters.sqlite'],
  xlsx: ['letters.xlsx'],
  dta: tables.map(({ name }) => `${name}.dta`),
} as const satisfies Partial<Record<Format, readonly string[]>>
export type TableFormat = keyof typeof tableFormats

/** The table formats among `wanted`. */
export function tableFormatsOf(wanted: ReadonlySet<Format>): TableFormat[] {
  return (Object.keys(tableFormats) as TableFormat[]).filter((format) => wanted.has(format))
}
