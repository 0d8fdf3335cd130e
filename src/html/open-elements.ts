import { type ElementRole, roles } from '../grammar/html-elements.ts'
import type { ElementKind } from './element-kind.ts'

/** What an open element switches on until it ends, as bits. */
export const states = {
  /** An inline element that was closed across the block elements above it: nothing is left to take back. */
  retired: 1,
  /** Prints nothing. */
  skipped: 2,
  hidden: 4,
  link: 8,
  /** Line breaks of the source are printed. */
  verbatim: 16,
  heading: 32,
  /** A container by its style and not by its name: what ends first under it must be told from it. */
  styled: 64,
  /** Prints above the line: digits are a power. */
  raised: 128,
} as const

/** An element that is open. */
export interface OpenElement {
  readonly kind: ElementKind
  /** Its role; inline elements, kept only as links and off the screen, have none. */
  readonly role: ElementRole | undefined
  /** Its container, -1 where it is none. */
  readonly node: number
  /** A sum of {@link states}. */
  states: number
  /** Place of the next open element below of the same kind and of the same role, -1 where there is none. */
  readonly sameKind: number
  readonly sameRole: number
}

/**
 * The open elements, with the topmost of each name and role at hand: closing a tag that was never opened, under a hundred thousand
 * open ones, costs as little as any other.
 */
export class OpenElements {
  readonly #stack: OpenElement[] = []
  /** By the number of the kind. */
  readonly #ofKind: number[] = []
  readonly #ofRole = new Int32Array(Object.keys(roles).length).fill(-1)

  get size(): number {
    return this.#stack.length
  }

  get top(): OpenElement | undefined {
    return this.#stack[this.#stack.length - 1]
  }

  at(place: number): OpenElement | undefined {
    return this.#stack[place]
  }

  push(kind: ElementKind, role: ElementRole | undefined, node: number, state: number): void {
    const place = this.#stack.length
    const sameKind = this.last(kind)
    const sameRole = role === undefined ? -1 : this.lastOf(role)
    while (this.#ofKind.length <= kind.index) this.#ofKind.push(-1)
    this.#ofKind[kind.index] = place
    if (role !== undefined) this.#ofRole[role] = place
    this.#stack.push({ kind, role, node, states: state, sameKind, sameRole })
  }

  pop(): OpenElement | undefined {
    const element = this.#stack.pop()
    if (element === undefined) return undefined
    if ((element.states & states.retired) === 0) this.#ofKind[element.kind.index] = element.sameKind
    if (element.role !== undefined) this.#ofRole[element.role] = element.sameRole
    return element
  }

  /** Place of the topmost open element of that name, -1 when there is none. */
  last(kind: ElementKind): number {
    return kind.index < this.#ofKind.length ? (this.#ofKind[kind.index] ?? -1) : -1
  }

  /** Place of the topmost open element of that role, -1 when there is none. */
  lastOf(role: ElementRole): number {
    return this.#ofRole[role] ?? -1
  }

  /** Takes the inline element at `place`, the topmost of its name, out of the names without disturbing what was opened in it. */
  retire(place: number): void {
    const element = this.#stack[place]
    if (element === undefined) return
    element.states |= states.retired
    this.#ofKind[element.kind.index] = element.sameKind
  }
}
