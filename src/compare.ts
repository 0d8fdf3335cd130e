import type { Difference, FieldChange, ListChange } from './model/difference.ts'
import type { Document } from './model/document.ts'
import type { Section } from './model/section.ts'
import { append } from './text/append.ts'
import { expectDocument } from './text/expected.ts'

/** Keys that say where and how a letter was read, not what it says; `partOf` counts figures, so that one figure more would move all after it. */
const places = new Set([
  'span',
  'sentence',
  'line',
  'column',
  'source',
  'text',
  'schemaVersion',
  'partOf',
  'corrections',
])
/** Lists that are compared by themselves. */
const apart = new Set(['figures', 'citations', 'findings', 'body'])

/**
 * Compares two readings of one letter, as an upgrade of fuhan gives them: what each field says, whatever its place in the text. An entry
 * that moved within its list is no change.
 */
export function compare(before: Document, after: Document): Difference {
  expectDocument(before, 'before')
  expectDocument(after, 'after')
  const fields: FieldChange[] = []
  const lists: ListChange[] = []
  const walk = (path: string, old: unknown, now: unknown): void => {
    if (Array.isArray(old) && Array.isArray(now)) {
      const change = listChange(path, old.map(wordsOf), now.map(wordsOf))
      if (isChanged(change)) lists.push(change)
    } else if (isBranch(old) && isBranch(now)) {
      for (const key of Object.keys({ ...old, ...now }))
        if (!places.has(key) && !(path === '' && apart.has(key)))
          walk(path === '' ? key : `${path}.${key}`, old[key], now[key])
    } else {
      const [was, is] = [wordsOf(old), wordsOf(now)]
      if (was !== is)
        fields.push({ path, before: isNothing(old) ? null : was, after: isNothing(now) ? null : is })
    }
  }
  walk('', before, after)
  const body = listChange('body', bodyOf(before), bodyOf(after))
  if (isChanged(body)) lists.push(body)
  return {
    fields,
    lists,
    figures: listChange('figures', before.figures.map(wordsOf), after.figures.map(wordsOf)),
    citations: listChange('citations', before.citations.map(wordsOf), after.citations.map(wordsOf)),
    findings: listChange('findings', before.findings.map(findingOf), after.findings.map(findingOf)),
  }
}

/** True where two readings say the same. */
export function isSame({ fields, lists, figures, citations, findings }: Difference): boolean {
  return fields.length === 0 && lists.length === 0 && ![figures, citations, findings].some(isChanged)
}

function isChanged({ lost, gained }: ListChange): boolean {
  return lost.length > 0 || gained.length > 0
}

/** An object with parts of its own; a mention is compared as a whole. */
function isBranch(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !('span' in value)
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined
}

/** The multiset difference of two lists, in their order. */
function listChange(path: string, before: readonly string[], after: readonly string[]): ListChange {
  return { path, lost: without(before, after), gained: without(after, before) }
}

function without(these: readonly string[], those: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const item of those) left.set(item, (left.get(item) ?? 0) + 1)
  return these.filter((item) => {
    const count = left.get(item) ?? 0
    if (count > 0) left.set(item, count - 1)
    return count === 0
  })
}

/** A value in words: a mention is its text, with what was derived from it beside it. */
function wordsOf(value: unknown): string {
  if (isNothing(value)) return 'null'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(wordsOf).join(', ')}]`
  const node = value as Record<string, unknown>
  const derived = Object.entries(node).flatMap(([key, child]) =>
    key === 'text' || places.has(key) || isNothing(child) || child === false
      ? []
      : [`${key} ${wordsOf(child)}`],
  )
  const { text } = node
  if (typeof text !== 'string') return derived.join(', ')
  return derived.length === 0 ? text : `${text} (${derived.join(', ')})`
}

function findingOf({ rule, severity, message }: Document['findings'][number]): string {
  return `${severity} ${rule}: ${message}`
}

/** The body, an entry a paragraph or heading with the markers that lead to it. */
function bodyOf({ body }: Document): string[] {
  const out = body.paragraphs.map(({ text }) => text)
  const add = ({ marker, heading, paragraphs, sections }: Section, above: string) => {
    const path = `${above}${marker}`
    out.push(`${path} ${heading?.text ?? ''}`.trim())
    append(
      out,
      paragraphs.map(({ text }) => `${path} ${text}`),
    )
    for (const section of sections) add(section, `${path} `)
  }
  for (const section of body.sections) add(section, '')
  return out
}
