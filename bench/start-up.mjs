import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// One call of the command line against an empty `node -e 0`, best of the rounds for each: what a user waits for who parses one letter.
// Exits with 1 over a limit.
const rounds = 20
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const calls = [
  { name: 'node -e 0', argv: ['-e', '0'], limit: 1 },
  {
    name: 'fuhan parse, a text letter',
    argv: [at('bin/fuhan.js'), 'parse', at('fixtures/letters/metadata-brackets-twice-nested-sections.txt')],
    limit: 2.5,
  },
  {
    name: 'fuhan parse, a page',
    argv: [at('bin/fuhan.js'), 'parse', at('fixtures/html/pages/elder-double.html')],
    limit: 3,
  },
]
for (const { argv } of calls)
  for (const path of argv.filter((word) => word.includes('fixtures')))
    if (!existsSync(path)) throw new Error(`${path} is missing`)

const least = calls.map(() => Number.POSITIVE_INFINITY)
for (let round = 0; round < rounds; round++) {
  for (const [i, { argv }] of calls.entries()) {
    const started = performance.now()
    const { status } = spawnSync(process.execPath, argv, { stdio: 'ignore' })
    least[i] = Math.min(least[i], performance.now() - started)
    if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`)
  }
}
for (const [i, { name, limit }] of calls.entries()) {
  const ratio = least[i] / least[0]
  console.log(
    `${name.padEnd(28)} ${least[i].toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)} times (limit ${limit})`,
  )
  if (ratio > limit) process.exitCode = 1
}
