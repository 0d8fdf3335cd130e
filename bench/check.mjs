import { parse } from '../dist/parse.js'
import { check } from '../dist/rules/run.js'
import { judge } from '../dist/shell/check/judge.js'
import { seedsOr } from './support/seeds.mjs'

// What judging adds to reading on the seed letters (the project's own fixtures where there are none), as a ratio within this run: parse and check
// against parse alone. `judge` is check with places, excerpts and fingerprints for the reports. Exits with 1 over the limit.
const limit = 1.3

const texts = seedsOr('letters')
const judging = { profile: 'scraped', rules: {} }

const contenders = {
  parse: (text) => parse(text),
  'parse and check': (text) => check(parse(text)),
  'parse and judge': (text) => judge(parse(text), judging),
}

// The contenders take turns, so that a busy machine is busy for all of them, and the best round of each counts.
const best = {}
for (let round = 0; round < 400; round++) {
  for (const [name, run] of Object.entries(contenders)) {
    const started = performance.now()
    for (const text of texts) run(text)
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, performance.now() - started)
  }
}
for (const [name, milliseconds] of Object.entries(best))
  console.log(
    `${name.padEnd(18)} ${milliseconds.toFixed(3).padStart(8)} ms for ${texts.length} letters  ${(milliseconds / best.parse).toFixed(2)} times parse`,
  )
const ratio = best['parse and check'] / best.parse
console.log(
  `parse and check cost ${ratio.toFixed(2)} times parse (limit ${limit}); check alone ${(ratio - 1).toFixed(2)} of parse`,
)
if (ratio > limit) process.exitCode = 1
