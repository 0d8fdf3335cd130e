import { annotate } from '../dist/figures/annotate.js'
import { parse } from '../dist/parse.js'
import { readStructure } from '../dist/read-structure.js'
import { seedsOr } from './support/seeds.mjs'

// What the answering agency, promises and answers add to the rest of reading the seed letters (the project's own fixtures where there are none), as a ratio
// of processor time within this run: parse against structure, figures and citations alone. Exits with 1 over the limit.
const limit = 1.15
/** As many letters are read in all rounds, or twenty rounds of all. */
const letters = 1000

const texts = seedsOr('letters')

const rounds = Math.max(20, Math.ceil(letters / texts.length))

const contenders = [
  {
    name: 'without promises',
    times: [],
    run: (text) => {
      const { source, document } = readStructure(text, {})
      annotate(source, document)
    },
  },
  { name: 'parse', times: [], run: (text) => parse(text) },
]

// The contenders take turns, the first of a round in turn too, and the median round of each counts.
for (let round = 0; round < rounds; round++)
  for (const { times, run } of round % 2 === 0 ? contenders : [...contenders].reverse()) {
    const before = process.cpuUsage()
    for (const text of texts) run(text)
    const { user, system } = process.cpuUsage(before)
    // Code is compiled in the first rounds.
    if (round >= rounds / 4) times.push((user + system) / 1000)
  }
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1]
const [rest, whole] = contenders.map(({ times }) => median(times))
for (const { name, times } of contenders)
  console.log(`${name.padEnd(18)} ${median(times).toFixed(3).padStart(8)} ms for ${texts.length} letters`)
console.log(
  `promises, answers and the agency add ${((whole / rest - 1) * 100).toFixed(1)} % (limit ${((limit - 1) * 100).toFixed(0)} %)`,
)
if (whole / rest > limit) process.exitCode = 1
