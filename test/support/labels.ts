/**
 * Labels: what a reader says a letter holds, in the shape of the document, without spans. `{"anyOf": […]}` accepts any of
 * its values, at any depth; a field the labels do not name is not compared.
 */
export type Labels = Readonly<Record<string, unknown>>

/** Two counts of mistakes: `missed` was printed and not read, `spurious` was read and not printed. A wrong value is both. */
export interface Miss {
  readonly field: string
  readonly error: 'missed' | 'spurious'
  readonly wanted: unknown
  readonly read: unknown
}

/** What was read right of one document, field by field, and what was not. */
export interface Comparison {
  readonly right: readonly string[]
  readonly misses: readonly Miss[]
}

const scalars = [
  ...['kind', 'title.text', 'title.issuer', 'title.genre', 'salutation.text', 'salutation.total'],
  ...['text', 'agencyCode', 'year', 'serial'].map((key) => `documentNumber.${key}`),
  ...['indexNumber', 'documentNumber', 'genre', 'publisher'].map((key) => `metadata.${key}.text`),
  ...['metadata.writtenOn.iso', 'metadata.publishedOn.iso', 'dateline.date.iso', 'dateline.source.text'],
  ...['marks.resultClass.code', 'marks.disclosure.text', 'marks.signatory.text'],
  ...['kind', 'assembly', 'session.term', 'session.meeting', 'number.text', 'title.text'].map(
    (key) => `proposal.${key}`,
  ),
  ...['closing.approval.name', 'closing.approval.office', 'closing.feedback.text', 'signature.date.iso'],
]

const textOf = (item: unknown): unknown => step(item, 'text')
const lists: Readonly<Record<string, (item: unknown) => unknown>> = {
  breadcrumb: textOf,
  'metadata.subjects': textOf,
  addressees: (item) => `${String(step(item, 'role'))}:${String(step(item, 'name'))}`,
  coHandlers: textOf,
  'signature.agencies': textOf,
  copies: textOf,
  attachments: textOf,
}

function step(value: unknown, key: string): unknown {
  return value === null || typeof value !== 'object' ? value : (value as Record<string, unknown>)[key]
}

const follow = (value: unknown, keys: readonly string[]): unknown => keys.reduce(step, value)

/** Blanks, width and a stop at the end make no difference between two values. */
function fold(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null
  return value
    .replace(/\s+/gu, '')
    .replace(/[！-～]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(/[。.;,:]+$/u, '')
}

/** Every value the labels accept at the end of a path; `undefined` among them where they are silent. */
function accepted(label: unknown, keys: readonly string[]): unknown[] {
  const choices = step(label, 'anyOf')
  if (label !== null && typeof label === 'object' && Array.isArray(choices))
    return choices.flatMap((choice) => accepted(choice, keys))
  const [key, ...rest] = keys
  if (key === undefined || label === null || typeof label !== 'object') return [label]
  return accepted(step(label, key), rest)
}

/** How a list is labelled: what each item accepts, or null where the labels hold several readings of the whole list. */
function acceptedItems(label: unknown, itemOf: (item: unknown) => unknown): unknown[][] | null {
  if (!Array.isArray(label)) return null
  const items = label.map((item) => accepted(item, []))
  if (items.some((choices) => choices.includes(null))) return null
  return items.map((choices) => choices.flatMap((choice) => accepted(itemOf(choice), []).map(fold)))
}

interface Heading {
  readonly at: string
  readonly marker: unknown
  readonly number: unknown
  readonly heading: unknown
}

function outline(sections: unknown, path = ''): Heading[] {
  return (Array.isArray(sections) ? sections : []).flatMap((section: unknown, i) => {
    const at = `${path}${i}.`
    const [marker, number, heading] = ['marker', 'number', 'heading'].map((key) => step(section, key))
    return [{ at, marker: fold(marker), number, heading }, ...outline(step(section, 'sections'), at)]
  })
}

/** A document against its labels: scalars by value, lists by their items whatever the order, sections by their place. */
export function compare(labels: Labels, document: unknown): Comparison {
  const right: string[] = []
  const misses: Miss[] = []
  const isRight = (field: string, wanted: readonly unknown[], read: unknown) => {
    if (wanted.includes(read)) {
      if (read !== null) right.push(field)
      return
    }
    if (read !== null) misses.push({ field, error: 'spurious', wanted, read })
    if (!wanted.includes(null)) misses.push({ field, error: 'missed', wanted, read })
  }

  for (const field of scalars) {
    const keys = field.split('.')
    const wanted = accepted(labels, keys)
    if (!wanted.includes(undefined)) isRight(field, wanted.map(fold), fold(follow(document, keys)))
  }

  const ofList = (field: string, wanted: unknown[][] | null, read: readonly unknown[]) => {
    if (wanted === null) return
    const rest = read.map(fold)
    for (const choices of wanted) {
      const found = rest.findIndex((value) => choices.includes(value))
      if (found >= 0) rest.splice(found, 1)
      isRight(field, choices, found >= 0 ? (choices[0] ?? null) : null)
    }
    for (const value of rest) isRight(field, [null], value)
  }
  const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
  for (const [field, itemOf] of Object.entries(lists)) {
    const keys = field.split('.')
    const label = follow(labels, keys)
    const wanted = label === null ? [] : acceptedItems(label, itemOf)
    ofList(field, wanted, itemsOf(follow(document, keys)).map(itemOf))
  }
  const contacts = acceptedItems(labels['contacts'], (contact) => contact)
  const phones = itemsOf(labels['contacts']).flatMap((contact) => itemsOf(step(contact, 'phones')))
  const phonesRead = itemsOf(step(document, 'contacts')).flatMap((contact) =>
    itemsOf(step(contact, 'phones')),
  )
  ofList('contacts.phones', contacts && acceptedItems(phones, textOf), phonesRead.map(textOf))

  const sections = follow(labels, ['body', 'sections'])
  if (!Array.isArray(sections)) return { right, misses }
  const read = new Map(outline(follow(document, ['body', 'sections'])).map((item) => [item.at, item]))
  for (const wanted of outline(sections)) {
    const found = read.get(wanted.at)
    if (found === undefined || found.marker !== wanted.marker || found.number !== wanted.number) {
      misses.push({ field: 'sections', error: 'missed', wanted, read: found ?? null })
      continue
    }
    right.push('sections')
    read.delete(wanted.at)
    const headings = accepted(wanted.heading, ['text'])
    if (!headings.includes(undefined))
      isRight('section headings', headings.map(fold), fold(textOf(found.heading)))
  }
  for (const extra of read.values())
    misses.push({ field: 'sections', error: 'spurious', wanted: null, read: extra })
  return { right, misses }
}
