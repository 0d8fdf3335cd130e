import { decimalOf } from '../fields/decimal.ts'
import { multipliers } from '../grammar/numerals.ts'
import type { Passage } from '../text/passage.ts'
import type { Range } from '../text/range.ts'
import type { SourceText } from '../text/source-text.ts'
import type { Draft } from './draft.ts'
import { type Cell, pipedCells, spacedCells } from './table-cells.ts'
import { readUnit } from './unit.ts'

/** A unit of a column or of a whole table: 万元 is CNY and four powers of ten. */
interface ColumnUnit {
  readonly kind: Draft['kind']
  readonly unit: string | null
  readonly power: number
}

/** A column: its unit, and where its name stands in the folded text. */
interface Column {
  readonly unit: ColumnUnit | null
  readonly name: Range | null
}

const unitLabel = '单位:'
const unitLine = /单位:([^|,。;()\s]{1,24})/
/** Columns of names, years and the like before those with units. */
const mostLabels = 2
const inBrackets = /\(([^()|]{1,8})\)$/
/** 1,286 and 3 500; a number in brackets is below nought, as accounts print it. */
const pureNumber =
  /^(?:-?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?|\((?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?\))$/
/** Heads that say nothing of what the numbers below count: then the row's own name does. */
const emptyHead =
  /^(?:金额|数量|个数|数|合计|小计|总计|备注|数值|指标值|完成数|计划|实际|预算|决算|执行|本年|上年|序号|(?:19|20)\d{2}年?(?:度|完成)?|[一-鿿]?季度|\d{1,2}月)?$/
const noColumn: Column = { unit: null, name: null }

/**
 * Gives the bare numbers of tables (表格) their units, that of their column's head (金额(万元)) or of a line 单位:万元 above, and what they count: the name in the head, else
 * that of the row. Called with the passages of a letter in order.
 */
export class TableUnits {
  private whole: ColumnUnit | null = null
  /** 单位:万亩、吨、亿元: one unit for each of the last columns. */
  private each: readonly ColumnUnit[] = []
  private columns: readonly Column[] = []
  /** The cells of the rows of the head, the last two. */
  private heads: readonly (readonly Column[])[] = []
  private isInTable = false
  private hasHead = false
  private readonly source: SourceText

  constructor(source: SourceText) {
    this.source = source
  }

  /** The figures of a passage that is a row of a table; none for a head or for running text. */
  read(passage: Passage): Draft[] {
    const line = this.readUnitLine(passage.text)
    const cells = pipedCells(passage) ?? this.spaced(passage)
    if (cells === null) {
      this.leave(line)
      return []
    }
    const isData = cells.some((cell) => pureNumber.test(cell.text))
    if (!this.isInTable || !isData) {
      this.readHead(passage, cells, isData)
      this.isInTable = true
      if (!isData) return []
    }
    const row = rowName(passage, cells)
    const drafts: Draft[] = []
    const columns = columnsOf(cells.length, this.heads) ?? this.columns
    cells.forEach((cell, i) => {
      const { unit, name } = columns[i] ?? noColumn
      const measured = unit ?? this.whole
      const draft = measured === null ? null : draftOf(cell, measured, name ?? row)
      if (draft !== null) drafts.push(draft)
    })
    return drafts
  }

  /** Blanks set columns apart only below a line of a unit, below heads with units, and in the rows after those. */
  private spaced(passage: Passage): Cell[] | null {
    const cells = spacedCells(this.source, passage)
    if (cells === null || this.isInTable || this.whole !== null) return cells
    return cells.some((cell) => columnUnit(inBrackets.exec(cell.text)?.[1] ?? '') !== null) ? cells : null
  }

  private readUnitLine(text: string): boolean {
    const printed = text.includes(unitLabel) ? unitLine.exec(text)?.[1] : undefined
    if (printed === undefined) return false
    this.whole = columnUnit(printed)
    const units = printed.split(/[、/]/).map(columnUnit)
    this.each = units.length > 1 ? units.filter((unit) => unit !== null) : []
    if (this.each.length < units.length) this.each = []
    return true
  }

  private leave(hasLine: boolean): void {
    if (!this.isInTable) return
    this.isInTable = false
    this.hasHead = false
    this.heads = []
    this.columns = []
    if (!hasLine) {
      this.whole = null
      this.each = []
    }
  }

  private readHead(passage: Passage, cells: readonly Cell[], isData: boolean): void {
    let heads = cells.map((cell) => headOf(passage, cell))
    if (!isData) this.heads = [...this.heads.slice(-1), heads]
    const hasUnit = heads.some(({ unit }) => unit !== null)
    const labels = heads.length - this.each.length
    if (this.each.length > 0 && labels >= 0 && labels <= mostLabels && !hasUnit)
      heads = heads.map((head, i) => ({ ...head, unit: this.each[i - labels] ?? null }))
    // The second row of a head stands below the first: what it does not say is said above it.
    else if (this.hasHead && heads.length === this.columns.length)
      heads = heads.map((head, i) => below(this.columns, i, head))
    if (isData && !heads.some(({ unit }) => unit !== null)) return
    this.columns = isData ? heads.map(({ unit }) => ({ unit, name: null })) : heads
    this.hasHead = !isData
  }
}

function headOf(passage: Passage, cell: Cell): Column {
  const bracket = inBrackets.exec(cell.text)
  const name = bracket === null ? cell.text : cell.text.slice(0, bracket.index)
  const isNamed = name.trim() !== '' && !emptyHead.test(name.trim()) && !pureNumber.test(name)
  return {
    unit: columnUnit(bracket?.[1] ?? ''),
    name: isNamed ? folded(passage, cell.start, cell.end - (bracket?.[0].length ?? 0)) : null,
  }
}

/**
 * The columns of a row of `count` cells below a head of two rows whose cells span: the first of the upper row stand over both rows, and each other over as many
 * of the lower row. Null where the rows of the head are not of this kind.
 */
function columnsOf(count: number, [upper = [], lower = []]: readonly (readonly Column[])[]): Column[] | null {
  const labels = count - lower.length
  const groups = upper.length - labels
  if (labels <= 0 || groups <= 0 || lower.length === 0 || lower.length % groups !== 0) return null
  const width = lower.length / groups
  return [
    ...upper.slice(0, labels),
    ...lower.map(({ unit, name }, at) => {
      const above = upper[labels + Math.floor(at / width)] ?? noColumn
      return { unit: unit ?? above.unit, name: name ?? above.name }
    }),
  ]
}

/** A head of the second row with what the first says above it, or left of that where it spans columns. */
function below(above: readonly Column[], at: number, { unit, name }: Column): Column {
  let over = at
  while (over > 0 && above[over]?.unit === null && above[over]?.name === null) over--
  return { unit: unit ?? above[over]?.unit ?? null, name: name ?? above[over]?.name ?? null }
}

/** The name of a row: its first cell that is no number. */
function rowName(passage: Passage, cells: readonly Cell[]): Range | null {
  const first = cells.find((cell) => cell.text !== '' && !/^\d+[.、]?$/.test(cell.text))
  if (first === undefined || pureNumber.test(first.text) || emptyHead.test(first.text)) return null
  return folded(passage, first.start, first.end)
}

function folded(passage: Passage, start: number, end: number): Range | null {
  return end <= start ? null : { start: passage.offset(start), end: passage.offset(end - 1) + 1 }
}

function columnUnit(printed: string): ColumnUnit | null {
  let at = 0
  let power = 0
  while (
    at < printed.length - 1 &&
    multipliers[printed.charAt(at)] !== undefined &&
    readUnit(printed, at, true) === null
  )
    power += multipliers[printed.charAt(at++)] ?? 0
  if (printed === '') return null
  const unit = readUnit(printed, at, true)
  return unit === null || unit.end !== printed.length ? null : { kind: unit.kind, unit: unit.unit, power }
}

function draftOf({ start, end, text }: Cell, unit: ColumnUnit, name: Range | null): Draft | null {
  if (!pureNumber.test(text)) return null
  const printed = text.replaceAll(/[-, ()]/g, '')
  return {
    start,
    end,
    core: { start, end },
    kind: unit.kind,
    low: decimalOf(printed, unit.power, /^[-(]/.test(text)),
    high: null,
    of: null,
    unit: unit.unit,
    modifier: 'exact',
    per: null,
    name,
  }
}
