import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { context } from 'esbuild'
import { type Mutant, mutantsOf } from './mutants.ts'

/**
 * `npm run mutate`: changes the readers one place at a time and tells which changes no test notices. A sample of `--count` mutants by `--seed` over the files whose path
 * begins with one of `--files`; exits with 1 below `--least` per cent killed.
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

const suites = readdirSync('test')
  .filter((name) =>
    /^(?:addressees|agencies|co-handlers|contacts|fields-.*|golden|labels|letter-.*|opening-closing|parts-.*|sections|shapes-.*|signature|values)\.test\.ts$/.test(
      name,
    ),
  )
  // The letters first: they notice most.
  .sort((a, b) => Number(b === 'labels.test.ts') - Number(a === 'labels.test.ts') || (a < b ? -1 : 1))
// Beside the packages, so that the tests find them.
const cache = 'node_modules/.cache/fuhan'
mkdirSync(cache, { recursive: true })
const folder = resolve(mkdtempSync(join(cache, 'mutation-')))
const outfile = join(folder, 'suite.mjs')
let current: Mutant | null = null
const bundler = await context({
  stdin: {
    contents: `${suites.map((name) => `import './test/${name}'`).join('\n')}\nimport { run } from './test/mutation/suite.ts'\nawait run()`,
    resolveDir: process.cwd(),
  },
  alias: { vitest: resolve('test/mutation/suite.ts') },
  bundle: true,
  packages: 'external',
  // The package says of itself that importing it has no effect; tests have.
  ignoreAnnotations: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'silent',
  banner: {
    js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)",
  },
  plugins: [
    {
      name: 'mutant',
      setup(build) {
        build.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
          if (current === null || resolve(current.path) !== path) return null
          const code = readFileSync(path, 'utf8')
          return {
            contents: code.slice(0, current.start) + current.text + code.slice(current.end),
            loader: 'ts',
          }
        })
      },
    },
  ],
})

interface Outcome {
  readonly ran: number
  readonly failure: string | null
}

async function outcomeOf(mutant: Mutant | null, limit: number): Promise<Outcome> {
  current = mutant
  await bundler.rebuild()
  const worker = new Worker(pathToFileURL(outfile), { stdout: true, stderr: true })
  return new Promise((done) => {
    const end = (outcome: Outcome) => {
      clearTimeout(timer)
      done(outcome)
      void worker.terminate()
    }
    const timer = setTimeout(() => end({ ran: 0, failure: `no end within ${limit} ms` }), limit)
    worker.once('message', end)
    worker.once('error', (error) => end({ ran: 0, failure: String(error) }))
  })
}

/** The first `count` of the mutants in an order that the seed alone decides. */
function sample(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  for (let i = 0; i < 10; i++) next()
  return mutants
    .map((mutant) => [next(), mutant] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, mutant]) => mutant)
}

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts') && options.files.some((begin) => path.startsWith(begin)))
  .sort()
const all = paths.flatMap((path) => mutantsOf(path, readFileSync(path, 'utf8')))
const began = performance.now()
const whole = await outcomeOf(null, 600_000)
if (whole.failure !== null) throw new Error(`the tests fail without a mutant: ${whole.failure}`)
const limit = Math.max(20_000, 8 * (performance.now() - began))
console.log(`${all.length} mutants in ${paths.length} files, ${whole.ran} tests`)

let killed = 0
const survivors: Mutant[] = []
for (const mutant of sample(all, Number(options.count), Number(options.seed))) {
  const { failure } = await outcomeOf(mutant, limit)
  if (failure !== null) killed++
  else {
    survivors.push(mutant)
    const was = readFileSync(mutant.path, 'utf8').slice(mutant.start, mutant.end).replaceAll(/\s+/g, ' ')
    console.log(
      `${mutant.path}:${mutant.line}: ${was.slice(0, 70)} → ${mutant.text === '' ? '(nothing)' : mutant.text}`,
    )
  }
}
await bundler.dispose()
rmSync(folder, { recursive: true })
const rate = (100 * killed) / Math.max(1, killed + survivors.length)
console.log(`${killed} of ${killed + survivors.length} killed, ${rate.toFixed(1)} %`)
if (rate < Number(options.least)) process.exitCode = 1
