import type { TimeScope } from '../fields/time-scope.ts'
import type { Cue } from '../grammar/figure-cues.ts'
import type { Bound } from '../grammar/figure-modifiers.ts'
import type { Range } from '../text/range.ts'
import type { Draft } from './draft.ts'

/** What a sentence holds, in order; offsets are of the passage. */
export type Token =
  | { readonly type: 'figure'; readonly draft: Draft }
  | { readonly type: 'time'; readonly scope: TimeScope }
  | { readonly type: 'cue'; readonly cue: Cue; readonly start: number; readonly end: number }
  | { readonly type: 'bound'; readonly bound: Bound; readonly start: number; readonly end: number }
  | { readonly type: 'per'; readonly start: number; readonly end: number }
  | {
      readonly type: 'stop'
      readonly mark: string
      /** True for all but 、 and brackets. */
      readonly isClauseEnd: boolean
      readonly start: number
      readonly end: number
    }

/** A sentence (句) with its tokens. */
export interface Sentence extends Range {
  readonly tokens: readonly Token[]
}
