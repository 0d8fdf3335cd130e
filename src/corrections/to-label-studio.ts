import type { Document } from '../model/document.ts'
import type { Outcome } from './book.ts'
import { isSettled } from './settled.ts'
import { spanOf } from './spans.ts'

/** A task of Label Studio: a letter with the corrected words labelled by the paths of their fields; null where no correction has words. */
export function labelStudioTask(
  { text = '', source }: Document,
  sha256: string,
  outcomes: readonly Outcome[],
): Readonly<Record<string, unknown>> | null {
  const result = outcomes.filter(isSettled).flatMap(({ entry, is, path }) => {
    const span = spanOf(is)
    if (span === null) return []
    const [start, end] = span
    const value = {
      start,
      end,
      text: text.slice(start, end),
      labels: [path.replaceAll(/\/\d+(?=\/|$)/g, '/*')],
    }
    return [{ id: `correction-${entry.line}`, from_name: 'label', to_name: 'text', type: 'labels', value }]
  })
  if (result.length === 0) return null
  return { data: { text, name: source.name, sha256 }, annotations: [{ result }] }
}
