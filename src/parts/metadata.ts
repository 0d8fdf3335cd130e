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
import { bySpan } from '../text/range.ts'
import { either } from '../text/shapes.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { isValueOf } from './label-value.ts'
import {
  bulletSize,
  type Cell,
  isLetterLabel,
  isProseLabel,
  type LabelLine,
  readFreeLabel,
  readLabelLine,
} from './metadata-cells.ts'
import { fillFromColumns } from './metadata-columns.ts'
import { emptyRegister, isPlaceholder, mapMetadata } from './metadata-map.ts'
import type { MetadataPart } from './metadata-part.ts'
import { mayInterrupt, readValueBlock } from './metadata-values.ts'
import type { Around, Reading } from './reader.ts'

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

/**
 * Reads the metadata block that begins at line `from` (before `to`), in any of its layouts: brackets, cells, colons, blanks, nothing between
 * label and value, label and value on successive lines, values alone. Null when no block begins there. An empty value is a
 * finding and never takes the label after it; what is printed twice is read once. `earlier` are the cells of the blocks above; where one of them goes on here
 * (`isMore`), a label of blocks is enough.
 */
export function readMetadata(
  source: SourceText,
  lines: readonly Line[],
  from: number,
  to: number,
  earlier: ReadonlyMap<string, Cell> = new Map(),
  isMore = false,
): MetadataPart | null {
  const block = readBlock(lines, from, to, isMore) ?? readBehindColumn(lines, from, to)
  if (!block) {
    const values = readValueBlock(source, lines, from, to)
    return (
      values && {
        ...values,
        marks: { resultClass: null, signatory: null, disclosure: null },
        findings: [],
        register: emptyRegister,
        first: new Map(),
      }
    )
  }
  const cells = block.rows.flatMap((row) => row.cells)
  const { metadata, marks, register, first, repeated, findings } = mapMetadata(source, cells, earlier)
  const notes = block.skipped.map(({ start, end }) => mentionAt(source, start, end))
  for (const { line, cells: own, valueLine } of block.rows) {
    const isSecond = own.every((cell) => repeated.has(cell))
    const isEmpty = own.every((cell) => cell.start === cell.end)
    if (isSecond || isEmpty || valueLine) notes.push(mentionAt(source, line.start, line.end))
    if (valueLine && (isSecond || isPlaceholder(source.folded.slice(valueLine.start, valueLine.end))))
      notes.push(mentionAt(source, valueLine.start, valueLine.end))
    for (const cell of own) {
      if (repeated.has(cell) && !isSecond && cell.end > cell.start)
        notes.push(mentionAt(source, cell.start, cell.end))
    }
  }
  notes.sort(bySpan)
  return {
    end: block.end,
    metadata,
    marks: { ...marks, disclosure: null },
    register,
    first,
    notes,
    findings,
  }
}

/** The metadata blocks that begin among the lines `[0, to)`, by each line that they hold. */
export function readBlocks(
  source: SourceText,
  lines: readonly Line[],
  to: number,
): ReadonlyMap<number, MetadataPart> {
  const blocks = new Map<number, MetadataPart>()
  let earlier: ReadonlyMap<string, Cell> | undefined
  let above = -1
  for (let at = 0; at < to; ) {
    const isMore = above >= 0 && above === at - 1 && isOdd(lines[above])
    const block = readMetadata(source, lines, at, to, earlier, isMore)
    const end = block?.end ?? at
    if (block === null || end <= at) {
      at++
      continue
    }
    if (block.first.size > 0) earlier = block.first
    while (at < end) blocks.set(at++, block)
    above = end
  }
  return blocks
}

/** A line that a block may go on below: short, and no title. */
function isOdd(line: Line | undefined): boolean {
  return line !== undefined && mayInterrupt(line.text)
}

/** A line of a metadata block. */
export function readBlockLine(_source: unknown, _line: Line, around: Around): Reading<MetadataPart> | null {
  const value = around.isWhole ? around.blocks.get(around.index) : undefined
  return value === undefined ? null : { value, says: ['block'] }
}

interface Row {
  readonly line: Line
  readonly cells: readonly Cell[]
  /** The next line, where it holds the value of the row's only label, or those of a head row. */
  readonly valueLine: Line | null
}

interface Block {
  readonly end: number
  readonly rows: Row[]
  readonly skipped: Line[]
}

/** The name of a column as first item of a list whose other items are the labels. */
function readBehindColumn(lines: readonly Line[], from: number, to: number): Block | null {
  const [column, next] = [lines[from], lines[from + 1]]
  if (!column || !next || from + 1 >= to || column.text.length > 24) return null
  if (bulletSize(column.text) === 0 || bulletSize(next.text) === 0) return null
  const block = readBlock(lines, from + 1, to)
  return block && { ...block, skipped: [column] }
}

