import { mkdirSync, readdirSync, rmSync } from 'node:fs'
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

const numbers = Array.from({ length: 150 }, (_, n) => n)
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
  { kind: 'folder', argv: [letters(join(folder, 'in'), 150)] },
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
const signals = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGSTOP'] as const

/** Sends the signal at a moment of its time; a suspended run wakes again. */
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

const wholes = new Map<string, { digests: Record<string, string>; counts: unknown; time: number }>()

it(`${count} runs that are killed and resumed give what one run gives`, async () => {
  const tally = { undisturbed: 0, disturbed: 0 }
  for (let n = 0; n < count; n++) {
    const input = inputs[(n >> 2) % inputs.length] ?? inputs[0]
    const output = outputs[n % outputs.length] ?? outputs[0]
    const signal = signals[n % signals.length] ?? 'SIGKILL'
    if (input === undefined || output === undefined) throw new Error('no input or output')
    const { stdin = '' } = input
    const words = [
      ...output.formats.flatMap((format) => ['--to', format]),
      ...(output.shard === undefined ? [] : ['--shard', output.shard]),
    ]
    const argv = (into: string) => [
      'convert',
      ...input.argv,
      '-o',
      into,
      ...words,
      '--checkpoint',
      '10',
      '--workers',
      '2',
      '--progress',
      'none',
    ]
    const prefix = output.shard === undefined ? '' : 'part-0001-of-0002.'
    const countsOf = (into: string) => runFile(into, `${prefix}run.json`).counts

    const name = `${input.kind} to ${output.kind}`
    let whole = wholes.get(name)
    if (whole === undefined) {
      const into = join(folder, 'wholes', name)
      mkdirSync(join(folder, 'wholes'), { recursive: true })
      const began = performance.now()
      const { code, err } = await start(argv(into), { stdin }).ended
      expect([0, 1], err).toContain(code)
      whole = { digests: digests(into), counts: countsOf(into), time: performance.now() - began }
      wholes.set(name, whole)
    }
    const into = join(folder, 'killed')
    const { code } = await killed(
      [...argv(into), '--resume'],
      stdin,
      signal,
      whole.time * (0.1 + Math.random() * 0.9),
    )
    if (signal === 'SIGSTOP') expect([0, 1], `${signal}: ${name}`).toContain(code)
    else if (code === 0 || code === 1) tally.undisturbed++
    else tally.disturbed++
    const again = await start([...argv(into), '--resume'], { stdin }).ended
    expect([0, 1], `${signal}: ${name}: ${again.err}`).toContain(again.code)
    expect(digests(into), `${signal}: ${name}`).toEqual(whole.digests)
    expect(countsOf(into), `${signal}: ${name}`).toEqual(whole.counts)
    expect(readdirSync(into).filter((one) => one.startsWith('.'))).toEqual([])
    rmSync(into, { recursive: true })
    if ((n + 1) % 28 === 0) console.info(`${n + 1} equal`)
  }
  console.info(
    `${count} runs: ${tally.disturbed} ended by their signal, ${tally.undisturbed} were done before it`,
  )
  if (count >= signals.length * 8) expect(tally.disturbed).toBeGreaterThan(count / 4)
})
