import { cueBits, type Frame, hasCue, visit } from './frame.ts'

const ofTotals = cueBits('cumulative')

/** Marks what is counted in all (累计, 共): to the end of its clause, and not after 其中. */
export function readCumulative(frame: Frame): void {
  if (!hasCue(frame, ofTotals)) return
  let isCumulative = false
  visit(frame, {
    cue({ cue }) {
      if (cue === 'cumulative') isCumulative = true
      else if (cue === 'among') isCumulative = false
    },
    clauseEnd() {
      isCumulative = false
    },
    figure(figure) {
      figure.cumulative = isCumulative
    },
  })
}
