import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/mention.ts'

/** The groups that a letter's values are shown in, in the order of the page; each is a layer of marks on the letter as well. */
export const groups = [
  'header',
  'addressees',
  'proposal',
  'outline',
  'signature',
  'figures',
  'citations',
  'commitments',
  'answers',
  'findings',
  'leftover',
] as const
export type Group = (typeof groups)[number]

/** Why a value wants a look: the copy may have lost a sign, it may mean several things, it was read from damage, or it could not be read. */
export type Doubt = 'suspect' | 'candidates' | 'inferred' | 'unread'

/** A property that was read, by its name in the document. */
export interface Fact {
  readonly key: string
  readonly value: string | number | boolean | readonly (string | number)[]
}

/** Words that belong to a value and stand in a place of their own: what a figure measures, the day by which a promise is due. */
export interface Part {
  readonly key: string
  readonly text: string
  readonly span: Span
}

/** One value of a letter (读出的值), as both sides of the page know it. */
export interface Item {
  /** JSON Pointer into the document: `/figures/3`; of a finding `finding:3`. */
  readonly path: string
  /** The path with `*` for every position: `/figures/*`. */
  readonly field: string
  readonly group: Group
  /** What the letter itself calls it, where no field of the document does. */
  readonly label: string | null
  /** True for a run of whole lines, which is shown beside them and not within. */
  readonly isBlock: boolean
  /** As printed; empty where the value is nowhere printed. */
  readonly text: string
  readonly span: Span | null
  readonly facts: readonly Fact[]
  readonly parts: readonly Part[]
  readonly doubt: Doubt | null
  /** The sentence it was read from. */
  readonly sentence: Span | null
  readonly finding: Finding | null
}

/** The group of each key of the document; what no table knows is shown among what is left over, so that nothing is lost. */
const groupOfKey: Readonly<Record<string, Group>> = {
  source: 'header',
  page: 'header',
  breadcrumb: 'header',
  metadata: 'header',
  title: 'header',
  documentNumber: 'header',
  dateline: 'header',
  marks: 'header',
  issuer: 'header',
  salutation: 'addressees',
  addressees: 'addressees',
  coHandlers: 'addressees',
  opening: 'proposal',
  proposal: 'proposal',
  body: 'outline',
  closing: 'signature',
  signature: 'signature',
  contacts: 'signature',
  attachments: 'signature',
  copies: 'signature',
  figures: 'figures',
  citations: 'citations',
  commitments: 'commitments',
  answers: 'answers',
}
/** The group that a field of the document is shown in. */
export function groupOf(path: string): Group {
  return groupOfKey[path.split('/')[1] ?? ''] ?? 'leftover'
}

/** Not values of the letter: the text itself, findings, which are shown as the profile judges them, and what was corrected. */
const skipped = new Set(['schemaVersion', 'kind', 'text', 'findings', 'corrections'])
const blocks = /^\/(?:opening|notes|chrome|unclaimed|proposal\/content)\b|\/paragraphs\/\*$/
/** Properties that place a value or repeat it. */
const notFacts = new Set(['text', 'span', 'sentence', 'section', 'figures', 'marker', 'label'])

/** Every value of a document in the order of its groups, and the findings about it, each with its place. */
export function itemsOf(document: Document, findings: readonly Finding[]): Item[] {
  const items: Item[] = []
  for (const [key, value] of Object.entries(document))
    if (!skipped.has(key))
      collect(value, { path: `/${key}`, field: `/${key}`, group: groupOf(`/${key}`), label: null }, items)
  for (const [index, finding] of findings.entries()) items.push(findingItem(finding, index, document.text))
  const order = new Map(groups.map((group, index) => [group, index]))
  return items.sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0))
}

type Place = Pick<Item, 'path' | 'field' | 'group' | 'label'>

type Node = Readonly<Record<string, unknown>>

