import { type ElementRole, elementRoles, inlineElements, voidElements } from '../grammar/html-elements.ts'
import { type Look, lookOfElement } from './looks.ts'
import { hashAt, isNameAt } from './names.ts'

/** What the name of an element says of it. */
export interface ElementKind {
  /** In lower case. */
  readonly name: string
  /** Number of the name, from 0; no two names of a page share one. */
  readonly index: number
  /** Inline elements have none. */
  readonly role: ElementRole | undefined
  readonly isVoid: boolean
  /** Elements that pages repeat or forget at will: the text in them is the page's. */
  readonly isFrame: boolean
  readonly isTablePart: boolean
  readonly isLink: boolean
  /** How elements of the name look, whatever their attributes say. */
  readonly look: Look
}

const frame = new Set(['html', 'head', 'body'])
const tableParts = new Set(['tbody', 'thead', 'tfoot'])
/** Slots for kinds; a power of two. */
const slots = 1024
/** The kinds of the names that pages use, of all pages. */
const known: ReadonlyMap<string, ElementKind> = new Map(
  [...new Set([...frame, ...elementRoles.keys(), ...voidElements, ...inlineElements])].map((name, index) => [
    name,
    kindOf(name, index),
  ]),
)
/** Those kinds by a hash of their names as most pages print them; of two with one hash the last. */
const common: (ElementKind | null)[] = new Array(slots).fill(null)
for (const [name, kind] of known)
  for (const printed of [name, name.toUpperCase()]) common[slotOf(printed, 0, name.length)] = kind

/** The kinds of element of one page. Tags come by the ten thousand, so that no name is cut out of the source for most of them. */
export class ElementKinds {
  /** Those of names that only this page uses. */
  readonly #own = new Map<string, ElementKind>()

  /** The kind whose name stands at `[start, end)` of the source, in any case. */
  at(html: string, start: number, end: number): ElementKind {
    const kind = common[slotOf(html, start, end)] ?? null
    return kind !== null && kind.name.length === end - start && isNameAt(html, start, kind.name)
      ? kind
      : this.named(html.slice(start, end).toLowerCase())
  }

  named(name: string): ElementKind {
    let kind = known.get(name) ?? this.#own.get(name)
    if (kind === undefined) {
      kind = kindOf(name, known.size + this.#own.size)
      this.#own.set(name, kind)
    }
    return kind
  }
}

function kindOf(name: string, index: number): ElementKind {
  return {
    name,
    index,
    role: elementRoles.get(name),
    isVoid: voidElements.has(name),
    isFrame: frame.has(name),
    isTablePart: tableParts.has(name),
    isLink: name === 'a',
    look: lookOfElement(name),
  }
}

function slotOf(html: string, start: number, end: number): number {
  return hashAt(html, start, end) & (slots - 1)
}
