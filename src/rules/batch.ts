import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { compareFindings } from '../text/finding-order.ts'
import { placer } from '../text/locate.ts'
import { Letter } from './context/letter.ts'
import { rules } from './index.ts'
import type { BatchKey } from './rule.ts'
import { type CheckOptions, expectCheckOptions, severityOf } from './run.ts'

/** A finding about one letter of a run that only the others show. */
export interface BatchFinding {
  /** Name of the document's source, as it was added. */
  readonly source: string
  readonly finding: Finding
}

/** Compares the letters of one run: a number used twice, a letter printed twice, figures of one agency that differ. */
export interface Batch {
  add(document: Document): void
  /** The findings, sorted by source, then as those of one document. The order in which documents were added does not matter. */
  finish(): BatchFinding[]
}

/** Begins a run over many letters. Its memory grows with the letters' keys, not with their texts. */
export function createBatch(options: CheckOptions = {}): Batch {
  expectCheckOptions(options)
  const active = rules.flatMap(({ id, batch, needsText }) => {
    const severity = severityOf(id, options)
    return batch === null || severity === 'off'
      ? []
      : [{ id, severity, batch, needsText, groups: new Map<string, BatchKey[]>() }]
  })
  return {
    add(document) {
      const letter = new Letter(document)
      const place = placer(letter.text)
      for (const { batch, needsText, groups } of active) {
        if (needsText && document.text === undefined) continue
        for (const draft of batch.keysOf(letter)) {
          const at = draft.span === null || document.text === undefined ? null : place(draft.span[0])
          const key: BatchKey = {
            ...draft,
            source: document.source.name,
            line: at?.line ?? null,
            column: at?.column ?? null,
          }
          const group = groups.get(draft.value)
          if (group === undefined) groups.set(draft.value, [key])
          else group.push(key)
        }
      }
    },
    finish() {
      const out: BatchFinding[] = []
      for (const { id, severity, batch, groups } of active) {
        for (const group of groups.values()) {
          if (group.length < 2) continue
          group.sort(byPlace)
          for (const { key, message } of batch.compare(group)) {
            const { source, span, line, column } = key
            const finding: Finding = {
              rule: id,
              severity,
              message,
              span: span === null ? null : [span[0], span[1]],
              line,
              column,
            }
            out.push({ source, finding })
          }
        }
      }
      return out.sort(
        (a, b) =>
          (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) || compareFindings(a.finding, b.finding),
      )
    },
  }
}

function byPlace(a: BatchKey, b: BatchKey): number {
  return (
    (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) ||
    (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0) ||
    (a.span?.[1] ?? 0) - (b.span?.[1] ?? 0)
  )
}
