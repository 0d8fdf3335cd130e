import type { Mention, Span } from '../model/mention.ts'
import type { Line } from '../text/lines.ts'
import { mentionAt, type SourceText, spanAt } from '../text/source-text.ts'

/** The lines from the folded offset on; the one it stands in is cut. */
export function cutLines(lines: readonly Line[], offset: number): Line[] {
  const out: Line[] = []
  for (const line of lines) {
    if (line.end <= offset) continue
    if (line.start >= offset) out.push(line)
    else {
      const text = line.text.slice(offset - line.start).trimStart()
      if (text !== '') out.push({ ...line, start: line.end - text.length, text })
    }
  }
  return out
}

/** The lines outside of the `chrome` ranges, which are in order, and the lines inside of them as mentions. */
export function divide(
  source: SourceText,
  printed: readonly Line[],
  chrome: readonly Span[],
): [readonly Line[], Mention[]] {
  if (chrome.length === 0) return [printed, []]
  const lines: Line[] = []
  const furniture: Mention[] = []
  let next = 0
  for (const line of printed) {
    const [start, end] = spanAt(source, line.start, line.end)
    while ((chrome[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++
    if ((chrome[next]?.[0] ?? Number.POSITIVE_INFINITY) < end)
      furniture.push(mentionAt(source, line.start, line.end))
    else {
      const { text, indent, blankBefore, signs } = line
      lines.push({ index: lines.length, start: line.start, end: line.end, text, indent, blankBefore, signs })
    }
  }
  return [lines, furniture]
}