/** Reads the labels of lines inside of a block, asked for in order: what was looked at as the line below is not read again when its turn comes. */
function labelsInside(lines: readonly Line[]): (index: number) => LabelLine | null {
  let known = -1
  let read: LabelLine | null = null
  return (index) => {
    if (index !== known) {
      const line = lines[index]
      read = line === undefined ? null : readLabelLine(line, true)
      known = index
    }
    return read
  }
}

function readBlock(lines: readonly Line[], from: number, to: number, isMore = false): Block | null {
  const inside = labelsInside(lines)
  const rows: Row[] = []
  let end = from
  let style: LabelLine['style'] | null = null
  for (let at = from; at < to; at++) {
    const line = lines[at]
    if (!line) break
    if (rows.length > 0 && ruleLine.test(line.text)) continue
    const read =
      rows.length > 0 ? (inside(at) ?? unfilled(lines, at, to, inside)) : readLabelLine(line, false)
    if (!read || isPublication(line) || read.cells.some(({ label }) => isLetterLabel(label))) break
    const next = at + 1 < to ? lines[at + 1] : undefined
    if (rows.length > 0 && !goesOn(read, style)) {
      // A row of one cell among rows of several is printed as a plain line; the block is set on below it.
      if (!next || inside(at + 1)?.style !== style) break
      rows.push({ line, cells: read.cells, valueLine: null })
      continue
    }
    // Below a row whose values vanished stand further labels, no values of it.
    if (next && !inside(at + 1) && fillFromColumns(line, read, next, lines[at + 2])) {
      rows.push({ line, cells: read.cells, valueLine: next })
      style = read.style
      end = ++at + 1
      continue
    }
    const prose = isProseLabel(read.cells.at(-1)) ? proseEnd(lines, at + 1, to) : at + 1
    const ownText = read.cells.at(-1)
    if (ownText && prose > at + 1) {
      const first = ownText.start === ownText.end ? (next ?? null) : null
      ownText.start = first?.start ?? ownText.start
      ownText.end = lines[prose - 1]?.end ?? ownText.end
      rows.push({ line, cells: read.cells, valueLine: first })
      style = read.style
      end = prose
      at = prose - 1
      continue
    }
    const valueLine = next && read.isLabelAlone && hasValue(line, read.cells[0], next) ? next : null
    const [only] = read.cells
    if (valueLine && only) {
      only.start = valueLine.start + bulletSize(valueLine.text)
      only.end = valueLine.end
      at++
    }
    rows.push({ line, cells: read.cells, valueLine })
    style = read.style
    end = at + 1
  }
  return rows.length > 0 && (isBlock(rows) || (isMore && hasOwn(rows))) ? { end, rows, skipped: [] } : null
}

/**
 * The index after the proposal's own text (建议内容) that begins at line `from`: it runs to the next label. Where none follows the text is
 * left to other readers, since the letter's own title may stand in it.
 */
function proseEnd(lines: readonly Line[], from: number, to: number): number {
  for (let at = from; at < to && at < from + longestText; at++) {
    const line = lines[at]
    // Rows of a table hold their own labels.
    if (line?.text.includes('|')) return from
    const [cell] = line === undefined ? [] : (readLabelLine(line, true)?.cells ?? [])
    if (cell !== undefined && (isLetterLabel(cell.label) || cell.row !== null)) return at
  }
  return from
}

/** A line of shared labels only (日期:…) goes on with a block that is set the same way. */
function goesOn(read: LabelLine, style: LabelLine['style'] | null): boolean {
  return read.style === style || read.isLabelAlone || read.cells.some(({ row }) => row?.isOwn === true)
}

/** The value of a label alone on its line: of the label's form, no label itself, and in the same list. */
function hasValue(line: Line, cell: Cell | undefined, next: Line): boolean {
  const size = bulletSize(next.text)
  // A table row keeps its cells: an empty one is empty, whatever the next line says.
  // A value may stand below its label's sign of a list, but a sign of its own is that of another item.
  if (!cell || line.text.startsWith('|') || (size > 0 && bulletSize(line.text) === 0)) return false
  const words = next.text.slice(size)
  return (
    !readLabelLine(next, false) &&
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

/** A label of no table without a value, between lines of a block: a name that no table has and no addressee. */
function unfilled(
  lines: readonly Line[],
  at: number,
  to: number,
  inside: (index: number) => LabelLine | null,
): LabelLine | null {
  const line = lines[at]
  const read = line === undefined || at + 1 >= to ? null : readFreeLabel(line)
  return read !== null && inside(at + 1)?.cells[0]?.row?.isOwn === true ? read : null
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
