import type { Category, Failure } from '../failure.ts'

/** One of the files that the arguments name, in input order; what it holds is told by its content when it is read. */
export interface Source {
  /** For people, and in `source.name`; `-` is standard input. */
  readonly name: string
  /** What the file system knows it by: bytes where the name is not UTF-8. */
  readonly path: string | Buffer
  readonly size: number
  /** Changes with the file: its size and time of change. Empty for what cannot be read twice, a pipe or standard input. */
  readonly stamp: string
  /** True where it was met in a folder: what is no letter is then passed over, and not a failure. */
  readonly isFound: boolean
}

/** What a reader needs to make one document. */
export type Input =
  | {
      readonly kind: 'file'
      readonly name: string
      readonly path: string | Uint8Array
      readonly size: number
    }
  | ({ readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array } & Capture)
  | ({
      readonly kind: 'record'
      readonly name: string
      readonly line: Uint8Array
      /** What the records stand in, where that is the format of their documents. */
      readonly format: 'json' | 'csv' | null
    } & Capture)
  | { readonly kind: 'failure'; readonly name: string; readonly category: Category; readonly reason: string }

/** What a web archive knows of a page. */
export interface Capture {
  readonly url?: string | null
  readonly capturedAt?: string | null
  readonly offset?: number | null
  /** Why the page is not whole, in words, where it is not. */
  readonly cut?: string | null
}

/** Something inside an archive, or standard input: bytes under a name, whose kind is told by how they begin. */
export interface Member {
  /** `outer.zip!/inner.tar` */
  readonly name: string
  /** Its own name, which may hint at what it is. */
  readonly printed: string
  /** False where someone named it: then what is no letter is a failure. */
  readonly isFound: boolean
  readonly pieces: () => Promise<AsyncIterable<Uint8Array>>
  /** Bytes it must have; fewer are a failure. */
  readonly size?: number
  readonly capture?: Capture
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
  /** Label of the encoding of every input, where the caller knows it. */
  readonly encoding?: string | undefined
  /** A folder for a nested archive that must be read at random; made when the first one comes. */
  readonly scratch: () => string
}

/** What the readers of archives are given. */
export interface Context {
  readonly limits: Limits
  readonly numbers: Numbering
  /** How many archives stand around what is read. */
  readonly depth: number
  readonly within: Within
}

/** How the readers of archives read what stands in one, which may be an archive again. */
export interface Within {
  /** The inputs of what comes as a stream. */
  readonly member: (member: Member, context: Context) => AsyncGenerator<Numbered>
  /** The inputs of bytes that are at hand. The name is asked for where it is used, since asking makes it distinct from others. */
  readonly bytes: (
    member: { name: () => string; printed: string; capture: Capture },
    bytes: Uint8Array,
    context: Context,
  ) => AsyncGenerator<Numbered>
}

/**
 * Numbers the inputs. Each reader calls `next` once for each input it meets, wanted or not, and reads the bytes of the wanted ones alone: so a
 * shard or a resumed run passes over the others at little cost.
 */
export interface Numbering {
  /** The number of the next input, or null where it is not wanted. */
  readonly next: () => number | null
  /** Takes note of a file, a member or a record that is no letter, and of what it is: `an image`. */
  readonly pass: (name: string, what: string) => void
  /** Bytes read of the files that the arguments name, packed as they are. */
  bytes: number
}

/** Numbers inputs from 1; `isWanted` chooses, `onPassed` hears of what is no letter. */
export function numbering(
  isWanted: (letter: number) => boolean,
  onPassed: (name: string, what: string) => void = () => {},
): Numbering & { readonly count: () => number } {
  let letter = 0
  return {
    next: () => {
      letter++
      return isWanted(letter) ? letter : null
    },
    pass: onPassed,
    bytes: 0,
    count: () => letter,
  }
}

/** The input that a failure is. */
export function failed({ name, category, reason }: Failure): Input {
  return { kind: 'failure', name, category, reason }
}

/** A failure with the number of its place, or nothing where that is not wanted. */
export function* refuse(
  { numbers }: Context,
  name: string,
  reason: string,
  category: Category = 'unreadable',
): Generator<Numbered> {
  const letter = numbers.next()
  if (letter !== null) yield { letter, input: failed({ name, category, reason }) }
}
