import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compare, isSame } from '../src/compare.ts'
import { formatNdjson } from '../src/emit/json.ts'
import { Difference } from '../src/model/difference.ts'
import { parse } from '../src/parse.ts'
import { run } from './support/cli.ts'
import { fixtures } from './support/fixtures.ts'
import { readOnce } from './support/read-once.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-diff-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text =
  '王志远代表：\n您提出的《关于修路的建议》（第12号）收悉。现答复如下：\n一、关于规划\n道路已列入规划。\n二、关于资金\n资金已落实。\n青屿市交通运输局\n2021年3月4日\n'
const document = (name: string, words = text) => parse(words, { source: { name } })

describe('compare', () => {
  it('finds nothing between a letter and itself, whatever its source and places', () => {
    const moved = document('b.txt', `\n\n${text}`)
    expect(isSame(compare(document('a.txt'), moved))).toBe(true)
  })

  it('tells fields from lists, and a heading that changed from one that moved', () => {
    const other = document('a.txt', text.replace('第12号', '第13号').replace('关于资金', '关于经费'))
    const difference = compare(document('a.txt'), other)
    expect(Difference.safeParse(difference).error).toBeUndefined()
    expect(difference.fields).toEqual([
      {
        path: 'opening',
        before: expect.stringContaining('第12号'),
        after: expect.stringContaining('第13号'),
      },
      { path: 'proposal.number', before: '12 (serial 12)', after: '13 (serial 13)' },
    ])
    expect(difference.lists).toEqual([{ path: 'body', lost: ['二、 关于资金'], gained: ['二、 关于经费'] }])
  })

  it('is empty for every fixture against itself', () => {
    // Every eighth is read anew, the others are copied.
    const again = (text: string, at: number) => (at % 8 === 0 ? parse(text) : structuredClone(readOnce(text)))
    const unlike = fixtures.filter(({ text }, at) => !isSame(compare(readOnce(text), again(text, at))))
    expect(unlike.map(({ path }) => path)).toEqual([])
  })
})

/** Writes a dataset of one NDJSON file. */
function dataset(name: string, documents: readonly ReturnType<typeof parse>[]): string {
  const path = join(folder, name)
  mkdirSync(path)
  writeFileSync(
    join(path, 'documents.ndjson'),
    documents.map((one) => `${formatNdjson(one, false)}\n`).join(''),
  )
  return path
}

describe('fuhan diff', () => {
  const before = dataset('before', [document('a.txt'), document('b.txt'), document('c.txt')])
  const after = dataset('after', [
    document('d.txt'),
    document('a.txt', text.replace('2021年3月4日', '2021年3月5日')),
    document('b.txt'),
  ])

  it('prints what changed, what is lost and what is new', async () => {
    const { code, out } = await run(['diff', before, after])
    expect(code).toBe(0)
    expect(out).toContain('- signature.date: 2021年3月4日 (iso 2021-03-04')
    expect(out).toContain('+ signature.date: 2021年3月5日 (iso 2021-03-05')
    expect(out).toContain('2 letters in both, 1 read differently')
    expect(out).toContain('only in the first: c.txt')
    expect(out).toContain('only in the second: d.txt')
  })

  it('prints JSON and NDJSON, and ends with 1 when asked to', async () => {
    const json = await run(['diff', before, after, '--format', 'json', '--exit-code'])
    expect(json.code).toBe(1)
    const { letters, totals } = JSON.parse(json.out)
    expect(letters.map(({ name }: { name: string }) => name)).toEqual(['a.txt'])
    expect(totals).toMatchObject({ letters: 2, changed: 1, lost: ['c.txt'], gained: ['d.txt'] })
    const lines = await run(['diff', before, after, '--format', 'ndjson'])
    expect(
      lines.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).name),
    ).toEqual(['a.txt'])
    const same = await run(['diff', before, before, '--format', 'json', '--exit-code'])
    expect(same.code).toBe(0)
    expect(JSON.parse(same.out).letters).toEqual([])
  })

  it('names a file that is missing or is no dataset', async () => {
    const none = await run(['diff', before, join(folder, 'none')])
    expect(none.code).toBe(1)
    expect(none.err).toMatch(/none: no such file/)
    const broken = join(folder, 'broken.ndjson')
    writeFileSync(broken, '{"schemaVersion":"1"}\n')
    const bad = await run(['diff', broken, before])
    expect(bad.code).toBe(1)
    expect(bad.err).toMatch(/broken\.ndjson:1: not a document of fuhan/)
  })
})
