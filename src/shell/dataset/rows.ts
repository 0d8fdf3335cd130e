import { closeSync, openSync, readSync } from 'node:fs'
import type { Cell } from '../../emit/tables/column.ts'

/** What one document brings to the tables: its number, then for each table its rows. */
export type LetterRows = readonly [letter: number, ...tables: Cell[][][]]

const pieceSize = 1_048_576

/** The lines of a file from byte `start` to byte `end`, which both stand between lines. Only a piece of the file is in memory at a time. */
export function* linesBetween(path: string, start: number, end: number): Generator<string> {
  const file = openSync(path, 'r')
  try {
    let rest: Buffer = Buffer.alloc(0)
    for (let at = start; at < end; ) {
      const piece = Buffer.allocUnsafe(Math.min(pieceSize, end - at))
      const read = readSync(file, piece, 0, piece.length, at)
      if (read === 0) throw new Error(`${path} ends at byte ${at} and not at ${end}`)
      at += read
      const bytes =
        rest.length === 0 ? piece.subarray(0, read) : Buffer.concat([rest, piece.subarray(0, read)])
      let from = 0
      for (let stop = bytes.indexOf(10); stop >= 0; stop = bytes.indexOf(10, from)) {
        yield bytes.toString('utf8', from, stop)
        from = stop + 1
      }
      rest = bytes.subarray(from)
    }
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
  readonly close: () => void
}
