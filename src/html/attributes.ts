import { decodeHTMLAttribute } from 'entities/decode'
import { type Look, lookOfClasses, lookOfId, lookOfStyle, looks } from './looks.ts'
import { isNameAt } from './names.ts'
import { Seen } from './seen.ts'

/** Names of the attributes that matter. */
const names = ['id', 'class', 'style', 'hidden', 'href', 'name', 'content'] as const
type AttributeName = (typeof names)[number]

/** The pages of a site share their classes and ids. */
const classes = new Seen((value) => lookOfClasses(decoded(value)))
const ids = new Seen((value) => lookOfId(decoded(value)))

/** What the attributes of an element say of it. One object serves all elements of a page in turn; the first of two attributes with one name counts. */
export class Attributes {
  /** How the element looks by its class, style and `hidden`. */
  look: Look = 0
  /** How it looks by its id. */
  idLook: Look = 0
  hasId = false
  hasHref = false
  /** Null where it has none. */
  name: string | null = null
  content: string | null = null
  readonly #html: string
  #hasClass = false
  #hasStyle = false
  #isEmpty = true

  constructor(html: string) {
    this.#html = html
  }

  clear(): void {
    if (this.#isEmpty) return
    this.look = 0
    this.idLook = 0
    this.hasId = false
    this.hasHref = false
    this.name = null
    this.content = null
    this.#hasClass = false
    this.#hasStyle = false
    this.#isEmpty = true
  }

  /** Takes the attribute named at `[start, end)` of the source, whose value stands at `[from, to)`. */
  add(start: number, end: number, from: number, to: number): void {
    const html = this.#html
    const name = attributeAt(html, start, end)
    if (name === null) return
    this.#isEmpty = false
    if (name === 'class') {
      if (!this.#hasClass) this.look |= classes.of(html, from, to)
      this.#hasClass = true
    } else if (name === 'style') {
      if (!this.#hasStyle) this.look |= lookOfStyle(decoded(html.slice(from, to)))
      this.#hasStyle = true
    } else if (name === 'id') {
      if (!this.hasId) this.idLook = ids.of(html, from, to)
      this.hasId = true
    } else if (name === 'href') this.hasHref = true
    else if (name === 'hidden') this.look |= looks.hidden
    else this[name] ??= decoded(html.slice(from, to))
  }
}

function decoded(value: string): string {
  return value.includes('&') ? decodeHTMLAttribute(value) : value
}

/** More than the length of any of the names. */
const lengths = 8
/** By first letter and length, which no two of the names share. */
const candidates: (AttributeName | null)[] = new Array(0x20 * lengths).fill(null)
for (const name of names) candidates[placeOf(name.charCodeAt(0), name.length)] = name

function placeOf(initial: number, length: number): number {
  return (initial & 0x1f) * lengths + length
}

/** The attribute that stands at `[start, end)` of the source, in any case, or null where it is none that matters. */
function attributeAt(html: string, start: number, end: number): AttributeName | null {
  if (end - start >= lengths) return null
  const name = candidates[placeOf(html.charCodeAt(start), end - start)] ?? null
  return name !== null && isNameAt(html, start, name) ? name : null
}
