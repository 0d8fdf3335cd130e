import type { Range } from '../../text/range.ts'
import { type Frame, visit } from './frame.ts'

/** Words between a per-phrase and a number that show it to be part of a name: 人均办案数量等|18项指标, 人均到馆次数排名|后3位. */
const endsPhrase = /等$|排名|指标/

/** Gives each figure what it is counted per (每千人口, 人均): the phrase of its clause, or what stands after its own stroke. */
export function readPers(frame: Frame): void {
  const { text } = frame
  if (!frame.holds.per) return
  let per: Range | null = null
  visit(frame, {
    per({ start, end }) {
      per = per !== null && per.end === start ? { start: per.start, end } : { start, end }
    },
    clauseEnd() {
      per = null
    },
    figure(figure) {
      const { draft } = figure
      if (per !== null && endsPhrase.test(text.slice(per.end, draft.start))) per = null
      figure.per = draft.per ?? (draft.kind === 'rank' ? null : per)
    },
  })
}
