import { shifted } from '../fields/decimal.ts'
import { readNumeral } from '../fields/numeral.ts'
import { multipliers } from '../grammar/numerals.ts'
import type { Draft } from './draft.ts'
import { readUnit } from './unit.ts'

/** A unit of a column or of a whole table: 万元 is CNY and four powers of ten. */
interface ColumnUnit {
  readonly kind: Draft['kind']
  readonly unit: string | null
  readonly power: number
}

const unitLabel = '单位:'
const unitLine = /单位:([^|,。;()\s]{1,24})/
/** Columns of names, years and the like in front of those with units. */
const mostLabels = 2
const inBrackets = /\(([^()|]{1,8})\)$/
const pureNumber = /^-?\d[\d,]*(?:\.\d+)?$/

/**
 * Gives the bare numbers of tables (表格) their units: that of their column's head (金额(万元)) or of a line 单位:万元 above. Called with the passages of a
 * letter in order.
 */
export class TableUnits {
  private whole: ColumnUnit | null = null
  /** 单位:万亩、吨、亿元: one unit for each of the last columns. */
  private each: readonly ColumnUnit[] = []
  private columns: (ColumnUnit | null)[] = []
  private isInTable = false

  /** The figures of a passage that is a row of a table; none for a head or for running text. */
  read(text: string): Draft[] {
    const line = text.includes(unitLabel) ? unitLine.exec(text) : null
    if (line?.[1] !== undefined) {
      this.whole = columnUnit(line[1])
      const units = line[1].split(/[、/]/).map(columnUnit)
      this.each = units.length > 1 ? units.filter((unit) => unit !== null) : []
      if (this.each.length < units.length) this.each = []
    }
    if (!text.startsWith('|')) {
      if (this.isInTable) {
        this.isInTable = false
        this.columns = []
        if (line === null) {
          this.whole = null
          this.each = []
        }
      }
      return []
    }
    const cells = cellsOf(text)
    const isData = cells.some(({ start, end }) => pureNumber.test(text.slice(start, end)))
    if (!this.isInTable || !isData) {
      let heads: (ColumnUnit | null)[] = cells.map(({ start, end }) =>
        columnUnit(inBrackets.exec(text.slice(start, end))?.[1] ?? ''),
      )
      const labels = heads.length - this.each.length
      if (this.each.length > 0 && labels >= 0 && labels <= mostLabels && !heads.some((head) => head !== null))
        heads = [...heads.slice(0, labels), ...this.each]
      if (!isData || heads.some((head) => head !== null)) this.columns = heads
      this.isInTable = true
      if (!isData) return []
    }
    return cells.flatMap((cell, column) => {
      const unit = this.columns[column] ?? this.whole
      const drafted = unit === null ? null : draftOf(text, cell, unit)
      return drafted === null ? [] : [drafted]
    })
  }
}

function cellsOf(text: string): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = []
  let start = 1
  for (let at = 1; at <= text.length; at++) {
    if (at === text.length || text.charAt(at) === '|') {
      if (at < text.length || at > start) cells.push({ start, end: at })
      start = at + 1
    }
  }
  return cells
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

function draftOf(
  text: string,
  { start, end }: { start: number; end: number },
  unit: ColumnUnit,
): Draft | null {
  if (!pureNumber.test(text.slice(start, end))) return null
  const isNegative = text.charAt(start) === '-'
  const value = readNumeral(text, start + (isNegative ? 1 : 0))?.value
  if (value === null || value === undefined) return null
  return {
    start,
    end,
    core: { start, end },
    kind: unit.kind,
    low: { ...shifted(value, unit.power), isNegative },
    high: null,
    of: null,
    unit: unit.unit,
    modifier: 'exact',
    per: null,
  }
}
