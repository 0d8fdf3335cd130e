import type { FigureGroup } from '../../model/report.ts'

/** The steps of a power of ten: 1, 2, 5. */
const steps = [1, 2, 5, 10] as const

/** Counts numbers above 0 in bins of equal look on a logarithmic scale (对数分组): 1 to 2, 2 to 5, 5 to 10, and so on. */
export class LogBins {
  readonly #counts = new Map<number, number>()

  add(value: number): void {
    // The digits that are printed decide, not a logarithm, which would put 1000 below itself.
    const [digits = '', exponent = ''] = value.toExponential().split('e')
    const step = steps.findLastIndex((from) => from <= Number(digits))
    const bin = 3 * Number(exponent) + step
    this.#counts.set(bin, (this.#counts.get(bin) ?? 0) + 1)
  }

  bins(): FigureGroup['bins'] {
    return [...this.#counts]
      .sort(([a], [b]) => a - b)
      .map(([bin, figures]) => ({ from: edge(bin), to: edge(bin + 1), figures }))
  }
}

/** The lower end of a bin, exact in decimal. */
function edge(bin: number): number {
  const power = Math.floor(bin / 3)
  return Number(`${steps[bin - 3 * power]}e${power}`)
}
