import type { State } from '../grammar/letter.ts'
import { bestOf, carryBack, carryTo, type Edge, type Stretch, scoreEdge } from './best-path.ts'
import { inside, never, next, nodes, start } from './nodes.ts'

const count = nodes.length
/** Stretches of a text whose margins are computed at most; a letter has some dozens. */
export const mostStretches = 4096

/** An edge of the best path: where it stands, and its node. */
export interface Chosen<E extends Edge> {
  readonly stretch: number
  readonly edge: E
  readonly node: number
}

/** How sure a piece of the best path is. */
export interface Margin {
  /** By how much the whole text reads better so than in the best way in which this piece is cut otherwise or is of another kind; near 0 is a guess. */
  readonly margin: number
  /** The state of the piece in that other way; null where there is none. */
  readonly runnerUp: State | null
}

/** States that differ in nothing a document tells: furniture and odd lines, the lines of the text. */
const kinds: Partial<Record<State, string>> = {
  headChrome: 'odd',
  headOdd: 'odd',
  footChrome: 'odd',
  footMore: 'odd',
  related: 'odd',
  relatedMore: 'odd',
  tailOdd: 'odd',
  annex: 'odd',
  opening: 'text',
  body: 'text',
  inset: 'text',
  closing: 'text',
}
const kindOf = (state: State): string => kinds[state] ?? state

const stateOf = (node: number): State => (nodes[node] as (typeof nodes)[number]).state
const vectors = (size: number) => Array.from({ length: size }, () => new Float64Array(count).fill(never))

/** The scores at each place of a stretch, from the beginning of the text on (`begun`, `reached`) and from its end back (`rest`, `follow`). */
interface Places {
  readonly begun: readonly Float64Array[]
  readonly reached: readonly Float64Array[]
  readonly follow: readonly Float64Array[]
  readonly rest: readonly Float64Array[]
  readonly scores: readonly Float64Array[]
}

/** The {@link Margin} of each piece of the best path through `stretches`. Linear in the number of edges; keeps all of them. */
export function marginsOf<E extends Edge>(
  stretches: readonly Stretch<E>[],
  chosen: readonly Chosen<E>[],
): Margin[] {
  const places = stretches.map(({ end, edges, times }): Places => {
    const scores = vectors(edges.length)
    edges.forEach((edge, e) => {
      const own = scores[e] as Float64Array
      own.set(scoreEdge(edge, times, own))
    })
    const [begun, reached, follow, rest] = [
      vectors(end + 1),
      vectors(end + 1),
      vectors(end + 1),
      vectors(end + 1),
    ]
    return { begun, reached, follow, rest, scores }
  })
  forward(stretches, places)
  backward(stretches, places)
  const last = places.at(-1)?.reached.at(-1)
  const total = last === undefined ? 0 : (last[bestOf(last)] as number)
  return chosen.map(({ stretch, edge, node }) => {
    const { edges } = stretches[stretch] as Stretch<E>
    return secondBest(edges, places[stretch] as Places, edge, kindOf(stateOf(node)), total)
  })
}

function forward(stretches: readonly Stretch<Edge>[], places: readonly Places[]): void {
  stretches.forEach(({ edges }, s) => {
    const { begun, reached, scores } = places[s] as Places
    const above = s === 0 ? null : (places[s - 1]?.reached.at(-1) as Float64Array)
    let last = -1
    edges.forEach(({ from, to }, e) => {
      const begin = begun[from] as Float64Array
      if (from !== last) {
        last = from
        if (from > 0) carryTo(reached[from] as Float64Array, inside, begin)
        else if (above === null) begin.set(start)
        else carryTo(above, next, begin)
      }
      raise(reached[to] as Float64Array, begin, scores[e] as Float64Array)
    })
  })
}

function backward(stretches: readonly Stretch<Edge>[], places: readonly Places[]): void {
  for (let s = stretches.length - 1; s >= 0; s--) {
    const { edges, end } = stretches[s] as Stretch<Edge>
    const { follow, rest, scores } = places[s] as Places
    const below = places[s + 1]?.rest[0]
    if (below === undefined) (follow[end] as Float64Array).fill(0)
    else carryBack(below, next, follow[end] as Float64Array)
    for (let e = edges.length - 1; e >= 0; e--) {
      const { from, to } = edges[e] as Edge
      raise(rest[from] as Float64Array, follow[to] as Float64Array, scores[e] as Float64Array)
      if (from > 0 && edges[e - 1]?.from !== from)
        carryBack(rest[from] as Float64Array, inside, follow[from] as Float64Array)
    }
  }
}

function raise(out: Float64Array, from: Float64Array, scores: Float64Array): void {
  for (let node = 0; node < count; node++)
    out[node] = Math.max(out[node] as number, (from[node] as number) + (scores[node] as number))
}

function secondBest(
  edges: readonly Edge[],
  { begun, follow, scores }: Places,
  chosen: Edge,
  kind: string,
  total: number,
): Margin {
  let other = never
  let runnerUp: State | null = null
  edges.forEach((edge, e) => {
    if (edge.to <= chosen.from || edge.from >= chosen.to) return
    const isSamePiece = edge.from === chosen.from && edge.to === chosen.to
    for (let node = 0; node < count; node++) {
      const through =
        (begun[edge.from]?.[node] as number) +
        (scores[e]?.[node] as number) +
        (follow[edge.to]?.[node] as number)
      if (through <= other || (isSamePiece && kindOf(stateOf(node)) === kind)) continue
      other = through
      runnerUp = stateOf(node)
    }
  })
  return { margin: total - other, runnerUp }
}
