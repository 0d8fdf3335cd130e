import type { Command } from 'commander'
import { type SeriesRow, seriesColumns, seriesRows } from '../../emit/tables/series.ts'
import type { Series } from '../../model/series.ts'
import { createSeries } from '../../series.ts'
import { nameKey } from '../../text/name-key.ts'
import type { Streams } from '../streams.ts'
import { tell } from '../tell.ts'
import { datasetInputs } from './dataset-inputs.ts'
import { runTable, type Table, type TableFlags } from './table.ts'

/** The flags of `fuhan series`. */
export interface SeriesFlags extends TableFlags {
  readonly match?: readonly string[]
  readonly conflicts?: boolean
}

const short = [
  'series',
  'agency',
  'measure',
  'time',
  'text',
  'value',
  'unit',
  'growth',
  'conflicts',
  'timeKind',
  'input',
  'sentence',
]
const spare = ['sentence', 'timeKind', 'input', 'series', 'agency', 'conflicts', 'growth', 'unit', 'text']

/** `fuhan series [inputs…]`: every quantity that several letters tell, a row for each of them, or the folder of a dataset. */
export async function runSeries(
  inputs: readonly string[],
  flags: SeriesFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  const words = flags.match?.map(nameKey)
  const series = createSeries()
  let isTextMissing = false
  const table: Table<SeriesRow> = {
    columns: seriesColumns,
    short,
    spare,
    atLeast: { sentence: 30, measure: 12, agency: 12, input: 12 },
    takesParsed: true,
    rows: (document) => {
      isTextMissing ||= document.text === undefined
      series.add(document)
      return []
    },
    finish: () => {
      if (isTextMissing && !flags.quiet)
        tell(
          streams,
          'some documents have no text (convert --text keeps it): their quantities are compared by their names alone',
        )
      const found = series
        .finish()
        .filter((one) => words === undefined || words.some((word) => holds(one, word)))
        .filter(({ points }) => !flags.conflicts || points.some(({ conflicts }) => conflicts.length > 0))
      return seriesRows(found)
    },
  }
  return runTable(table, datasetInputs(inputs), flags, streams, command)
}

/** True where the measure or a sentence of the series has the word. */
function holds({ measure, points }: Series, word: string): boolean {
  return [measure, ...points.map(({ sentence }) => sentence ?? '')].some((text) =>
    nameKey(text).includes(word),
  )
}
