import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerOf } from '../src/shell/dataset/owner.ts'
import { campaignSize, isWhole, sampled } from './support/campaign.ts'
import { digests, fuhan, letter, letters, put, records, runFile, scratch, start } from './support/convert.ts'

// Each test starts processes, which a loaded machine lets wait.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { path: folder, remove } = scratch()
afterAll(remove)

const input = letters(join(folder, 'in'), 300)
const everything = ['ndjson', 'csv', 'parquet', 'sqlite', 'datapackage'].flatMap((format) => ['--to', format])
const argvTo = (output: string, formats: readonly string[]) => {
  const fixed = ['--checkpoint', '20', '--workers', '2']
  return (...more: string[]) => ['convert', input, '-o', output, ...formats, ...fixed, ...more]
}
/** A run to all formats. */
const argvFor = (output: string, ...more: string[]) => argvTo(output, everything)(...more)
/** A run to those that need no further threads. */
const light = (output: string, ...more: string[]) =>
  argvTo(output, ['--to', 'ndjson', '--to', 'csv'])(...more)
const whole = join(folder, 'whole')
let wholeTime = 0

beforeAll(async () => {
  const started = performance.now()
  expect((await fuhan(argvFor(whole))).code).toBe(0)
  wholeTime = performance.now() - started
})

/** Starts a run and kills it after its journal has so many lines. */
async function killAfter(
  output: string,
  lines: number,
  signal: NodeJS.Signals = 'SIGKILL',
  argv = light(output),
) {
  const { child, ended } = start(argv)
  const journal = join(output, '.fuhan', 'journal.ndjson')
  while (child.exitCode === null && child.signalCode === null) {
    const text = existsSync(journal) ? readFileSync(journal, 'utf8') : ''
    if (text.split('\n').length > lines) break
    await sleep(2)
  }
  child.kill(signal)
  return ended
}

/** The files of a light run are those of the whole one. */
function expectSame(output: string) {
  const made = digests(output)
  expect(Object.keys(made)).toContain('letters.csv')
  const expected = digests(whole)
  expect(made).toEqual(Object.fromEntries(Object.keys(made).map((name) => [name, expected[name]])))
}

const rounds = campaignSize(1, 4)
const kills = campaignSize(3, 5)

it(`is the same after SIGKILL at ${rounds * kills} random moments`, async () => {
  for (let round = 0; round < rounds; round++) {
    const output = join(folder, `killed-${round}`)
    for (let kill = 0; kill < kills; kill++) {
      const { child, ended } = start(argvFor(output, '--resume'))
      await sleep(Math.random() * wholeTime)
      child.kill('SIGKILL')
      await ended
    }
    const { code, err } = await fuhan(argvFor(output, '--resume'))
    expect(code, err).toBe(0)
    expect(digests(output)).toEqual(digests(whole))
    expect(runFile(output).counts).toEqual(runFile(whole).counts)
    expect(existsSync(join(output, '.fuhan'))).toBe(false)
  }
}, 120_000)

it('does not parse again what is done', async () => {
  const output = join(folder, 'partly')
  await killAfter(output, 6)
  const { err } = await fuhan(light(output, '--resume'))
  const [, done] = /(\d+) inputs were done by an earlier run/.exec(err) ?? []
  expect(Number(done)).toBeGreaterThanOrEqual(80)
  expectSame(output)
})

it.runIf(isWhole)('refuses the folder of a run that did not end, unless told', async () => {
  const output = join(folder, 'unended')
  await killAfter(output, 3)
  expect(await fuhan(light(output))).toMatchObject({
    code: 2,
    err: expect.stringContaining('holds a run that did not end'),
  })
  expect((await fuhan(light(output, '--overwrite'))).code).toBe(0)
  expectSame(output)
})

it('ends at SIGINT with all that is done on record', async () => {
  const output = join(folder, 'interrupted')
  const { code, err } = await killAfter(output, 4, 'SIGINT')
  expect(code).toBe(130)
  expect(err).toContain('--resume goes on')
  expect(existsSync(join(output, 'documents.ndjson'))).toBe(false)
  expect((await fuhan(light(output, '--resume'))).code).toBe(0)
  expectSame(output)
})

it.each(
  sampled(
    [
      ['a journal cut short', (work: string) => truncateSync(join(work, 'journal.ndjson'), 900)],
      ['a journal that is lost', (work: string) => writeFileSync(join(work, 'journal.ndjson'), '')],
      ['a part that is shorter', (work: string) => truncateSync(join(work, 'documents.ndjson'), 1000)],
      ['a part that is longer', (work: string) => appendFileSync(join(work, 'letters.csv'), 'torn line')],
      [
        'a part with other bytes',
        (work: string) => {
          const path = join(work, 'sections.csv')
          const bytes = readFileSync(path)
          bytes[2000] = (bytes[2000] ?? 0) ^ 1
          writeFileSync(path, bytes)
        },
      ],
    ],
    3,
    1,
  ),
)('survives %s', async (_, damage) => {
  const output = join(folder, `damaged-${Math.random()}`)
  await killAfter(output, 6)
  damage(join(output, '.fuhan'))
  const { code, err } = await fuhan(light(output, '--resume'))
  expect(code, err).toBe(0)
  expectSame(output)
})

