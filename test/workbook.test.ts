import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Cell } from '../src/emit/tables/column.ts'
import { tables } from '../src/emit/tables/index.ts'
import { dtaWriter } from '../src/shell/dataset/dta.ts'
import type { LetterRows } from '../src/shell/dataset/rows.ts'
import { xlsxWriter } from '../src/shell/dataset/xlsx.ts'
import { pythonWith } from './support/tools.ts'
import { entries } from './support/unzip.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What spreadsheets love to change. */
const strange = [
  '0003',
  '=1+1',
  '1-2',
  '123456789012345678',
  '+86',
  '@x',
  ' 前',
  'a\nb',
  'a\u0001b',
  '𠀀',
  'TRUE',
  '1e5',
  '_x0041_',
  '<&>',
  '\ud800',
]
const [letters] = tables
const at = (name: string) => letters?.columns.findIndex((column) => column.name === name) ?? -1

/** A letter of which only some cells are filled. */
function letter(number: number, cells: Readonly<Record<string, Cell>>): LetterRows {
  const row: Cell[] = (letters?.columns ?? []).map(() => null)
  row[0] = number
  for (const [name, cell] of Object.entries(cells)) row[at(name)] = cell
  return [number, [row], ...tables.slice(1).map(() => [])]
}

const rows = strange.map((title, index) =>
  letter(index + 1, {
    title,
    proposalNumber: '0003',
    letterDate: index === 0 ? '2023-05-06' : null,
    bytes: 1200 + index,
    text: index === 0 ? '长'.repeat(40_000) : `第${index}封`,
  }),
)

describe('the workbook', () => {
  const path = join(folder, 'letters.xlsx')
  const writer = xlsxWriter(path, true)
  writer.add(rows.slice(0, 4))
  writer.add(rows.slice(4))
  writer.close()

  it('has a sheet a table with a frozen head, and a note of what was cut', () => {
    const parts = entries(path)
    const workbook = parts.get('xl/workbook.xml') ?? ''
    const names = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual([...tables.map(({ name }) => name), 'notes'])
    for (const [name, text] of parts)
      if (name.includes('sheet1.xml')) expect(text).toContain('state="frozen"')
    expect(parts.get(`xl/worksheets/sheet${names.length}.xml`)).toContain('<v>40000</v>')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('is the same for the same rows, in whatever pieces they come', () => {
    const again = join(folder, 'again.xlsx')
    const other = xlsxWriter(again, true)
    for (const row of rows) other.add([row])
    other.close()
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true)
  })

  it('leaves the text out where it is not kept', () => {
    const bare = join(folder, 'bare.xlsx')
    const other = xlsxWriter(bare, false)
    other.add(rows)
    other.close()
    expect(entries(bare).get('xl/worksheets/sheet1.xml')).not.toContain('第1封')
  })

  it.skipIf(pythonWith('openpyxl') === null)(
    'keeps text as text, days as days (openpyxl; skips without)',
    () => {
      const code = `
import json, openpyxl, sys, warnings
from openpyxl.utils.escape import unescape
warnings.simplefilter('error')
sheet = openpyxl.load_workbook(sys.argv[1])['letters']
heads = [cell.value for cell in sheet[1]]
column = lambda name: heads.index(name) + 1
print(json.dumps([[unescape(sheet.cell(row, column('title')).value) for row in range(2, sheet.max_row + 1)], sheet.cell(2, column('proposalNumber')).value, str(sheet.cell(2, column('letterDate')).value), sheet.cell(2, column('bytes')).value]))`
      const out = execFileSync(pythonWith('openpyxl') ?? '', ['-c', code, path], { encoding: 'utf8' })
      const [titles, number, date, bytes] = JSON.parse(out)
      expect(titles).toEqual(strange.map((text) => text.replace('\ud800', '\ufffd')))
      expect([number, date, bytes]).toEqual(['0003', '2023-05-06 00:00:00', 1200])
    },
  )
})

describe('the files of Stata', () => {
  const file = (table: string) => join(folder, `${table}.dta`)
  const writer = dtaWriter(file, true)
  writer.add(rows)
  writer.close()

  it('have names that Stata takes', () => {
    for (const { columns } of tables)
      for (const { name } of columns) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,31}$/)
    expect(readFileSync(file('letters')).subarray(0, 40).toString()).toBe(
      '<stata_dta><header><release>118</release',
    )
  })

  it.skipIf(pythonWith('pandas') === null)('are read back by pandas, labels and all (skips without)', () => {
    const code = `
import json, sys, pandas
from pandas.io.stata import StataReader
reader = StataReader(sys.argv[1])
frame = reader.read()
labels = reader.variable_labels()
empty = [len(pandas.read_stata(sys.argv[1].replace('letters.dta', name + '.dta'))) for name in ['figures', 'sections']]
print(json.dumps([frame.title.tolist(), frame.proposalNumber[0], str(frame.letterDate[0].date()), frame.letterDate.isna().sum().item(), frame.bytes[0].item(), len(frame.text[0]), labels['documentNumber'], reader.data_label, empty]))`
    const out = execFileSync(pythonWith('pandas') ?? '', ['-c', code, file('letters')], { encoding: 'utf8' })
    const [titles, number, date, undated, bytes, length, label, name, empty] = JSON.parse(out)
    expect(titles).toEqual(strange.map((text) => text.replace('\ud800', '\ufffd')))
    expect([number, date, undated, bytes, length]).toEqual([
      '0003',
      '2023-05-06',
      strange.length - 1,
      1200,
      40_000,
    ])
    expect([label, name, empty]).toEqual(['发文字号', '信件', [0, 0]])
  })
})
