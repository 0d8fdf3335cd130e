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

// The contenders take turns, the first of a round in turn too. What else the machine does meets both of a round alike, so that each round gives a ratio of its
// own, and the median of these counts.
const ratios = []
for (let round = 0; round < rounds; round++) {
  const spent = new Map()
  for (const { name, times, run } of round % 2 === 0 ? contenders : [...contenders].reverse()) {
    const before = process.cpuUsage()
    for (const text of texts) run(text)
    const { user, system } = process.cpuUsage(before)
    spent.set(name, (user + system) / 1000)
    // Code is compiled in the first rounds.
    if (round >= rounds / 4) times.push(spent.get(name))
  }
  const [rest, whole] = contenders.map(({ name }) => spent.get(name))
  if (round >= rounds / 4) ratios.push(whole / rest)
}
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1]
for (const { name, times } of contenders)
  console.log(`${name.padEnd(18)} ${median(times).toFixed(3).padStart(8)} ms for ${texts.length} letters`)
const ratio = median(ratios)
console.log(
  `promises, answers and the agency add ${((ratio - 1) * 100).toFixed(1)} % (limit ${((limit - 1) * 100).toFixed(0)} %)`,
)
if (ratio > limit) process.exitCode = 1
