import type { Span } from '../../model/mention.ts'
import { rangesOf } from '../inspect/highlight.ts'

/** The range of the letter's text that the person has selected; null where nothing of the letter is. */
export function selectedSpan(letter: HTMLElement): Span | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(letter)) return null
  let span: Span | null = null
  for (const line of letter.querySelectorAll<HTMLElement>('[data-start]')) {
    if (!range.intersectsNode(line)) continue
    const own = document.createRange()
    own.selectNodeContents(line)
    const from = own.cloneRange()
    if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0)
      own.setStart(range.startContainer, range.startOffset)
    if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0)
      own.setEnd(range.endContainer, range.endOffset)
    from.setEnd(own.startContainer, own.startOffset)
    const start = Number(line.dataset['start']) + from.toString().length
    const end = start + own.toString().length
    if (start < end) span = [span?.[0] ?? start, end]
  }
  return span
}

/** Selects a range of the letter's text for the person to see and to change. */
export function selectSpan(letter: HTMLElement, span: Span): void {
  const ranges = rangesOf(letter, [span])
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return
  getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
  const line = last.endContainer.parentElement
  line?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Keeps words marked that are chosen, also while the person writes elsewhere, which takes the browser's own mark away. */
export function markChosen(letter: HTMLElement, span: Span | null): void {
  CSS.highlights?.set('chosen', new Highlight(...rangesOf(letter, span === null ? [] : [span])))
}
