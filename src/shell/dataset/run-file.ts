import type { Counts } from './batch.ts'
import { quarantinedIn } from './batch.ts'
import type { Head } from './journal.ts'
import type { Shard } from './options.ts'
import { isPlainName } from './plain-name.ts'

/** A file of a dataset. */
export interface OutputFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** `run.json`: what made a dataset, of what, and how much came of it. It is the last file to appear. */
export interface RunFile {
  /** The version of fuhan. */
  readonly fuhan: string
  readonly options: Head['options']
  readonly shard: Shard | null
  readonly inputs: {
    /** All inputs there are, those of other shards too. */
    readonly total: number
    /** Digest of names, sizes and times of change of the files that were named. */
    readonly listing: string
    /** Digest of their names and sizes alone, which is the same on another machine. */
    readonly names: string
    /** Digest of what was read: SHA-256 and name of each input, one a line, in order. */
    readonly sha256: string
    /** Files and members that are no letters by their names. */
    readonly passedOver: number
  }
  readonly counts: {
    readonly inputs: number
    readonly documents: number
    readonly quarantined: number
    readonly byCategory: Counts['quarantined']
    readonly rows: Counts['rows']
  }
  readonly outputs: readonly OutputFile[]
  readonly workers: number
  readonly node: string
  readonly startedAt: string
  readonly finishedAt: string
  /** Milliseconds of work over all runs that made it. */
  readonly milliseconds: number
}

/** `run.json` as it was read, or null where it is none: cut, damaged, or somebody else's. */
export function readRun(text: string): RunFile | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const { fuhan, options, inputs, counts, outputs } = membersOf(value)
  const { total, listing, names, passedOver } = membersOf(inputs)
  const { inputs: read, documents, quarantined, byCategory, rows } = membersOf(counts)
  const isWhole =
    [fuhan, listing, names].every((word) => typeof word === 'string') &&
    [total, read, documents, quarantined].every(Number.isSafeInteger) &&
    passedOver != null &&
    [options, byCategory, rows].every((record) => typeof record === 'object' && record !== null) &&
    Array.isArray(outputs) &&
    outputs.every(isOutput)
  return isWhole ? (value as RunFile) : null
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function isOutput(value: unknown): value is OutputFile {
  const { path, bytes, sha256 } = membersOf(value)
  return isPlainName(path) && Number.isSafeInteger(bytes) && typeof sha256 === 'string'
}

/** The counts as `run.json` has them. */
export function runCounts(counts: Counts): RunFile['counts'] {
  const { inputs, documents, quarantined, rows } = counts
  return {
    inputs,
    documents,
    quarantined: quarantinedIn(counts),
    byCategory: sorted(quarantined),
    rows: sorted(rows),
  }
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
