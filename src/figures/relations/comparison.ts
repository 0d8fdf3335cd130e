import type { Range } from '../../text/range.ts'
import { cueBits, type Frame, hasCue, isAlike, type Related, type Visitor, visit } from './frame.ts'
import { type Comparison, readParty, readThan, readWith } from './party.ts'

const ofComparison = cueBits('than', 'compared')

/** Gives each figure the other party of its comparison: after 比 and 较, in 与…相比, or right before it (少于四川的|61人, 快于全市|2.4个百分点). */
export function readComparisons(frame: Frame): void {
  const { text } = frame
  let than = null as Comparison | null
  /** 与2018年相比, in force to the next semicolon. */
  let compared = null as Range | null
  let last: { end: number; hasParty: boolean } | null = null
  const visitor: Visitor = {
    cue({ cue, start, end }) {
      if (cue === 'compared') compared = readWith(text, start)
      else if (cue === 'than') than = readThan(text, end)
    },
    stop({ mark }) {
      if (mark === ';') compared = null
    },
    clauseEnd() {
      than = null
    },
    figure(figure) {
      const { draft } = figure
      const party = readParty(text, draft, last)
      figure.hasParty = party !== null
      // 比历年平均值|12.7℃|偏高1.3℃: the party's own number is compared with nothing.
      if (than !== null && party === null && than.party.end >= draft.start)
        than = { ...than, party: { start: than.party.start, end: draft.start } }
      else refine(figure, party ?? than, compared)
      last = { end: draft.end, hasParty: party !== null }
    },
  }
  if (hasCue(frame, ofComparison)) visit(frame, visitor)
  else for (const figure of frame.figures) visitor.figure(figure)
}

function refine(figure: Related, comparison: Comparison | null, compared: Range | null): void {
  const { before } = figure
  if (comparison !== null) {
    figure.comparedWith = comparison.party
    figure.change = comparison.change
    if (comparison.isAbout) figure.modifier = 'about'
  } else
    figure.comparedWith =
      (figure.isInRow && isAlike(before?.draft, figure.draft) ? before?.comparedWith : null) ?? compared
}
