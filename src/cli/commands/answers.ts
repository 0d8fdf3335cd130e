import type { Command } from 'commander'
import { answerColumns, answerRows } from '../../emit/tables/answers.ts'
import type { Streams } from '../streams.ts'
import { datasetInputs } from './dataset-inputs.ts'
import { runTable, type TableFlags } from './table.ts'

/** The flags of `fuhan answers`. */
export interface AnswerFlags extends TableFlags {
  readonly disposition?: readonly string[]
}

const short = ['ask', 'disposition', 'evidence', 'agency', 'letterDate', 'section', 'input', 'url']
const spare = ['url', 'section', 'letterDate', 'input', 'agency', 'evidence']

/** `fuhan answers [inputs…]`: what became of each point (逐条答复), a row each, of letters or of the folder of a dataset. */
export async function runAnswers(
  inputs: readonly string[],
  flags: AnswerFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  const { disposition } = flags
  return runTable(
    {
      columns: answerColumns,
      short,
      spare,
      atLeast: { ask: 20, evidence: 30, agency: 12, input: 12, url: 24 },
      takesParsed: true,
      rows: (document) =>
        answerRows(document).filter(
          ({ answer }) => disposition === undefined || disposition.includes(answer.disposition ?? 'none'),
        ),
    },
    datasetInputs(inputs),
    flags,
    streams,
    command,
  )
}
