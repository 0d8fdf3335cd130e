import type { FigureKind } from '../model/figure.ts'
import { nameKey } from '../text/name-key.ts'
import type { Column } from './tables/column.ts'
import type { FigureRow } from './tables/figures.ts'
import { agencyOf, dateOf } from './tables/letter.ts'

/** What figures are summed by. */
export const sumKeys = ['measure', 'agency', 'year'] as const
export type SumKey = (typeof sumKeys)[number]

/** The figures of one group in one unit. */
export interface FigureSum {
  readonly group: string
  readonly kind: FigureKind
  readonly unit: string | null
  /** Figures that are in the sum. */
  readonly figures: number
  /** Null where adding makes no sense: rates, ranks, ages. */
  readonly sum: number | null
  readonly smallest: number | null
  readonly largest: number | null
  /** Figures that are not: parts of totals that are there too, changes, targets, and what has no exact value. */
  readonly leftOut: number
}

const additive: ReadonlySet<FigureKind> = new Set([
  'money',
  'count',
  'area',
  'length',
  'mass',
  'volume',
  'energy',
  'duration',
])

const column = (
  name: string,
  type: Column<FigureSum>['type'],
  description: string,
  of: Column<FigureSum>['of'],
): Column<FigureSum> => ({ name, type, description, of })

/** The columns of `fuhan figures --sum-by`. */
export function sumColumns(by: SumKey): readonly Column<FigureSum>[] {
  return [
    column(by, 'string', `The ${by} of the group`, ({ group }) => group),
    column('kind', 'string', 'money, count, percent, area, rank and so on', ({ kind }) => kind),
    column('unit', 'string', 'The unit of the group', ({ unit }) => unit),
    column('figures', 'integer', 'How many figures are in the sum', ({ figures }) => figures),
    column('sum', 'number', 'Their sum in base units; null for rates, ranks and ages', ({ sum }) => sum),
    column('smallest', 'number', 'The smallest of them', ({ smallest }) => smallest),
    column('largest', 'number', 'The largest of them', ({ largest }) => largest),
    column(
      'leftOut',
      'integer',
      'Figures not in it: parts of totals, changes, targets, rates per something, suspect ones and those without an exact value',
      ({ leftOut }) => leftOut,
    ),
  ]
}

/** Sums figures by a key and unit without holding them. */
export class FigureSums {
  readonly #by: SumKey
  readonly #groups = new Map<string, Group>()

  constructor(by: SumKey) {
    this.#by = by
  }

  add(row: FigureRow): void {
    const { figure } = row
    const [name, key] = this.#groupOf(row)
    const id = JSON.stringify([key, figure.kind, figure.unit])
    let group = this.#groups.get(id)
    if (group === undefined) {
      group = new Group(name, figure.kind, figure.unit)
      this.#groups.set(id, group)
    }
    const { value, partOf, change, target, suspect, per } = figure
    const isIn = value !== null && partOf === null && change === null && !target && !suspect && per === null
    group.add(isIn ? value : null)
  }

  /** The groups, those with the most figures first. */
  sums(): FigureSum[] {
    return [...this.#groups.values()]
      .map((group) => group.told())
      .sort((a, b) => b.figures - a.figures || (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
  }

  #groupOf({ document, figure }: FigureRow): [name: string, key: string] {
    if (this.#by === 'agency') {
      const name = agencyOf(document) ?? ''
      return [name, nameKey(name)]
    }
    if (this.#by === 'measure') {
      const name = figure.measure?.text ?? ''
      return [name, nameKey(name)]
    }
    const year = (figure.asOf ?? figure.period?.[1] ?? dateOf(document) ?? '').slice(0, 4)
    return [year, year]
  }
}

class Group {
  readonly #group: string
  readonly #kind: FigureKind
  readonly #unit: string | null
  #figures = 0
  #leftOut = 0
  #sum = 0
  /** What rounding took from the sum (Neumaier). */
  #lost = 0
  #smallest: number | null = null
  #largest: number | null = null

  constructor(group: string, kind: FigureKind, unit: string | null) {
    this.#group = group
    this.#kind = kind
    this.#unit = unit
  }

  add(value: number | null): void {
    if (value === null) {
      this.#leftOut++
      return
    }
    this.#figures++
    const sum = this.#sum + value
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - sum + value : value - sum + this.#sum
    this.#sum = sum
    if (this.#smallest === null || value < this.#smallest) this.#smallest = value
    if (this.#largest === null || value > this.#largest) this.#largest = value
  }

  told(): FigureSum {
    const isSummed = additive.has(this.#kind) && this.#figures > 0
    return {
      group: this.#group,
      kind: this.#kind,
      unit: this.#unit,
      figures: this.#figures,
      sum: isSummed ? Number((this.#sum + this.#lost).toPrecision(15)) : null,
      smallest: this.#smallest,
      largest: this.#largest,
      leftOut: this.#leftOut,
    }
  }
}
