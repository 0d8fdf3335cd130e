import { cueBits, type Frame, hasCue, visit } from './frame.ts'
import { isPartyOfComparison } from './party.ts'

const ofTargets = cueBits('target')

const clauseBegins = /^$|[,。;:!?(]/

/**
 * Marks what is planned (力争, 计划, 2030年) and not achieved: from its cue to a cue of what was done (实际, 已, 目前) or to a time that is over. The caps that are
 * targets already stay so.
 */
export function readTargets(frame: Frame): void {
  const { text } = frame
  let isTarget = frame.isPlan
  if (!isTarget && !frame.holds.time && !hasCue(frame, ofTargets)) return
  visit(frame, {
    cue({ cue }) {
      if (cue === 'target') isTarget = true
      else if (cue === 'achieved') isTarget = false
    },
    time({ scope }) {
      if (scope.isSilent || isPartyOfComparison(text, scope)) return
      if (scope.isFuture) isTarget = true
      else if (scope.isPast && clauseBegins.test(text.charAt(scope.start - 1))) isTarget = false
    },
    figure(figure) {
      if (isTarget) figure.target = true
    },
  })
}
