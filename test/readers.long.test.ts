import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tables } from '../src/emit/tables/index.ts'
import { fuhan, letters, runFile } from './support/convert.ts'
import { pythonWith, tool } from './support/tools.ts'

// The tools of users open what convert writes. FUHAN_TOOLS names a folder with a python3 that has them; what this machine lacks is skipped.
const folder = mkdtempSync(join(tmpdir(), 'fuhan-readers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const dataset = join(folder, 'dataset')
const formats = ['ndjson', 'csv', 'parquet', 'sqlite', 'datapackage']

beforeAll(async () => {
  letters(join(folder, 'letters'), 300)
  const all = formats.flatMap((format) => ['--to', format])
  expect((await fuhan(['convert', join(folder, 'letters'), '-o', dataset, '--text', ...all])).code).toBe(0)
}, 120_000)

function python(code: string, ...modules: string[]): string | null {
  const path = pythonWith(...modules)
  if (path === null) return null
  return execFileSync(path, ['-c', code], { encoding: 'utf8', cwd: dataset, timeout: 120_000 }).trim()
}

const rowsOf = (table: string) => Number(runFile(dataset).counts.rows[table])

describe.skipIf(pythonWith('pandas', 'pyarrow') === null)('pandas (skipped where it is missing)', () => {
  it('reads CSV and Parquet without options, and 0304 as text with one', () => {
    const out = python(
      "import pandas as p; print(len(p.read_csv('letters.csv')), len(p.read_parquet('figures.parquet')), p.read_csv('letters.csv', dtype=str).proposalNumber.str.len().min())",
      'pandas',
      'pyarrow',
    )
    expect(out).toBe(`${rowsOf('letters')} ${rowsOf('figures')} 4`)
  })
})

describe.skipIf(pythonWith('polars') === null)('polars (skipped where it is missing)', () => {
  it('reads CSV and Parquet without options', () => {
    const code = `import polars as p; print(*[p.read_csv(t + '.csv').height for t in ['letters', 'sections', 'figures', 'citations', 'addressees']], p.read_parquet('letters.parquet').height)`
    const asked = ['letters', 'sections', 'figures', 'citations', 'addressees', 'letters']
    expect(python(code, 'polars')).toBe(asked.map(rowsOf).join(' '))
  })
})

describe.skipIf(pythonWith('duckdb') === null)('DuckDB (skipped where it is missing)', () => {
  it('reads CSV and Parquet without options, and every column without quotes', () => {
    const code = `
import duckdb
for table in ['letters', 'sections', 'figures', 'citations', 'findings', 'addressees']:
    names = [row[0] for row in duckdb.sql(f"describe select * from '{table}.parquet'").fetchall()]
    assert len(duckdb.sql(f"select {', '.join(names)} from '{table}.parquet'").fetchall()) == duckdb.sql(f"select count(*) from '{table}.csv'").fetchall()[0][0], table
print(duckdb.sql("select count(*) from 'letters.csv'").fetchall()[0][0])`
    expect(python(code, 'duckdb')).toBe(String(rowsOf('letters')))
  })
})

describe.skipIf(tool('Rscript') === null)('R (skipped where it is missing)', () => {
  it('reads CSV without options', () => {
    const out = execFileSync(tool('Rscript') ?? '', ['-e', "cat(nrow(read.csv('letters.csv')))"], {
      encoding: 'utf8',
      cwd: dataset,
    })
    expect(out).toBe(String(rowsOf('letters')))
  })

  it('reads every table by readr without a problem (skips without it)', (context) => {
    const code = `
if (!requireNamespace('readr', quietly = TRUE)) quit(status = 3)
for (table in c(${tables.map(({ name }) => `'${name}'`).join()})) {
  rows <- readr::read_csv(paste0(table, '.csv'), show_col_types = FALSE, guess_max = Inf)
  cat(table, nrow(rows), nrow(readr::problems(rows)), '\n')
}`
    const { status, stdout } = spawnSync(tool('Rscript') ?? '', ['-e', code], {
      encoding: 'utf8',
      cwd: dataset,
    })
    if (status === 3) context.skip('no readr')
    expect(stdout).toBe(tables.map(({ name }) => `${name} ${rowsOf(name)} 0 \n`).join(''))
  })
})

describe.skipIf(pythonWith('frictionless') === null)('frictionless (skipped where it is missing)', () => {
  it.each([['datapackage'], ['datapackage', 'ndjson'], ['datapackage', 'parquet', 'sqlite'], formats])(
    'finds the data package valid: %s %s %s',
    async (...to) => {
      const output = join(folder, `package-${to.length}-${to.at(-1)}`)
      await fuhan([
        'convert',
        join(folder, 'letters'),
        '-o',
        output,
        ...to.flatMap((format) => ['--to', format]),
      ])
      const path = pythonWith('frictionless') ?? ''
      const report = execFileSync(
        path,
        [
          '-c',
          "from frictionless import validate; r = validate('datapackage.json'); print(r.valid, len(r.tasks))",
        ],
        { encoding: 'utf8', cwd: output },
      )
      expect(report.trim()).toBe(`True ${tables.length}`)
    },
    120_000,
  )
})

describe.skipIf(pythonWith('sqlite_utils') === null)('sqlite-utils (skipped where it is missing)', () => {
  it('finds the full-text index by itself and searches words of two characters', () => {
    const code = `
import sqlite_utils
table = sqlite_utils.Database('letters.sqlite')['letters']
print(table.detect_fts(), len(list(table.search('社区'))), len(list(table.search('古树名木'))), len(list(table.search('步'))))`
    const like = (word: string) =>
      python(
        `import sqlite3; print(sqlite3.connect('letters.sqlite').execute("select count(*) from letters where title || text like '%${word}%'").fetchone()[0])`,
        'sqlite3',
      )
    expect(python(code, 'sqlite_utils')).toBe(`letters_fts ${like('社区')} ${like('古树名木')} ${like('步')}`)
  })
})

describe.skipIf(pythonWith('datasette') === null)('Datasette (skipped where it is missing)', () => {
  it('searches words of two characters, and shows what the tables are', () => {
    const get = (path: string, ...flags: string[]) =>
      execFileSync(
        pythonWith('datasette') ?? '',
        ['-m', 'datasette', 'letters.sqlite', ...flags, '--get', path],
        { encoding: 'utf8', cwd: dataset, timeout: 120_000, maxBuffer: 1e8 },
      )
    const { rows } = JSON.parse(
      get(`/letters/letters.json?_search=${encodeURIComponent('社区')}&_shape=objects&_size=max`),
    )
    expect(rows.length).toBeGreaterThan(10)
    const html = get('/letters/letters', '-m', 'metadata.json')
    expect(html).toContain('发文字号')
    expect(get('/', '-m', 'metadata.json')).toContain('全文检索')
  }, 120_000)
})
