import type { Command } from 'commander'
import { csvTable } from '../../emit/csv.ts'
import { jsonTable, ndjsonTable } from '../../emit/json-table.ts'
import { markdownTable } from '../../emit/markdown.ts'
import type { Cell, Column } from '../../emit/tables/column.ts'
import type { Tabulator } from '../../emit/tabulator.ts'
import type { Document } from '../../model/document.ts'
import { type FileFormat, openTableFile, type TableFile } from '../../shell/dataset/table-file.ts'
import { isColored } from '../color.ts'
import { exitCodes } from '../exit-codes.ts'
import { openCorrections } from '../open-corrections.ts'
import { type Output, openOutput } from '../output.ts'
import { chalkPaint } from '../paint.ts'
import { type InputFlags, lacksInputs, readDocuments } from '../read-documents.ts'
import { type Order, SortedRows } from '../sorted-rows.ts'
import type { Streams } from '../streams.ts'
import { tell } from '../tell.ts'
import { widthOf } from '../terminal-width.ts'

/** The formats of a table that are text. */
type TextFormat = 'table' | 'csv' | 'json' | 'ndjson' | 'markdown'

/** The flags of every command that gives a table. */
export interface TableFlags extends InputFlags {
  readonly format?: TextFormat | FileFormat
  readonly columns?: readonly string[]
  readonly bom?: boolean
  readonly sort?: Order
  readonly limit?: number
  readonly output?: string
  readonly color?: boolean | undefined
}

/** A table that a command gives. */
export interface Table<Row> {
  readonly columns: readonly Column<Row>[]
  /** Names of the columns that people read, for table and Markdown; every other format has all. */
  readonly short: readonly string[]
  /** Of those, the ones to leave out of a narrow terminal, the least missed first. */
  readonly spare: readonly string[]
  /** Columns of the terminal that their words need, where 8 are too few. */
  readonly atLeast?: Readonly<Record<string, number>>
  readonly rows: (document: Document) => readonly Row[]
  /** True where documents that `fuhan parse` has written are inputs as well. */
  readonly takesParsed?: boolean
  /** Rows that are known when all letters are read. */
  readonly finish?: () => readonly Row[]
}

/** Prints the rows of every letter that `inputs` name, in input order. */
export async function runTable<Row>(
  table: Table<Row>,
  inputs: readonly string[],
  flags: TableFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  if (lacksInputs(inputs, streams, command)) return exitCodes.usage
  const shape = shapeOf(table, flags, streams)
  if (typeof shape === 'string') {
    tell(streams, shape)
    return exitCodes.usage
  }
  const { format, columns, sorter } = shape
  const cellsOf = (row: Row) => columns.map(({ of }) => of(row))
  const asCells = columns.map((column, index) => ({ ...column, of: (cells: Cells) => cells[index] ?? null }))
  const corrections = await openCorrections(flags, streams)
  const output = await openOutput(flags.output, streams)
  if (output === null) return exitCodes.unwritten
  const sink = isFileFormat(format)
    ? fileSink(await openTableFile(format, command.name(), columns), output)
    : textSink(await tabulatorOf(asCells, format, table, flags, streams), output)
  const { documents, code } = readDocuments(inputs, flags, streams, {
    takesParsed: table.takesParsed ?? false,
    corrections,
  })
  await sink.open()
  const sorted =
    flags.sort === undefined ? null : new SortedRows(flags.sort, sorter?.type === 'string', flags.limit)
  let left = flags.limit ?? Number.POSITIVE_INFINITY
  const put = async (rows: readonly Row[]) => {
    if (sorted !== null && sorter !== undefined)
      for (const row of rows) sorted.add(sorter.of(row), cellsOf(row))
    else {
      const shown = rows.length > left ? rows.slice(0, left) : rows
      left -= shown.length
      await sink.put(shown.map(cellsOf))
    }
  }
  for await (const document of documents) {
    await put(table.rows(document))
    if (left <= 0) break
  }
  await put(table.finish?.() ?? [])
  await sink.put(sorted?.rows() ?? [])
  await sink.close()
  return (await output.close()) ? code() : exitCodes.unwritten
}

