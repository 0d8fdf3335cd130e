import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { chineseName } from '../../emit/codebook/entry.ts'
import type { Cell, ColumnType } from '../../emit/tables/column.ts'
import { type Table, tables } from '../../emit/tables/index.ts'
import { linesBetween, type TableWriter } from './rows.ts'

/** Bytes that a string variable of fixed width holds; longer ones are `strL`. */
const longestString = 2045
const strl = 32_768
const types: Readonly<Record<Exclude<ColumnType, 'string'>, number>> = {
  integer: 65_526,
  number: 65_526,
  date: 65_528,
  boolean: 65_530,
}
const missing = { double: 2 ** 1023, long: 2_147_483_621, byte: 101 } as const
const epoch = Date.UTC(1960, 0, 1)
const yesNo = 'yesno'
const lineUnits = 262_144

/**
 * Writes each table as a file of Stata 14 and later (dta 118), with Chinese labels of variables and of yes and no. Strings stay strings (0304), days are
 * days of Stata. Rows wait in a file until the widest string of each column is known.
 */
export function dtaWriter(fileOf: (table: string) => string, hasText: boolean): TableWriter {
  const files = tables.map((table) => new WaitingTable(table, fileOf(table.name), hasText))
  return {
    add: (rows) => {
      for (const [, ...byTable] of rows)
        for (const [index, file] of files.entries()) for (const row of byTable[index] ?? []) file.add(row)
    },
    close: () => {
      for (const file of files) file.close()
      return tables.map(({ name }) => fileOf(name))
    },
  }
}

/** A table whose rows wait for its widths. */
class WaitingTable {
  readonly #table: Table
  readonly #path: string
  readonly #hidden: number
  readonly #widths: number[]
  readonly #waiting: number
  #lines = ''
  #rows = 0

  constructor(table: Table, path: string, hasText: boolean) {
    this.#table = table
    this.#path = path
    this.#hidden =
      hasText || table.name !== 'letters' ? -1 : table.columns.findIndex(({ name }) => name === 'text')
    this.#widths = table.columns.map(() => 1)
    this.#waiting = openSync(`${path}.part`, 'w')
  }