function collect(value: unknown, place: Place, items: Item[]): void {
  const within = (key: string, isPosition: boolean, label: string | null): Place => ({
    path: `${place.path}/${key}`,
    field: fieldWithin(place.field, isPosition ? '*' : key),
    group: place.group,
    label,
  })
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) collect(inner, within(String(index), true, null), items)
    return
  }
  if (!isNode(value)) return
  const item = itemOf(value, place)
  if (item !== null) items.push(item)
  if (isMention(value) || place.group === 'answers') return
  const label = typeof value['label'] === 'string' ? value['label'] : null
  for (const [key, inner] of Object.entries(value))
    if (label !== null && inner === null) items.push(nothing(within(key, false, label)))
    else if (!(key === 'heading' && place.group === 'outline'))
      collect(inner, within(key, false, label), items)
}

/** A label of the head that nothing is printed beside. */
function nothing(place: Place): Item {
  return {
    ...place,
    isBlock: false,
    text: '',
    span: null,
    facts: [],
    parts: [],
    doubt: null,
    sentence: null,
    finding: null,
  }
}

/** The sections of a section are sections. */
function fieldWithin(field: string, key: string): string {
  return `${field}/${key}`.replace(/(?:\/sections\/\*)+/, '/sections/*')
}

function itemOf(node: Node, place: Place): Item | null {
  const facts = factsOf(node)
  const printed = printedOf(node, place)
  if (printed === null && facts.length === 0) return null
  return {
    ...nothing(place),
    isBlock: blocks.test(place.field),
    text: printed?.text ?? '',
    span: printed?.span ?? null,
    facts,
    // What stands within a value that is not printed as such is a value of its own.
    parts: isMention(node) || place.group === 'answers' ? partsOf(node) : [],
    doubt: isMention(node) ? doubtOf(node) : null,
    sentence: (node['sentence'] as Span | undefined) ?? null,
  }
}

/** What is printed of a value: its own words, a section's heading, the point of an answer. */
function printedOf(node: Node, { field }: Place): Pick<Part, 'text' | 'span'> | null {
  if (isMention(node)) return node
  if (field === '/body/sections/*') {
    const marker = String(node['marker'])
    const heading = isMention(node['heading']) ? node['heading'] : null
    const [start, end] = node['span'] as Span
    return {
      text: `${marker}${heading?.text ?? ''}`,
      span: heading === null ? [start, Math.min(end, start + marker.length)] : [start, heading.span[1]],
    }
  }
  return field === '/answers/*' ? (partsOf(node)[0] ?? null) : null
}

function partsOf(node: Node): Part[] {
  const parts: Part[] = []
  for (const [key, value] of Object.entries(node))
    for (const inner of Array.isArray(value) ? value : [value])
      if (isMention(inner)) parts.push({ key, text: inner.text, span: inner.span })
  return parts
}

/** The properties that were read of a value, without its words and places. */
export function factsOf(node: Node): Fact[] {
  const facts: Fact[] = []
  for (const [key, value] of Object.entries(node)) {
    if (notFacts.has(key) || value === null || value === false || value === undefined) continue
    if (Array.isArray(value)) {
      if (value.length > 0 && value.every(isScalar)) facts.push({ key, value })
    } else if (isScalar(value) || value === true) facts.push({ key, value })
  }
  return facts
}

function doubtOf(node: Node): Doubt | null {
  if (node['suspect'] === true) return 'suspect'
  const { candidates } = node
  if (Array.isArray(candidates) && candidates.length > 0) return 'candidates'
  if (node['inferred'] === true) return 'inferred'
  return node['iso'] === null || node['value'] === null ? 'unread' : null
}

function findingItem(finding: Finding, index: number, text = ''): Item {
  const { span } = finding
  const place = { path: `finding:${index}`, field: 'finding', group: 'findings', label: null } as const
  return { ...nothing(place), text: span === null ? '' : text.slice(...span), span, finding }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function isMention(value: unknown): value is Node & { readonly text: string; readonly span: Span } {
  return isNode(value) && typeof value['text'] === 'string' && Array.isArray(value['span'])
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}
