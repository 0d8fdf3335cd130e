import type { Decimal } from '../fields/decimal.ts'
import type { FigureKind, Modifier } from '../model/figure.ts'
import type { Range } from '../text/range.ts'

/** A quantity read at its place, before the sentence has said more of it. Offsets are of the passage. */
export interface Draft {
  /** The quantity with its modifiers. */
  start: number
  end: number
  /** Number and unit alone. */
  readonly core: Range
  readonly kind: FigureKind
  /** Null where the digits make no number. */
  readonly low: Decimal | null
  readonly high: Decimal | null
  readonly of: Decimal | null
  readonly unit: string | null
  modifier: Modifier
  /** What stands after a stroke: 元/人. */
  readonly per: Range | null
  /** True where a minus turns the word of change before it round: 增长-5.2%. */
  readonly isTurned?: boolean
  /** What it counts by its table, as a range of the folded text; undefined outside of tables. */
  readonly name?: Range | null
}