/** Where the rows of a table go. */
interface Sink {
  readonly open: () => Promise<void>
  readonly put: (rows: readonly Cells[]) => Promise<void>
  readonly close: () => Promise<void>
}

function textSink(tabulator: Tabulator<Cells>, output: Output): Sink {
  return {
    open: () => output.put(tabulator.open()),
    put: async (rows) => {
      for (const row of rows) await output.put(tabulator.row(row))
    },
    close: () => output.put(tabulator.close()),
  }
}

function fileSink(file: TableFile, output: Output): Sink {
  return {
    open: async () => {},
    put: async (rows) => {
      for (const row of rows) file.add(row)
    },
    close: async () => {
      for await (const piece of file.close()) await output.put(piece)
    },
  }
}

function isFileFormat(format: TextFormat | FileFormat): format is FileFormat {
  return format === 'xlsx' || format === 'parquet'
}

/** How the rows are printed, and in what order. */
interface Shape<Row> {
  readonly format: NonNullable<TableFlags['format']>
  readonly columns: readonly Column<Row>[]
  readonly sorter: Column<Row> | undefined
}

/** What the flags ask for, or why that cannot be. */
function shapeOf<Row>(table: Table<Row>, flags: TableFlags, streams: Streams): Shape<Row> | string {
  const isTerminal = streams.stdout.isTTY === true && flags.output === undefined
  const format = flags.format ?? (isTerminal && flags.bom !== true ? 'table' : 'csv')
  if (isFileFormat(format) && isTerminal) return `--format ${format} is not text: write it with --output FILE`
  if (flags.bom === true && format !== 'csv') return `--bom goes with --format csv, not ${format}`
  const isForPeople = format === 'table' || format === 'markdown'
  const columns = choose(table.columns, flags.columns ?? (isForPeople ? table.short : ['all']))
  const known = table.columns.map(({ name }) => name).join(', ')
  if (typeof columns === 'string') return `--columns: there is no ${columns}; the columns are ${known}`
  const sorter = table.columns.find(({ name }) => name === flags.sort?.column)
  if (flags.sort !== undefined && sorter === undefined)
    return `--sort: there is no ${flags.sort.column}; the columns are ${known}`
  return { format, columns, sorter }
}

type Cells = readonly Cell[]

async function tabulatorOf(
  columns: readonly Column<Cells>[],
  format: TextFormat,
  { spare, atLeast = {} }: Pick<Table<never>, 'spare' | 'atLeast'>,
  flags: TableFlags,
  streams: Streams,
): Promise<Tabulator<Cells>> {
  if (format === 'csv') return csvTable(columns, flags.bom === true)
  if (format === 'json') return jsonTable(columns)
  if (format === 'ndjson') return ndjsonTable(columns)
  if (format === 'markdown') return markdownTable(columns)
  const { textTable } = await import('../../emit/text-table.ts')
  const isFile = flags.output !== undefined
  return textTable(columns, {
    width: widthOf(isFile, streams),
    strong: isColored(flags.color, isFile, streams) ? (await chalkPaint()).strong : (text) => text,
    spare,
    atLeast,
    keepEnd: ['input'],
    omitted: (names) => {
      if (!flags.quiet)
        tell(streams, `left out for the width: ${names.join(', ')}; --columns and --format csv show them`)
    },
  })
}

/** The columns of those names, in the order of the names; the first name that is none of them. */
function choose<Row>(
  columns: readonly Column<Row>[],
  names: readonly string[],
): readonly Column<Row>[] | string {
  if (names.length === 1 && names[0] === 'all') return columns
  const chosen: Column<Row>[] = []
  for (const name of names) {
    const column = columns.find((one) => one.name === name)
    if (column === undefined) return name
    chosen.push(column)
  }
  return chosen
}