  add(row: readonly Cell[]): void {
    const cells = row.map((cell, index) => (index === this.#hidden ? null : cell))
    for (const [index, cell] of cells.entries())
      if (typeof cell === 'string')
        this.#widths[index] = Math.max(this.#widths[index] ?? 1, Buffer.byteLength(stringOf(cell)))
    this.#lines += `${JSON.stringify(cells)}\n`
    this.#rows++
    if (this.#lines.length >= lineUnits) this.#flush()
  }

  close(): void {
    this.#flush()
    closeSync(this.#waiting)
    const part = `${this.#path}.part`
    const rows = () => linesBetween(part, 0, statSync(part).size)
    new DtaFile(this.#path, this.#table, this.#widths, this.#rows).write(rows)
    rmSync(part)
  }

  #flush(): void {
    if (this.#lines !== '') writeSync(this.#waiting, this.#lines)
    this.#lines = ''
  }
}

/** A string as Stata keeps it: it ends at a NUL, which becomes a blank. */
function stringOf(cell: string): string {
  return cell.replaceAll('\0', ' ')
}

class DtaFile {
  readonly #file: number
  readonly #table: Table
  readonly #types: readonly number[]
  readonly #rows: number
  readonly #places: number[] = [0]
  #size = 0

  constructor(path: string, table: Table, widths: readonly number[], rows: number) {
    this.#file = openSync(path, 'w')
    this.#table = table
    this.#rows = rows
    this.#types = table.columns.map(({ type }, index) => {
      const width = widths[index] ?? 1
      return type !== 'string' ? types[type] : width > longestString ? strl : width
    })
  }

  write(rows: () => Iterable<string>): void {
    const { columns, name } = this.#table
    const header = Buffer.concat([
      Buffer.from('<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>'),
      integer(columns.length, 2),
      Buffer.from('</K><N>'),
      integer(this.#rows, 8),
      Buffer.from('</N><label>'),
      integer(Buffer.byteLength(chineseName(name)), 2),
      Buffer.from(chineseName(name)),
      Buffer.from('</label><timestamp>\0</timestamp></header>'),
    ])
    this.#put(header)
    const map = this.#size
    this.#places.push(map)
    this.#put(this.#map())
    this.#section(
      'variable_types',
      this.#types.map((type) => integer(type, 2)),
    )
    this.#section(
      'varnames',
      columns.map((column) => padded(column.name, 129)),
    )
    this.#section('sortlist', [Buffer.alloc(2 * (columns.length + 1))])
    this.#section(
      'formats',
      columns.map(({ type }, index) => padded(formatOf(type, this.#types[index] ?? 1), 57)),
    )
    this.#section(
      'value_label_names',
      columns.map(({ type }) => padded(type === 'boolean' ? yesNo : '', 129)),
    )
    this.#section(
      'variable_labels',
      columns.map((column) => padded(chineseName(name, column.name), 321)),
    )
    this.#section('characteristics', [])
    this.#section('data', this.#data(rows()))
    this.#section('strls', this.#longStrings(rows()))
    this.#section('value_labels', [valueLabel(yesNo, ['否', '是'])])
    this.#places.push(this.#size)
    this.#put(Buffer.from('</stata_dta>'))
    this.#places.push(this.#size)
    writeSync(this.#file, this.#map(), 0, undefined, map)
    closeSync(this.#file)
  }

  #map(): Buffer {
    const places = Array.from({ length: 14 }, (_, index) => integer(this.#places[index] ?? 0, 8))
    return Buffer.concat([Buffer.from('<map>'), ...places, Buffer.from('</map>')])
  }

  #section(name: string, content: Iterable<Buffer>): void {
    this.#places.push(this.#size)
    this.#put(Buffer.from(`<${name}>`))
    for (const piece of content) this.#put(piece)
    this.#put(Buffer.from(`</${name}>`))
  }

  *#data(lines: Iterable<string>): Generator<Buffer> {
    let row = 0
    for (const line of lines) {
      row++
      const cells = JSON.parse(line) as Cell[]
      yield Buffer.concat(
        this.#table.columns.map(({ type }, index) =>
          cellOf(cells[index] ?? null, type, this.#types[index] ?? 1, [index + 1, row]),
        ),
      )
    }
  }

  *#longStrings(lines: Iterable<string>): Generator<Buffer> {
    if (!this.#types.includes(strl)) return
    let row = 0
    for (const line of lines) {
      row++
      const cells = JSON.parse(line) as Cell[]
      for (const [index, type] of this.#types.entries()) {
        const cell = cells[index]
        if (type !== strl || typeof cell !== 'string' || cell === '') continue
        const text = Buffer.from(`${stringOf(cell)}\0`)
        const head = [Buffer.from('GSO'), integer(index + 1, 4), integer(row, 8), Buffer.from([130])]
        yield Buffer.concat([...head, integer(text.length, 4), text])
      }
    }
  }

  #put(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at)
    this.#size += bytes.length
  }
}

function cellOf(
  cell: Cell,
  type: ColumnType,
  stored: number,
  [variable, row]: readonly [number, number],
): Buffer {
  if (type === 'string') {
    const text = cell === null ? '' : stringOf(String(cell))
    if (stored !== strl) return padded(text, stored)
    return text === '' ? Buffer.alloc(8) : Buffer.concat([integer(variable, 2), integer(row, 6)])
  }
  if (type === 'boolean') return Buffer.from([cell === null ? missing.byte : cell ? 1 : 0])
  if (type === 'date') {
    const days =
      cell === null ? missing.long : Math.round((Date.parse(`${cell}T00:00:00Z`) - epoch) / 86_400_000)
    const bytes = Buffer.alloc(4)
    bytes.writeInt32LE(days)
    return bytes
  }
  const bytes = Buffer.alloc(8)
  const isSafe = typeof cell === 'number' && Math.abs(cell) < missing.double
  bytes.writeDoubleLE(isSafe ? cell : missing.double)
  return bytes
}

function formatOf(type: ColumnType, stored: number): string {
  if (type === 'date') return '%tdCCYY-NN-DD'
  if (type === 'boolean') return '%8.0g'
  if (type === 'integer') return '%12.0f'
  if (type === 'number') return '%16.0g'
  return stored === strl ? '%9s' : `%-${Math.min(stored, 60)}s`
}

/** The bytes of a text, NULs after it; cut before the character that would not fit. */
function padded(text: string, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.write(text, 0, size, 'utf8')
  return bytes
}

function integer(value: number, size: 1 | 2 | 4 | 6 | 8): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntLE(value, 0, Math.min(size, 6))
  return bytes
}

function valueLabel(name: string, words: readonly string[]): Buffer {
  const texts = words.map((word) => Buffer.from(`${word}\0`))
  const offsets = texts.map((_, index) => texts.slice(0, index).reduce((sum, { length }) => sum + length, 0))
  const text = Buffer.concat(texts)
  const table = Buffer.concat([
    integer(words.length, 4),
    integer(text.length, 4),
    ...offsets.map((offset) => integer(offset, 4)),
    ...words.map((_, index) => integer(index, 4)),
    text,
  ])
  return Buffer.concat([
    Buffer.from('<lbl>'),
    integer(table.length, 4),
    padded(name, 129),
    Buffer.alloc(3),
    table,
    Buffer.from('</lbl>'),
  ])
}
