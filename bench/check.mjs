import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Bench } from 'tinybench'
import { parse } from '../dist/parse.js'
import { check } from '../dist/rules/run.js'
import { judge } from '../dist/shell/check/judge.js'

// What judging adds to reading on the seed letters (the project's own fixtures where there are none), as a ratio within this run: parse and check
// against parse alone. `judge` is check with places, excerpts and fingerprints for the reports. Exits with 1 over the limit.
const limit = 1.3

const seeds = join(
  process.env.FUHAN_CORPUS ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url)),
  'seeds',
)
const folder = existsSync(seeds) ? seeds : fileURLToPath(new URL('../fixtures/letters', import.meta.url))
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const judging = { profile: 'scraped', rules: {} }

const bench = new Bench({ time: 1500, warmupTime: 500 })
bench
  .add('parse', () => {
    for (const text of texts) parse(text)
  })
  .add('parse and check', () => {
    for (const text of texts) check(parse(text))
  })
  .add('parse and judge', () => {
    for (const text of texts) judge(parse(text), judging)
  })
await bench.run()

const middle = new Map(bench.tasks.map(({ name, result }) => [name, result.latency.p50]))
for (const [name, milliseconds] of middle)
  console.log(
    `${name.padEnd(18)} ${milliseconds.toFixed(3).padStart(8)} ms for ${texts.length} letters  ${(milliseconds / middle.get('parse')).toFixed(2)} times parse`,
  )
const ratio = middle.get('parse and check') / middle.get('parse')
console.log(`check costs ${ratio.toFixed(2)} times parse (limit ${limit})`)
if (ratio > limit) process.exitCode = 1
