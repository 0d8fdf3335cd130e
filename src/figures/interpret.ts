import { readBounds } from './relations/bound.ts'
import { readChanges } from './relations/change.ts'
import { readComparisons } from './relations/comparison.ts'
import { readCumulative } from './relations/cumulative.ts'
import { type Frame, frameOf, type Related } from './relations/frame.ts'
import { readLists } from './relations/list.ts'
import { readMeasures } from './relations/measure.ts'
import { readParts } from './relations/part-of.ts'
import { readPers } from './relations/per-phrase.ts'
import { readScopes } from './relations/scope.ts'
import { readTargets } from './relations/target.ts'
import type { Sentence } from './tokens.ts'

/** What refines the figures of a sentence, in this order: each may use what those before it have found. */
const refiners: readonly ((frame: Frame) => void)[] = [
  readScopes,
  readPers,
  readComparisons,
  readChanges,
  readBounds,
  readTargets,
  readCumulative,
  readParts,
  readLists,
  readMeasures,
]

/**
 * Reads the figures of a sentence against its words of time, cues and stops. `isPlan` is true in a section of plans (下一步工作); `previous` are the figures of the
 * sentence right before it, to which 其中 may reach back.
 */
export function interpret(
  text: string,
  sentence: Sentence,
  isPlan: boolean,
  previous: readonly Related[],
): Frame {
  const frame = frameOf(text, sentence, isPlan, previous)
  for (const refine of refiners) refine(frame)
  return frame
}
