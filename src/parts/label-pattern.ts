import { oneOf } from '../text/pattern.ts'

/** Source of a pattern for any of `labels` (标签) with blanks between its characters, as 索 引 号; longest first. */
export function spacedLabels(labels: readonly string[]): string {
  return oneOf(labels, '[ \\t]*')
}

/** The label without its blanks. */
export function unspaced(label: string): string {
  return label.replace(/[ \t]+/g, '')
}

/** Longest line that the readers of head and tail look at: what is longer is prose. */
export const longestHeadLine = 2000
