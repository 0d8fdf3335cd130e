import type { Command } from 'commander'
import { type FigureRow, figureColumns, figureRows } from '../../emit/tables/figures.ts'
import { foldWidth } from '../../text/width.ts'
import { exitCodes } from '../exit-codes.ts'
import { tell } from '../read-documents.ts'
import type { Streams } from '../streams.ts'
import { runTable, type TableFlags } from './table.ts'

/** The flags of `fuhan figures`. */
export interface FigureFlags extends TableFlags {
  readonly kind?: readonly string[]
  readonly unit?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly match?: readonly string[]
  readonly asOf?: readonly string[]
}

const short = [
  'file',
  'section',
  'text',
  'kind',
  'value',
  'high',
  'unit',
  'modifier',
  'asOf',
  'periodStart',
  'periodEnd',
  'measure',
]
const spare = ['section', 'modifier', 'kind', 'file', 'high', 'periodStart', 'periodEnd', 'unit', 'asOf']

/** `fuhan figures [inputs…]`: every quantity of the letters that passes all filters, a row each. */
export async function runFigures(
  inputs: readonly string[],
  flags: FigureFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  if (flags.min !== undefined && flags.max !== undefined && flags.min > flags.max) {
    tell(streams, `--min ${flags.min} is more than --max ${flags.max}`)
    return exitCodes.usage
  }
  const passes = filterOf(flags)
  return runTable(
    { columns: figureColumns, short, spare, rows: (document) => figureRows(document).filter(passes) },
    inputs,
    flags,
    streams,
    command,
  )
}

/** True for the rows that pass every filter given; a filter with several values is passed by any of them. */
function filterOf({ kind, unit, min, max, match, asOf }: FigureFlags): (row: FigureRow) => boolean {
  const words = match?.map(folded)
  return ({ document, figure }) => {
    const { value, high, span, sentence } = figure
    if (kind !== undefined && !kind.includes(figure.kind)) return false
    if (unit !== undefined && !unit.includes(figure.unit ?? '')) return false
    if (min !== undefined && (value === null || (high ?? value) < min)) return false
    if (max !== undefined && (value === null || value > max)) return false
    if (
      asOf !== undefined &&
      !asOf.some((time) => figure.asOf?.startsWith(time) || figure.period?.[1].startsWith(time))
    )
      return false
    if (words === undefined) return true
    const around = folded(
      document.text?.slice(Math.min(span[0], sentence[0]), Math.max(span[1], sentence[1])) ?? figure.text,
    )
    const measure = folded(figure.measure?.text ?? '')
    return words.some((word) => around.includes(word) || measure.includes(word))
  }
}

/** What two prints of the same words have in common: no blanks, one width, lower case. */
function folded(text: string): string {
  return foldWidth(text).replaceAll(/\s+/g, '').toLowerCase()
}
