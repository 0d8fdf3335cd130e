import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { correctionAt } from '../src/corrections/select.ts'
import { parse } from '../src/parse.ts'
import { sha256Of } from '../src/shell/read-letter.ts'
import { digests, fuhan, put, records, runFile, scratch } from './support/convert.ts'
import { plainLetter } from './support/copied-letter.ts'

// Each test starts processes, which a loaded machine lets wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { path: folder, remove } = scratch()
afterAll(remove)
const input = join(folder, 'letters')
const file = join(input, 'fuhan-corrections.ndjson')
const numbers = [101, 102, 103, 104, 105]
/** Letters of one proposer on one day, which differ in their numbers alone. */
const letterOf = (number: number) =>
  plainLetter.join('\n').replaceAll('0127', `0${number}`).replaceAll('〕31号', `〕${number}号`)

/** The signature of a letter dated by another day that it prints. */
function dated(number: number): string {
  const text = letterOf(number)
  const start = text.indexOf('2024年底')
  return JSON.stringify(correctionAt(parse(text), sha256Of(text), '/signature/date', [start, start + 5]))
}

beforeAll(() => {
  for (const number of numbers) put(join(input, `${number}.txt`), letterOf(number))
  // One letter has another text by now, and one is there no more.
  put(join(input, '102.txt'), letterOf(102).replaceAll('\n', '\n\n'))
  put(file, [101, 102, 999].map((number) => `${dated(number)}\n`).join(''))
})

const convert = (output: string, ...flags: string[]) =>
  fuhan(['convert', input, '-o', join(folder, output), '--corrections', file, ...flags])

it('corrects a dataset and lists what became of each, whatever the workers', async () => {
  const { code, err } = await convert('one', '--to', 'ndjson', '--to', 'csv', '--workers', '1')
  expect(code, err).toBe(0)
  expect(err).toContain('2 applied, 0 agreed, 0 reopened, 1 orphan; see corrections.ndjson')
  const documents = records(join(folder, 'one/documents.ndjson'))
  expect(documents.map(({ signature }) => signature.date.iso)).toEqual([
    '2024',
    '2024',
    ...Array(3).fill('2024-06-18'),
  ])
  expect(documents.map(({ corrections }) => corrections.length)).toEqual([1, 1, 0, 0, 0])
  const rows = records(join(folder, 'one/corrections.ndjson'))
  expect(rows.map(({ letter, status, isCarried, reason }) => [letter, status, isCarried, reason])).toEqual([
    [1, 'applied', false, null],
    [2, 'applied', true, null],
    [null, 'orphan', true, 'absent'],
  ])
  expect(runFile(join(folder, 'one')).outputs.map(({ path }: { path: string }) => path)).toContain(
    'corrections.ndjson',
  )
  expect((await convert('two', '--to', 'ndjson', '--to', 'csv', '--workers', '2', '--strict')).code).toBe(1)
  expect(digests(join(folder, 'two'))).toEqual(digests(join(folder, 'one')))
})

it('makes everything anew when the corrections changed, and nothing when they did not', async () => {
  await convert('again')
  expect((await convert('again', '--resume')).err).toContain('complete already')
  appendFileSync(file, `${dated(103)}\n`)
  const { err } = await convert('again', '--resume')
  expect(err).toContain('its options were different')
  expect(err).toContain('3 applied')
})

it('corrects the parts of a dataset, which are merged with what became of each', async () => {
  // What no letter of a part took is no fault of the part, nor when it is asked again.
  for (const part of ['1/2', '2/2'])
    for (const flags of [[], ['--resume']])
      expect((await convert('parts', '--shard', part, '--strict', ...flags)).code).toBe(0)
  expect((await fuhan(['merge', join(folder, 'parts'), '-o', join(folder, 'whole')])).code).toBe(0)
  const lines = records(join(folder, 'whole/corrections.ndjson'))
  expect(lines.map(({ letter, reason }) => [letter, reason])).toEqual([
    [1, null],
    [2, null],
    [3, null],
    [null, 'absent'],
  ])
  await convert('unparted')
  expect(digests(join(folder, 'whole'))['corrections.ndjson']).toBe(
    digests(join(folder, 'unparted'))['corrections.ndjson'],
  )
})

it('refuses a file that is none before anything is made', async () => {
  put(join(folder, 'bad.ndjson'), '{}\n')
  const { code, err } = await fuhan([
    'convert',
    input,
    '-o',
    join(folder, 'bad'),
    '--corrections',
    join(folder, 'bad.ndjson'),
  ])
  expect([code, err]).toEqual([2, expect.stringContaining('bad.ndjson:1: key')])
  expect((await fuhan(['convert', input, '-o', join(folder, 'bad'), '--strict'])).code).toBe(2)
})
