import { type ElementRole, elementRoles, voidElements } from '../grammar/html-elements.ts'

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
}

const frame = new Set(['html', 'head', 'body'])
const tableParts = new Set(['tbody', 'thead', 'tfoot'])
/** Names of so many units fit into one number: p, td, span; the others are cut out and looked up. */
const longestPacked = 4

/** The kinds of element of one page. Tags come by the ten thousand, so that no name is cut out of the source for most of them. */
export class ElementKinds {
  readonly #packed = new Map<number, ElementKind>()
  readonly #named = new Map<string, ElementKind>()

  /** The kind whose name stands at `[start, end)` of the source, in any case. */
  at(html: string, start: number, end: number): ElementKind {
    if (end - start > longestPacked) return this.named(html.slice(start, end).toLowerCase())
    let key = 0
    for (let index = start; index < end; index++) {
      const code = html.charCodeAt(index)
      if (code > 0x7f) return this.named(html.slice(start, end).toLowerCase())
      key = (key << 8) | code
    }
    let kind = this.#packed.get(key)
    if (kind === undefined) {
      kind = this.named(html.slice(start, end).toLowerCase())
      this.#packed.set(key, kind)
    }
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
      }
      this.#named.set(name, kind)
    }
    return kind
  }
}
