import type { Document } from '../model/document.ts'
import { hasContents, type Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { withoutWrittenOut } from '../text/script.ts'
import { mentionAt, type SourceText, spanAt } from '../text/source-text.ts'

const anyLine = /[^\r\n]+/g

/**
 * Gives every line that no mention of the document touches to `unclaimed`, so that nothing is lost whatever the readers did. Comes before figures and
 * citations, which claim no line.
 */
export function claimLost(source: SourceText, lines: readonly Line[], document: Document): void {
  const spans = claimed(document)
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

/** Gives lines on which only `&nbsp;` and its kin are letters to `chrome`: no reader sees them, and yet they are printed. */
export function claimBlanks({ text, origin }: SourceText, document: Document): void {
  if (origin === null || !(text.includes('&') || text.includes('\\'))) return
  const blanks = matchesOf(anyLine, text).filter(
    ({ 0: line }) => hasContents(line) && !hasContents(withoutWrittenOut(line)),
  )
  if (blanks.length === 0) return
  const spans = claimed(document)
  let next = 0
  let reach = 0
  for (const { 0: line, index } of blanks) {
    const printed = line.trim()
    const start = index + line.indexOf(printed)
    const end = start + printed.length
    for (; next < spans.length && (spans[next]?.[0] ?? 0) < end; next++)
      reach = Math.max(reach, spans[next]?.[1] ?? 0)
    if (reach <= start) document.chrome.push({ text: printed, span: [start, end] })
  }
  document.chrome.sort((a, b) => a.span[0] - b.span[0])
}

/** The spans of all mentions, in order; of a section its marker's. */
function claimed(document: Document): [number, number][] {
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
      const inner: unknown = node[key as keyof typeof node]
      if (typeof inner === 'object' && inner !== null && inner !== span) walk(inner)
    }
  }
  walk(document)
  return spans.sort((a, b) => a[0] - b[0])
}
