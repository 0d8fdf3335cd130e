import { placeThen } from '../../agency/successor.ts'
import type { Agency } from '../../model/agency.ts'
import type { View, ViewColumn } from './column.ts'

/** A place that a row names, as it was read, with the day by whose places it was. */
export interface PlacedRow extends Pick<Agency, 'region' | 'candidates'> {
  readonly day: string | null
}

/** The columns of a place (行政区划): as it stood on the letter's day, and by the places of the year that the view asks for. `of` gives the place of a row. */
export function regionColumns<Row>(
  prefix: '' | 'assembly',
  of: (row: Row) => PlacedRow | null,
): readonly ViewColumn<Row>[] {
  const named = (name: string) =>
    prefix === '' ? name : `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}`
  const column = (name: string, description: string, cell: ViewColumn<Row>['of']): ViewColumn<Row> => ({
    name: named(name),
    type: 'string',
    description,
    of: cell,
  })
  return [
    column(
      'regionCode',
      'Its place by GB/T 2260 on the day of the letter',
      (row) => of(row)?.region?.code ?? null,
    ),
    column('regionName', 'The name of that code', (row) => of(row)?.region?.name ?? null),
    column(
      'regionCandidates',
      'Codes of the places that the name may mean, joined by 、',
      (row) => of(row)?.candidates.join(between) || null,
    ),
    column(
      'regionCodeAt',
      'The place that has its area in the year of --region-at',
      (row, view) => regionAt(of(row), view)?.code ?? null,
    ),
    column('regionNameAt', 'The name of that code', (row, view) => regionAt(of(row), view)?.name ?? null),
    column(
      'regionCandidatesAt',
      'Codes of the places that its area came to where it was divided, joined by 、',
      (row, view) => regionAt(of(row), view)?.candidates.join(between) || null,
    ),
  ]
}

const between = '、'

/** A place by the places of another year: null where it was divided, with the codes that it came to. */
interface RegionAt {
  readonly code: string | null
  readonly name: string | null
  readonly candidates: readonly string[]
}

/** Where the area of a row's place lies by the places of the view's year; null where none is asked for, or the row has no place. */
export function regionAt(placed: PlacedRow | null, { regionAt: year }: View): RegionAt | null {
  if (year === null || placed?.region == null) return null
  const { place, candidates } = placeThen(placed.region.code, placed.day, `${year}-12-31`)
  return { code: place?.code ?? null, name: place?.name ?? null, candidates }
}
