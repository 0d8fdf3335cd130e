import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { campaignSize } from './support/campaign.ts'
import { put, scratch } from './support/convert.ts'

const { path: folder, remove } = scratch()
afterAll(remove)
for (let at = 0; at < 300; at++)
  put(
    join(folder, `letters/${at}.txt`),
    `岚泽市水务局关于第${at}号建议的答复函\n\n韩青禾代表：\n您提出的建议收悉，现答复如下：\n投入${at}万元。\n岚泽市水务局\n2024年6月5日\n`,
  )
const formats = [
  ['ndjson', 'csv', 'parquet'],
  ['sqlite', 'xlsx', 'dta'],
]

// Threads, modules and files of tables are opened while others wait: each number of files ends another of these.
it.each(formats)('however few files may be open, convert to %s, %s and %s ends and says why', (...to) => {
  const ends: unknown[] = []
  for (let most = 24; most < 128; most += campaignSize(17, 1)) {
    const words = ['convert', join(folder, 'letters'), '-o', join(folder, `${to[0]}-${most}`)]
    const { status, stderr } = spawnSync(
      'sh',
      [
        '-c',
        `ulimit -n ${most}; exec "$NODE" bin/fuhan.js "$@"`,
        'sh',
        ...words,
        '--workers',
        '2',
        '--progress',
        'none',
        ...to.flatMap((format) => ['--to', format]),
      ],
      { encoding: 'utf8', timeout: 60_000, env: { ...process.env, NODE: process.execPath } },
    )
    const isTold = status === 2 && stderr.includes('too many files are open at once')
    // Newer versions of Node cannot begin with very few.
    const isNodes = !stderr.includes('fuhan:') && status !== null && most < 40
    if (status !== 0 && !isTold && !isNodes) ends.push([most, status, stderr.slice(-300)])
  }
  expect(ends).toEqual([])
})
