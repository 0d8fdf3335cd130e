import { Worker } from 'node:worker_threads'
import type { Pattern } from './collect.ts'

/** A text that grows: `first`, then the pumps as often as asked, then `last`. */
export interface Attack {
  readonly first: string
  readonly pumps: readonly string[]
  readonly last: string
}

/** How a pattern took an attack of `units` units and of four times as many. */
export interface Measured {
  readonly attack: Attack
  /** Milliseconds of processor time, the least of some runs. */
  readonly small: number
  readonly large: number
}

const units = 2000
const least = 4
/** A run that takes longer is ended; what is linear takes milliseconds. */
const limit = 20_000

/** The text of an attack of about `size` units. */
export function textOf({ first, pumps, last }: Attack, size: number): string {
  const times = Math.max(1, Math.floor(size / Math.max(1, pumps.join('').length)))
  return first + pumps.map((pump) => pump.repeat(times)).join('') + last
}

/** Samples of what the parts of a pattern match, in order: words, and a unit or two of each class. */
export function samplesOf(source: string): string[] {
  const samples: string[] = []
  const part =
    /\(\?(?:<?[=!]|:|<\w+>)|\\[dws]|\\[^dws]|\[(?:\\.|[^\]\\])*\]|[^\\()[\]{}|?*+.^$]+|\{\d+(?:,\d*)?\}|\./gu
  for (const [sign] of source.matchAll(part)) {
    if (sign.startsWith('(?') || sign.startsWith('{')) continue
    if (sign === '\\d') samples.push('1')
    else if (sign === '\\s') samples.push(' ')
    else if (sign === '\\w') samples.push('a')
    else if (sign === '.') samples.push('甲')
    else if (sign.startsWith('\\'))
      samples.push(sign === '\\n' ? '\n' : sign === '\\t' ? '\t' : sign.slice(1))
    else if (sign.startsWith('['))
      samples.push(...classSamples(sign, sign.startsWith('[^') ? ['甲', 'x', ' '] : []))
    else samples.push(sign)
  }
  return [...new Set(samples)]
}

function classSamples(written: string, other: readonly string[]): string[] {
  const tried = [...'甲一1aA ((、,:.-/年号\t\n《“|']
  const fits = new RegExp(written, 'u')
  const inner = [...tried, ...written].filter((sign) => fits.test(sign))
  return [...new Set([...inner.slice(0, 3), ...other.filter((sign) => fits.test(sign))])]
}

/** Attacks made of a pattern's own samples: each alone, with its neighbours, with a blank, after what the pattern begins with. */
export function attacksOn({ source }: Pattern): Attack[] {
  const all = samplesOf(source)
  const step = Math.max(1, Math.floor(all.length / 24))
  const samples = all.filter((_, at) => at % step === 0)
  const attacks: Attack[] = []
  for (const [at, sample] of samples.entries()) {
    const next = samples[at + 1] ?? samples[0] ?? ''
    const third = samples[at + 2] ?? ''
    for (const pump of [sample, sample + next, `${sample} `, sample + next + third, `${sample}甲`])
      for (const first of at === 0 ? [''] : ['', samples.slice(0, at).join('')])
        for (const last of ['\0', '\n']) attacks.push({ first, pumps: [pump], last })
  }
  return attacks
}

const code = `
const { parentPort, workerData } = require('node:worker_threads')
const { source, flags, cases, sizes } = workerData
const pattern = new RegExp(source, flags)
const run = (text) => {
  const before = process.cpuUsage()
  pattern.lastIndex = 0
  if (pattern.global) {
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) if (match[0] === '') pattern.lastIndex++
  } else pattern.exec(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
let worst = { at: -1, small: 0, large: 0, ratio: 0 }
for (const [at, [small, large]] of cases.entries()) {
  parentPort.postMessage({ at })
  let slow = run(large)
  if (slow < workerData.least) { if (slow > worst.large && worst.ratio <= 8) worst = { at, small: 0, large: slow, ratio: 1 }; continue }
  let quick = run(small)
  for (let round = 0; round < 3; round++) { slow = Math.min(slow, run(large)); quick = Math.min(quick, run(small)) }
  const ratio = slow / Math.max(quick, 0.05)
  if (ratio > worst.ratio) worst = { at, small: quick, large: slow, ratio }
}
parentPort.postMessage({ worst })
`

/** The attack that a pattern takes worst: the one whose time grows most, or else the slowest. */
export function measure(
  { source, flags }: Pattern,
  attacks: readonly Attack[],
  size = units,
): Promise<Measured> {
  const cases = attacks.map((attack) => [textOf(attack, size), textOf(attack, 4 * size)])
  const worker = new Worker(code, { eval: true, workerData: { source, flags, cases, least } })
  let now = 0
  return new Promise((resolve, reject) => {
    const end = (at: number, small: number, large: number) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve({ attack: attacks[at] ?? { first: '', pumps: [], last: '' }, small, large })
    }
    const late = () => end(now, 0, limit)
    let timer = setTimeout(late, limit)
    worker.on('error', reject)
    worker.on(
      'message',
      ({ at, worst }: { at?: number; worst?: { at: number; small: number; large: number } }) => {
        if (worst !== undefined) return end(worst.at, worst.small, worst.large)
        now = at ?? now
        clearTimeout(timer)
        timer = setTimeout(late, limit)
      },
    )
  })
}
