import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { tables } from '../src/emit/tables/index.ts'
import { sampled } from './support/campaign.ts'
import { run } from './support/cli.ts'
import { digests, fuhan, letter, letters, put, records, runFile, scratch } from './support/convert.ts'

// Each test starts processes, which a loaded machine lets wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { path: folder, remove } = scratch()
afterAll(remove)

const everything = ['ndjson', 'csv', 'parquet', 'sqlite', 'datapackage'].flatMap((format) => ['--to', format])
const input = join(folder, 'in')
const dataset = join(folder, 'dataset')

beforeAll(async () => {
  letters(input, 60)
  put(join(input, '0304.txt'), letter(304))
  put(join(input, 'broken.txt'), '%PDF-1.7 not a letter')
  put(join(input, 'style.css'), 'p {}')
  const { code, err } = await fuhan(['convert', input, '-o', dataset, ...everything, '--workers', '2'])
  expect(code, err).toBe(1)
  expect(err).toContain('62 inputs = 61 documents + 1 quarantined (1 not-text')
  expect(err).toContain('1 file passed over')
})

describe('fuhan convert', () => {
  it('accounts for every input', () => {
    const run = runFile(dataset)
    expect(run.counts).toMatchObject({
      inputs: 62,
      documents: 61,
      quarantined: 1,
      byCategory: { 'not-text': 1 },
    })
    expect(records(join(dataset, 'documents.ndjson'))).toHaveLength(61)
    expect(records(join(dataset, 'quarantine.ndjson'))).toEqual([
      {
        letter: 62,
        name: `${input}/broken.txt`,
        category: 'not-text',
        message: expect.stringContaining('a PDF file'),
      },
    ])
  })

  it('leaves nothing but the outputs, with the hashes it tells', () => {
    const run = runFile(dataset)
    const names = readdirSync(dataset).filter((name) => name !== 'run.json')
    expect(names.sort()).toEqual(run.outputs.map(({ path }: { path: string }) => path).sort())
    for (const { path, bytes, sha256 } of run.outputs) {
      const content = readFileSync(join(dataset, path))
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
    }
  })

  it('gives what parse gives', async () => {
    const { out } = await run(['parse', input, '--format', 'ndjson'])
    expect(readFileSync(join(dataset, 'documents.ndjson'), 'utf8')).toBe(out)
  })

  it('gives the same bytes for any number of workers', async () => {
    for (const workers of sampled(['3', '1'], 2)) {
      const other = join(folder, `workers-${workers}`)
      await fuhan(['convert', input, '-o', other, ...everything, '--workers', workers, '--checkpoint', '7'])
      expect(digests(other)).toEqual(digests(dataset))
    }
  })

  it('keeps the text where it is asked to', async () => {
    const output = join(folder, 'text')
    const file = join(input, '0304.txt')
    expect(
      await fuhan(['convert', file, '-o', output, '--to', 'ndjson', '--to', 'csv', '--text']),
    ).toMatchObject({
      code: 0,
    })
    expect(records(join(output, 'documents.ndjson'))[0].text).toBe(letter(304))
    expect(readFileSync(join(output, 'letters.csv'), 'utf8')).toContain(letter(304).slice(0, 60))
  })

  it('writes a database that the sqlite3 shell opens', ({ skip }) => {
    try {
      execFileSync('sqlite3', ['--version'])
    } catch {
      console.warn('SKIPPED: no sqlite3 shell on this machine (apt-get install sqlite3)')
      skip()
    }
    const ask = (sql: string) =>
      execFileSync('sqlite3', [join(dataset, 'letters.sqlite'), sql], { encoding: 'utf8' }).trim()
    expect(ask('PRAGMA integrity_check')).toBe('ok')
    expect(ask('PRAGMA foreign_key_check')).toBe('')
    for (const [table, count] of Object.entries(runFile(dataset).counts.rows))
      expect(ask(`SELECT count(*) FROM ${table}`), table).toBe(String(count))
    expect(
      ask("SELECT typeof(proposalNumber) || proposalNumber FROM letters WHERE input LIKE '%/0304.txt'"),
    ).toBe('text0304')
    expect(
      Number(ask("SELECT count(*) FROM letters_fts WHERE letters_fts MATCH '社区食堂'")),
    ).toBeGreaterThan(10)
  })

  it('writes Parquet files that DuckDB opens', async () => {
    const connection = await (await DuckDBInstance.create()).connect()
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
    for (const { name, columns } of tables) {
      const file = `'${join(dataset, `${name}.parquet`)}'`
      expect(await ask(`SELECT count(*)::INTEGER AS n FROM ${file}`), name).toEqual([
        { n: runFile(dataset).counts.rows[name] },
      ])
      const types: Record<string, string> = {
        string: 'VARCHAR',
        integer: 'BIGINT',
        number: 'DOUBLE',
        boolean: 'BOOLEAN',
        date: 'DATE',
      }
      expect(await ask(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${file})`)).toEqual(
        columns.map((column) => ({ column_name: column.name, column_type: types[column.type] })),
      )
    }
    const file = `'${join(dataset, 'letters.parquet')}'`
    expect(await ask(`SELECT proposalNumber, letterDate FROM ${file} WHERE input LIKE '%/0304.txt'`)).toEqual(
      [{ proposalNumber: '0304', letterDate: '2023-05-25' }],
    )
    const csv = `read_csv('${join(dataset, 'letters.csv')}', header = true, all_varchar = true)`
    expect(await ask(`SELECT count(*)::INTEGER AS n FROM ${csv}`)).toEqual([{ n: 61 }])
  })

  it('describes its tables for Frictionless and Datasette', () => {
    const { resources } = JSON.parse(readFileSync(join(dataset, 'datapackage.json'), 'utf8'))
    const names = resources.map(({ name }: { name: string }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, columns, key } of tables) {
      const resource = resources.find((one: { name: string }) => one.name === name)
      expect(resource.schema.fields.map((field: { name: string }) => field.name)).toEqual(
        columns.map((column) => column.name),
      )
      expect(resource.schema.primaryKey).toEqual(key)
      const head = readFileSync(join(dataset, resource.path), 'utf8').split('\r\n', 1)[0]
      expect(head?.split(',')).toEqual(columns.map((column) => `"${column.name}"`))
    }
    const { databases } = JSON.parse(readFileSync(join(dataset, 'metadata.json'), 'utf8'))
    expect(Object.keys(databases.letters.tables)).toEqual(tables.map(({ name }) => name))
  })

  it('does without letters', async () => {
    const output = join(folder, 'nothing')
    put(join(folder, 'none', 'style.css'), '')
    const refused = await run(['convert', join(folder, 'none'), '-o', join(folder, 'refused')])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('no letters in')])
    // A dataset of nothing would be taken for a result, and stand in the way of the next run.
    expect(existsSync(join(folder, 'refused'))).toBe(false)
    await fuhan(['convert', join(folder, 'none'), '-o', output, '--allow-empty', ...everything])
    const before = readFileSync(join(output, 'run.json'), 'utf8')
    expect((await run(['convert', join(folder, 'none'), '-o', output, '--overwrite'])).code).toBe(2)
    expect(readFileSync(join(output, 'run.json'), 'utf8')).toBe(before)
    expect(
      await fuhan([
        'convert',
        join(folder, 'none'),
        '-o',
        output,
        '--overwrite',
        '--allow-empty',
        ...everything,
      ]),
    ).toMatchObject({ code: 0 })
    expect(runFile(output).counts).toMatchObject({ inputs: 0, documents: 0, quarantined: 0 })
    const connection = await (await DuckDBInstance.create()).connect()
    const read = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER AS n FROM '${join(output, 'letters.parquet')}'`,
    )
    expect(read.getRowObjectsJson()).toEqual([{ n: 0 }])
  })
})

describe('its output folder', () => {
  it('is refused where something is in it, and replaced only when asked', async () => {
    const output = join(folder, 'kept')
    const foreign = put(join(output, 'notes.md'), 'mine')
    const file = join(input, '00000.txt')
    const refused = await run(['convert', file, '-o', output])
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('is not empty') })
    expect((await run(['convert', file, '-o', output, '--resume'])).code).toBe(2)
    expect((await fuhan(['convert', file, '-o', output, '--overwrite', '--to', 'csv'])).code).toBe(0)
    expect((await fuhan(['convert', file, '-o', output, '--overwrite'])).code).toBe(0)
    expect(readFileSync(foreign, 'utf8')).toBe('mine')
    expect(existsSync(join(output, 'letters.csv')), 'an output of the earlier run alone').toBe(false)
    expect(records(join(output, 'documents.ndjson'))).toHaveLength(1)
  })

  it('may stand inside the input', async () => {
    const work = letters(join(folder, 'inside'), 3)
    for (const mode of [[], ['--overwrite']])
      expect((await fuhan(['convert', work, '-o', join(work, 'out'), '--to', 'ndjson', ...mode])).code).toBe(
        0,
      )
    expect(runFile(join(work, 'out')).counts.inputs).toBe(3)
  })
})

it.each([
  [['convert', 'x.txt'], /required option/],
  [['convert', 'x.txt', '-o', 'y', '--to', 'xml'], /one of ndjson, csv/],
  [['convert', 'x.txt', '-o', 'y', '--resume', '--overwrite'], /contradict/],
  [['convert', 'x.txt', '-o', 'y', '--shard', '3/2'], /i from 1 to n/],
  [['convert', 'x.txt', '-o', 'y', '--shards', '2'], /JOB_COMPLETION_INDEX/],
  [['convert', 'x.txt', '-o', 'README.md'], /is not a folder/],
])('answers 2 to %j', async (argv, message) => {
  const { code, err } = await run(argv)
  expect([code, err]).toEqual([2, expect.stringMatching(message)])
})
