import { recordFields, recordWrappers } from '../grammar/record-fields.ts'

/** A record that a text holds, in the names of the fields of records: `text`, `title`, `date`, `source`, `url`, `id`. */
export type UnwrappedRecord = Readonly<Record<string, string>>

/** What a field of a record holds. */
export type Field = keyof typeof recordFields

const byName: ReadonlyMap<string, { readonly field: Field; readonly rank: number }> = new Map(
  (Object.entries(recordFields) as [Field, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name, rank) => [name, { field, rank }] as const),
  ),
)

/** The fields of which one holds the letter itself; of several in a record the first of these is read. */
export const contents = ['html', 'text', 'base64', 'content'] as const

const wrapperNames: ReadonlySet<string> = new Set(recordWrappers)
const contentFields: ReadonlySet<string> = new Set(contents)

/** What a field of this name (字段名) holds, or null: `DOCTITLE` a title, `正文` the letter, `content:encoded` too. */
export function fieldOf(name: string): Field | null {
  return byName.get(plain(name))?.field ?? null
}

/** True for the name of a field that holds the letter itself. */
export function isContentName(name: string): boolean {
  return contentFields.has(fieldOf(name) ?? '')
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '')
}

/** The values of a record by what they hold, each with the name of its field; null values are as good as absent. Of two fields for one thing the first name of the table wins. */
export function readFields(
  members: Readonly<Record<string, unknown>>,
): ReadonlyMap<Field, { readonly name: string; readonly value: unknown }> {
  const found = new Map<Field, { name: string; value: unknown; rank: number }>()
  for (const [name, value] of Object.entries(members)) {
    const known = byName.get(plain(name))
    if (known === undefined || value == null) continue
    const earlier = found.get(known.field)
    if (earlier === undefined || known.rank < earlier.rank)
      found.set(known.field, { name, value, rank: known.rank })
  }
  return found
}

const member = /"((?:[^"\\\n]|\\.){1,60})"\s*:/g

/** True where the beginning of a JSON text names a field that holds a letter. */
export function namesContent(json: string): boolean {
  for (const [, name = ''] of json.matchAll(member)) if (isContentName(name)) return true
  return false
}

/**
 * The records in a value of JSON: itself, the members of an array, or of the array inside of what a server put around it (`{"data": {"list": […]}}`);
 * none where nothing holds a letter.
 */
export function recordsWithin(value: unknown, depth = 0): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.filter(isObject)
  if (!isObject(value)) return []
  const fields = readFields(value)
  if (contents.some((name) => isText(fields.get(name)?.value))) return [value]
  if (depth < 4)
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner !== 'object' || !wrapperNames.has(plain(name))) continue
      const records = recordsWithin(inner, depth + 1)
      if (records.some((record) => contents.some((name) => isText(readFields(record).get(name)?.value))))
        return records
    }
  return []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
}
