import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longestWord, searchWords } from '../src/text/search-words.ts'
import { fuhan, letters } from './support/convert.ts'

const { Database }: typeof import('node-sqlite3-wasm') = createRequire(import.meta.url)('node-sqlite3-wasm')
const folder = mkdtempSync(join(tmpdir(), 'fuhan-search-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const dataset = join(folder, 'dataset')

describe('searchWords', () => {
  it('gives every run of a clause once', () => {
    expect(searchWords('养老院，养老').split(' ')).toEqual(['养', '养老', '养老院', '老', '老院', '院'])
    expect(searchWords('2023年底 GDP')).toBe('2023 2023年 2023年底 年 年底 底 GDP')
    expect(searchWords('')).toBe('')
  })

  it('keeps in proportion to long texts', () => {
    expect(searchWords('一二三四五六七八九十'.repeat(50_000)).length).toBeLessThan(1_000_000)
    expect(longestWord).toBe(8)
  })
})

describe('the full-text index', () => {
  let database: InstanceType<typeof Database>
  beforeAll(async () => {
    letters(join(folder, 'letters'), 60)
    writeFileSync(
      join(folder, 'letters/extra.txt'),
      '丰水县水务局关于县政协十届二次会议第17号提案的答复函\n丰水函〔2023〕9号\n\n高远委员：\n您提出的《关于新建泵站的提案》收悉。现答复如下：\n已新建泵站3座，解决住房渍水问题。\n\n丰水县水务局\n2023年5月6日\n',
    )
    await fuhan(['convert', join(folder, 'letters'), '-o', dataset, '--to', 'sqlite'])
    database = new Database(join(dataset, 'letters.sqlite'), { readOnly: true })
  }, 60_000)
  afterAll(() => database.close())

  it.each([
    '泵',
    '泵站',
    '住房',
    '社区',
    '社区食堂',
    '食',
    '沿江步道',
    '丰水函〔2023〕9号',
    '2023',
    '古树名木',
  ])('finds %s where LIKE does', (word) => {
    const count = (sql: string, value: string) => Number(Object.values(database.get(sql, [value]) ?? {})[0])
    const liked = count("SELECT count(*) FROM letters WHERE title || ' ' || text LIKE ?", `%${word}%`)
    expect(liked).toBeGreaterThan(0)
    const found = count(
      'SELECT count(*) FROM letters WHERE letter IN (SELECT rowid FROM letters_fts WHERE letters_fts MATCH ?)',
      word,
    )
    expect(found).toBe(liked)
    expect(count('SELECT count(*) FROM letters_fts WHERE letters_fts MATCH ?', `"${word}"`)).toBe(liked)
  })

  it('looks into one column, and for several words', () => {
    const count = (query: string) =>
      Number(database.get('SELECT count(*) AS n FROM letters_fts WHERE letters_fts MATCH ?', [query])?.['n'])
    expect(count('title : 泵站')).toBe(0)
    expect(count('text : 泵站')).toBe(1)
    expect(count('泵站 住房')).toBe(1)
    expect(count('泵站 NOT 住房')).toBe(0)
  })
})
