import { closeSync, openSync, readSync } from 'node:fs'
import type { Cell } from '../../emit/tables/column.ts'

/** What one document brings to the tables: its number, then for each table its rows. */
export type LetterRows = readonly [letter: number, ...tables: Cell[][][]]

/**
 * The lines of a file from byte `start` to byte `end`, which both stand between lines. Only a piece of the file is in memory at a time, and the file
 * is open only while a piece is read: merging reads thousands of files side by side.
 */
export function* linesBetween(
  path: string,
  start: number,
  end: number,
  pieceSize = 1_048_576,
): Generator<string> {
  let rest: Buffer[] = []
  for (let at = start; at < end; ) {
    const bytes = pieceOf(path, at, Math.min(pieceSize, end - at))
    if (bytes.length === 0) throw new Error(`${path} ends at byte ${at} and not at ${end}`)
    at += bytes.length
    let from = 0
    for (let stop = bytes.indexOf(10); stop >= 0; stop = bytes.indexOf(10, from)) {
      const line = bytes.subarray(from, stop)
      yield (rest.length === 0 ? line : Buffer.concat([...rest, line])).toString('utf8')
      rest = []
      from = stop + 1
    }
    if (from < bytes.length) rest.push(bytes.subarray(from))
  }
}

function pieceOf(path: string, at: number, size: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.allocUnsafe(size)
    return piece.subarray(0, readSync(file, piece, 0, size, at))
  } finally {
    closeSync(file)
  }
}

/** The rows of the documents whose lines stand from byte `start` to byte `end`. */
export function* rowsBetween(path: string, start: number, end: number): Generator<LetterRows> {
  for (const line of linesBetween(path, start, end)) yield JSON.parse(line) as LetterRows
}

/** Something that takes the rows of documents in order and makes files of them. */
export interface TableWriter {
  readonly add: (rows: Iterable<LetterRows>) => void
  /** Ends the files and tells their paths. */
  readonly close: () => readonly string[]
}
