/** The lines of one table cell, as indices `[from, to)` into the lines of the page. */
export type CellLines = readonly [from: number, to: number]

/** Above this a cell holds prose or a part of the page, not a value. */
const longestValue = 200
/** A cell of more lines than this is a part of the page. */
const mostLines = 3

/**
 * Prints the cells of a row as `| a | b |`, empty ones kept, or null where the row only lays out the page: one cell, a cell with
 * prose, or several of which one alone is filled and is no label. A cell alone is a row where it holds a label and its value.
 */
export function printRow(
  cells: readonly (readonly string[])[],
  isLabel: (text: string) => boolean,
): string | null {
  if (cells.length < 2) return printLone(cells[0] ?? [], isLabel)
  const texts: string[] = []
  let filled = 0
  for (const lines of cells) {
    const text = lines.join(' ')
    if (text.length > longestValue || lines.length > mostLines) return null
    if (lines.length > 1 && text.includes('。')) return null
    if (text !== '') filled++
    texts.push(text)
  }
  if (filled === 0) return null
  if (filled === 1 && !isLabel(texts[0] ?? '')) return null
  return `| ${texts.join(' | ')} |`
}

const labelled = /^([^:：]{1,14})[:：]/u

function printLone(lines: readonly string[], isLabel: (text: string) => boolean): string | null {
  const [text] = lines
  if (text === undefined || lines.length > 1 || text.length > longestValue) return null
  const label = labelled.exec(text)?.[1]
  return label !== undefined && isLabel(label) ? `| ${text} |` : null
}
