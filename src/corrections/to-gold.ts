import type { Document } from '../model/document.ts'
import type { Outcome } from './book.ts'
import { changedAt, isObject, stepsOf, valueAt } from './pointer.ts'
import { isSettled } from './settled.ts'

/** What a person labelled by correcting a letter (标注): each corrected field as the document now has it, without places; a list is labelled whole. */
export function goldOf(document: Document, outcomes: readonly Outcome[]): Readonly<Record<string, unknown>> {
  let labels: unknown = {}
  for (const { path } of outcomes.filter(isSettled)) {
    const steps = stepsOf(path) ?? []
    const first = steps.findIndex((_, count) => Array.isArray(valueAt(document, steps.slice(0, count))))
    const field = first < 0 ? steps : steps.slice(0, first)
    labels = changedAt(labels, field, () => withoutPlaces(valueAt(document, field)))
  }
  return labels as Readonly<Record<string, unknown>>
}

function withoutPlaces(value: unknown): unknown {
  if (!isObject(value)) return value
  if (Array.isArray(value)) return value.map(withoutPlaces)
  const entries = Object.entries(value).filter(([key]) => key !== 'span' && key !== 'sentence')
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutPlaces(inner)]))
}
