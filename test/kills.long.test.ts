import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { afterAll, expect, it, vi } from 'vitest'
import {
  digests,
  type Ended,
  letter,
  letters,
  page,
  put,
  runFile,
  scratch,
  start,
} from './support/convert.ts'
import { http, warcRecord } from './support/inputs.ts'
import { zip } from './support/zip.ts'

// A sample; `npm run kills` runs every signal on every kind of input and output, which takes a while.
const count = Number(process.env['FUHAN_KILLS'] ?? 8)
vi.setConfig({ testTimeout: count * 60_000 })

const { path: folder, remove } = scratch()
afterAll(remove)

const numbers = Array.from({ length: 100 }, (_, n) => n)
const members = numbers.map((n) => ({ name: `${n}.txt`, data: n === 40 ? '%PDF-1.7' : letter(n) }))
const file = (name: string, content: string | Uint8Array) => put(join(folder, name), content)

async function tar(): Promise<Buffer> {
  const packed = pack()
  for (const { name, data } of members) packed.entry({ name }, data)
  packed.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of packed) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}

const pages = numbers.map((n) => warcRecord('response', `http://a.example/${n}`, http(page(n))))
const ndjson = numbers.map((n) => `${JSON.stringify({ id: n, text: n === 70 ? 7 : letter(n) })}\n`).join('')
const tarred = await tar()
const inputs: readonly { kind: string; argv: readonly string[]; stdin?: string }[] = [
  { kind: 'folder', argv: [letters(join(folder, 'in'), 100)] },
  { kind: 'zip', argv: [file('a.zip', zip(members))] },
  { kind: 'tar', argv: [file('a.tar', tarred)] },
  { kind: 'tar.gz', argv: [file('a.tar.gz', gzipSync(tarred))] },
  { kind: 'warc', argv: [file('a.warc', Buffer.concat(pages))] },
  { kind: 'warc.gz', argv: [file('a.warc.gz', Buffer.concat(pages.map((one) => gzipSync(one))))] },
  { kind: 'ndjson', argv: [file('a.ndjson', ndjson)] },
  { kind: 'names on standard input', argv: ['--files-from', '-'], stdin: `${join(folder, 'in')}\n` },
]
const everything = ['ndjson', 'csv', 'parquet', 'sqlite', 'datapackage']
const outputs: readonly { kind: string; formats: readonly string[]; shard?: string }[] = [
  ...everything.map((format) => ({ kind: format, formats: [format] })),
  { kind: 'all formats', formats: everything },
  { kind: 'a part', formats: everything, shard: '1/2' },
]
const argvFor = (kind: number, into: string) => {
  const input = inputs[kind % inputs.length]
  const output = outputs[kind % outputs.length]
  if (input === undefined || output === undefined) throw new Error('no input or output')
  const prefix = output.shard === undefined ? '' : 'part-0001-of-0002.'
  const words = [
    ...output.formats.flatMap((format) => ['--to', format]),
    ...(output.shard === undefined ? [] : ['--shard', output.shard]),
    ...['--checkpoint', '10', '--workers', '2', '--progress', 'none'],
  ]
  return {
    name: `${input.kind} to ${output.kind}`,
    argv: ['convert', ...input.argv, '-o', into, ...words],
    stdin: input.stdin ?? '',
    runName: `${prefix}run.json`,
  }
}

/** Sends the signal after so many milliseconds; a suspended run wakes again. */
async function killed(
  argv: readonly string[],
  stdin: string,
  signal: NodeJS.Signals,
  after: number,
): Promise<Ended> {
  const { child, ended } = start(argv, { stdin })
  await Promise.race([sleep(after), ended])
  child.kill(signal)
  if (signal === 'SIGSTOP') {
    await sleep(150)
    child.kill('SIGCONT')
  }
  return ended
}

/** Every signal once: three that end a run, each of which goes on from the one before, and one that suspends the last. */
const ending = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const
const tally = { ended: 0, wereDone: 0 }

async function killThrice(kind: number): Promise<void> {
  const whole = join(folder, 'whole')
  const { argv, stdin, runName, name } = argvFor(kind, whole)
  const began = performance.now()
  const { code, err } = await start(argv, { stdin }).ended
  expect([0, 1], err).toContain(code)
  const time = performance.now() - began
  const into = join(folder, 'killed')
  const resumed = [...argvFor(kind, into).argv, '--resume']
  const order = ending.map((_, index) => ending[(index + kind) % ending.length] ?? 'SIGKILL')
  for (const signal of order) {
    const end = await killed(resumed, stdin, signal, time * (0.1 + Math.random() * 0.7))
    if (end.code === 0 || end.code === 1) tally.wereDone++
    else tally.ended++
  }
  const last = await killed(resumed, stdin, 'SIGSTOP', time * Math.random() * 0.7)
  expect([0, 1], `${name}: ${last.err}`).toContain(last.code)
  expect(digests(into), name).toEqual(digests(whole))
  expect(runFile(into, runName).counts, name).toEqual(runFile(whole, runName).counts)
  expect(readdirSync(into).filter((one) => one.startsWith('.'))).toEqual([])
  for (const path of [whole, into]) rmSync(path, { recursive: true })
}

it(`${count} signals to runs that are resumed leave what one run gives`, async () => {
  const rounds = count / (ending.length + 1)
  for (let kind = 0; kind < rounds; kind++) {
    await killThrice(kind)
    if ((kind + 1) % 7 === 0) console.info(`${(kind + 1) * 4} signals, all equal`, tally)
  }
  console.info(`${count} signals, all equal`, tally)
  if (rounds >= inputs.length * outputs.length) expect(tally.ended).toBeGreaterThan(count / 4)
})
