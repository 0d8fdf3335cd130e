import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { chineseName, columnsListed, entryFor } from '../src/emit/codebook/entry.ts'
import { codebookLanguages, codebookPage, tablesPage } from '../src/emit/codebook/page.ts'
import { valueSets } from '../src/emit/codebook/values.ts'
import { tables } from '../src/emit/tables/index.ts'
import { readOnce } from './support/read-once.ts'
import { reservedWords } from './support/reserved-words.ts'

const page = 'docs/tables.md'

it('documents the tables as they are; npm run golden writes the page anew', () => {
  if (process.env['FUHAN_GOLDEN'] === 'write') writeFileSync(page, tablesPage())
  expect(readFileSync(page, 'utf8')).toBe(tablesPage())
})

it.each(codebookLanguages)('has a codebook in %s as the tables are', (language) => {
  const file = { en: 'docs/codebook.md', zh: 'docs/codebook.zh-CN.md' }[language]
  if (process.env['FUHAN_GOLDEN'] === 'write') writeFileSync(file, codebookPage(language))
  expect(readFileSync(file, 'utf8')).toBe(codebookPage(language))
})

it.each(tables)('has a row of the codebook for each column of $name, and no other', ({ name, columns }) => {
  const names = columns.map((column) => column.name)
  expect(names.filter((column) => entryFor(name, column) === null)).toEqual([])
  expect(columnsListed(name).filter((column) => !names.includes(column))).toEqual([])
})

it.each(tables)('gives examples in $name that are of the type', ({ name, columns }) => {
  const shapes = {
    string: /./u,
    integer: /^-?\d+$/,
    number: /^-?\d+(?:\.\d+)?$/,
    boolean: /^(?:true|false)$/,
    date: /^\d{4}-\d\d-\d\d$/,
  }
  for (const { name: column, type } of columns) {
    const entry = entryFor(name, column)
    expect(entry?.example, column).toMatch(shapes[type])
    if (entry?.values) expect(Object.keys(valueSets[entry.values])).toContain(entry.example)
  }
})

it('holds the values that letters give', () => {
  const folder = 'fixtures/letters'
  const strange = new Set<string>()
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
    const document = readOnce(readFileSync(`${folder}/${file}`, 'utf8'))
    for (const { name, columns, cells } of tables)
      for (const row of cells(document, 1, { regionAt: null }))
        for (const [index, { name: column }] of columns.entries()) {
          const entry = entryFor(name, column)
          const cell = row[index] ?? null
          if (cell === null && entry?.missing === 'never') strange.add(`${name}.${column} is empty`)
          if (cell !== null && entry?.values && !(String(cell) in valueSets[entry.values]))
            strange.add(`${name}.${column} is ${cell}`)
        }
  }
  expect([...strange]).toEqual([])
})

it.each(tables)('names each column of $name in Chinese', ({ name, columns }) => {
  const names = columns.map((column) => chineseName(name, column.name))
  expect(new Set(names).size).toBe(names.length)
  for (const one of names) expect(one).toMatch(/[一-鿿]/)
})

it.each(tables)('has names in $name that no dialect of SQL reserves', ({ columns }) => {
  expect(columns.filter(({ name }) => reservedWords.has(name.toUpperCase())).map(({ name }) => name)).toEqual(
    [],
  )
})

it.each(tables)('names the columns of $name once and says what each means', ({ columns, key }) => {
  const names = columns.map(({ name }) => name)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  expect(key.every((part) => names.includes(part))).toBe(true)
  expect(columns.filter(({ description }) => description.trim() === '' || description.includes('|'))).toEqual(
    [],
  )
})
