import { firstFrom } from './first-from.ts'
/**
 * A stretch of running text (标题、段落) without the blanks and line breaks that printing put into it, so that a pattern sees 1.6万余名
 * where the page prints `1.6 万余名` or breaks the line inside it.
 */
export interface Passage {
  readonly text: string
  /** The folded offset of the unit `index` of `text`. */
  offset(index: number): number
}

const blanks = /\s+/g
const wordUnit = /[0-9A-Za-z]/

/** Answers whether the range `[start, end)` of a folded text holds a blank or a break, all of which are ASCII there. Ranges in order look at each unit once. */
export function blankFinder(folded: string): (start: number, end: number) => boolean {
  const blank = /[\0-\x20]/g
  let next = -1
  return (start, end) => {
    if (next < start) {
      blank.lastIndex = start
      next = blank.test(folded) ? blank.lastIndex - 1 : folded.length
    }
    return next < end
  }
}

/**
 * The folded range `[start, end)` as a {@link Passage}; `hasBlank` says whether {@link blankFinder} finds one in it. A run of blanks goes, but for one blank between two letters or digits of one
 * line: `2021 2022` are two numbers, while digits on both sides of a line break are one.
 */
export function readPassage(folded: string, start: number, end: number, hasBlank: boolean): Passage {
  const raw = folded.slice(start, end)
  if (!hasBlank) return { text: raw, offset: (index) => start + index }
  const kept: number[] = []
  const origins: number[] = []
  let text = ''
  let from = 0
  const keep = (to: number) => {
    if (to === from) return
    kept.push(text.length)
    origins.push(start + from)
    text += raw.slice(from, to)
  }
  blanks.lastIndex = 0
  for (let match = blanks.exec(raw); match !== null; match = blanks.exec(raw)) {
    const next = match.index + match[0].length
    const parts =
      !/[\r\n]/.test(match[0]) &&
      wordUnit.test(raw.charAt(match.index - 1)) &&
      wordUnit.test(raw.charAt(next))
    keep(match.index + (parts ? 1 : 0))
    from = next
  }
  keep(raw.length)
  return { text, offset: (index) => (index < text.length ? offsetIn(kept, origins, index) : end) }
}

/** The folded offset of a unit: `kept` are the places in the text at which the stretches between blanks begin, `origins` those in the folded text. */
function offsetIn(kept: readonly number[], origins: readonly number[], index: number): number {
  const stretch = firstFrom(kept, index + 1) - 1
  return index - (kept[stretch] as number) + (origins[stretch] as number)
}
