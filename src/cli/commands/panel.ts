import type { Command } from 'commander'
import { Panel, type PanelKey, type PanelRow, panelColumns } from '../../emit/panel.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Streams } from '../streams.ts'
import { tell } from '../tell.ts'
import { datasetInputs } from './dataset-inputs.ts'
import { runTable, type Table, type TableFlags } from './table.ts'

/** The flags of `fuhan panel`. */
export interface PanelFlags extends TableFlags {
  readonly by: readonly PanelKey[]
  readonly regionAt?: number
}

/** `fuhan panel [inputs…]`: counts, sums and means of letters by keys (面板数据), a row a group. */
export async function runPanel(
  inputs: readonly string[],
  flags: PanelFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  if (flags.regionAt === undefined && flags.by.some((key) => key.endsWith('At'))) {
    tell(streams, '--by regionAt and regionNameAt go with --region-at')
    return exitCodes.usage
  }
  const panel = new Panel(flags.by, { regionAt: flags.regionAt ?? null })
  const columns = panelColumns(flags.by)
  const table: Table<PanelRow> = {
    columns,
    short: [
      ...flags.by,
      'letters',
      'replies',
      'commitments',
      'commitmentsWithDue',
      'answers',
      'answersAdopted',
      'answersDeclined',
    ],
    spare: ['commitmentsWithDue', 'replies', 'answers'],
    takesParsed: true,
    rows: (document) => {
      panel.add(document)
      return []
    },
    finish: () => panel.rows(),
  }
  return runTable(table, datasetInputs(inputs), flags, streams, command)
}
