import type { Document } from '../../src/model/document.ts'

type Place = readonly [start: number, end: number]

/** What of a document has a place and is none of its parts. */
const apart = new Set(['text', 'figures', 'citations', 'findings', 'source', 'commitments', 'answers'])
/** Parts whose fields are told: signature.date, metadata.publisher. */
const told = new Set(['metadata', 'marks', 'dateline', 'signature', 'proposal', 'closing', 'title'])

/** Every line of a document with the parts that were read from it, as `title | 关于…的答复`, for people to read. */
export function lineParts(document: Document): string {
  const text = document.text ?? ''
  const found: { readonly name: string; readonly place: Place }[] = []
  for (const [key, value] of Object.entries(document))
    if (!apart.has(key)) collect(value, key === 'body' ? '' : key, told.has(key), found)
  for (const { span } of document.body.paragraphs) found.push({ name: '¶', place: span })
  sections(document.body.sections, '', found)
  const rows: string[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const names = found.flatMap(({ name, place: [from, to] }) => {
      if (to <= start || from >= end) return []
      return name.startsWith('§') || name === '¶' ? [from >= start ? name : 'body'] : [name]
    })
    if (line.trim() !== '') rows.push(`${[...new Set(names)].join(' ') || '-'} | ${line.trim().slice(0, 48)}`)
    start = end + 1
  }
  return `${rows.join('\n')}\n`
}

function collect(
  value: unknown,
  name: string,
  isTold: boolean,
  found: { name: string; place: Place }[],
): void {
  if (value === null || typeof value !== 'object' || name === '') return
  if (Array.isArray(value)) for (const item of value) collect(item, name, isTold, found)
  else {
    const { span, ...rest } = value as { span?: Place | null }
    if (Array.isArray(span)) found.push({ name, place: span })
    for (const [key, child] of Object.entries(rest))
      collect(child, isTold ? `${name}.${key}` : name, false, found)
  }
}

function sections(
  list: Document['body']['sections'],
  above: string,
  found: { name: string; place: Place }[],
): void {
  for (const { number, span, paragraphs, heading, sections: inner } of list) {
    const name = `${above}${number}`
    found.push({ name: `§${name}${heading === null ? '' : '*'}`, place: span })
    for (const paragraph of paragraphs) found.push({ name: '¶', place: paragraph.span })
    sections(inner, `${name}.`, found)
  }
}
