import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, expect, it } from 'vitest'
import { ThreadLost, Threads } from '../src/shell/dataset/threads.ts'
import { shortageOf } from '../src/shell/failure.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-threads-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const closed = join(folder, 'closed')
afterEach(() => rmSync(closed, { force: true }))
const worker = join(folder, 'worker.mjs')
// A thread cannot begin while the door is closed.
writeFileSync(
  worker,
  `import { existsSync } from 'node:fs'
if (existsSync(${JSON.stringify(closed)})) throw new Error('EMFILE: too many open files')
export default async ({ wait = 0, taken } = {}) => {
  if (taken !== undefined) Atomics.store(taken, 0, 1)
  await new Promise((resolve) => setTimeout(resolve, wait))
  return 7
}
`,
)
const threadsOf = (maxThreads: number) =>
  new Threads({ filename: pathToFileURL(worker).href, minThreads: 1, maxThreads, idleTimeout: 60_000 })

it('a task is given back where the thread that it waited for cannot begin', async () => {
  const threads = threadsOf(2)
  expect(await threads.run({})).toBe(7)
  writeFileSync(closed, '')
  const taken = new Int32Array(new SharedArrayBuffer(4))
  const first = threads.run({ wait: 1500, taken }, null, () => Atomics.load(taken, 0) > 0)
  while (Atomics.load(taken, 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const second = threads.run({})
  await expect(second).rejects.toThrow(ThreadLost)
  expect(shortageOf(await second.catch((error: unknown) => error))).toContain('too many files')
  expect(await first, 'what a thread works on is left alone').toBe(7)
  expect(existsSync(closed)).toBe(true)
  await threads.end()
})

it('a task is given back where no thread can begin at all', async () => {
  writeFileSync(closed, '')
  const threads = threadsOf(1)
  await expect(threads.run({})).rejects.toThrow('EMFILE')
  await expect(threads.run({})).rejects.toThrow('EMFILE')
  await threads.end()
})

it('a task ends when it is told to', async () => {
  const threads = threadsOf(1)
  const stop = new AbortController()
  const made = threads.run({ wait: 60_000 }, stop.signal)
  stop.abort()
  await expect(made).rejects.toThrow('aborted')
  await threads.end()
})

it('a module that is there and was not found could not be opened', () => {
  expect(shortageOf(new Error(`Cannot find module '${worker}' imported from x`))).toContain('too many files')
  expect(shortageOf(new Error(`Cannot find module '${folder}/absent.mjs' imported from x`))).toBeNull()
  expect(shortageOf(new Error("Cannot find package 'absent' imported from x"))).toBeNull()
})
