import { isNameAt } from './names.ts'

/** The attributes of an element that matter, as printed; null where it has none. One object serves all elements of a page in turn. */
export class Attributes {
  id: string | null = null
  class: string | null = null
  style: string | null = null
  /** Empty where the attribute stands without a value. */
  hidden: string | null = null
  /** That it is there is all that counts. */
  href: string | null = null
  name: string | null = null
  content: string | null = null
  isEmpty = true

  clear(): void {
    if (this.isEmpty) return
    this.id = null
    this.class = null
    this.style = null
    this.hidden = null
    this.href = null
    this.name = null
    this.content = null
    this.isEmpty = true
  }

  /** Sets an attribute; the first of two with the same name counts. */
  set(name: AttributeName, value: string): void {
    this[name] ??= value
    this.isEmpty = false
  }
}

/** Names of the attributes that matter. */
export type AttributeName = 'id' | 'class' | 'style' | 'hidden' | 'href' | 'name' | 'content'

/** By first letter, which tells all but two pairs apart: the names with their lengths. */
const byInitial: Readonly<Record<string, readonly AttributeName[]>> = {
  i: ['id'],
  c: ['class', 'content'],
  s: ['style'],
  h: ['href', 'hidden'],
  n: ['name'],
}
const candidates: (readonly AttributeName[] | undefined)[] = Array.from(
  { length: 0x80 },
  (_, code) => byInitial[String.fromCharCode(code | 0x20)],
)

/** The attribute that stands at `[start, end)` of the source, in any case, or null where it is none that matters. */
export function attributeAt(html: string, start: number, end: number): AttributeName | null {
  const names = candidates[html.charCodeAt(start)]
  if (names === undefined) return null
  for (const name of names) if (name.length === end - start && isNameAt(html, start, name)) return name
  return null
}
