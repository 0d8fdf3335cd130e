import type { Command } from 'commander'
import { csvTable } from '../../emit/csv.ts'
import { jsonTable, ndjsonTable } from '../../emit/json-table.ts'
import { markdownTable } from '../../emit/markdown.ts'
import type { Column } from '../../emit/tables/column.ts'
import type { Tabulator } from '../../emit/tabulator.ts'
import type { Document } from '../../model/document.ts'
import { isColored } from '../color.ts'
import { exitCodes } from '../exit-codes.ts'
import { openOutput } from '../output.ts'
import { chalkPaint } from '../paint.ts'
import { type InputFlags, readDocuments, tell } from '../read-documents.ts'
import type { Streams } from '../streams.ts'

/** The flags of every command that gives a table. */
export interface TableFlags extends InputFlags {
  readonly format?: 'table' | 'csv' | 'json' | 'ndjson' | 'markdown'
  readonly columns?: readonly string[]
  readonly bom?: boolean
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
  readonly rows: (document: Document) => readonly Row[]
}

/** Prints the rows of every letter that `inputs` name, in input order. */
export async function runTable<Row>(
  table: Table<Row>,
  inputs: readonly string[],
  flags: TableFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  const usage = (problem: string) => {
    tell(streams, problem)
    return exitCodes.usage
  }
  if (inputs.length === 0 && streams.stdin.isTTY) {
    streams.stderr.write(command.helpInformation())
    return exitCodes.usage
  }
  const isTerminal = streams.stdout.isTTY === true && flags.output === undefined
  const format = flags.format ?? (isTerminal && flags.bom !== true ? 'table' : 'csv')
  if (flags.bom === true && format !== 'csv') return usage(`--bom goes with --format csv, not ${format}`)
  const isForPeople = format === 'table' || format === 'markdown'
  const columns = choose(table.columns, flags.columns ?? (isForPeople ? table.short : ['all']))
  if (typeof columns === 'string')
    return usage(
      `--columns: there is no ${columns}; the columns are ${table.columns.map(({ name }) => name).join(', ')}`,
    )

  let tabulator: Tabulator<Row>
  if (format === 'csv') tabulator = csvTable(columns, flags.bom === true)
  else if (format === 'json') tabulator = jsonTable(columns)
  else if (format === 'ndjson') tabulator = ndjsonTable(columns)
  else if (format === 'markdown') tabulator = markdownTable(columns)
  else {
    const { textTable } = await import('../../emit/text-table.ts')
    tabulator = textTable(columns, {
      width: (isTerminal ? streams.stdout.columns : undefined) ?? Number.POSITIVE_INFINITY,
      strong: isColored(flags.color, flags.output !== undefined, streams)
        ? (await chalkPaint()).strong
        : (text) => text,
      spare: table.spare,
      keepEnd: ['file'],
      omitted: (names) => {
        if (!flags.quiet)
          tell(streams, `left out for the width: ${names.join(', ')}; --columns and --format csv give them`)
      },
    })
  }
  const output = await openOutput(flags.output, streams)
  if (output === null) return exitCodes.failed
  const { documents, code } = readDocuments(inputs, flags, streams)
  await output.put(tabulator.open())
  for await (const document of documents) await output.put(table.rows(document).map(tabulator.row).join(''))
  await output.put(tabulator.close())
  return (await output.close()) ? code() : exitCodes.failed
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
