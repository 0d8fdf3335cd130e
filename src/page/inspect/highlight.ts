import type { Item } from './items.ts'

/** Marks the sentence and the parts of the selected value on the letter (CSS custom highlights), which changes none of its elements. */
export function highlight(letter: HTMLElement, item: Item | null): void {
  const registry = CSS.highlights
  if (registry === undefined) return
  const sentence = item?.sentence ?? null
  registry.set('sentence', new Highlight(...rangesOf(letter, sentence === null ? [] : [sentence])))
  registry.set('part', new Highlight(...rangesOf(letter, item?.parts.map(({ span }) => span) ?? [])))
}

/** The ranges of the page at which spans of the text are shown; a span over several lines gives one a line. */
export function rangesOf(letter: HTMLElement, spans: readonly (readonly [number, number])[]): Range[] {
  if (spans.length === 0) return []
  const ranges: Range[] = []
  for (const line of letter.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = Number(line.dataset['start'])
    const end = start + (line.textContent?.length ?? 0)
    for (const [from, to] of spans) {
      if (from >= end || to <= start) continue
      ranges.push(rangeWithin(line, Math.max(0, from - start), Math.min(end, to) - start))
    }
  }
  return ranges
}

/** The range from the `from`th to the `to`th unit of what an element says. */
function rangeWithin(element: HTMLElement, from: number, to: number): Range {
  const range = new Range()
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let at = 0
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const { length } = node as Text
    if (from >= at && from <= at + length) range.setStart(node, from - at)
    if (to > at && to <= at + length) range.setEnd(node, to - at)
    at += length
  }
  return range
}
