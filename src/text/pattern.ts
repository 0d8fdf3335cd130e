/** A node of a tree of words: what may follow, and whether a word ends here. */
interface Node {
  readonly next: Map<string, Node>
  isEnd: boolean
}

/**
 * Alternation of the literal words of a grammar table; of two words that both match, the longer is tried first. Words that begin alike
 * share their beginning, so that a table of hundreds is one short descent at each place. `gap` is the source of what may stand between two
 * characters (blanks in 索 引 号). An empty table would match anywhere, so it throws.
 */
export function oneOf(words: readonly string[], gap = ''): string {
  if (words.length === 0) throw new Error('oneOf: empty table')
  const root: Node = { next: new Map(), isEnd: false }
  for (const word of words) {
    let node = root
    for (const unit of word) {
      const known = node.next.get(unit)
      if (known === undefined) {
        const made: Node = { next: new Map(), isEnd: false }
        node.next.set(unit, made)
        node = made
      } else node = known
    }
    node.isEnd = true
  }
  return `(?:${branches(root, gap)})`
}

function branches({ next }: Node, gap: string): string {
  const leaves: string[] = []
  const rest: string[] = []
  for (const [unit, node] of next) {
    if (node.next.size === 0) leaves.push(unit)
    else {
      const inner = branches(node, gap)
      const isStretch = node.next.size === 1 && !node.isEnd
      const tail = isStretch ? `${gap}${inner}` : `(?:${gap}(?:${inner}))${node.isEnd ? '?' : ''}`
      rest.push(`${literal(unit)}${tail}`)
    }
  }
  const [leaf] = leaves
  if (leaves.length === 1 && leaf !== undefined) rest.push(literal(leaf))
  else if (leaves.length > 1) rest.push(`[${leaves.map(inClass).join('')}]`)
  return rest.join('|')
}

/** Signs that mean something in a pattern are ASCII. */
const isPlain = (unit: string) => unit.charCodeAt(0) > 0x7e

function literal(unit: string): string {
  if (isPlain(unit)) return unit
  return /[\\^$.*+?()[\]{}|/]/.test(unit) ? `\\${unit}` : unit
}

function inClass(unit: string): string {
  if (isPlain(unit)) return unit
  return /[\\^\]-]/.test(unit) ? `\\${unit}` : unit
}
