import type { Commitment } from '../model/commitment.ts'
import type { Figure } from '../model/figure.ts'

/**
 * Gives the figures of promises the day by which they are to be reached (`dueBy`), and takes a day to come away from `asOf`, which means 截至 and nothing else:
 * 到2025年底达到500个 is due that day. Changes `figures`.
 */
export function markDue(
  figures: readonly Figure[],
  commitments: readonly Commitment[],
  day: string | null,
): void {
  for (const figure of figures) {
    if (figure.asOf === null || day === null || figure.asOf <= day) continue
    figure.dueBy = figure.asOf
    figure.asOf = null
  }
  for (const { due, figures: promised } of commitments) {
    if (due === null) continue
    for (const index of promised) {
      const figure = figures[index]
      if (figure !== undefined) figure.dueBy ??= due.iso
    }
  }
}
