import type { Document } from '../model/document.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { mentionAt, type SourceText, spanAt } from '../text/source-text.ts'

/** Gives every line that no mention of the document touches to `unclaimed`, so that nothing is lost whatever the readers did. */
export function claimLost(source: SourceText, lines: readonly Line[], document: Document): void {
  const spans: [number, number][] = []
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if (Array.isArray(value)) {
      for (const item of value) walk(item)
      return
    }
    const node = value as { text?: unknown; span?: [number, number]; marker?: string }
    if (Array.isArray(node.span)) {
      if (typeof node.text === 'string') spans.push(node.span)
      else if (typeof node.marker === 'string') spans.push([node.span[0], node.span[0] + node.marker.length])
    }
    for (const key in node) if (key !== 'span') walk(node[key as keyof typeof node])
  }
  const { figures: _figures, citations: _citations, findings: _findings, ...parts } = document
  walk(parts)
  spans.sort((a, b) => a[0] - b[0])
  let next = 0
  let reach = 0
  for (const line of lines) {
    const [start, end] = spanAt(source, line.start, line.end)
    while (next < spans.length && (spans[next]?.[0] ?? 0) < end) {
      reach = Math.max(reach, spans[next]?.[1] ?? 0)
      next++
    }
    if (reach <= start && hasContents(line.text))
      document.unclaimed.push(mentionAt(source, line.start, line.end))
  }
  document.unclaimed.sort((a, b) => a.span[0] - b.span[0])
}