it.runIf(isWhole)('does a changed input again, and what follows it', async () => {
  const own = letters(join(folder, 'changing'), 200)
  const output = join(folder, 'changed')
  const argv = ['convert', own, '-o', output, '--checkpoint', '10', '--to', 'csv', '--to', 'ndjson']
  await killAfter(output, 10, 'SIGKILL', argv)
  const path = join(own, '00031.txt')
  put(path, letter(31).replace('石磊', '石垒'))
  utimesSync(path, 1e9, 1e9)
  const { err } = await fuhan([...argv, '--resume'])
  expect(err).toContain('00031.txt changed')
  expect(err).toMatch(/30 inputs were done by an earlier run/)
  const fresh = join(folder, 'changed-fresh')
  await fuhan(argv.map((word) => (word === output ? fresh : word)))
  expect(digests(output)).toEqual(digests(fresh))
  expect(records(join(output, 'documents.ndjson'))[31].addressees[0].name).toBe('石垒')
})

it.runIf(isWhole)('finds nothing to do in a finished dataset, until something changes', async () => {
  const own = letters(join(folder, 'finished-in'), 10)
  const output = join(folder, 'finished')
  const argv = ['convert', own, '-o', output, '--resume']
  await fuhan(argv)
  const before = readFileSync(join(output, 'run.json'), 'utf8')
  expect(await fuhan(argv)).toMatchObject({ code: 0, err: expect.stringContaining('complete already') })
  expect(readFileSync(join(output, 'run.json'), 'utf8')).toBe(before)
  put(join(own, '00010.txt'), letter(10))
  expect(await fuhan(argv)).toMatchObject({ code: 0, err: expect.stringContaining('its inputs changed') })
  expect(runFile(output).counts.documents).toBe(11)
  expect(await fuhan([...argv, '--to', 'csv'])).toMatchObject({
    code: 0,
    err: expect.stringContaining('its options were different'),
  })
  expect(readdirSync(output)).not.toContain('documents.ndjson')
})

it('completes a run that was killed while it put its files in place', async () => {
  const output = join(folder, 'placing')
  await fuhan(argvFor(output))
  const work = join(output, '.fuhan')
  mkdirSync(work)
  const files = readdirSync(output).filter((name) => name !== '.fuhan')
  for (const name of ['letters.sqlite', 'run.json']) {
    writeFileSync(join(work, name), readFileSync(join(output, name)))
    execFileSync('rm', [join(output, name)])
  }
  writeFileSync(join(work, 'commit.json'), JSON.stringify({ files, stale: [] }))
  expect(await fuhan(argvFor(output, '--resume'))).toMatchObject({
    code: 0,
    err: expect.stringContaining('complete already'),
  })
  expect(digests(output)).toEqual(digests(whole))
})

it.runIf(isWhole)('takes away what a run that was killed on its way to the lock left beside it', async () => {
  const output = join(folder, 'draft')
  put(join(output, '.fuhan', 'lock.4f0c'), '{}')
  expect(await fuhan(light(output, '--resume'))).toMatchObject({ code: 0 })
  expect(readdirSync(output)).not.toContain('.fuhan')
})

it('lets one run at a time into a folder, and takes over the lock of a dead one', async () => {
  const output = join(folder, 'locked')
  put(join(output, '.fuhan', 'lock'), JSON.stringify(ownerOf('another run')))
  expect(await fuhan(light(output, '--resume'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('another run is writing to it'),
  })
  put(join(output, '.fuhan', 'lock'), JSON.stringify({ ...ownerOf('another run'), pid: 2 ** 22 + 1 }))
  expect((await fuhan(light(output, '--resume'))).code).toBe(0)
  expectSame(output)

  const both = join(folder, 'both')
  const ends = await Promise.all([fuhan(light(both, '--resume')), fuhan(light(both, '--resume'))])
  expect(ends.map(({ code }) => code).sort()).toEqual([0, expect.any(Number)])
  expectSame(both)
})

it('says that the disk is full, and goes on when there is room', async ({ skip }) => {
  const small = join(folder, 'small')
  mkdirSync(small)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small], { stdio: 'ignore' })
  } catch {
    console.warn('SKIPPED: a small file system cannot be mounted here')
    skip()
  }
  try {
    const output = join(small, 'out')
    const argv = ['convert', input, '-o', output, '--to', 'csv', '--to', 'ndjson', '--checkpoint', '20']
    const { code, err } = await fuhan(argv)
    expect(code, err).toBe(1)
    expect(err).toContain('no space left on the disk; make room and go on with --resume')
    execFileSync('mount', ['-o', 'remount,size=20m', small])
    expect((await fuhan([...argv, '--resume'])).code).toBe(0)
    for (const name of ['documents.ndjson', 'letters.csv', 'sections.csv'])
      expect(digests(output)[name]).toBe(digests(whole)[name])
  } finally {
    execFileSync('umount', [small])
  }
})
