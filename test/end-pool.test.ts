import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Tinypool } from 'tinypool'
import { afterAll, expect, it } from 'vitest'
import { endPool } from '../src/shell/dataset/end-pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-pool-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const worker = join(folder, 'worker.mjs')
writeFileSync(worker, 'export default () => 7\n')

it('a thread that fails while it ends throws nothing outside of the promise', async () => {
  const pool = new Tinypool({ filename: pathToFileURL(worker).href, minThreads: 1, maxThreads: 1 })
  expect(await pool.run(null)).toBe(7)
  pool.on('error', () => {})
  const threads = pool.threads as unknown as { emit: (event: string, error: Error) => void }[]
  const ended = endPool(pool)
  expect(threads).toHaveLength(1)
  for (const thread of threads) expect(() => thread.emit('error', new Error('no more files'))).not.toThrow()
  await ended
})
