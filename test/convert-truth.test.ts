import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { letterAt } from '../fixtures/generator/index.mjs'
import { campaignSize } from './support/campaign.ts'
import { fuhan, put, scratch } from './support/convert.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** `FUHAN_LETTERS=100000` asks the same of an archive; it takes some minutes. */
const count = Number(process.env['FUHAN_LETTERS'] ?? campaignSize(150, 2000))
const seed = 2024
const { path: folder, remove } = scratch()
afterAll(remove)
let database: InstanceType<typeof sqlite.Database>
afterAll(() => database.close())

/** What is true of the letters as tables of the names and columns of the dataset's. */
const truths = {
  letters: [
    'input',
    'kind',
    'title',
    'documentNumber',
    'agency',
    'signedOn',
    'proposalKind',
    'term',
    'meeting',
  ],
  proposals: ['input', 'proposalNumber', 'proposalTitle'],
  addressees: ['input', 'name', 'role'],
  sections: ['input', 'marker'],
  figures: ['input', 'kind', 'value', 'unit'],
  citations: ['input', 'title'],
} as const

beforeAll(async () => {
  const input = join(folder, 'letters')
  const rows: Record<keyof typeof truths, (string | number)[][]> = {
    letters: [],
    proposals: [],
    addressees: [],
    sections: [],
    figures: [],
    citations: [],
  }
  for (let index = 0; index < count; index++) {
    const { name, bytes, truth } = letterAt(seed, index)
    const file = put(join(input, name), bytes)
    const { title, documentNumber, agency, date, proposalKind, term, meeting } = truth
    rows.letters.push([file, 'reply', title, documentNumber, agency, date, proposalKind, term, meeting])
    rows.proposals.push([file, truth.proposalNumber, truth.proposalTitle])
    for (const person of truth.addressees) rows.addressees.push([file, person, truth.role])
    for (const marker of truth.markers) rows.sections.push([file, marker])
    for (const { kind, value, unit } of truth.figures) rows.figures.push([file, kind, value, unit])
    for (const cited of truth.citations) rows.citations.push([file, cited])
  }
  const { code, err } = await fuhan(['convert', input, '-o', join(folder, 'dataset'), '--to', 'sqlite'])
  expect(code, err).toBe(0)
  expect(err).toContain(`${count} inputs = ${count} documents + 0 quarantined`)
  database = new sqlite.Database(join(folder, 'dataset', 'letters.sqlite'))
  for (const [table, columns] of Object.entries(truths)) {
    database.run(`create temp table "true_${table}" (${columns.map((column) => `"${column}"`).join(', ')})`)
    const statement = database.prepare(
      `insert into "true_${table}" values (${columns.map(() => '?').join(', ')})`,
    )
    database.run('begin')
    for (const row of rows[table as keyof typeof truths]) statement.run(row)
    database.run('commit')
    statement.finalize()
  }
})

describe.each(Object.entries(truths))('the truth of generated letters in %s', (table, columns) => {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const there = table === 'proposals' ? 'letters' : table

  it('is found again by SQL, each row as often as it is true', () => {
    const counted = (name: string) => `select ${list}, count(*) from ${name} group by ${list}`
    const [truth, found] = [counted(`"true_${table}"`), counted(`main."${there}"`)]
    expect(database.all(`select * from (${truth} except ${found}) limit 5`)).toEqual([])
    expect(database.all(`select * from (${found} except ${truth}) limit 5`)).toEqual([])
  })
})

it('is found by its words', () => {
  const [title] = database.all('select title, count(*) as times from "true_citations" group by title limit 1')
  const word = String(title?.['title']).slice(0, 4)
  const [{ found = 0 } = {}] = database.all(
    'select count(*) as found from letters_fts where letters_fts match ?',
    `"${word}"`,
  ) as { found: number }[]
  expect(found).toBeGreaterThan(0)
})
