import { isFoldedBlank } from '../text/folded-blank.ts'
import { largest } from '../text/largest.ts'

/** Labels (标签) that are looked for before a place; {@link labelTable} makes it. */
export interface LabelTable {
  /**
   * Where the longest label begins that ends at `end` of `text`, at `from` or later, or -1. Blanks may stand between its units: 索 引 号. One walk back over
   * one label's length, where a pattern of all labels would be thousands of units to compile.
   */
  startBefore(text: string, from: number, end: number): number
}

/** The {@link LabelTable} of some labels. */
export function labelTable(labels: Iterable<string>): LabelTable {
  const known = new Set(labels)
  const longest = largest(
    [...known].map((label) => label.length),
    0,
  )
  const lastUnits = new Set([...known].map((label) => label.charCodeAt(label.length - 1)))
  return {
    startBefore(text, from, end) {
      if (end <= from || !lastUnits.has(text.charCodeAt(end - 1))) return -1
      let found = -1
      let word = ''
      for (let at = end; word.length < longest; ) {
        while (at > from && isFoldedBlank(text.charCodeAt(at - 1))) at--
        if (at <= from) break
        at--
        word = text.charAt(at) + word
        if (known.has(word)) found = at
      }
      return found
    },
  }
}

/** A label with its colon: `[start, end)` is what is printed of it, `behind` the place after the colon. */
export interface Coloned {
  readonly start: number
  readonly end: number
  readonly behind: number
}

/**
 * The labels before the colons of `text`, in order and apart, with at most `mostBlanks` before the colon. `startOf` tells where a label begins that ends
 * at `end`, at `from` or later, or -1.
 */
export function labelsBeforeColons(
  text: string,
  mostBlanks: number,
  startOf: (from: number, end: number) => number,
): Coloned[] {
  const found: Coloned[] = []
  let from = 0
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let end = colon
    while (end > from && isFoldedBlank(text.charCodeAt(end - 1))) end--
    const start = colon - end > mostBlanks ? -1 : startOf(from, end)
    if (start < 0) continue
    from = colon + 1
    found.push({ start, end, behind: from })
  }
  return found
}
