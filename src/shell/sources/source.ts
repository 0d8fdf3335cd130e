import type { Category, Failure } from '../failure.ts'

/** What a path holds, told by its name: one letter, or an archive of them. */
export type SourceKind = 'letter' | 'zip' | 'tar' | 'warc' | 'ndjson' | 'stdin'

/** One of the files that the arguments name, in input order. */
export interface Source {
  /** For people, and in `source.name`. */
  readonly name: string
  /** What the file system knows it by: bytes where the name is not UTF-8. */
  readonly path: string | Buffer
  readonly kind: SourceKind
  readonly size: number
  /** Changes with the file: its size and time of change. Empty for what cannot be read twice. */
  readonly stamp: string
}

/** What a worker needs to make one document. */
export type Input =
  | {
      readonly kind: 'file'
      readonly name: string
      readonly path: string | Uint8Array
      readonly size: number
    }
  | ({ readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array } & Capture)
  | { readonly kind: 'record'; readonly name: string; readonly line: Uint8Array }
  | { readonly kind: 'failure'; readonly name: string; readonly category: Category; readonly reason: string }

/** What a web archive knows of a page. */
export interface Capture {
  readonly url?: string | null
  readonly capturedAt?: string | null
  readonly offset?: number | null
}

/** An input with its number: its place among all inputs, from 1. */
export interface Numbered {
  readonly letter: number
  readonly input: Input
}

/** Limits that hold while an archive is read. */
export interface Limits {
  /** The largest letter. */
  readonly maxBytes: number
  /** A folder for a nested archive that must be read at random. */
  readonly scratch: string
}

/**
 * Numbers the inputs. Each reader calls `next` once for each input it meets, wanted or not, and reads the bytes of the wanted ones alone: so a
 * shard or a resumed run passes over the others at little cost.
 */
export interface Numbering {
  /** The number of the next input, or null where it is not wanted. */
  readonly next: () => number | null
  /** Files and members met that are no letters by their names. */
  passedOver: number
  /** Bytes read of the files that the arguments name, packed as they are. */
  bytes: number
}

/** Numbers inputs from 1; `isWanted` chooses. */
export function numbering(
  isWanted: (letter: number) => boolean,
): Numbering & { readonly count: () => number } {
  let letter = 0
  return {
    next: () => {
      letter++
      return isWanted(letter) ? letter : null
    },
    passedOver: 0,
    bytes: 0,
    count: () => letter,
  }
}

/** The input that a failure is. */
export function failed({ name, category, reason }: Failure): Input {
  return { kind: 'failure', name, category, reason }
}
