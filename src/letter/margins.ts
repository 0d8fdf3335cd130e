import type { State } from '../grammar/letter.ts'
import { bestOf, clear, copyTo, type Edge, type Passed, type Stretch, scoreEdge } from './best-path.ts'
import { count, inside, never, next, nodes, type Ways, waysTo } from './nodes.ts'

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
  headMore: 'odd',
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
/** Sums of the same numbers in another order differ by less. */
const rounding = 1e-6

/** Where each of the ways leads from: what leads to a node. */
function backwards(ways: readonly Ways[]): readonly Ways[] {
  const worths = nodes.map(() => new Float64Array(count).fill(never))
  for (const [from, { to, worth }] of ways.entries())
    for (const [k, node] of to.entries()) (worths[node] as Float64Array)[from] = worth[k] as number
  return worths.map((row) => waysTo(row, never))
}
const [beforeNext, beforeInside] = [backwards(next), backwards(inside)]

const vectors: Float64Array[] = []
/** Where what nodes are worth from a place to the end of the text is kept, for one stretch at a time. */
function vectorAt(index: number): Float64Array {
  while (vectors.length <= index) vectors.push(new Float64Array(count))
  return vectors[index] as Float64Array
}
const own = new Float64Array(count)

/**
 * The {@link Margin} of the pieces of the best path that are `asked` for; one that is not below `within` may be told too large. Goes back from the end of
 * the text only by what may be part of a reading that falls short of the best by less than `within`: of most places some nodes. Linear in the number of edges.
 */
export function marginsOf<E extends Edge>(
  passed: Passed<E>,
  chosen: readonly Chosen<E>[],
  asked: (piece: Chosen<E>) => boolean,
  within: number,
): (Margin | null)[] {
  const margins = new Array<Margin | null>(chosen.length).fill(null)
  const { stretches, offsets, scores } = passed
  const end = stretches.at(-1)?.end ?? 0
  const least = chosen.findIndex(asked)
  const first = chosen[least]
  if (first === undefined) return margins
  const last = (offsets.at(-1) as number) + (2 * end + 1) * count
  const total = scores[last + bestOf(scores.subarray(last, last + count))] as number
  const atLeast = total - within - rounding
  let piece = chosen.length - 1
  for (let s = stretches.length - 1; s >= first.stretch; s--) {
    const stretch = stretches[s] as Stretch<E>
    const at = offsets[s] as number
    const places: Places = { scores, at, atLeast, total }
    follow(places, stretch.end, s === stretches.length - 1)
    goBack(stretch, places)
    for (; piece >= least && chosen[piece]?.stretch === s; piece--) {
      const one = chosen[piece] as Chosen<E>
      if (asked(one)) margins[piece] = secondBest(stretch, places, one.edge, kindOf(stateOf(one.node)))
    }
    copyTo(below(), restAt(0))
  }
  return margins
}

/** The scores of the places of one stretch. */
interface Places {
  /** Those of the way from the beginning of the text, see {@link Passed}. */
  readonly scores: Float64Array
  readonly at: number
  /** What a whole reading has to earn to count. */
  readonly atLeast: number
  /** What the best earns. */
  readonly total: number
}

/** What the nodes of a place are worth to the end of the text: those that begin there, and what follows those that end there. */
const below = () => vectorAt(0)
const restAt = (place: number) => vectorAt(2 * place + 1)
const followAt = (place: number) => vectorAt(2 * place + 2)

/** What may follow each node at the end of a stretch. */
function follow({ scores, at, atLeast }: Places, end: number, isLast: boolean): void {
  for (let place = 0; place <= end; place++) {
    clear(restAt(place))
    clear(followAt(place))
  }
  const out = followAt(end)
  if (isLast) for (let node = 0; node < count; node++) out[node] = 0
  else carryBack(below(), beforeNext, out)
  keepWorth(out, scores, at + (2 * end + 1) * count, atLeast)
}

/** From what follows the end of a stretch to what its beginning is worth. */
function goBack({ edges, times }: Stretch<Edge>, { scores, at, atLeast }: Places): void {
  for (let e = edges.length - 1; e >= 0; e--) {
    const edge = edges[e] as Edge
    const { from, to } = edge
    const rest = restAt(from)
    const after = followAt(to)
    const earned = scoreEdge(edge, times, own)
    for (let node = 0; node < count; node++) {
      const sum = (after[node] as number) + (earned[node] as number)
      if (sum > (rest[node] as number)) rest[node] = sum
    }
    if (edges[e - 1]?.from === from) continue
    keepWorth(rest, scores, at + 2 * from * count, atLeast)
    if (from === 0) continue
    carryBack(rest, beforeInside, followAt(from))
    keepWorth(followAt(from), scores, at + (2 * from + 1) * count, atLeast)
  }
}

/** What may follow each node, from what its successors are worth to the end of the text. */
function carryBack(rest: Float64Array, ways: readonly Ways[], out: Float64Array): void {
  for (let node = 0; node < count; node++) {
    const value = rest[node] as number
    if (value === never) continue
    const { to, worth } = ways[node] as Ways
    for (let k = 0; k < to.length; k++) {
      const sum = value + (worth[k] as number)
      if (sum > (out[to[k] as number] as number)) out[to[k] as number] = sum
    }
  }
}

/** Drops the nodes that are on no reading that earns enough, `scores` from `at` on being the way to them. */
function keepWorth(out: Float64Array, scores: Float64Array, at: number, atLeast: number): void {
  for (let node = 0; node < count; node++)
    if ((scores[at + node] as number) + (out[node] as number) < atLeast) out[node] = never
}

function secondBest(
  { edges, times }: Stretch<Edge>,
  { scores, at, total }: Places,
  chosen: Edge,
  kind: string,
): Margin {
  let other = never
  let runnerUp: State | null = null
  for (let e = 0; e < edges.length; e++) {
    const edge = edges[e] as Edge
    if (edge.to <= chosen.from || edge.from >= chosen.to) continue
    const isSamePiece = edge.from === chosen.from && edge.to === chosen.to
    const earned = scoreEdge(edge, times, own)
    const begun = at + 2 * edge.from * count
    const after = followAt(edge.to)
    for (let node = 0; node < count; node++) {
      const through = (scores[begun + node] as number) + (earned[node] as number) + (after[node] as number)
      if (through <= other || (isSamePiece && kindOf(stateOf(node)) === kind)) continue
      other = through
      runnerUp = stateOf(node)
    }
  }
  return { margin: total - other, runnerUp }
}
