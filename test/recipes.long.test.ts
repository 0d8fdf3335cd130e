import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../src/index.ts'
import { fuhan } from './support/convert.ts'
import { pythonWith, tool } from './support/tools.ts'

// The recipes of docs/recipes.md, run as they stand there; those of pandas and polars are run by python/tests, where both always are.
const folder = mkdtempSync(join(tmpdir(), 'fuhan-recipes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const page = readFileSync('docs/recipes.md', 'utf8')
const sums = new Map<string, { amounts: number; total: number }>()
let whole = 0
let letters = 0

beforeAll(async () => {
  const command = /^npx fuhan (convert .*)$/m.exec(page)?.[1]?.replace('archive/', 'fixtures/letters') ?? ''
  const argv = command.replace('dataset/', join(folder, 'dataset')).split(' ')
  expect((await fuhan([...argv, '--to', 'ndjson'])).code).toBe(0)
  for (const line of readFileSync(join(folder, 'dataset/documents.ndjson'), 'utf8').trim().split('\n')) {
    const { figures, issuer }: Document = JSON.parse(line)
    letters++
    for (const { unit, target, suspect, change, partOf, value } of figures) {
      if (unit !== 'CNY' || target || suspect || change !== null || partOf !== null || value === null)
        continue
      whole += value
      const level = issuer?.level
      if (!level) continue
      const sum = sums.get(level) ?? { amounts: 0, total: 0 }
      sums.set(level, { amounts: sum.amounts + 1, total: sum.total + value })
    }
  }
  expect(sums.size).toBeGreaterThan(2)
}, 240_000)

/** The blocks of code below a heading of the page. */
function recipe(heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  const blocks = [...section.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)
  expect(blocks.length, heading).toBeGreaterThan(0)
  return blocks
}

const expected = () =>
  [...sums].sort().map(([issuerLevel, { amounts, total }]) => ({ issuerLevel, amounts, total: near(total) }))
/** Sums of the same numbers in another order differ in their last digits. */
const near = (total: number) => expect.closeTo(total, 0)

/** What a program prints when it is started in the folder that holds `dataset/`. */
const printed = (program: string, ...words: string[]) =>
  execFileSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    stdio: 'pipe',
    maxBuffer: 1e8,
  })

const rowsOf = (csv: string) =>
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [issuerLevel = '', amounts, total] = line.split(',').map((cell) => cell.replaceAll('"', ''))
      return { issuerLevel, amounts: Number(amounts), total: Number(total) }
    })

describe('the recipe of', () => {
  it('DuckDB', async () => {
    const connection = await (await DuckDBInstance.create()).connect()
    const [code = ''] = recipe('DuckDB')
    for (const source of [code, code.replaceAll('.parquet', '.csv')]) {
      await connection.run(
        `drop table if exists sums; ${source.replaceAll("'dataset/", `'${folder}/dataset/`)}`,
      )
      const rows = (await connection.runAndReadAll('from sums')).getRowObjectsJS()
      expect(rows.map((row) => ({ ...row, amounts: Number(row['amounts']) }))).toEqual(expected())
    }
  })

  it('SQLite', () => {
    const database = new sqlite.Database(join(folder, 'dataset/letters.sqlite'))
    const [create = '', search = ''] = recipe('SQLite')
    database.exec(create)
    expect(database.all('select * from sums')).toEqual(expected())
    expect(database.all(search).length).toBeGreaterThan(0)
    database.close()
  })

  it.skipIf(tool('sqlite3') === null)('SQLite, in its shell (skipped without)', () => {
    const [create = ''] = recipe('SQLite')
    const words = ['-header', '-csv', 'dataset/letters.sqlite', `${create} select * from sums`]
    expect(rowsOf(printed(tool('sqlite3') ?? '', ...words))).toEqual(expected())
  })

  it.skipIf(pythonWith('datasette') === null)('Datasette (skipped without)', () => {
    const [command = ''] = recipe('Datasette')
    const [, database = '', ...flags] = command.trim().split(' ')
    const address =
      /^`(\/letters\/figures\?\S+)`/m.exec(page)?.[1]?.replace('figures?', 'figures.json?') ?? ''
    const words = ['-m', 'datasette', database, ...flags, '--get', `${address}&_shape=array&_size=max`]
    const rows: { value: number | null }[] = JSON.parse(printed(pythonWith('datasette') ?? '', ...words))
    expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(whole, 0)
  })

  it.skipIf(tool('Rscript') === null)('R (skipped without)', () => {
    const [code = ''] = recipe('R\n')
    const csv = printed(tool('Rscript') ?? '', '-e', `${code}\nwrite.csv(sums, row.names = FALSE)`)
    expect(rowsOf(csv)).toEqual(expected())
  })

  const hasHaven =
    tool('Rscript') !== null &&
    printed(tool('Rscript') ?? '', '-e', 'cat(requireNamespace("haven"))') === 'TRUE'
  it.skipIf(!hasHaven)('R with haven (skipped without), and what Stata would read', () => {
    const [, code = ''] = recipe('R\n')
    const last = 'cat(attr(letters$documentNumber, "label"), nrow(letters), class(letters$letterDate))'
    expect(printed(tool('Rscript') ?? '', '-e', code.replace(/^attr.*$/m, last))).toBe(
      `发文字号 ${letters} Date`,
    )
  })

  it.skip('Stata: not to be had; test/workbook.test.ts reads its files back by pandas')

  it.skipIf(tool('soffice') === null || pythonWith('openpyxl') === null)(
    'Excel and LibreOffice (skipped without LibreOffice and openpyxl)',
    () => {
      const [formula = '', command = ''] = recipe('Excel')
      const add = `
import openpyxl, sys
book = openpyxl.load_workbook('dataset/letters.xlsx')
book.create_sheet('sum')['A1'] = sys.argv[1]
book.save('dataset/summed.xlsx')`
      printed(pythonWith('openpyxl') ?? '', '-c', add, formula.trim())
      writeFileSync(join(folder, 'convert.sh'), command.replace('letters.xlsx', 'summed.xlsx'))
      printed('sh', 'convert.sh')
      expect(Number(readFileSync(join(folder, 'sheets/summed-sum.csv'), 'utf8'))).toBeCloseTo(whole, 0)
      const sheet = readFileSync(join(folder, 'sheets/summed-letters.csv'), 'utf8')
      expect(sheet.split('\n')[0]).toContain('documentNumber')
    },
  )
})
