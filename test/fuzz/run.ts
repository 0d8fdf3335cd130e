import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { validator } from '@exodus/schemasafe'
import type { Document } from '../../src/model/document.ts'
import { documentSchema } from '../../src/model/schema.ts'
import { cpuTime } from '../support/cpu-time.ts'
import { judgeInput } from './judge.ts'
import { mutated } from './mutators.ts'
import { randomOf } from './random.ts'

/** A campaign: inputs 1 to `count`, at most a million, of a seed. */
export interface Campaign {
  readonly seed: number
  readonly count: number
  /** Ends sooner. */
  readonly milliseconds?: number
  readonly told?: (line: string) => void
}

/** What a campaign found. */
export interface Found {
  readonly inputs: number
  readonly faults: readonly {
    readonly input: number
    readonly text: string
    readonly faults: readonly string[]
  }[]
  /** Inputs that took over twenty times the median of their size, the best of three runs in processor time. */
  readonly slow: readonly Timed[]
  /** Those that took longest for their size, the longest first, fast enough or not. */
  readonly longest: readonly Timed[]
  /** Milliseconds a kB, the median. */
  readonly median: number
}

/** An input, and how many times the median of its size it took. */
interface Timed {
  readonly input: number
  readonly text: string
  readonly isPage: boolean
  readonly times: number
}

const mostTimes = 20
/** Times the median by the clock beyond which an input is measured at once by the processor's time. */
const suspectTimes = 2
/** Inputs that a campaign measures anew at its end: one of ten, and so many at most. */
const mostMeasured = 60
/** Shorter inputs are over before a clock can tell. */
const leastUnits = 200
const read = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))

/** Runs a campaign. The same seed gives the same inputs. */
export function campaign({ seed, count, milliseconds = Number.POSITIVE_INFINITY, told }: Campaign): Found {
  const letters = [...read('fixtures/letters', '.txt'), ...read('fixtures/nonletters', '.txt')]
  const pages = read('fixtures/html/letters', '.html')
  const fits = validator(documentSchema({ reused: 'ref' }) as never, { formatAssertion: false, isJSON: true })
  const misfitOf = (document: Document) => (fits(document as never) ? null : 'somewhere')
  const faults: Found['faults'][number][] = []
  const perUnit: number[] = []
  let suspects: { input: number; text: string; isPage: boolean; took: number }[] = []
  const end = performance.now() + milliseconds
  let inputs = 0
  let median = Number.NaN
  while (inputs < count && performance.now() < end) {
    const input = ++inputs
    const { text, isPage } = mutated(letters, pages, randomOf(seed * 0x100000 + input))
    const seen = judgeInput(text, isPage, misfitOf, input % 8 === 0)
    if (seen.faults.length > 0) {
      faults.push({ input, text, faults: seen.faults })
      told?.(`seed ${seed} input ${input}: ${seen.faults[0]}`)
    }
    if (text.length < leastUnits) continue
    if (perUnit.length < 5000) perUnit.push(seen.took / text.length)
    if (perUnit.length % 1000 === 999 || Number.isNaN(median)) median = middle(perUnit)
    // The clock runs on while other work is done, so that on a loaded machine it keeps what was unlucky.
    const isLong = seen.took > suspectTimes * median * text.length
    const took = isLong ? cpuTime(() => judgeInput(text, isPage, misfitOf, false)) : seen.took
    suspects.push({ input, text, isPage, took: Math.min(took, seen.took) })
    if (suspects.length > 20 * mostMeasured) suspects = longestOf(suspects)
    if (input % 10_000 === 0) told?.(`seed ${seed}: ${input} inputs, ${faults.length} faults`)
  }
  median = middle(perUnit)
  // What else the machine did is not in the best of three runs.
  const longest = longestOf(suspects)
    .slice(0, Math.ceil(inputs / 10))
    .map(({ input, text, isPage }) => {
      const rounds = Array.from({ length: 3 }, () => cpuTime(() => judgeInput(text, isPage, misfitOf, false)))
      return { input, text, isPage, times: Math.min(...rounds) / text.length / median }
    })
    .sort((a, b) => b.times - a.times)
  return {
    inputs,
    faults,
    slow: longest.filter(({ times }) => times > mostTimes),
    longest,
    median: median * 1000,
  }
}

/** Those that took longest for their size. */
function longestOf<Suspect extends { readonly text: string; readonly took: number }>(
  suspects: readonly Suspect[],
): Suspect[] {
  return suspects.toSorted((a, b) => b.took / b.text.length - a.took / a.text.length).slice(0, mostMeasured)
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

if (process.argv[1]?.endsWith('fuzz.mjs')) {
  const [seed = '1', count = '100000', minutes = '600'] = process.argv.slice(2)
  const told = (line: string) => process.stdout.write(`${line}\n`)
  const found = campaign({
    seed: Number(seed),
    count: Number(count),
    milliseconds: Number(minutes) * 60_000,
    told,
  })
  const { faults, slow, longest, inputs, median } = found
  const folder = `node_modules/.cache/fuhan/longest-${seed}`
  mkdirSync(folder, { recursive: true })
  for (const { input, text, isPage, times } of longest.slice(0, 8)) {
    told(`seed ${seed} input ${input}: ${times.toFixed(1)} times the median, ${text.length} units`)
    writeFileSync(`${folder}/${seed}-${input}.${isPage ? 'html' : 'txt'}`, text)
  }
  if (faults.length + slow.length > 0)
    writeFileSync(`node_modules/.cache/fuhan/fuzz-${seed}.json`, JSON.stringify({ faults, slow }))
  told(
    `seed ${seed}: ${inputs} inputs, ${faults.length} with faults, ${slow.length} slow, median ${median.toFixed(2)} ms a thousand units`,
  )
  process.exitCode = faults.length + slow.length > 0 ? 1 : 0
}
