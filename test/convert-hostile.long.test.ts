import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it, vi } from 'vitest'
import type { ConvertOptions, Summary } from '../src/shell/dataset/options.ts'
import { letter, letters, put, records, runFile, scratch } from './support/convert.ts'

// Each test starts processes, which a loaded machine lets wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { path: folder, remove } = scratch()
afterAll(remove)

// Worker threads run compiled modules, so the whole of it does.
const { convert }: { convert: (options: ConvertOptions) => Promise<Summary> } = await import(
  pathToFileURL('dist/shell/dataset/convert.js').href
)

it('quarantines what hangs or ends its thread, and keeps the neighbours', async () => {
  const input = letters(join(folder, 'in'), 60)
  for (const name of ['00003-hang', '00010-crash', '00011-crash', '00020-exit', '00030-neighbour'])
    put(join(input, `${name}.txt`), letter(1))
  const output = join(folder, 'out')
  const summary = await convert({
    inputs: [input],
    output,
    formats: new Set(['ndjson', 'csv'] as const),
    hasText: false,
    hasBom: false,
    maxBytes: 1_000_000,
    timeout: 2000,
    workers: 2,
    checkpointEvery: 10,
    mode: 'new',
    stdin: (async function* () {})(),
    workerEntry: pathToFileURL('test/support/hostile-worker.mjs'),
  })
  expect(summary).toMatchObject({ state: 'done', counts: { inputs: 65, documents: 61 } })
  expect(
    records(join(output, 'quarantine.ndjson')).map(({ name, category }) => [
      name.slice(input.length + 1),
      category,
    ]),
  ).toEqual([
    ['00003-hang.txt', 'timeout'],
    ['00010-crash.txt', 'internal'],
    ['00011-crash.txt', 'internal'],
    ['00020-exit.txt', 'timeout'],
  ])
  const names = records(join(output, 'documents.ndjson')).map(({ source }) => source.name)
  expect(names).toEqual([...names].sort())
  expect(runFile(output).counts.rows.letters).toBe(61)
})
