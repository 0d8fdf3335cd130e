import { approximate } from '../../fields/decimal.ts'
import type { Draft } from '../draft.ts'
import { cueBits, type Frame, hasCue, type Related, visit } from './frame.ts'

const ofParts = cueBits('among')

/** Figures between a total and its parts: a list longer than this is none. */
const farthestWhole = 24

/** Where parts of totals begin: 其中, 包括 or a bracket after a figure. */
interface Opening {
  /** The figures before it, the last first to be asked. */
  readonly figures: number
  /** True where a part must be smaller than its total, and not as large. */
  readonly isStrict: boolean
  readonly isBracket: boolean
  /** True for 其中 within the parts of another: its total is the nearest part. */
  readonly isNested: boolean
}

/** Gives each part (63家,其中公办|12家) its total: the nearest figure before 其中 of the same unit that is not smaller. */
export function readParts(frame: Frame): void {
  const { text, start, holds } = frame
  if (!holds.bracket && !hasCue(frame, ofParts)) return
  let opening: Opening | null = null
  const outer: (Opening | null)[] = []
  let seen = 0
  visit(frame, {
    cue({ cue, start: at }) {
      if (cue === 'without') opening = null
      if (cue !== 'among') return
      const isFirst = at === start && text.startsWith('其中', at)
      if (seen === 0 && !isFirst) return
      opening = {
        figures: seen,
        isStrict: text.startsWith('包', at),
        isBracket: false,
        isNested: opening !== null && !opening.isBracket,
      }
    },
    stop({ mark }) {
      if (mark === '(') {
        outer.push(opening)
        if (opening === null && seen > 0)
          opening = { figures: seen, isStrict: true, isBracket: true, isNested: false }
      } else if (mark === ')') opening = outer.pop() ?? null
      else if (mark === ';') opening = null
    },
    figure(figure) {
      seen++
      // 每千名老年人38张 is no part of a total.
      if (opening !== null && figure.per === null) figure.partOf = totalOf(frame, opening, figure)
    },
  })
}

function totalOf(frame: Frame, opening: Opening, part: Related): number | null {
  const { figures, previous } = frame
  if (opening.figures > 0) return nearest(figures, opening, part.draft)
  // A sentence that begins with 其中 tells of the one before it.
  const found = nearest(previous, { ...opening, figures: previous.length }, part.draft)
  return found === null ? null : found - previous.length
}

function nearest(figures: readonly Related[], opening: Opening, part: Draft): number | null {
  if (part.low === null || part.kind === 'rank') return null
  const size = approximate(part.low)
  for (let i = opening.figures - 1; i >= Math.max(0, opening.figures - farthestWhole); i--) {
    const { draft, partOf } = figures[i] as Related
    const isTotal = partOf === null || (opening.isNested && i === opening.figures - 1)
    if (draft.kind === part.kind && draft.unit === part.unit && draft.low !== null && isTotal) {
      const whole = approximate(draft.low)
      if (size < whole || (!opening.isStrict && size === whole)) return i
      if (partOf === null) return null
    }
    if (opening.isBracket) return null
  }
  return null
}
