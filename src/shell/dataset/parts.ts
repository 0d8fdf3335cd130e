import { createHash } from 'node:crypto'
import { tables } from '../../emit/tables/index.ts'
import { type Job, partNames } from './batch.ts'
import type { ConvertOptions } from './options.ts'
import { linesBetween } from './rows.ts'
import { tableFormatsOf } from './table-formats.ts'

type Wanted = Pick<ConvertOptions, 'formats' | 'shard' | 'corrections'>

/** What the workers must know of a run. */
export function jobOf(options: ConvertOptions): Job {
  const { formats, hasText, maxBytes, selector, encoding, corrections, regionAt } = options
  return {
    maxBytes,
    ownsProcess: true,
    selector,
    encoding,
    corrections: corrections?.file,
    hasText,
    hasDocuments: formats.has('ndjson'),
    view: { regionAt: regionAt ?? null },
    hasCsv: hasCsv(options),
    hasRows: hasRows(options),
    hasRowText: formats.has('sqlite') || hasText,
  }
}

/** Whether tables are written as CSV. */
export function hasCsv({ formats }: Wanted): boolean {
  return formats.has('csv') || formats.has('datapackage')
}

/** A shard keeps its rows: they are what merging makes all tables from. */
export function hasRows({ formats, shard }: Wanted): boolean {
  const isTabular = [...formats].some((format) => format !== 'ndjson')
  return tableFormatsOf(formats).length > 0 || (shard !== undefined && isTabular)
}

/** Names of the part files of a run. */
export function partsOf(options: Wanted): string[] {
  return [
    partNames.manifest,
    partNames.quarantine,
    ...(options.formats.has('ndjson') ? [partNames.documents] : []),
    ...(hasCsv(options) ? tables.map(({ name }) => partNames.csv(name)) : []),
    ...(hasRows(options) ? [partNames.rows] : []),
    ...(options.corrections === undefined ? [] : [partNames.corrections]),
  ]
}

/**
 * What a part file begins with: the column names in CSV, after a byte order mark where `hasBom`. They are quoted, so that a reader that looks at the
 * first rows only knows of the quotes that come later.
 */
export function headerOf(name: string, hasBom: boolean): Uint8Array {
  const table = tables.find((one) => partNames.csv(one.name) === name)
  if (table === undefined) return new Uint8Array()
  return Buffer.from(
    `${hasBom ? '\ufeff' : ''}${table.columns.map((column) => `"${column.name}"`).join(',')}\r\n`,
  )
}

/** The digest of what was read: `sha256  name` of each input, as the manifest has them. */
export function manifestDigest(manifest: string, bytes: number): string {
  const hash = createHash('sha256')
  for (const line of linesBetween(manifest, 0, bytes)) {
    const [, , sha256 = '', name = ''] = line.split('\t')
    hash.update(`${sha256}  ${name}\n`)
  }
  return hash.digest('hex')
}
