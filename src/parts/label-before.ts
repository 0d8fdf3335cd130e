import { isFoldedBlank } from '../text/folded-blank.ts'

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
  let root: Branch | null = null
  return {
    startBefore(text, from, end) {
      root ??= branchesOf(labels)
      let found = -1
      for (let at = end, branch: Branch | undefined = root; at > from; ) {
        branch = branch.before.get(text.charCodeAt(at - 1))
        if (branch === undefined) break
        at--
        if (branch.isLabel) found = at
        while (at > from && isFoldedBlank(text.charCodeAt(at - 1))) at--
      }
      return found
    },
  }
}

/** The ends that labels share, as a tree from the last unit on. */
interface Branch {
  isLabel: boolean
  /** By the unit that stands before. */
  readonly before: Map<number, Branch>
}

function branchesOf(labels: Iterable<string>): Branch {
  const root: Branch = { isLabel: false, before: new Map() }
  for (const label of labels) {
    let branch = root
    for (let at = label.length - 1; at >= 0; at--) {
      const unit = label.charCodeAt(at)
      const next: Branch = branch.before.get(unit) ?? { isLabel: false, before: new Map() }
      branch.before.set(unit, next)
      branch = next
    }
    branch.isLabel = true
  }
  return root
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
