import type { Fact } from '../grammar/letter.ts'
import type { Line } from '../text/lines.ts'
import type { SourceText } from '../text/source-text.ts'
import type { MetadataPart } from './metadata-part.ts'

/** What a reader made of a line: the value a part takes, and what that says of the line's state. */
export interface Reading<T> {
  readonly value: T
  readonly says: readonly Fact[]
}

/** The lines around a piece of one of them. */
export interface Around {
  readonly lines: readonly Line[]
  /** Index of the line that the piece is, or is part of. */
  readonly index: number
  /** Whether the piece is a whole line. */
  readonly isWhole: boolean
  /** What is printed after the piece on its line, empty at its end. */
  readonly rest: string
  /** The metadata blocks of the head, by the lines they hold. */
  readonly blocks: ReadonlyMap<number, MetadataPart>
}

/** The form of every reader of a part: a line, or a piece of one, to what it read and how sure that is, or null. */
export type Reader<T> = (source: SourceText, line: Line, around: Around) => Reading<T> | null

/** The line above a whole line, or the one below. */
export function neighbour({ lines, index, isWhole }: Around, step: -1 | 1): Line | undefined {
  return isWhole ? lines[index + step] : undefined
}
