import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { Cell, ColumnType } from '../../emit/tables/column.ts'
import { type Table, tables } from '../../emit/tables/index.ts'
import type { TableWriter } from './rows.ts'
import { ZipFile } from './zip-file.ts'

/** What a sheet and a cell of Excel hold. */
const mostRows = 1_048_576
const longestCell = 32_767
/** Units of XML that are packed at once. */
const pieceUnits = 262_144

const styles = { number: 0, text: 1, date: 2, head: 3 } as const
const widths: Readonly<Record<ColumnType, number>> = {
  string: 22,
  date: 12,
  integer: 11,
  number: 14,
  boolean: 8,
}
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

type Head = Pick<Table['columns'][number], 'name' | 'type'>
/** A table as a workbook has it. */
type SheetTable = { readonly name: string; readonly columns: readonly Head[] }

/** Writes the tables of a dataset as one workbook. */
export function xlsxWriter(path: string, hasText: boolean): TableWriter {
  const workbook = new Workbook(path, tables)
  const shown = (table: Table, row: readonly Cell[]) =>
    hasText || table.name !== 'letters'
      ? row
      : row.map((cell, index) => (table.columns[index]?.name === 'text' ? null : cell))
  return {
    add: (rows) => {
      for (const [, ...byTable] of rows)
        for (const [index, table] of tables.entries())
          for (const row of byTable[index] ?? []) workbook.add(table, shown(table, row))
    },
    close: () => {
      workbook.close()
      return [path]
    },
  }
}

/**
 * A workbook (XLSX) that is being written, with a sheet a table, its head frozen. Text is text (0003 stays 0003), days are days. A table longer than a sheet goes on
 * in a further one, and a cell that is cut is named in the sheet `notes`. Memory is flat: sheets are packed into files of their own as rows come.
 */
export class Workbook {
  readonly #path: string
  readonly #sheets: Sheet[] = []
  readonly #notes: Cell[][] = []
  readonly #current = new Map<string, Sheet>()

  constructor(path: string, all: readonly SheetTable[]) {
    this.#path = path
    for (const table of all) this.#sheetOf(table)
  }

  add(table: SheetTable, row: readonly Cell[]): void {
    const sheet = this.#sheetOf(table)
    const cells = row.map((cell, index) => {
      if (typeof cell !== 'string' || cell.length <= longestCell) return cell
      this.#notes.push([sheet.name, sheet.rows + 1, table.columns[index]?.name ?? '', cell.length])
      return `${cell.slice(0, longestCell - 1)}…`
    })
    sheet.add(cells)
  }

  close(): void {
    if (this.#notes.length > 0) {
      const sheet = this.#open('notes', { name: 'notes', columns: noteColumns })
      for (const note of this.#notes) sheet.add(note)
    }
    const zip = new ZipFile(this.#path)
    for (const [name, text] of Object.entries(frame(this.#sheets))) zip.add(name, Buffer.from(text))
    for (const [index, sheet] of this.#sheets.entries()) {
      sheet.end()
      zip.copy(`xl/worksheets/sheet${index + 1}.xml`, sheet)
      rmSync(sheet.path)
    }
    zip.end()
  }

  #sheetOf(table: SheetTable): Sheet {
    const known = this.#current.get(table.name)
    if (known !== undefined && known.rows < mostRows) return known
    const before = this.#sheets.filter((sheet) => sheet.table === table.name).length
    const sheet = this.#open(before === 0 ? table.name : `${table.name} ${before + 1}`, table)
    this.#current.set(table.name, sheet)
    return sheet
  }

  #open(name: string, { name: table, columns }: SheetTable): Sheet {
    const sheet = new Sheet(`${this.#path}.${this.#sheets.length}.part`, name, table, columns)
    this.#sheets.push(sheet)
    return sheet
  }
}

const noteColumns: readonly Head[] = [
  { name: 'sheet', type: 'string' },
  { name: 'row', type: 'integer' },
  { name: 'column', type: 'string' },
  { name: 'charactersBeforeCut', type: 'integer' },
]

/** A sheet that is being written: its XML, packed, in a file. */
class Sheet {
  readonly path: string
  readonly name: string
  readonly table: string
  readonly #columns: readonly Head[]
  readonly #file: number
  #xml = ''
  rows = 0
  crc = 0
  bytes = 0
  packed = 0

  constructor(path: string, name: string, table: string, columns: readonly Head[]) {
    this.path = path
    this.name = name
    this.table = table
    this.#columns = columns
    this.#file = openSync(path, 'w')
    const cols = columns.map(
      ({ type }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${widths[type]}" customWidth="1"/>`,
    )
    this.#xml = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>`
    this.rows++
    this.#xml += `<row>${columns.map(({ name }) => textCell(name, styles.head)).join('')}</row>`
  }

  add(cells: readonly Cell[]): void {
    this.rows++
    this.#xml += `<row>${this.#columns.map(({ type }, index) => cellOf(cells[index] ?? null, type)).join('')}</row>`
    if (this.#xml.length >= pieceUnits) this.#pack(constants.Z_FULL_FLUSH)
  }

  end(): void {
    this.#xml += '</sheetData></worksheet>'
    this.#pack(constants.Z_FINISH)
    closeSync(this.#file)
  }

  #pack(finishFlush: number): void {
    const bytes = Buffer.from(this.#xml)
    this.#xml = ''
    this.crc = crc32(bytes, this.crc)
    this.bytes += bytes.length
    const packed = deflateRawSync(bytes, { finishFlush })
    this.packed += packed.length
    for (let at = 0; at < packed.length; ) at += writeSync(this.#file, packed, at)
  }

  /** The packed bytes, a piece at a time. */
  *pieces(): Generator<Buffer> {
    const file = openSync(this.path, 'r')
    try {
      for (let at = 0; at < this.packed; ) {
        const piece = Buffer.allocUnsafe(1_048_576)
        const count = readSync(file, piece, 0, piece.length, at)
        if (count === 0) throw new Error(`${this.path} is shorter than what was written`)
        at += count
        yield piece.subarray(0, count)
      }
    } finally {
      closeSync(file)
    }
  }
}

function cellOf(cell: Cell, type: ColumnType): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') return `<c s="${styles.number}"><v>${cell}</v></c>`
  if (type !== 'date' || cell < '1900-03-01') return textCell(cell, styles.text)
  const day = (Date.parse(`${cell}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
  return `<c s="${styles.date}"><v>${day}</v></c>`
}

function textCell(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`
}

/** What XML cannot hold is written as Excel does, `_x0001_`; a text that looks like that keeps its looks. */
function cellText(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** The small files of a workbook by name. */
function frame(sheets: readonly Sheet[]): Record<string, string> {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const numbered = sheets.map(({ name }, index) => ({ name, number: index + 1 }))
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${numbered.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  }
}
