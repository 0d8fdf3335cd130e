import type { Document } from '../model/document.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { mentionAt, type SourceText, spanAt } from '../text/source-text.ts'

const anyLine = /[^\n\v\f\r\u0085\u2028\u2029]+/g

/**
 * Gives every line that no mention of the document touches to `unclaimed`, so that nothing is lost whatever the readers did. Comes before figures and
 * citations, which claim no line.
 */
export function claimLost(source: SourceText, lines: readonly Line[], document: Document): void {
  const isTouched = touching(document)
  for (const line of lines) {
    const [start, end] = spanAt(source, line.start, line.end)
    if (!isTouched(start, end) && hasContents(line.text))
      document.unclaimed.push(mentionAt(source, line.start, line.end))
  }
  document.unclaimed.sort((a, b) => a.span[0] - b.span[0])
}

/** Gives lines of which the copy left nothing to read (an image, a tag, &nbsp;) to `chrome`: no reader sees them, and yet they are printed. */
export function claimLeftOut({ text, origin }: SourceText, document: Document): void {
  if (origin === null) return
  const isTouched = touching(document)
  let hasMore = false
  for (const { 0: line, index } of matchesOf(anyLine, text)) {
    if (!hasContents(line)) continue
    const printed = line.trim()
    const start = index + line.indexOf(printed)
    const end = start + printed.length
    if (isTouched(start, end)) continue
    document.chrome.push({ text: printed, span: [start, end] })
    hasMore = true
  }
  if (hasMore) document.chrome.sort((a, b) => a.span[0] - b.span[0])
}

/** Tells of ranges, asked for in their order, whether a mention of the document touches them; of a section only its marker does. */
function touching(document: Document): (start: number, end: number) => boolean {
  const spans = spansOf(document)
  let next = 0
  let reach = 0
  return (start, end) => {
    for (; next < spans.length && (spans[next]?.[0] ?? 0) < end; next++)
      reach = Math.max(reach, spans[next]?.[1] ?? 0)
    return reach > start
  }
}

/** The spans of all mentions and of the markers of sections, in order. */
function spansOf(document: Document): [number, number][] {
  const spans: [number, number][] = []
  const walk = (value: object): void => {
    if (Array.isArray(value)) {
      for (const item of value) if (typeof item === 'object' && item !== null) walk(item)
      return
    }
    const node = value as { text?: unknown; span?: [number, number]; marker?: string }
    const { span } = node
    if (Array.isArray(span)) {
      if (typeof node.text === 'string') spans.push(span)
      else if (typeof node.marker === 'string') spans.push([span[0], span[0] + node.marker.length])
    }
    for (const key in node) {
      if (key === 'span' || key === 'text') continue
      const inner: unknown = node[key as keyof typeof node]
      if (typeof inner === 'object' && inner !== null) walk(inner)
    }
  }
  walk(document)
  return spans.sort((a, b) => a[0] - b[0])
}
