import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Pattern } from './collect.ts'
import type { Attack } from './measure.ts'

/** A pattern that the checker did not prove: it could not decide, or it has an attack. */
export interface Doubtful {
  readonly pattern: string
  /** How the pattern begins, for people. */
  readonly begins: string
  readonly says: string
  readonly attack: Attack | null
}

/** The verdicts that are kept: the hashes of patterns proved to take a linear time, and those that are measured at each run. */
interface Kept {
  proved: string[]
  doubtful: Doubtful[]
}

const file = 'test/redos/verdicts.json'
const timeout = 4000
const hashLength = 16

/** The name of a pattern in the table of verdicts; any change to the pattern changes it. */
export function hashOf({ source, flags }: Pattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, hashLength)
}

const readKept = () => JSON.parse(readFileSync(file, 'utf8')) as Kept

/** The patterns of which the kept table knows that they are measured. */
export function measuredBefore(): (pattern: Pattern) => boolean {
  const hashes = new Set(readKept().doubtful.map(({ pattern }) => pattern))
  return (pattern) => hashes.has(hashOf(pattern))
}

/** Judges each pattern, those anew that the kept table does not know, and gives the doubtful ones. `keeps` writes the table. */
export async function judge(patterns: readonly Pattern[], keeps = false): Promise<Map<Pattern, Doubtful>> {
  const kept = readKept()
  const proved = new Set(kept.proved)
  const doubtful = new Map(kept.doubtful.map((row) => [row.pattern, row]))
  const rows = new Map<Pattern, Doubtful>()
  const waiting = [...patterns]
  const work = async () => {
    for (let pattern = waiting.pop(); pattern !== undefined; pattern = waiting.pop()) {
      const hash = hashOf(pattern)
      if (proved.has(hash)) continue
      const row = doubtful.get(hash) ?? (await judged(pattern))
      if (row === null) proved.add(hash)
      else rows.set(pattern, row)
    }
  }
  await Promise.all([work(), work()])
  if (keeps) keep(patterns, proved, rows)
  return rows
}

async function judged(pattern: Pattern): Promise<Doubtful | null> {
  // The checker knows neither d, which changes nothing for it, nor v.
  const flags = pattern.flags.replace('d', '').replace('v', 'u')
  // The checker takes seconds to load, and most runs have nothing to ask it.
  const { check } = await import('recheck')
  const verdict = await check(pattern.source, flags, { timeout })
  if (verdict.status === 'safe') return null
  return {
    pattern: hashOf(pattern),
    begins: pattern.source.slice(0, 60),
    says: verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.error.kind,
    attack:
      verdict.status === 'vulnerable'
        ? {
            first: verdict.attack.pumps[0]?.prefix ?? '',
            pumps: verdict.attack.pumps.map(({ pump }) => pump),
            last: verdict.attack.suffix,
          }
        : null,
  }
}

function keep(
  patterns: readonly Pattern[],
  proved: ReadonlySet<string>,
  rows: ReadonlyMap<Pattern, Doubtful>,
): void {
  const hashes = patterns.map(hashOf)
  const kept: Kept = {
    proved: hashes.filter((hash) => proved.has(hash)).sort(),
    doubtful: [...rows.values()].sort((a, b) => (a.pattern < b.pattern ? -1 : 1)),
  }
  // The pumps on one line, as the formatter has them.
  const written = JSON.stringify(kept, null, 2).replaceAll(/"pumps": \[[^\]]*\n +\]/g, (list) =>
    list.replaceAll(/\n +/g, ' ').replace('[ ', '[').replace(/ \]$/, ']'),
  )
  writeFileSync(file, `${written}\n`)
}
