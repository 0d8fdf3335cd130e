import { type Phase, runIns, type State, states, successions } from '../grammar/letter.ts'

/** The nodes of the automaton: the states, those of the tail twice, above the signature and below it. */
export const nodes: readonly { readonly state: State; readonly isBelow: boolean }[] = [
  ...(Object.keys(states) as State[]).map((state) => ({ state, isBelow: false })),
  ...(Object.keys(states) as State[])
    .filter((state) => states[state].phase === 'tail')
    .map((state) => ({ state, isBelow: true })),
]
/** How many nodes there are. */
export const count = nodes.length
export const never = Number.NEGATIVE_INFINITY

/** Where a node may lead, or a fact speaks, and what that is worth. */
export interface Ways {
  readonly to: Uint8Array
  readonly worth: Float64Array
}
/** The ways of a row of worths, one for each node. */
export function waysTo(worths: Float64Array, none: number): Ways {
  const to: number[] = []
  for (let node = 0; node < count; node++) if (worths[node] !== none) to.push(node)
  return { to: Uint8Array.from(to), worth: Float64Array.from(to, (node) => worths[node] as number) }
}

type Table = typeof successions
const phaseOf = (state: State): Phase => states[state].phase

/** A tail above the signature leads to it, one below it leads nowhere else; attached text stands below only. */
function mayFollow(from: (typeof nodes)[number], to: (typeof nodes)[number]): boolean {
  const [above, below] = [phaseOf(from.state), phaseOf(to.state)]
  if (to.state === 'annex' && !to.isBelow) return false
  if (below !== 'tail') return !from.isBelow
  if (above === 'tail') return from.isBelow === to.isBelow
  return above === 'sign' ? to.isBelow || from.state === 'agency' : !to.isBelow
}

/** Stands for the beginning of the text among the nodes that one may come from. */
const beginning = count
const nodesAt = new Map<string, number[]>([
  ['start', [beginning]],
  ['any', [beginning]],
])
for (const [node, { state }] of nodes.entries())
  for (const place of [state, phaseOf(state), 'any']) {
    const known = nodesAt.get(place)
    if (known === undefined) nodesAt.set(place, [node])
    else known.push(node)
  }
const nodesOf = (place: Table[number][0]): readonly number[] =>
  typeof place === 'string' ? (nodesAt.get(place) ?? []) : place.flatMap((one) => nodesAt.get(one) ?? [])

function isAllowed(from: number, to: number): boolean {
  const node = nodes[to] as (typeof nodes)[number]
  return from === beginning ? !node.isBelow : mayFollow(nodes[from] as (typeof nodes)[number], node)
}

/** What each node is worth after each, and after the beginning: a row of the table overwrites those below it. */
function worthsOf(table: Table): Float64Array[] {
  const worths = Array.from({ length: count + 1 }, () => new Float64Array(count).fill(never))
  for (let row = table.length - 1; row >= 0; row--) {
    const [from, to, worth] = table[row] as Table[number]
    const after = nodesOf(to)
    for (const node of nodesOf(from))
      for (const other of after) (worths[node] as Float64Array)[other] = worth ?? never
  }
  for (const [from, row] of worths.entries())
    for (let to = 0; to < count; to++) if (row[to] !== never && !isAllowed(from, to)) row[to] = never
  return worths
}
const successionWorths = worthsOf(successions)
const waysOf = (worths: readonly Float64Array[]): Ways[] =>
  worths.slice(0, count).map((row) => waysTo(row, never))
export const next = waysOf(successionWorths)
export const inside = waysOf(worthsOf(runIns))
export const start = successionWorths[beginning] as Float64Array
/** What each node is worth after itself. */
export const again = Float64Array.from(nodes, (_, node) => successionWorths[node]?.[node] ?? never)
