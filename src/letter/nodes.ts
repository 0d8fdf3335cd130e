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
export const waysTo = (worthOfNode: (node: number) => number, none: number): Ways => {
  const all = nodes.flatMap((_, node) => {
    const worth = worthOfNode(node)
    return worth === none ? [] : [{ node, worth }]
  })
  return {
    to: Uint8Array.from(all, ({ node }) => node),
    worth: Float64Array.from(all, ({ worth }) => worth),
  }
}

type Table = typeof successions
const phaseOf = (state: State): Phase => states[state].phase
const holds = (place: Table[number][0], state: State | 'start'): boolean =>
  typeof place === 'string'
    ? place === state || (state !== 'start' && place === phaseOf(state))
    : place.some((one) => holds(one, state))
const worthOf = (table: Table, from: State | 'start', to: State) =>
  table.find(([a, b]) => holds(a, from) && holds(b, to))?.[2] ?? never

/** A tail above the signature leads to it, one below it leads nowhere else; attached text stands below only. */
function mayFollow(from: (typeof nodes)[number], to: (typeof nodes)[number]): boolean {
  const [above, below] = [phaseOf(from.state), phaseOf(to.state)]
  if (to.state === 'annex' && !to.isBelow) return false
  if (below !== 'tail') return !from.isBelow
  if (above === 'tail') return from.isBelow === to.isBelow
  return above === 'sign' ? to.isBelow || from.state === 'agency' : !to.isBelow
}

const waysOf = (table: Table): Ways[] =>
  nodes.map((from) =>
    waysTo((node) => {
      const to = nodes[node] as (typeof nodes)[number]
      return mayFollow(from, to) ? worthOf(table, from.state, to.state) : never
    }, never),
  )
export const next = waysOf(successions)
export const inside = waysOf(runIns)
export const start = Float64Array.from(nodes, ({ state, isBelow }) =>
  isBelow ? never : worthOf(successions, 'start', state),
)
/** What each node is worth after itself. */
export const again = Float64Array.from(nodes, (_, node) => {
  const at = next[node]?.to.indexOf(node) ?? -1
  return at < 0 ? never : (next[node]?.worth[at] ?? never)
})
