import type { Command } from 'commander'
import { explanationColumns } from '../../emit/tables/explanations.ts'
import { explain } from '../../explain.ts'
import type { Streams } from '../streams.ts'
import { runTable, type TableFlags } from './table.ts'

/** `fuhan explain [inputs…]`: each line of the letters with its part, what spoke for it, the runner-up and the margin. */
export async function runExplain(
  inputs: readonly string[],
  flags: TableFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  return runTable(
    {
      columns: explanationColumns,
      short: ['line', 'part', 'margin', 'runnerUp', 'text', 'evidence'],
      spare: ['evidence', 'runnerUp'],
      rows: (document) => explain(document.text ?? '').map((piece) => ({ document, piece })),
    },
    inputs,
    flags,
    streams,
    command,
  )
}
