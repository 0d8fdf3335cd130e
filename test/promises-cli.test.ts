import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { parquetReadObjects } from 'hyparquet'
import papaparse from 'papaparse'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../src/cli/main.ts'
import { parse } from '../src/parse.ts'
import { entries } from './support/unzip.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-promises-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const letter = (agency: string, body: string, date: string) =>
  `${agency}关于县十七届人大二次会议第9号建议的答复\n\n林秋代表:\n您提出的《关于改造老街的建议》收悉。现答复如下:\n${body}\n感谢您的关心支持。\n\n${agency}\n${date}\n`
const texts = {
  'a.txt': letter(
    '安吉县水利局',
    '2023年底前,县财政局将安排资金300万元用于河道整治。我局拟新建泵站2座。',
    '2022年5月6日',
  ),
  'b.txt': letter(
    '安吉县教育局',
    '一、关于您提出的“增设校车”的建议\n该建议已办结,校车已于3月开通。\n二、关于您提出的“扩建操场”的建议\n该地块涉及永久基本农田,不具备建设条件。',
    '2023年6月1日',
  ),
  'c.txt': letter('青芷县教育局', '已办理完毕。', '2023年6月1日'),
}
const letters = join(folder, 'letters')
mkdirSync(letters)
for (const [name, text] of Object.entries(texts)) writeFileSync(join(letters, name), text)
const dataset = join(folder, 'dataset')
mkdirSync(dataset)
writeFileSync(
  join(dataset, 'documents.ndjson'),
  Object.entries(texts)
    .map(([name, text]) => `${JSON.stringify(parse(text, { source: { name } }))}\n`)
    .join(''),
)

/** A day as a workbook counts it, from the end of 1899. */
const serialOf = (cell: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(cell) ? String(Date.parse(cell) / 86_400_000 + 25_569) : cell

async function run(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const sink = (into: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        into.push(String(chunk))
        done()
      },
    })
  const code = await main(argv, {
    stdin: Readable.from([]),
    stdout: sink(out),
    stderr: sink(err),
    env: { NO_COLOR: '1' },
  })
  return { code, out: out.join(''), err: err.join('') }
}
const rows = async (...argv: string[]) => JSON.parse((await run(...argv, '--format', 'json')).out)

describe('fuhan commitments', () => {
  it('lists who promises what by when', async () => {
    expect(await rows('commitments', letters)).toMatchObject([
      {
        promise: '2023年底前,县财政局将安排资金300万元用于河道整治',
        promiseForce: 'will',
        actor: '县财政局',
        dueOn: '2023-12-31',
        amount: 3_000_000,
        agency: '安吉县水利局',
        sentence: '2023年底前,县财政局将安排资金300万元用于河道整治。',
      },
      { promise: '我局拟新建泵站2座', promiseForce: 'plan', actor: null, dueOn: null, amount: null },
    ])
  })

  it.each([
    [['--due-before', '2024-01-01'], 1],
    [['--due-before', '2023'], 0],
    [['--force', 'plan,study'], 1],
    [['--actor', '财政局'], 1],
    [['--actor', '水利局'], 1],
    [['--min', '300万'], 1],
    [['--min', '301万元'], 0],
  ])('filters by %j', async (flags, count) => {
    expect(await rows('commitments', letters, ...flags)).toHaveLength(count)
  })

  it('reads a dataset as it reads letters', async () => {
    const bare = (all: Record<string, unknown>[]) => all.map(({ input: _, ...row }) => row)
    expect(bare(await rows('commitments', dataset))).toEqual(bare(await rows('commitments', letters)))
  })

  it('takes no day that the calendar lacks, and no force that there is none of', async () => {
    expect(await run('commitments', letters, '--due-before', '2023-02-30')).toMatchObject({ code: 2 })
    expect(await run('commitments', letters, '--force', 'maybe')).toMatchObject({ code: 2 })
  })
})

