import { type ElementRole, elementRoles, voidElements } from '../grammar/html-elements.ts'
import { type Look, lookOfElement } from './looks.ts'
import { hashAt, isNameAt } from './names.ts'

/** What the name of an element says of it. */
export interface ElementKind {
  /** In lower case. */
  readonly name: string
  /** Number of the name on this page, from 0. */
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
/** Slots for the kinds met; a power of two. */
const slots = 256

/** The kinds of element of one page. Tags come by the ten thousand, so that no name is cut out of the source for most of them. */
export class ElementKinds {
  /** By a hash of the name as printed; a kind of another name gives way. */
  readonly #recent: (ElementKind | undefined)[] = new Array(slots).fill(undefined)
  readonly #named = new Map<string, ElementKind>()

  /** The kind whose name stands at `[start, end)` of the source, in any case. */
  at(html: string, start: number, end: number): ElementKind {
    const slot = hashAt(html, start, end) & (slots - 1)
    const recent = this.#recent[slot]
    if (recent !== undefined && recent.name.length === end - start && isNameAt(html, start, recent.name))
      return recent
    const kind = this.named(html.slice(start, end).toLowerCase())
    this.#recent[slot] = kind
    return kind
  }

  named(name: string): ElementKind {
    let kind = this.#named.get(name)
    if (kind === undefined) {
      kind = {
        name,
        index: this.#named.size,
        role: elementRoles.get(name),
        isVoid: voidElements.has(name),
        isFrame: frame.has(name),
        isTablePart: tableParts.has(name),
        isLink: name === 'a',
        look: lookOfElement(name),
      }
      this.#named.set(name, kind)
    }
    return kind
  }
}
