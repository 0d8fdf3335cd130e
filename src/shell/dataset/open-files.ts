import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'
import { tables } from '../../emit/tables/index.ts'
import type { ConvertOptions } from './options.ts'
import { partsOf } from './parts.ts'
import { tableFormatsOf } from './table-formats.ts'

/** What a thread holds open. */
const ofThread = 5
/** What reading an input and loading modules takes besides. */
const besides = 16

/**
 * Throws where the files and threads of a run are more than the process may hold open: a thread that cannot begin ends the process without a word
 * that anyone understands.
 */
export function needRoom(options: ConvertOptions): void {
  const { formats, workers } = options
  const writers = tableFormatsOf(formats).length
  const count = partsOf(options).length + tables.length + ofThread * (workers + writers) + besides
  const open: number[] = []
  try {
    while (open.length < count) open.push(openSync(devNull, 'r'))
  } finally {
    for (const file of open) closeSync(file)
  }
}
