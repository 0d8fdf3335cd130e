import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { chineseName } from '../src/emit/tables/chinese.ts'
import { tables, tablesPage } from '../src/emit/tables/index.ts'
import { reservedWords } from './support/reserved-words.ts'

const page = 'docs/tables.md'

it('documents the tables as they are; npm run golden writes the page anew', () => {
  if (process.env['FUHAN_GOLDEN'] === 'write') writeFileSync(page, tablesPage())
  expect(readFileSync(page, 'utf8')).toBe(tablesPage())
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
