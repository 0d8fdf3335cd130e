import type { Command } from 'commander'
import { seen } from '../../emit/tables/column.ts'
import {
  amountOf,
  type CommitmentRow,
  commitmentColumns,
  commitmentRows,
} from '../../emit/tables/commitments.ts'
import type { Force } from '../../model/commitment.ts'
import { nameKey } from '../../text/name-key.ts'
import type { Streams } from '../streams.ts'
import { datasetInputs } from './dataset-inputs.ts'
import { runTable, type TableFlags } from './table.ts'

/** The flags of `fuhan commitments`. */
export interface CommitmentFlags extends TableFlags {
  readonly dueBefore?: string
  readonly force?: readonly Force[]
  readonly actor?: readonly string[]
  readonly min?: number
  readonly regionAt?: number
}

const short = [
  'promise',
  'promiseForce',
  'actor',
  'dueOn',
  'amount',
  'agency',
  'letterDate',
  'section',
  'sentence',
  'input',
  'url',
]
const spare = ['url', 'sentence', 'section', 'letterDate', 'input', 'agency', 'amount', 'promiseForce']

/** `fuhan commitments [inputs…]`: the ledger of promises (承诺台账), a row each, of letters or of the folder of a dataset. */
export async function runCommitments(
  inputs: readonly string[],
  flags: CommitmentFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  const passes = filterOf(flags)
  return runTable(
    {
      columns: seen(commitmentColumns, { regionAt: flags.regionAt ?? null }),
      short,
      spare,
      atLeast: { promise: 24, sentence: 30, agency: 12, input: 12, url: 24 },
      takesParsed: true,
      rows: (document) => commitmentRows(document).filter(passes),
    },
    datasetInputs(inputs),
    flags,
    streams,
    command,
  )
}

/** True for the promises that pass every filter given; one without a day passes no `--due-before`, one without an amount no `--min`. */
function filterOf({ dueBefore, force, actor, min }: CommitmentFlags): (row: CommitmentRow) => boolean {
  const names = actor?.map(nameKey)
  return (row) => {
    const { commitment, document } = row
    if (dueBefore !== undefined && !(commitment.due !== null && commitment.due.iso < dueBefore)) return false
    if (force !== undefined && !force.includes(commitment.force)) return false
    if (min !== undefined && (amountOf(row) ?? Number.NEGATIVE_INFINITY) < min) return false
    if (names === undefined) return true
    // The writer is who answers.
    const who = nameKey(commitment.actor?.text ?? document.issuer?.name ?? '')
    return names.some((name) => who.includes(name))
  }
}