describe('fuhan answers', () => {
  it('lists what became of each point', async () => {
    expect(await rows('answers', letters)).toMatchObject([
      { ask: '关于您提出的“增设校车”的建议', disposition: 'resolved', section: '1' },
      { ask: '关于您提出的“扩建操场”的建议', disposition: 'declined', section: '2' },
    ])
    expect(await rows('answers', letters, '--disposition', 'declined')).toHaveLength(1)
    expect(await rows('answers', letters, '--disposition', 'none')).toHaveLength(0)
  })
})

describe('fuhan panel', () => {
  it('sums letters by keys, and tells 0 from missing', async () => {
    const panel = await rows('panel', letters, '--by', 'region,year')
    expect(panel).toMatchObject([
      {
        region: '330523',
        year: '2022',
        letters: 1,
        commitments: 2,
        commitmentsKnown: 1,
        answers: null,
        answersKnown: 0,
      },
      {
        region: '330523',
        year: '2023',
        letters: 1,
        answers: 2,
        answersAdopted: 1,
        answersDeclined: 1,
        answersDeclinedMean: 1,
      },
      { region: null, year: '2023', letters: 1, commitments: 0, answersMean: null },
    ])
    expect(await rows('panel', dataset, '--by', 'region,year')).toEqual(panel)
  })

  it('wants keys that there are', async () => {
    expect(await run('panel', letters, '--by', 'weather')).toMatchObject({ code: 2 })
    expect(await run('panel', letters)).toMatchObject({ code: 2 })
  })
})

describe('a table as a file', () => {
  const written = async (format: string, ...argv: string[]) => {
    const path = join(folder, `table.${format}`)
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('fuhan-table-'))
    const { code, err } = await run(...argv, '--format', format, '--output', path)
    expect([code, err]).toEqual([0, ''])
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('fuhan-table-'))
    expect(after.filter((name) => !before.includes(name))).toEqual([])
    return readFileSync(path)
  }

  it('is Parquet with the cells that JSON has', async () => {
    const asked = ['panel', letters, '--by', 'region,year']
    const bytes = await written('parquet', ...asked)
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const found = await parquetReadObjects({ file })
    expect(found.map((row) => ({ ...row, letters: Number(row['letters']) }))).toMatchObject(
      (await rows(...asked)).map(({ region, year, letters: count }: Record<string, unknown>) => ({
        region,
        year,
        letters: count,
      })),
    )
  })

  it.each([
    ['panel', '--by', 'region,year'],
    ['panel', '--by', 'level,kind'],
    ['commitments', '--region-at', '2024'],
  ])('is CSV and a workbook with the cells that JSON has: %s %s %s', async (command, ...flags) => {
    const asked = [command, letters, ...flags]
    const objects: Record<string, unknown>[] = await rows(...asked)
    const names = Object.keys(objects[0] ?? {})
    expect(names.length).toBeGreaterThan(3)
    const cells = objects.map((row) => names.map((name) => (row[name] === null ? '' : String(row[name]))))
    const csv = papaparse.parse<string[]>((await written('csv', ...asked)).toString().trim()).data
    expect(csv).toEqual([names, ...cells])
    await written('xlsx', ...asked)
    const sheet = entries(join(folder, 'table.xlsx')).get('xl/worksheets/sheet1.xml') ?? ''
    const shown = [...sheet.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<c(?: [^>]*)?(?:\/>|>(.*?)<\/c>)/gs)].map(([, cell = '']) =>
        cell.replaceAll(/<[^>]*>/g, ''),
      ),
    )
    expect(shown).toEqual([names, ...cells.map((row) => row.map(serialOf))])
  })

  it.each([['commitments'], ['figures'], ['answers']])('is a workbook of %s', async (command) => {
    const bytes = await written('xlsx', command, letters)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.includes('xl/worksheets/sheet1.xml')).toBe(true)
    expect(bytes.includes('xl/worksheets/sheet2.xml')).toBe(false)
    expect(bytes.equals(await written('xlsx', command, letters))).toBe(true)
  })
})
