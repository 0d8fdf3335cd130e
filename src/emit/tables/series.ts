import type { Series, SeriesPoint } from '../../model/series.ts'
import type { Cell, Column, ColumnType } from './column.ts'

/** A point with the series it belongs to and the number of that series, from 1. */
export interface SeriesRow {
  readonly series: Series
  readonly point: SeriesPoint
  readonly number: number
}

/** The rows of all series, in their order. */
export function seriesRows(all: readonly Series[]): SeriesRow[] {
  return all.flatMap((series, index) => series.points.map((point) => ({ series, point, number: index + 1 })))
}

function column(
  name: string,
  type: ColumnType,
  description: string,
  of: (row: SeriesRow) => Cell,
): Column<SeriesRow> {
  return { name, type, description, of }
}

/** The columns of `fuhan series`: one row a point. */
export const seriesColumns: readonly Column<SeriesRow>[] = [
  column('series', 'integer', 'Number of the series, from 1', ({ number }) => number),
  column('agency', 'string', 'Who answers, as the first letter prints it', ({ series }) => series.agency),
  column(
    'measure',
    'string',
    'What is counted, as the first letter prints it',
    ({ series }) => series.measure,
  ),
  column('unit', 'string', 'Unit of every value of the series', ({ series }) => series.unit),
  column('per', 'string', 'What it is reckoned by: 每千人口, 日均', ({ series }) => series.per),
  column(
    'time',
    'date',
    'The last day it speaks of; the day of the letter where the sentence names no time',
    ({ point }) => point.time,
  ),
  column('timeKind', 'string', 'asOf (截至), period, or letter', ({ point }) => point.timeKind),
  column('periodStart', 'date', 'First day of the period', ({ point }) => point.periodStart),
  column('text', 'string', 'The quantity as printed', ({ point }) => point.text),
  column('value', 'number', 'The number in base units; the low end of a range', ({ point }) => point.value),
  column('high', 'number', 'The upper end of a range', ({ point }) => point.high),
  column(
    'modifier',
    'string',
    'exact, about, nearly, moreThan, lessThan, atLeast or atMost',
    ({ point }) => point.modifier,
  ),
  column(
    'growth',
    'number',
    'The change from an earlier year, 0.12 for 12 % more; where both sentences name their time',
    ({ point }) => point.growth,
  ),
  column('growthFrom', 'string', 'The year that growth counts from', ({ point }) => point.growthFrom),
  column('conflicts', 'string', 'Letters with another value for the same time, joined by 、', ({ point }) =>
    point.conflicts.length === 0 ? null : point.conflicts.join('、'),
  ),
  column('input', 'string', 'The letter', ({ point }) => point.letter),
  column(
    'documentNumber',
    'string',
    "The letter's own 发文字号 as printed",
    ({ point }) => point.documentNumber,
  ),
  column('letterDate', 'date', 'Day of the letter', ({ point }) => point.letterDate),
  column('title', 'string', 'The title (标题) of the letter as printed', ({ point }) => point.title),
  column('url', 'string', 'Where the letter was captured', ({ point }) => point.url),
  column(
    'sentence',
    'string',
    'The sentence it stands in, one of over 2,000 characters cut around it; null where the text was not kept',
    ({ point }) => point.sentence,
  ),
]
