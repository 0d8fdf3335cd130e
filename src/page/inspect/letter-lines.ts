import type { Group, Item } from './items.ts'

/** A run of text, or a mark with what it holds. */
export type MarkNode = { readonly text: string } | { readonly item: Item; readonly children: MarkNode[] }

/** One line of the letter as it arrived. */
export interface LetterLine {
  /** Offset of its first unit in the text. */
  readonly start: number
  readonly nodes: readonly MarkNode[]
  /** The value that the line is part of, which is named beside it. */
  readonly block: Item | null
  /** True where the line before is part of the same. */
  readonly goesOn: boolean
}

/** Groups whose values stand within other parts: no line is named after them. */
const inner: ReadonlySet<Group> = new Set(['figures', 'citations', 'commitments', 'answers', 'findings'])
/** What ends a line in the contract. */
const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** A value that is printed somewhere. */
type Placed = Item & { readonly span: NonNullable<Item['span']> }

/** The lines of a text with their marks nested; marks that overlap in part are parted where the other begins or ends. Linear but for the depth of the nesting. */
export function letterLines(text: string, items: readonly Item[]): LetterLine[] {
  const placed = placedOf(items)
  const marks = placed.filter(({ isBlock }) => !isBlock)
  const parts = placed.filter(({ group }) => !inner.has(group))
  const lines: LetterLine[] = []
  const openMarks = new Sweep(marks)
  const openParts = new Sweep(parts)
  let before: Item | null = null
  for (const [start, end] of rangesOfLines(text)) {
    const block = start === end ? null : largest(openParts.within(start, end), start, end)
    const nodes = nested(text, start, end, openMarks.within(start, end))
    lines.push({ start, nodes, block, goesOn: block !== null && block === before })
    if (start < end) before = block
  }
  return lines
}

/** The values that are printed somewhere, in the order of their places; one that holds another comes before it. */
export function placedOf(items: readonly Item[]): Placed[] {
  return items.filter(isPlaced).sort(byPlace)
}

function isPlaced(item: Item): item is Placed {
  return item.span !== null && item.span[0] < item.span[1]
}

/** What begins first comes first, and of two that begin together the longer, which holds the other. */
function byPlace(a: Placed, b: Placed): number {
  return a.span[0] - b.span[0] || b.span[1] - a.span[1]
}

function* rangesOfLines(text: string): Generator<[number, number]> {
  let from = 0
  for (const found of text.matchAll(breaks)) {
    yield [from, found.index]
    from = found.index + found[0].length
  }
  if (from < text.length) yield [from, text.length]
}

/** The values that touch one range after another, each looked at only from where it begins to where it ends. */
class Sweep {
  readonly #items: readonly Placed[]
  #next = 0
  #open: Placed[] = []

  constructor(items: readonly Placed[]) {
    this.#items = items
  }

  within(start: number, end: number): readonly Placed[] {
    this.#open = this.#open.filter(({ span }) => span[1] > start)
    for (let item = this.#items[this.#next]; item !== undefined && item.span[0] < end; ) {
      if (item.span[1] > start) this.#open.push(item)
      item = this.#items[++this.#next]
    }
    return this.#open
  }
}

/** The value that takes most of a line, the innermost of equals. */
function largest(parts: readonly Placed[], start: number, end: number): Item | null {
  let found: Item | null = null
  let most = 0
  for (const part of parts) {
    const taken = Math.min(end, part.span[1]) - Math.max(start, part.span[0])
    if (taken >= most) {
      most = taken
      found = part
    }
  }
  return found
}

/** The text from `start` to `end` with its marks nested. */
function nested(text: string, start: number, end: number, marks: readonly Placed[]): MarkNode[] {
  const root: MarkNode[] = []
  const cuts = new Set([start, end])
  for (const { span } of marks) for (const cut of span) if (cut > start && cut < end) cuts.add(cut)
  const places = [...cuts].sort((a, b) => a - b)
  const open = new Sweep(marks)
  let stack: { item: Placed; children: MarkNode[] }[] = []
  for (const [index, from] of places.entries()) {
    const to = places[index + 1]
    if (to === undefined) break
    const around = open.within(from, to)
    let depth = 0
    while (depth < stack.length && stack[depth]?.item === around[depth]) depth++
    stack = stack.slice(0, depth)
    for (const item of around.slice(depth)) {
      const children: MarkNode[] = []
      ;(stack.at(-1)?.children ?? root).push({ item, children })
      stack.push({ item, children })
    }
    ;(stack.at(-1)?.children ?? root).push({ text: text.slice(from, to) })
  }
  return root
}
