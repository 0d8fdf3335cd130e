import type { Figure } from '../../model/figure.ts'
import { unitAt } from '../../text/unit-at.ts'
import { holds, unitSet } from '../../text/unit-set.ts'
import { cueBits, type Frame, hasCue, isAlike, type Related, visit } from './frame.ts'

const ofChange = cueBits('increase', 'decrease', 'to')

const comesFrom = unitSet('由从')
const toBefore = /(?:[至到为]|达到|达)$/
const farthestChange = 6
const farthestTo = 16

interface Cue {
  readonly kind: 'increase' | 'decrease' | 'to'
  readonly end: number
}

/** Reads by how much, from what and to what things changed (由60.9%提高到71%, 同比下降4.8%和5.2%). */
export function readChanges(frame: Frame): void {
  const { text, figures } = frame
  const isTold = hasCue(frame, ofChange)
  // 由12家到15家 needs no word of change.
  if (!isTold && !figures.some(({ lead }) => holds(comesFrom, unitAt(text, lead - 1)))) return
  let cue: Cue | null = null
  let from: Related | null = null
  visit(frame, {
    cue(token) {
      if (token.cue === 'increase' || token.cue === 'decrease' || token.cue === 'to')
        cue = { kind: token.cue, end: token.end }
    },
    clauseEnd() {
      cue = null
    },
    figure(figure) {
      const { draft, before, lead } = figure
      let change = changeOf(text, figure, cue)
      if (
        change === null &&
        figure.isInRow &&
        before !== null &&
        isAlike(before.draft, draft) &&
        before.change !== 'from'
      )
        change = before.change
      const isBoth =
        from !== null && change === null && toBefore.test(text.slice(Math.max(0, lead - 2), lead))
      if (from !== null && (isBoth || change === 'to')) {
        if (from.draft.kind === draft.kind) {
          from.change = 'from'
          change = 'to'
        }
        from = null
      }
      if (draft.kind === 'rank' && change !== 'to') change = null
      // What the party of a comparison stands before is no change by itself; 较上年提高 is told by the comparison.
      if (!figure.hasParty || figure.change === null) figure.change = figure.hasParty ? figure.change : change
      if (holds(comesFrom, unitAt(text, lead - 1))) from = figures[figure.index] ?? null
      cue = null
    },
  })
}

function changeOf(text: string, figure: Related, cue: Cue | null): Figure['change'] {
  const { draft, lead, noun } = figure
  if (cue === null) return figure.change
  const gap = text.slice(cue.end, lead)
  if (/[,。;]/.test(gap)) return null
  if (cue.kind === 'to') return gap.length <= 3 ? 'to' : null
  if (gap.length <= farthestTo && /[至到为]$/.test(gap) && !/(?:达到|[率额比]分?别?[为至])$/.test(gap))
    return 'to'
  const isNear = gap.length <= (noun === null ? farthestChange : 1)
  if (!isNear || /[的、等率]/.test(gap)) return null
  // 增长-5.2% is a decrease.
  return draft.isTurned && cue.kind === 'increase' ? 'decrease' : cue.kind
}
