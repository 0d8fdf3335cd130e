import type { Mention, Span } from '../model/mention.ts'
import { isObject } from './pointer.ts'

/** The keys under which a value holds a range of the text. */
const spanKeys = ['span', 'sentence'] as const

/** The range of the text from the first place in a value to its last; null where it has none. */
export function spanOf(value: unknown): Span | null {
  let hull: Span | null = null
  for (const [start, end] of spansIn(value))
    hull = hull === null ? [start, end] : [Math.min(hull[0], start), Math.max(hull[1], end)]
  return hull
}

function* spansIn(value: unknown): Generator<Span> {
  if (!isObject(value)) return
  for (const key of spanKeys) {
    const span = value[key]
    if (isSpan(span)) yield span
  }
  for (const inner of Object.values(value)) yield* spansIn(inner)
}

/** The mentions in a value, itself among them. */
export function* mentionsIn(value: unknown): Generator<Mention> {
  if (!isObject(value)) return
  const { text, span } = value
  if (typeof text === 'string' && isSpan(span)) yield { text, span }
  for (const inner of Object.values(value)) yield* mentionsIn(inner)
}

/** True for a range of a text. */
export function isSpan(value: unknown): value is Span {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [start, end] = value as unknown[]
  return typeof start === 'number' && typeof end === 'number' && start <= end
}

/** How many units two ranges have in common; less than none where they do not touch. */
export function overlap(one: Span, other: Span): number {
  return Math.min(one[1], other[1]) - Math.max(one[0], other[0])
}

/**
 * A copy of a value in which `move` gives each range its new place, and `printed` each mention the words there. Null where one of the ranges has no new place.
 */
export function movedValue(
  value: unknown,
  move: (span: Span) => Span | null,
  printed: (span: Span) => string,
): { readonly value: unknown } | null {
  if (!isObject(value)) return { value }
  const entries: [string, unknown][] = []
  for (const [key, inner] of Object.entries(value)) {
    const isPlace = spanKeys.some((name) => name === key) && isSpan(inner)
    const span = isPlace ? move(inner) : null
    const moved = isPlace ? span && { value: span } : movedValue(inner, move, printed)
    if (moved === null) return null
    entries.push([key, moved.value])
  }
  if (Array.isArray(value)) return { value: entries.map(([, inner]) => inner) }
  const out = Object.fromEntries(entries)
  const { text, span } = out
  if (typeof text === 'string' && isSpan(span)) return { value: { ...out, text: printed(span) } }
  return { value: out }
}
