import type { ElementRole } from '../grammar/html-elements.ts'
import type { ElementKind } from './element-kind.ts'

/** An element that is open. */
export interface OpenElement {
  readonly kind: ElementKind
  /** Its role; inline elements, kept only as links and off the screen, have none. */
  readonly role: ElementRole | undefined
  /** Its container, -1 where it is none. */
  readonly node: number
  /** False once an inline element was closed across the block elements above it. */
  isOpen: boolean
  readonly isSkipped: boolean
  readonly isHidden: boolean
  readonly isLink: boolean
  /** True where line breaks of the source are printed. */
  readonly isVerbatim: boolean
  readonly isHeading: boolean
}

/**
 * The open elements, with the topmost of each name and role at hand: closing a tag that was never opened, under a hundred thousand
 * open ones, costs as little as any other.
 */
export class OpenElements {
  readonly #stack: OpenElement[] = []
  /** By the number of the kind. */
  readonly #byKind: (number[] | undefined)[] = []
  readonly #byRole = new Map<ElementRole, number[]>()

  get size(): number {
    return this.#stack.length
  }

  get top(): OpenElement | undefined {
    return this.#stack[this.#stack.length - 1]
  }

  at(place: number): OpenElement | undefined {
    return this.#stack[place]
  }

  push(element: OpenElement): void {
    const place = this.#stack.length
    const same = this.#byKind[element.kind.index]
    if (same === undefined) this.#byKind[element.kind.index] = [place]
    else same.push(place)
    if (element.role !== undefined) enter(this.#byRole, element.role, place)
    this.#stack.push(element)
  }

  pop(): OpenElement | undefined {
    const element = this.#stack.pop()
    if (element === undefined) return undefined
    if (element.isOpen) this.#byKind[element.kind.index]?.pop()
    if (element.role !== undefined) this.#byRole.get(element.role)?.pop()
    return element
  }

  /** Place of the topmost open element of that name, -1 when there is none. */
  last(kind: ElementKind): number {
    const places = this.#byKind[kind.index]
    return places === undefined || places.length === 0 ? -1 : (places[places.length - 1] ?? -1)
  }

  /** Place of the topmost open element of that role, -1 when there is none. */
  lastOf(role: ElementRole): number {
    const places = this.#byRole.get(role)
    return places === undefined || places.length === 0 ? -1 : (places[places.length - 1] ?? -1)
  }

  /** Takes an inline element out of the names without disturbing what was opened in it. */
  retire(place: number): void {
    const element = this.#stack[place]
    if (element === undefined) return
    element.isOpen = false
    this.#byKind[element.kind.index]?.pop()
  }
}

function enter<Key>(places: Map<Key, number[]>, key: Key, place: number): void {
  const known = places.get(key)
  if (known === undefined) places.set(key, [place])
  else known.push(place)
}
