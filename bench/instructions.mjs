import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The instructions that parsing the seed letters (the project's own fixtures where there are none) takes, counted by valgrind: the same at each run, whatever
// else the machine does, so that a gain of a hundredth shows. Loading, the first round (cold) and a later one (steady) are told apart, and of each what V8
// spends on compiling hot code, which a larger machine does in another thread; and what promises, answers and the answering agency add to the rest of a steady
// round. Exits with 1 over a limit.
const limit = 3500
const promisesLimit = 0.15
const rounds = { first: 1, early: 10, late: 40 }

/** What a round does with a letter: all, or all but promises, answers and the answering agency. */
const readers = {
  whole: async () => (await import('../dist/parse.js')).parse,
  rest: async () => {
    const { annotate } = await import('../dist/figures/annotate.js')
    const { readStructure } = await import('../dist/read-structure.js')
    return (text) => {
      const { source, document } = readStructure(text, {})
      annotate(source, document)
    }
  },
}

/** What runs under valgrind: so many rounds of all letters. */
async function readRounds(reader, times) {
  const read = await readers[reader]()
  const { seedsOr } = await import('./support/seeds.mjs')
  const texts = seedsOr('letters')
  for (let round = 0; round < times; round++) for (const text of texts) read(text)
}

/** The instructions of a process that reads so often, by whose code they are of. */
function count(reader, times, folder) {
  const file = join(folder, `${reader}-${times}`)
  // One thread and no random seed: what is compiled, and when, depends on nothing but the code.
  const node = [process.execPath, '--predictable', '--single-threaded', '--stack-size=900']
  const tool = [
    '--tool=cachegrind',
    '--cache-sim=no',
    '--smc-check=all-non-file',
    `--cachegrind-out-file=${file}`,
  ]
  const { status, stderr } = spawnSync(
    'valgrind',
    [...tool, ...node, fileURLToPath(import.meta.url), reader, String(times)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`valgrind ended with ${status}: ${stderr}`)
  const counts = { all: 0, compiler: 0 }
  let isCompiler = false
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('fn=')) isCompiler = line.includes('v8::internal::compiler::')
    const found = /^\d+ (\d+)$/.exec(line)
    if (found === null) continue
    counts.all += Number(found[1])
    if (isCompiler) counts.compiler += Number(found[1])
  }
  return counts
}

function less(to, from, times = 1) {
  return { all: (to.all - from.all) / times, compiler: (to.compiler - from.compiler) / times }
}

function tell(name, { all, compiler }) {
  const millions = (instructions) => (instructions / 1e6).toFixed(1).padStart(8)
  console.log(`${name.padEnd(16)}${millions(all)} million, ${millions(compiler)} of them to compile hot code`)
}

async function compareRounds() {
  const { seedsOr } = await import('./support/seeds.mjs')
  const texts = seedsOr('letters')
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const folder = mkdtempSync(join(tmpdir(), 'fuhan-instructions-'))
  try {
    const [none, first, early, late] = [0, ...Object.values(rounds)].map((times) =>
      count('whole', times, folder),
    )
    const steady = less(late, early, rounds.late - rounds.early)
    const [restEarly, restLate] = [rounds.early, rounds.late].map((times) => count('rest', times, folder))
    const rest = less(restLate, restEarly, rounds.late - rounds.early)
    console.log(`${texts.length} letters, ${characters} characters`)
    tell('loading', none)
    tell('first round', less(first, none))
    tell('steady round', steady)
    const each = (steady.all - steady.compiler) / characters
    console.log(`steady, hot code compiled: ${each.toFixed(0)} instructions a character (limit ${limit})`)
    const added = steady.all / rest.all - 1
    const addedWarm = (steady.all - steady.compiler) / (rest.all - rest.compiler) - 1
    const percent = (share) => `${(100 * share).toFixed(1)} %`
    console.log(
      `promises, answers and the agency add ${percent(added)} to the rest of a steady round (limit ${percent(promisesLimit)}), ${percent(addedWarm)} without what compiles`,
    )
    if (each > limit || added > promisesLimit) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [, , asked, times] = process.argv
if (asked !== undefined) await readRounds(asked, Number(times))
else if (spawnSync('valgrind', ['--version']).status !== 0)
  console.log('instructions: skipped, valgrind is not installed')
else await compareRounds()
