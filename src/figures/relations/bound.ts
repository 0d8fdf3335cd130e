import type { Draft } from '../draft.ts'
import { type Frame, visit } from './frame.ts'

/** A bound that stands apart reaches no further. */
const farthest = 20
const caps = /(?:最高|最多|至多|最长|上限|不得|不超|不应|不能)/

/** Bounds the figures whose word stands apart (最高补至项目总投入的|60%), and marks caps as targets: an amount that may not be exceeded was not reached. */
export function readBounds(frame: Frame): void {
  const { text, figures } = frame
  if (!frame.holds.bound && figures.every(({ draft }) => draft.modifier !== 'atMost')) return
  let bound: { readonly bound: Draft['modifier']; readonly end: number } | null = null
  visit(frame, {
    bound(token) {
      bound = token
    },
    clauseEnd() {
      bound = null
    },
    figure(figure) {
      const { draft } = figure
      const apart = bound
      bound = null
      if (draft.kind === 'rank') return
      if (draft.modifier !== 'exact') {
        const isCapped = apart?.bound === 'atMost' && draft.start - apart.end <= 1
        figure.target =
          draft.modifier === 'atMost' && (isCapped || caps.test(text.slice(draft.start, draft.core.start)))
        return
      }
      if (figure.hasParty || apart === null || draft.start - apart.end > farthest) return
      figure.modifier = apart.bound
      figure.target = apart.bound === 'atMost'
    },
  })
}
