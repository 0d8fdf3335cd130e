import { type Cue, cues } from '../grammar/figure-cues.ts'
import { boundsApart, verbsAfterHighest } from '../grammar/figure-modifiers.ts'
import { type Beginning, beginsWith } from '../text/begins-with.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import { wordSet, wordTable } from '../text/word-table.ts'
import type { Token } from './tokens.ts'

interface CueEntry {
  readonly cue: Cue
  readonly notBefore: Beginning | null
  readonly notBehind: (() => RegExp) | null
}

const cueWords = wordTable<CueEntry>(
  cues.map(
    ([word, cue, notBefore, notBehind]) =>
      [
        word,
        {
          cue,
          notBefore: notBefore === undefined ? null : beginsWith(notBefore),
          notBehind: notBehind === undefined ? null : lazyPattern(() => new RegExp(notBehind)),
        },
      ] as const,
  ),
)
const apart = wordTable(boundsApart)
const apartFirsts = unitSet(firstsOf(boundsApart.map(([word]) => word)))
/** How far before a cue is looked for what makes another word of it. */
const longestLook = 10
const verbs = wordSet(verbsAfterHighest)

/** Every unit that a cue or a bound apart from its figure may begin with. */
export const cueUnits = [...cues, ...boundsApart].map(([word]) => word.charAt(0)).join('')

/** Reads the cue (提示词) or the bound apart from its figure (最高, 不超过) that begins at `at`; null where none does. */
export function readCue(text: string, at: number): Extract<Token, { type: 'cue' | 'bound' }> | null {
  const bound = holds(apartFirsts, text.charCodeAt(at)) ? apart.rowAt(text, at) : null
  const boundEnd = at + (bound?.word.length ?? 0)
  if (bound !== null && (!/^最[高多]$/.test(bound.word) || verbs.rowAt(text, boundEnd) !== null))
    return { type: 'bound', bound: bound.value, start: at, end: boundEnd }
  const word = cueWords.rowAt(text, at)
  if (word === null) return null
  const end = at + word.word.length
  const { cue, notBefore, notBehind } = word.value
  if (notBefore?.(text, end)) return null
  if (notBehind?.().test(text.slice(Math.max(0, at - longestLook), at))) return null
  return { type: 'cue', cue, start: at, end }
}
