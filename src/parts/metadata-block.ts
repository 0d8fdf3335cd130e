import { originWords } from '../grammar/chrome.ts'
import {
  blockButtons,
  blockFurniture,
  fontName,
  fontSize,
  wideBlockFurniture,
} from '../grammar/publication.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { isValueOf } from './label-value.ts'
import {
  bulletSize,
  type Cell,
  isLetterLabel,
  isProseLabel,
  type LabelLine,
  manners,
  readFreeLabel,
  readLabelLine,
} from './metadata-cells.ts'
import { fillFromColumns } from './metadata-columns.ts'
import { isPlaceholder } from './metadata-map.ts'

const blanks = '[ \\t]*'
const furniture = lazyPattern(
  () =>
    new RegExp(
      either(
        `${either(oneOf(wideBlockFurniture, blanks), oneOf(blockFurniture), oneOf(originWords, blanks))}${blanks}:`,
        `${fontSize}${blanks}:${blanks}[[【大]`,
        `[【[]${blanks}${fontName}`,
        oneOf(blockButtons),
      ),
    ),
)
/** Most lines of a proposal printed in a register. */
const longestText = 60
const ruleLine = /^[\s|\-—=_:+]*$/

/** A line of a block with its cells. */
export interface Row {
  readonly line: Line
  readonly cells: readonly Cell[]
  /** The next line, where it holds the value of the row's only label, or those of a head row. */
  readonly valueLine: Line | null
}

/** The rows of a block, and where it ends. */
export interface Block {
  readonly end: number
  readonly rows: Row[]
  readonly skipped: Line[]
}

/** The name of a column as first item of a list whose other items are the labels. */
export function readBehindColumn(lines: readonly Line[], from: number, to: number): Block | null {
  const [column, next] = [lines[from], lines[from + 1]]
  if (!column || !next || from + 1 >= to || column.text.length > 24) return null
  if (bulletSize(column.text) === 0 || bulletSize(next.text) === 0) return null
  const block = readBlock(lines, from + 1, to)
  return block && { ...block, skipped: [column] }
}

/** Reads the block whose labels begin at line `from` (before `to`); where `isMore`, a label of blocks is enough. Null where none begins. */
export function readBlock(lines: readonly Line[], from: number, to: number, isMore = false): Block | null {
  const reader = new BlockReader(lines, to)
  let at: number | null = from
  while (at !== null && at < to) at = reader.take(at)
  const { rows, end } = reader
  return rows.length > 0 && (isBlock(rows) || (isMore && hasOwn(rows))) ? { end, rows, skipped: [] } : null
}

/** The rows of a block as its lines are taken in order. */
class BlockReader {
  readonly rows: Row[] = []
  /** The index after the last line that is surely of the block. */
  end = 0
  private readonly lines: readonly Line[]
  private readonly to: number
  private style: LabelLine['style'] | null = null
  private known = -1
  private labels: LabelLine | null = null

  constructor(lines: readonly Line[], to: number) {
    this.lines = lines
    this.to = to
  }

  /** Takes the line at `at` with those that go with it, and gives the index after them; null where the block ends before it. */
  take(at: number): number | null {
    const line = this.lines[at] as Line
    if (this.rows.length > 0 && ruleLine.test(line.text)) return at + 1
    const read =
      this.rows.length > 0 ? (this.labelsAt(at) ?? this.unfilled(line, at)) : readLabelLine(line, false)
    if (!read || isPublication(line) || read.cells.some(({ label }) => isLetterLabel(label))) return null
    const next = at + 1 < this.to ? this.lines[at + 1] : undefined
    if (this.rows.length > 0 && !goesOn(read, this.style)) {
      // A row of one cell among rows of several is printed as a plain line; the block is set on below it.
      if (!next || this.labelsAt(at + 1)?.style !== this.style) return null
      this.rows.push({ line, cells: read.cells, valueLine: null })
      return at + 1
    }
    // Below a row whose values vanished stand further labels, no values of it.
    if (next && !this.labelsAt(at + 1) && fillFromColumns(line, read, next, this.lines[at + 2]))
      return this.add(line, read, next, at + 2)
    return this.takeProse(line, read, next, at) ?? this.takeRow(line, read, next, at)
  }

  /** A row whose last label has the proposal's own text below it; null where it has none. */
  private takeProse(line: Line, read: LabelLine, next: Line | undefined, at: number): number | null {
    const cell = read.cells.at(-1)
    const end = isProseLabel(cell) ? proseEnd(this.lines, at + 1, this.to) : at + 1
    if (!cell || end <= at + 1) return null
    const first = cell.start === cell.end ? (next ?? null) : null
    cell.start = first?.start ?? cell.start
    cell.end = this.lines[end - 1]?.end ?? cell.end
    return this.add(line, read, first, end)
  }

