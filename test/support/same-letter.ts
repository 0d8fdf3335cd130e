import type { Document } from '../../src/model/document.ts'

/** What differs by nature between a letter as text and as a page: where it came from, its furniture and every place. */
const byNature = new Set(['source', 'page', 'text', 'chrome', 'notes'])
const places = new Set(['span', 'sentence', 'line', 'column'])

/** A document without what differs by nature between a letter as text and as a page; blanks and widths aside. */
export function letterOf(document: Document): unknown {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return value.normalize('NFKC').replace(/\s+/g, '')
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, child]) => (places.has(key) ? [] : [[key, walk(child)]])),
    )
  }
  // What the copy is differs, too: a page has tags where a text has tags left in. How sure a line is hangs on the blank lines around it.
  const findings = document.findings.filter(({ rule }) => rule !== 'copy-form' && rule !== 'uncertain-part')
  return walk(
    Object.fromEntries(Object.entries({ ...document, findings }).filter(([key]) => !byNature.has(key))),
  )
}

/** The value at a path of keys and indices: `addressees.0.name`, `addressees.length`. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[key]
  return found ?? null
}
