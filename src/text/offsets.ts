import { firstFrom } from './first-from.ts'

/**
 * Where each unit of an edited text stands in the printed one. Held as stretches of units that follow each other in both, of which there are as many as edits: a
 * number for each unit would take several times as much memory as the text.
 */
export class Offsets {
  /** The units of the edited text; the offset after them has a stretch of its own, which ends the list. */
  readonly length: number
  /** How many stretches there are. */
  readonly count: number
  private readonly starts: Uint32Array
  private readonly from: Uint32Array
  private readonly to: Uint32Array
  /** The stretch in which the last offset was found: the next is mostly near. */
  private near = 0

  constructor(starts: Uint32Array, from: Uint32Array, to: Uint32Array) {
    this.starts = starts
    this.from = from
    this.to = to
    this.count = starts.length
    this.length = starts[this.count - 1] as number
  }

  /** The stretch that the unit at `index` is of; `index` may be the offset after the last. */
  stretchOf(index: number): number {
    const { starts, count, near } = this
    if ((starts[near] as number) <= index && (near + 1 === count || index < (starts[near + 1] as number)))
      return near
    this.near = firstFrom(starts, index + 1) - 1
    return this.near
  }

  /** The first unit of a stretch. */
  startOf(stretch: number): number {
    return this.starts[stretch] as number
  }

  /** Where the unit at `index` begins in the printed text. */
  begin(index: number): number {
    if (index >= this.length) return this.from[this.count - 1] as number
    const at = this.stretchOf(index)
    return (this.from[at] as number) + index - (this.starts[at] as number)
  }

  /** Where the unit at `index` ends in the printed text. */
  end(index: number): number {
    if (index >= this.length) return this.to[this.count - 1] as number
    const at = this.stretchOf(index)
    return (this.to[at] as number) + index - (this.starts[at] as number)
  }

  /** The first unit that does not begin before an offset into the printed text. */
  firstFrom(offset: number): number {
    const next = firstFrom(this.from, offset)
    if (next === 0) return 0
    const end = next < this.count ? (this.starts[next] as number) : this.length
    return Math.min(end, (this.starts[next - 1] as number) + offset - (this.from[next - 1] as number))
  }
}

/** Makes {@link Offsets}, stretch by stretch. */
export class OffsetsWriter {
  private readonly starts: Uint32Array
  private readonly from: Uint32Array
  private readonly to: Uint32Array
  private count = 0

  /** `most` is how many stretches may come. */
  constructor(most: number) {
    this.starts = new Uint32Array(most)
    this.from = new Uint32Array(most)
    this.to = new Uint32Array(most)
  }

  /** From the unit `start` on, the printed text begins at `from` and its first unit ends at `to`. What goes on as before adds no stretch. */
  add(start: number, from: number, to: number): void {
    const last = this.count - 1
    if (last >= 0) {
      const passed = start - (this.starts[last] as number)
      if ((this.from[last] as number) + passed === from && (this.to[last] as number) + passed === to) return
      if (passed === 0) this.count--
    }
    this.starts[this.count] = start
    this.from[this.count] = from
    this.to[this.count] = to
    this.count++
  }

  /** Where the unit at `index`, which is of the last stretch, begins in the printed text. */
  begin(index: number): number {
    const last = this.count - 1
    return (this.from[last] as number) + index - (this.starts[last] as number)
  }

  /** The offsets of a text of `length` units, after which the printed text ends at `end`. */
  offsets(length: number, end: number): Offsets {
    // The end is where a unit would end as well: it never goes on from what stands before it.
    this.starts[this.count] = length
    this.from[this.count] = end
    this.to[this.count] = end
    this.count++
    const { starts, from, to, count } = this
    return new Offsets(starts.subarray(0, count), from.subarray(0, count), to.subarray(0, count))
  }
}
