import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The instructions that parsing the seed letters (the project's own fixtures where there are none) takes, counted by valgrind: the same at each run, whatever
// else the machine does, so that a gain of a hundredth shows. Loading, the first round (cold) and a later one (steady) are told apart, and of each what V8
// spends on compiling hot code, which a larger machine does in another thread. Exits with 1 over the limit.
const limit = 3500
const rounds = { first: 1, early: 10, late: 40 }

/** What runs under valgrind: so many rounds of all letters. */
async function parseRounds(times) {
  const { parse } = await import('../dist/parse.js')
  const { seedsOr } = await import('./support/seeds.mjs')
  const texts = seedsOr('letters')
  for (let round = 0; round < times; round++) for (const text of texts) parse(text)
}

/** The instructions of a process that parses so often, by whose code they are of. */
function count(times, folder) {
  const file = join(folder, `rounds-${times}`)
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
    [...tool, ...node, fileURLToPath(import.meta.url), String(times)],
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
    const [none, first, early, late] = [0, ...Object.values(rounds)].map((times) => count(times, folder))
    const steady = less(late, early, rounds.late - rounds.early)
    console.log(`${texts.length} letters, ${characters} characters`)
    tell('loading', none)
    tell('first round', less(first, none))
    tell('steady round', steady)
    const each = (steady.all - steady.compiler) / characters
    console.log(`steady, hot code compiled: ${each.toFixed(0)} instructions a character (limit ${limit})`)
    if (each > limit) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const asked = process.argv[2]
if (asked !== undefined) await parseRounds(Number(asked))
else if (spawnSync('valgrind', ['--version']).status !== 0)
  console.log('instructions: skipped, valgrind is not installed')
else await compareRounds()
