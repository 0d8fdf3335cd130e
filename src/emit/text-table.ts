import { largest } from '../text/largest.ts'
import { displayWidth, truncate, truncateStart } from './display-width.ts'
import { printable } from './printable.ts'
import type { Cell, Column } from './tables/column.ts'
import type { Tabulator } from './tabulator.ts'

/** How a table is laid out for people. */
export interface TextTableOptions {
  /** Columns of the terminal; Infinity for none. */
  readonly width: number
  /** Paints the head; the identity for plain text. */
  readonly strong: (text: string) => string
  /** Names of columns in the order in which they are left out where the terminal is too narrow for all. */
  readonly spare: readonly string[]
  /** The columns of the terminal that words need to say anything, by name of column; 8 where nothing is said. */
  readonly atLeast?: Readonly<Record<string, number>>
  /** Names of columns that are cut at their beginning, since their end says more: paths. */
  readonly keepEnd: readonly string[]
  /** Told once which columns were left out. */
  readonly omitted?: (names: readonly string[]) => void
}

/** Rows that are looked at before the widths are settled; later rows are fitted to them. */
const sample = 500
const narrowest = 8
const gap = '  '
const breaks = /[\r\n\t\u0085\u2028\u2029]+/g

interface Laid<Row> {
  readonly column: Column<Row>
  readonly width: number
  /** The least width that its words are cut to. */
  readonly least: number
}

/**
 * The table aligned for a terminal: wide characters count two, numbers stand on the right, empty columns are left out, words are cut where
 * the terminal ends, numbers never.
 */
export function textTable<Row>(columns: readonly Column<Row>[], options: TextTableOptions): Tabulator<Row> {
  let waiting: Row[] | null = []
  let laid: readonly Laid<Row>[] = []
  const settle = (): string => {
    const rows = waiting ?? []
    waiting = null
    if (rows.length === 0) return ''
    laid = layOut(columns, rows, options)
    const head = laid.map(({ column, width }) => pad(truncate(column.name, width), width, isNumeric(column)))
    return `${options.strong(head.join(gap).trimEnd())}\n${rows.map(line).join('')}`
  }
  const line = (row: Row): string =>
    `${laid
      .map(({ column, width }) => {
        const text = shown(column.of(row))
        if (isNumeric(column)) return pad(text, width, true)
        const cut = options.keepEnd.includes(column.name) ? truncateStart : truncate
        return pad(cut(text, width), width, false)
      })
      .join(gap)
      .trimEnd()}\n`
  return {
    open: () => '',
    row: (row) => {
      if (waiting === null) return line(row)
      waiting.push(row)
      return waiting.length < sample ? '' : settle()
    },
    close: () => (waiting === null ? '' : settle()),
  }
}

function layOut<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { width, spare, omitted, atLeast = {} }: TextTableOptions,
): Laid<Row>[] {
  let natural = columns.flatMap((column) => {
    const widest = largest(
      rows.map((row) => displayWidth(shown(column.of(row)))),
      0,
    )
    const width = Math.max(widest, displayWidth(column.name))
    return widest === 0 ? [] : [{ column, width, least: atLeast[column.name] ?? narrowest }]
  })
  const left: string[] = []
  for (const name of spare) {
    if (fits(natural, narrowest, width)) break
    if (!natural.some(({ column }) => column.name === name)) continue
    natural = natural.filter(({ column }) => column.name !== name)
    left.push(name)
  }
  if (left.length > 0) omitted?.(left)
  let cap = largest(
    natural.map((laid) => laid.width),
    narrowest,
  )
  while (cap > narrowest && !fits(natural, cap, width)) cap--
  return natural.map((laid) => ({ ...laid, width: capped(laid, cap) }))
}

function fits<Row>(laid: readonly Laid<Row>[], cap: number, width: number): boolean {
  return laid.reduce((sum, one) => sum + capped(one, cap) + gap.length, -gap.length) <= width
}

/** The width of a column when words may take `cap` columns; numbers and days take what they need. */
function capped<Row>({ column, width, least }: Laid<Row>, cap: number): number {
  return column.type === 'string' ? Math.min(width, Math.max(cap, least)) : width
}

function isNumeric<Row>({ type }: Column<Row>): boolean {
  return type === 'number' || type === 'integer'
}

function shown(cell: Cell): string {
  return cell === null ? '' : printable(String(cell).replace(breaks, ' '))
}

function pad(text: string, width: number, isRight: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return isRight ? blanks + text : text + blanks
}
