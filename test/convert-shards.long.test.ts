import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isWhole } from './support/campaign.ts'
import { digests, fuhan, letters, put, records, runFile, scratch } from './support/convert.ts'
import { zip } from './support/zip.ts'

// Each test starts processes, which a loaded machine lets wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { path: folder, remove } = scratch()
afterAll(remove)

const input = letters(join(folder, 'in'), 60)
put(join(input, '00005.txt'), '%PDF-1.7')
put(join(input, 'more.zip'), zip(['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, data: `${name}字` }))))
const formats = ['ndjson', 'csv', 'parquet', 'sqlite', 'datapackage'].flatMap((format) => ['--to', format])
const whole = join(folder, 'whole')
const parts = join(folder, 'parts')
const shard = (argv: readonly string[], output = parts, env: Record<string, string> = {}) =>
  fuhan(['convert', input, '-o', output, ...formats, '--workers', '1', ...argv], { env })

beforeAll(async () => {
  await fuhan(['convert', input, '-o', whole, ...formats])
  // Side by side into one folder, as the tasks of an array job are.
  await Promise.all(['1/3', '2/3', '3/3'].map((one) => shard(['--shard', one])))
})

describe('fuhan merge', () => {
  it('gives what one run gives, byte for byte', async () => {
    expect(readdirSync(parts)).toContain('part-0002-of-0003.letters.parquet')
    const output = join(folder, 'merged')
    expect(await fuhan(['merge', parts, '-o', output])).toMatchObject({
      code: 0,
      err: expect.stringContaining('63 inputs = 62 documents + 1 quarantined'),
    })
    expect(digests(output)).toEqual(digests(whole))
    const [merged, single] = [runFile(output), runFile(whole)]
    expect(merged.counts).toEqual(single.counts)
    expect(merged.inputs).toEqual(single.inputs)
  })

  it.runIf(isWhole)('takes parts from several folders, and refuses those that do not fit', async () => {
    const apart = ['1', '2', '3'].map((number) => {
      const own = join(folder, `apart-${number}`)
      mkdirSync(own)
      for (const name of readdirSync(parts))
        if (name.startsWith(`part-000${number}`)) cpSync(join(parts, name), join(own, name))
      return own
    })
    const [one = '', two = '', three = ''] = apart
    const refused = async (paths: readonly string[]) => {
      const { code, err } = await fuhan(['merge', ...paths, '-o', join(folder, 'refused')])
      expect([1, 2]).toContain(code)
      return err
    }
    expect((await fuhan(['merge', three, two, one, '-o', join(folder, 'several')])).code).toBe(0)
    expect(digests(join(folder, 'several'))).toEqual(digests(whole))
    expect(await refused([one, three])).toContain('1 of 3 parts are missing: 2')
    expect(await refused([one, two, three, parts])).toContain('is given twice')
    expect(await refused([input])).toContain('not a part-')
    const others = join(folder, 'others')
    await shard(['--shard', '2/3', '--text'], others)
    expect(await refused([one, others, three])).toContain('their options differ')
    appendFileSync(join(two, 'part-0002-of-0003.documents.ndjson'), '\n')
    expect(await refused([one, two, three])).toContain('is not what its run.json says')
    rmSync(join(three, 'part-0003-of-0003.run.json'))
    expect(await refused([one, two, three])).toContain('was not finished')
  })
})

describe('a shard', () => {
  it('knows its number from the array job', async () => {
    const cases: [Record<string, string>, string][] = [
      [{ JOB_COMPLETION_INDEX: '1' }, 'part-0002-of-0003'],
      [{ AWS_BATCH_JOB_ARRAY_INDEX: '2' }, 'part-0003-of-0003'],
      [{ SLURM_ARRAY_TASK_ID: '1', SLURM_ARRAY_TASK_MIN: '1' }, 'part-0001-of-0003'],
    ]
    for (const [env, prefix] of cases) {
      const output = join(folder, `array-${prefix}`)
      await shard(['--shards', '3', '--to', 'ndjson'], output, env)
      expect(readdirSync(output)).toContain(`${prefix}.documents.ndjson`)
    }
    expect(await shard(['--shards', '3'], join(folder, 'no'), { JOB_COMPLETION_INDEX: '3' })).toMatchObject({
      code: 2,
    })
  })

  it.runIf(isWhole)('stands beside the others and is refused a second time', async () => {
    expect(await shard(['--shard', '1/3'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('not empty'),
    })
    expect(await shard(['--shard', '1/3', '--resume'])).toMatchObject({
      err: expect.stringContaining('complete already'),
    })
    expect(records(join(parts, 'part-0003-of-0003.quarantine.ndjson'))).toMatchObject([{ letter: 6 }])
  })
})

it('refuses to guess the share of a task of an array that was submitted in part', async () => {
  const env = { SLURM_ARRAY_TASK_ID: '12', SLURM_ARRAY_TASK_MIN: '7', SLURM_ARRAY_TASK_COUNT: '2' }
  const { code, err } = await shard(['--shards', '40'], join(folder, 'task'), env)
  expect(code).toBe(2)
  expect(err).toMatch(/the array job has 2 tasks; give each --shard N\/40/)
})
