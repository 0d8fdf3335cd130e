import type { ElementRole } from '../grammar/html-elements.ts'

/** An element that is open. */
export interface OpenElement {
  readonly name: string
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
 * The open elements, with the topmost of each name at hand: closing a tag that was never opened, under a hundred thousand open ones,
 * costs as little as any other.
 */
export class OpenElements {
  readonly #stack: OpenElement[] = []
  readonly #places = new Map<string, number[]>()

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
    let places = this.#places.get(element.name)
    if (places === undefined) {
      places = []
      this.#places.set(element.name, places)
    }
    places.push(this.#stack.length)
    this.#stack.push(element)
  }

  pop(): OpenElement | undefined {
    const element = this.#stack.pop()
    if (element?.isOpen) this.#places.get(element.name)?.pop()
    return element
  }

  /** Place of the topmost open element of any of `names`, -1 when there is none. */
  last(...names: readonly string[]): number {
    let last = -1
    for (const name of names) {
      const places = this.#places.get(name)
      if (places !== undefined && places.length > 0) last = Math.max(last, places[places.length - 1] ?? -1)
    }
    return last
  }

  /** Takes an inline element out of the names without disturbing what was opened in it. */
  retire(place: number): OpenElement | undefined {
    const element = this.#stack[place]
    if (element === undefined) return undefined
    element.isOpen = false
    this.#places.get(element.name)?.pop()
    return element
  }
}
