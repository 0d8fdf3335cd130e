import type { Line } from '../text/lines.ts'
import { bySpan } from '../text/range.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { readBehindColumn, readBlock } from './metadata-block.ts'
import type { Cell } from './metadata-cells.ts'
import { emptyRegister, isPlaceholder, mapMetadata } from './metadata-map.ts'
import type { MetadataPart } from './metadata-part.ts'
import { mayInterrupt, readValueBlock } from './metadata-values.ts'
import type { Around, Reading } from './reader.ts'

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
