import { printable } from './printable.ts'
import type { Cell, Column } from './tables/column.ts'
import type { Tabulator } from './tabulator.ts'

/** What Markdown or the HTML in it could take for markup. */
const markup = /[\\|`*_~[\]<>#&!$]/g
const breaks = /[\r\n\t\u0085\u2028\u2029]+/g
/** Addresses that renderers make links of by themselves. */
const autolink = /(https?|ftp|mailto)(?=:)|www(?=\.)/gi

/** A cell of a Markdown table: on one line, nothing in it acts as markup. */
export function formatMarkdownCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return printable(cell.replace(breaks, ' '))
    .replace(markup, (unit) =>
      unit === '<' ? '&lt;' : unit === '>' ? '&gt;' : unit === '&' ? '&amp;' : `\\${unit}`,
    )
    .replace(autolink, (scheme) => `${scheme.slice(0, -1)}&#${scheme.charCodeAt(scheme.length - 1)};`)
}

/** The table as GitHub-flavoured Markdown; numbers stand on the right. */
export function markdownTable<Row>(columns: readonly Column<Row>[]): Tabulator<Row> {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return {
    open: () =>
      line(columns.map(({ name }) => name)) +
      line(columns.map(({ type }) => (type === 'number' || type === 'integer' ? '---:' : '---'))),
    row: (row) => line(columns.map(({ of }) => formatMarkdownCell(of(row)))),
    close: () => '',
  }
}
