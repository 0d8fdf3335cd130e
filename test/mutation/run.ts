import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleOf } from './bundle.ts'
import { reasonOf } from './equivalent.ts'
import type { Mutant } from './mutants.ts'
import { Runner } from './runner.ts'

/**
 * `npm run mutate`: changes the readers one place at a time and tells which changes no test notices. A sample of `--count` mutants (0: all) by `--seed` over the files
 * whose path begins with one of `--files`; exits with 1 below `--least` per cent killed.
 *
 * All mutants are in one script, each behind a switch; the tests run once without any, which tells what each of them reaches, and then for each mutant those in which it changes
 * a value, the quickest first, up to the first that fails.
 */
const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    files: {
      type: 'string',
      multiple: true,
      default: ['src/parts/', 'src/letter/', 'src/grammar/letter.ts'],
    },
    least: { type: 'string', default: '0' },
  },
})

const suites = readdirSync('test').filter((name) =>
  /^(?:addressees|co-handlers|contacts|explain|golden|labels|letter-l.*|limits-.*|opening-closing|parts-.*|sections|shapes-.*|signature|values)\.test\.ts$/.test(
    name,
  ),
)

/** The first `count` of the numbers below `size` in an order that the seed alone decides. */
function sample(size: number, count: number, seed: number): number[] {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  for (let i = 0; i < 10; i++) next()
  return Array.from({ length: size }, (_, index) => [next(), index] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count === 0 ? size : count)
    .map(([, index]) => index)
}

/** The number of no mutant, with which nothing is noted either. */
const none = -2

interface Outcome {
  readonly mutant: number
  readonly failure: string | null
}

/** In a process of its own, since a mutant may end it: runs the mutants that it is sent, one after the other. */
async function work(): Promise<void> {
  const { code } = await bundleOf(suites, options.files)
  const runner = new Runner(code)
  const reach = await runner.reach()
  if (reach.failure !== null) throw new Error(`the tests fail without a mutant: ${reach.failure}`)
  const all = { tests: reach.tests, always: new Set([none]) }
  const failure = await runner.failureOf(none, all)
  if (failure !== null) throw new Error(`the tests fail in modules made anew: ${failure}`)
  process.on('message', async (mutant: number) => {
    process.send?.({ mutant, failure: await runner.failureOf(mutant, reach) })
  })
  process.send?.({ mutant: -1, failure: String(reach.tests.length) })
}

/** Runs the mutants in a process, and in the next where one ends it. */
async function outcomes(mutants: readonly number[], take: (outcome: Outcome) => void): Promise<void> {
  for (let at = 0; at < mutants.length; )
    await new Promise<void>((done, fail) => {
      let isReady = false
      const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
        env: { ...process.env, FUHAN_MUTANTS: 'run' },
      })
      child.on('message', (outcome: Outcome) => {
        if (outcome.mutant >= 0) {
          take(outcome)
          at++
        } else if (!isReady) isReady = true
        if (at < mutants.length) child.send(mutants[at] as number)
        else child.kill()
      })
      child.on('exit', (code) => {
        if (!isReady) return fail(new Error(`no tests ran: ${code}`))
        if (at < mutants.length) take({ mutant: mutants[at++] as number, failure: `ended with ${code}` })
        done()
      })
    })
}

function printed({ path, line, start, end, text }: Mutant): string {
  const was = readFileSync(path, 'utf8').slice(start, end).replaceAll(/\s+/g, ' ')
  return `${path}:${line}: ${was.slice(0, 70)} → ${text === '' ? '(nothing)' : text}`
}

async function main(): Promise<void> {
  const { mutants } = await bundleOf(suites, options.files)
  const codes = new Map(mutants.map(({ path }) => [path, readFileSync(path, 'utf8')]))
  const isEquivalent = (mutant: Mutant) => reasonOf(mutant, codes.get(mutant.path) as string) !== null
  const drawn = sample(mutants.length, Number(options.count), Number(options.seed))
  const chosen = drawn.filter((index) => !isEquivalent(mutants[index] as Mutant))
  const left = drawn.length - chosen.length
  console.log(
    `${mutants.length} mutants, ${drawn.length} of them drawn, ${left} of these left out as equivalent`,
  )
  let killed = 0
  await outcomes(chosen, ({ mutant, failure }) => {
    if (failure !== null) killed++
    else console.log(printed(mutants[mutant] as Mutant))
  })
  const rate = (100 * killed) / Math.max(1, chosen.length)
  console.log(`${killed} of ${chosen.length} killed, ${rate.toFixed(1)} %`)
  if (rate < Number(options.least)) process.exitCode = 1
}

await (process.env['FUHAN_MUTANTS'] === 'run' ? work() : main())
