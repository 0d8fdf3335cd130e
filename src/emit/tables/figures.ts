import type { Document } from '../../model/document.ts'
import type { Figure } from '../../model/figure.ts'
import { sentenceAround } from '../../text/sentence-around.ts'
import { unwrap } from '../../text/source-text.ts'
import type { Column } from './column.ts'
import { aboutColumns, ownColumns } from './letter.ts'

/** A figure with the letter it stands in and its position in `document.figures`. */
export interface FigureRow {
  readonly document: Document
  readonly figure: Figure
  readonly index: number
}

/** The rows of a letter, in text order. */
export function figureRows(document: Document): FigureRow[] {
  return document.figures.map((figure, index) => ({ document, figure, index }))
}

/** The table `figures`: one row a quantity. */
export const figureColumns: readonly Column<FigureRow>[] = [
  ...ownColumns,
  ...aboutColumns,
  {
    name: 'position',
    type: 'integer',
    description: 'Position among the figures of the letter, from 0; partOf names it',
    of: ({ index }) => index,
  },
  {
    name: 'section',
    type: 'string',
    description: 'Numbers of the sections it stands in, outermost first: 2 > 3 > 1',
    of: ({ figure }) => (figure.section.length === 0 ? null : figure.section.join(' > ')),
  },
  {
    name: 'text',
    type: 'string',
    description: 'The quantity as printed',
    of: ({ figure }) => figure.text,
  },
  {
    name: 'kind',
    type: 'string',
    description: 'money, count, percent, area, rank and so on',
    of: ({ figure }) => figure.kind,
  },
  {
    name: 'value',
    type: 'number',
    description: 'The number in base units, 亿 and 万 multiplied out; the low end of a range',
    of: ({ figure }) => figure.value,
  },
  {
    name: 'high',
    type: 'number',
    description: 'The upper end of a range',
    of: ({ figure }) => figure.high,
  },
  {
    name: 'outOf',
    type: 'number',
    description: 'The second term of a ratio',
    of: ({ figure }) => figure.of,
  },
  {
    name: 'unit',
    type: 'string',
    description: 'ISO 4217 currency, UCUM code, %, ‰, pp, or the classifier as printed',
    of: ({ figure }) => figure.unit,
  },
  {
    name: 'modifier',
    type: 'string',
    description: 'exact, about, nearly, moreThan, lessThan, atLeast or atMost',
    of: ({ figure }) => figure.modifier,
  },
  {
    name: 'direction',
    type: 'string',
    description: 'increase, decrease, from or to where a change is stated',
    of: ({ figure }) => figure.change,
  },
  {
    name: 'target',
    type: 'boolean',
    description: 'Planned or capped, not achieved',
    of: ({ figure }) => figure.target,
  },
  {
    name: 'cumulative',
    type: 'boolean',
    description: 'After 累计, 总计, 共, 共计',
    of: ({ figure }) => figure.cumulative,
  },
  {
    name: 'asOfDate',
    type: 'date',
    description: 'The day up to which it counts (截至)',
    of: ({ figure }) => figure.asOf,
  },
  {
    name: 'dueBy',
    type: 'date',
    description: 'The day by which a target is to be reached',
    of: ({ figure }) => figure.dueBy,
  },
  {
    name: 'periodStart',
    type: 'date',
    description: 'First day of the time it is about',
    of: ({ figure }) => figure.period?.[0] ?? null,
  },
  {
    name: 'periodEnd',
    type: 'date',
    description: 'Last day of the time it is about',
    of: ({ figure }) => figure.period?.[1] ?? null,
  },
  {
    name: 'per',
    type: 'string',
    description: 'What it is reckoned by: 每千人口, 日均',
    of: ({ figure }) => figure.per?.text ?? null,
  },
  {
    name: 'comparedWith',
    type: 'string',
    description: 'The other party of a comparison',
    of: ({ figure }) => figure.comparedWith?.text ?? null,
  },
  {
    name: 'partOf',
    type: 'integer',
    description: 'The index of the total it is a part of',
    of: ({ figure }) => figure.partOf,
  },
  {
    name: 'suspect',
    type: 'boolean',
    description: 'The copy may have lost a character',
    of: ({ figure }) => figure.suspect,
  },
  {
    name: 'measure',
    type: 'string',
    description: 'The words that say what is counted',
    of: ({ figure }) => figure.measure?.text ?? null,
  },
  {
    name: 'sentence',
    type: 'string',
    description:
      'The sentence it stands in, one of over 2,000 characters cut around it; null where the text was not kept',
    of: ({ document, figure }) =>
      document.text === undefined
        ? null
        : unwrap(sentenceAround(document.text, figure.sentence, figure.span)),
  },
  {
    name: 'startOffset',
    type: 'integer',
    description: 'Where it begins in document.text, in UTF-16 code units',
    of: ({ figure }) => figure.span[0],
  },
  {
    name: 'endOffset',
    type: 'integer',
    description: 'Where it ends in document.text, in UTF-16 code units',
    of: ({ figure }) => figure.span[1],
  },
]
