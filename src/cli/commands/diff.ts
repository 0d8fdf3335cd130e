import { compare, isSame } from '../../compare.ts'
import { formatDifference, formatTotals, type Totals } from '../../emit/difference.ts'
import type { Difference, ListChange } from '../../model/difference.ts'
import { openDataset } from '../../shell/read-dataset.ts'
import { append } from '../../text/append.ts'
import { isColored } from '../color.ts'
import { exitCodes } from '../exit-codes.ts'
import { openOutput } from '../output.ts'
import { chalkPaint, plainPaint } from '../paint.ts'
import type { Streams } from '../streams.ts'
import { said, tell } from '../tell.ts'

/** The flags of `fuhan diff`. */
export interface DiffFlags {
  readonly format: 'pretty' | 'json' | 'ndjson'
  readonly output?: string
  readonly color?: boolean | undefined
  readonly exitCode?: boolean
}

/** `fuhan diff A B`: what differs between two readings of the same inputs, letter by letter and in sum. */
export async function runDiff(
  before: string,
  after: string,
  flags: DiffFlags,
  streams: Streams,
): Promise<number> {
  const opened = await Promise.allSettled([openDataset(before), openDataset(after)])
  const [old, now] = opened.map((result) => (result.status === 'fulfilled' ? result.value : null))
  for (const result of opened)
    if (result.status === 'rejected') tell(streams, (result.reason as Error).message)
  const output = old && now ? await openOutput(flags.output, streams) : null
  if (!old || !now || !output) {
    await Promise.all([old?.close(), now?.close()])
    return old && now ? exitCodes.unwritten : exitCodes.failed
  }
  const isPretty = flags.format === 'pretty'
  const paint =
    isPretty && isColored(flags.color, flags.output !== undefined, streams) ? await chalkPaint() : plainPaint
  let count = 0
  const put = async (name: string, difference: Difference) => {
    if (isPretty) await output.put(formatDifference(name, difference, paint))
    else {
      const line = JSON.stringify({ name, ...difference })
      await output.put(
        flags.format === 'ndjson' ? `${line}\n` : `${count === 0 ? '{"letters":[\n' : ',\n'}${line}`,
      )
    }
    count++
  }
  const totals = await compareAll(old, now, put)
  if (isPretty) await output.put(formatTotals(totals, paint, (line) => said(streams, line)))
  else if (flags.format === 'json')
    await output.put(`${count === 0 ? '{"letters":[' : '\n'}],"totals":${JSON.stringify(totals)}}\n`)
  await Promise.all([old.close(), now.close()])
  if (!(await output.close())) return exitCodes.unwritten
  const isDifferent = totals.changed + totals.lost.length + totals.gained.length > 0
  return isDifferent && flags.exitCode === true ? exitCodes.failed : exitCodes.done
}

type Dataset = Awaited<ReturnType<typeof openDataset>>

/** Compares letter by letter, in the order of the old dataset; what differs is handed to `put`. */
async function compareAll(
  old: Dataset,
  now: Dataset,
  put: (name: string, difference: Difference) => Promise<void>,
): Promise<Totals> {
  const totals: Totals = {
    letters: 0,
    changed: 0,
    lost: [],
    gained: [],
    fields: {},
    figures: { lost: 0, gained: 0 },
    citations: { lost: 0, gained: 0 },
    findings: { lost: 0, gained: 0 },
  }
  const there = new Set(now.names)
  for (const name of old.names) {
    const [was, is] = [await old.read(name), there.has(name) ? await now.read(name) : null]
    if (was === null || is === null) {
      totals.lost.push(name)
      continue
    }
    totals.letters++
    const difference = compare(was, is)
    if (isSame(difference)) continue
    add(totals, difference)
    await put(name, difference)
  }
  const known = new Set(old.names)
  append(
    totals.gained,
    now.names.filter((name) => !known.has(name)),
  )
  return totals
}

function add(totals: Totals, difference: Difference): void {
  totals.changed++
  for (const { path } of [...difference.fields, ...difference.lists])
    totals.fields[path] = (totals.fields[path] ?? 0) + 1
  const sum = (total: { lost: number; gained: number }, { lost, gained }: ListChange) => {
    total.lost += lost.length
    total.gained += gained.length
  }
  sum(totals.figures, difference.figures)
  sum(totals.citations, difference.citations)
  sum(totals.findings, difference.findings)
}
