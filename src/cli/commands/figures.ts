import type { Command } from 'commander'
import { type FigureSum, FigureSums, type SumKey, sumColumns } from '../../emit/figure-sums.ts'
import { type FigureRow, figureColumns, figureRows } from '../../emit/tables/figures.ts'
import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/mention.ts'
import type { Section } from '../../model/section.ts'
import { sentenceAround } from '../../text/sentence-around.ts'
import { foldWidth } from '../../text/width.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Streams } from '../streams.ts'
import { tell } from '../tell.ts'
import { runTable, type Table, type TableFlags } from './table.ts'

/** The flags of `fuhan figures`. */
export interface FigureFlags extends TableFlags {
  readonly kind?: readonly string[]
  readonly unit?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly match?: readonly string[]
  readonly topic?: readonly string[]
  readonly asOf?: readonly string[]
  readonly sumBy?: SumKey
}

const short = [
  'input',
  'title',
  'agency',
  'section',
  'text',
  'kind',
  'value',
  'high',
  'unit',
  'modifier',
  'asOfDate',
  'periodStart',
  'periodEnd',
  'measure',
  'sentence',
  'url',
]
const spare = [
  'url',
  'sentence',
  'title',
  'kind',
  'modifier',
  'input',
  'agency',
  'section',
  'periodStart',
  'high',
  'measure',
  'periodEnd',
  'asOfDate',
  'unit',
]
const atLeast = { sentence: 30, title: 16, url: 24, input: 12, agency: 12 }

/** `fuhan figures [inputs…]`: every quantity of the letters that passes all filters, a row each, or their sums. */
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
  const { sumBy } = flags
  if (sumBy === undefined) {
    const rows = (document: Document) => figureRows(document).filter(passes)
    return runTable({ columns: figureColumns, short, spare, atLeast, rows }, inputs, flags, streams, command)
  }
  const sums = new FigureSums(sumBy)
  const columns = sumColumns(sumBy)
  const table: Table<FigureSum> = {
    columns,
    short: columns.map(({ name }) => name),
    spare: ['smallest', 'largest', 'leftOut', 'kind', 'figures'],
    rows: (document) => {
      for (const row of figureRows(document)) if (passes(row)) sums.add(row)
      return []
    },
    finish: () => sums.sums(),
  }
  return runTable(table, inputs, flags, streams, command)
}

/** True for the rows that pass every filter given; a filter with several values is passed by any of them. */
function filterOf({ kind, unit, min, max, match, topic, asOf }: FigureFlags): (row: FigureRow) => boolean {
  const words = match?.map(folded)
  const topics = topic?.map(folded)
  return (row) => {
    const { figure } = row
    const { value, high } = figure
    if (kind !== undefined && !kind.includes(figure.kind)) return false
    if (unit !== undefined && !unit.includes(figure.unit ?? '')) return false
    if (min !== undefined && (value === null || (high ?? value) < min)) return false
    if (max !== undefined && (value === null || value > max)) return false
    if (
      asOf !== undefined &&
      !asOf.some((time) => figure.asOf?.startsWith(time) || figure.period?.[1].startsWith(time))
    )
      return false
    if (words !== undefined && !holds(around(row), words)) return false
    return topics === undefined || holds(around(row), topics) || holds(about(row), topics)
  }
}

function holds(texts: readonly string[], words: readonly string[]): boolean {
  return words.some((word) => texts.some((text) => text.includes(word)))
}

/** The sentence of a figure and what it counts. */
function around({ document, figure }: FigureRow): string[] {
  const { span, sentence, measure, text } = figure
  const whole: Span = [Math.min(span[0], sentence[0]), Math.max(span[1], sentence[1])]
  const printed = document.text === undefined ? text : sentenceAround(document.text, whole, span)
  return [folded(printed), folded(measure?.text ?? '')]
}

/** What a figure stands under: the title of the letter, the proposal, the headings of its sections. */
function about({ document, figure }: FigureRow): string[] {
  const { title, proposal, body } = document
  const texts = [title?.text, proposal?.title?.text]
  let sections: readonly Section[] = body.sections
  for (const number of figure.section) {
    const section = sections.find(
      (one) => one.number === number && one.span[0] <= figure.span[0] && one.span[1] >= figure.span[1],
    )
    if (section === undefined) break
    texts.push(section.heading?.text)
    sections = section.sections
  }
  return texts.filter((text) => text != null).map(folded)
}

/** What two prints of the same words have in common: no blanks, one width, lower case. */
function folded(text: string): string {
  return foldWidth(text).replaceAll(/\s+/g, '').toLowerCase()
}
