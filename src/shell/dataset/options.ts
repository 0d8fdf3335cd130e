import type { CorrectionTally } from '../../corrections/tally.ts'
import type { Counts, Format } from './batch.ts'

/** A part of the inputs: every `of`-th, from the `part`-th on. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** What `fuhan convert` is asked to do. */
export interface ConvertOptions {
  /** Files, folders, globs, archives; `-` is standard input. */
  readonly inputs: readonly string[]
  /** A file with names of inputs, or `-`. */
  readonly filesFrom?: string | undefined
  readonly output: string
  readonly formats: ReadonlySet<Format>
  /** Keep the text in the documents and tables. SQLite always has it, for the search. */
  readonly hasText: boolean
  /** Begin CSV with a byte order mark, by which Excel knows UTF-8. */
  readonly hasBom: boolean
  readonly maxBytes: number
  /** The longest that one document may take, in milliseconds. */
  readonly timeout: number
  readonly selector?: string | undefined
  readonly encoding?: string | undefined
  /** The file of corrections that are made in the documents, and whether the inputs are all letters that it can be of. */
  readonly corrections?: { readonly file: string; readonly isWhole: boolean } | undefined
  /** The year by whose places (行政区划) the columns …At are written. */
  readonly regionAt?: number | undefined
  /** How many threads may work at once. */
  readonly workers: number
  /** Inputs between two checkpoints: what a killed run may have to do again. */
  readonly checkpointEvery: number
  readonly mode: 'new' | 'resume' | 'overwrite'
  /** On resuming a finished dataset, compare the hashes of its files too, not their sizes alone. */
  readonly verify?: boolean | undefined
  /** On resuming, read again from the first input on that gave no document. */
  readonly retryQuarantined?: boolean | undefined
  /** Write no dataset where the inputs hold no letter. */
  readonly refusesEmpty?: boolean | undefined
  readonly shard?: Shard | undefined
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Aborted, it ends the run at the next document, with all that is done on record. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Called where another run may still write to the folder, before that is found out. */
  readonly onWait?: ((other: string) => void) | undefined
  /** Count the bytes of all files first seen, so that progress can tell a share; lists the inputs once more. */
  readonly wantsTotal?: boolean | undefined
  /** The module of the workers; fuhan's own where left out. */
  readonly workerEntry?: URL | undefined
}

/** How far a run is. */
export interface Progress {
  readonly counts: Counts
  /** Bytes read of the files named, packed as they are. */
  readonly bytes: number
  /** Bytes of all files named, as soon as they are counted. */
  readonly totalBytes: number | null
  /** The rest of the documents are made; the tables are being finished. */
  readonly isFinishing: boolean
}

/** How a run ended. */
export interface Summary {
  /** `unchanged` is a finished dataset that `--resume` found nothing to do in. */
  readonly state: 'done' | 'stopped' | 'unchanged' | 'empty'
  readonly counts: Counts
  /** Files, members and records that are no letters. */
  readonly passedOver: number
  /** The same in words, by kind; no line where there are none, or an earlier run told it. */
  readonly passed: readonly string[]
  /** Inputs taken over from an earlier run. */
  readonly resumed: number
  /** Why work of an earlier run was done again, or null. */
  readonly redone: string | null
  /** What became of the corrections, where there were some and the run ended. */
  readonly corrections: CorrectionTally | null
  readonly milliseconds: number
}

/** `part-0007-of-0040.` before each name of a shard's files, nothing otherwise. */
export function prefixOf(shard: Shard | undefined): string {
  if (shard === undefined) return ''
  const padded = (number: number) => String(number).padStart(4, '0')
  return `part-${padded(shard.part)}-of-${padded(shard.of)}.`
}
