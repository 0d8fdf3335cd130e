import { codebookRows, tableNames } from './rows.ts'
import { type Missing, missing, type ValueSet, valueSets } from './values.ts'

/** What the codebook says of a column besides its English definition, which stands with the column. */
export interface Entry {
  /** 中文名 */
  readonly name: string
  /** 定义 */
  readonly zh: string
  /** The place in the document that it is read off. */
  readonly source: string
  readonly missing: Missing
  readonly example: string
  readonly values: ValueSet | null
}

const entries = new Map<string, Entry>()
for (const [table, rows] of Object.entries(codebookRows))
  for (const line of rows.trim().split('\n')) {
    const [column = '', ...cells] = line.split(' | ')
    entries.set(`${table}.${column}`, entryOf(cells))
  }

function entryOf(cells: readonly string[]): Entry {
  const [name = '', zh = '', source = '', why = '', example = '', values = ''] = cells
  if (!(why in missing) || (values !== '' && !(values in valueSets)))
    throw new Error(`a row of the codebook is malformed: ${cells.join(' | ')}`)
  return {
    name,
    zh,
    source,
    missing: why as Missing,
    example,
    values: values === '' ? null : (values as ValueSet),
  }
}

/** What the codebook says of a column of a table; null where it has no row, which a test of every column finds. */
export function entryFor(table: string, column: string): Entry | null {
  const own = [table, 'shared', 'region'].map((part) => entries.get(`${part}.${column}`))
  return own.find((entry) => entry !== undefined) ?? null
}

/** The names of the columns that have a row of their own under a table's name. */
export function columnsListed(table: string): string[] {
  return [...entries.keys()]
    .filter((key) => key.startsWith(`${table}.`))
    .map((key) => key.slice(table.length + 1))
}

/** The Chinese name of a column, or of the table (数据字典), as officials and editors name them. */
export function chineseName(table: string, column = ''): string {
  return (column === '' ? tableNames[table]?.[0] : entryFor(table, column)?.name) ?? (column || table)
}

/** What a column of a table means, in both languages. */
export function meaningOf(
  table: string,
  column: { readonly name: string; readonly description: string },
): string {
  return `${entryFor(table, column.name)?.zh ?? ''}. ${column.description}`
}