  /** A row of cells, or a label whose value is the next line. */
  private takeRow(line: Line, read: LabelLine, next: Line | undefined, at: number): number {
    const [only] = read.cells
    if (!only || !next || !read.isLabelAlone || !hasValue(line, only, next))
      return this.add(line, read, null, at + 1)
    only.start = next.start + signSize(line, next)
    only.end = next.end
    return this.add(line, read, next, at + 2)
  }

  private add(line: Line, { cells, style }: LabelLine, valueLine: Line | null, end: number): number {
    this.rows.push({ line, cells, valueLine })
    this.style = style
    this.end = end
    return end
  }

  /** The labels of a line inside of the block, asked for in order: what was looked at as the line below is not read again when its turn comes. */
  private labelsAt(index: number): LabelLine | null {
    if (index !== this.known) {
      this.labels = readLabelLine(this.lines[index] as Line, true)
      this.known = index
    }
    return this.labels
  }

  /** A label of no table without a value, between lines of a block: a name that no table has and no addressee. */
  private unfilled(line: Line, at: number): LabelLine | null {
    const read = at + 1 >= this.to ? null : readFreeLabel(line)
    return read !== null && this.labelsAt(at + 1)?.cells[0]?.row?.isOwn === true ? read : null
  }
}

/**
 * The index after the proposal's own text (建议内容) that begins at line `from`: it runs to the next label. Where none follows the text is
 * left to other readers, since the letter's own title may stand in it.
 */
function proseEnd(lines: readonly Line[], from: number, to: number): number {
  for (let at = from; at < to && at < from + longestText; at++) {
    const line = lines[at] as Line
    // Rows of a table hold their own labels.
    if (line.text.includes('|')) return from
    const [cell] = readLabelLine(line, true)?.cells ?? []
    if (cell !== undefined && (isLetterLabel(cell.label) || cell.row !== null)) return at
  }
  return from
}

/** A line of shared labels only (日期:…) goes on with a block that is set the same way. */
function goesOn(read: LabelLine, style: LabelLine['style'] | null): boolean {
  return read.style === style || read.isLabelAlone || read.cells.some(({ row }) => row?.isOwn === true)
}

/** The sign of a list before the value below a label. Below a label that has none a hyphen is part of the number: -2020-00317. */
function signSize(line: Line, next: Line): number {
  return /^-\d/.test(next.text) && bulletSize(line.text) === 0 ? 0 : bulletSize(next.text)
}

/** The value of a label alone on its line: of the label's form, no label itself, and in the same list. */
function hasValue(line: Line, cell: Cell, next: Line): boolean {
  const size = signSize(line, next)
  // A table row keeps its cells: an empty one is empty, whatever the next line says.
  // A value may stand below its label's sign of a list, but a sign of its own is that of another item.
  if (line.text.startsWith('|') || (size > 0 && bulletSize(line.text) === 0)) return false
  const words = next.text.slice(size)
  // 办理方式: / 主办: a label of the register, but here without its colon.
  const isManner = line.text.endsWith(':') && manners.has(words)
  return (
    (isManner || !readLabelLine(next, false)) &&
    !isPublication(next) &&
    (isValueOf(cell.row, words) || isPlaceholder(words))
  )
}

/** Publication lines print the labels of a block, too, but with 来源, 作者, 字体 or buttons beside them. */
function isPublication({ text }: Line): boolean {
  if (!furniture().test(text)) return false
  return !/索[ \t]*引[ \t]*号|发[ \t]*文[ \t]*字[ \t]*号|成[ \t]*文[ \t]*日[ \t]*期|主[ \t]*题[ \t]*分[ \t]*类/.test(
    text,
  )
}

function hasOwn(rows: readonly Row[]): boolean {
  return rows.some(({ cells }) => cells.some(({ row }) => row?.isOwn === true))
}

/** A block says more than when a page was put up: a label of its own besides day and publisher, or several of them. */
function isBlock(rows: readonly Row[]): boolean {
  const own = rows.flatMap(({ cells }) => cells).filter(({ row }) => row?.isOwn === true)
  const firm = own.filter(({ row }) => row?.concept !== 'publishedOn' && row?.concept !== 'publisher')
  const filled = firm.filter(({ start, end }) => end > start)
  if (filled.length > 0) return true
  if (own.length >= 2) return true
  // Cells are set by nothing else in the head of a page.
  return rows.length >= 2 && rows.every(({ line }) => line.text.includes('|'))
}
