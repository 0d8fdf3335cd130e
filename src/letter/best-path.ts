import { type Fact, facts, states } from '../grammar/letter.ts'
import { again, count, inside, never, next, nodes, start, type Ways, waysTo } from './nodes.ts'

/** One way to read a stretch of a line: from one of its places (0 is its beginning) to a later one, as a piece that shows these facts. */
export interface Edge {
  readonly from: number
  readonly to: number
  /** What its form shows; a list that lines of one form share. */
  readonly shape: readonly Fact[]
  /** What its readers say. */
  readonly says: readonly Fact[]
}

/** The ways to read one line, or `times` lines on end that show the same and are of one state. */
export interface Stretch<E extends Edge> {
  /** The place after the last piece. */
  readonly end: number
  /** In the order of their beginnings. */
  readonly edges: readonly E[]
  readonly times: number
}

/** What has fallen after the best by more is given up: no evidence of a line or two makes up for it. */
const usualBeam = 45
/** Lines that are kept undecided at most; no letter has as many, and memory stays small however long the text is. */
const mostOpen = 1024

/** The nodes that each fact speaks for or against: a fact concerns few of them. */
const columns: ReadonlyMap<Fact, Ways> = columnsOf()
function columnsOf(): Map<Fact, Ways> {
  const worths = new Map<string, Float64Array>(facts.map((fact) => [fact, new Float64Array(count)]))
  for (const [node, { state }] of nodes.entries())
    for (const [fact, worth] of Object.entries(states[state].for))
      (worths.get(fact) as Float64Array)[node] = worth
  return new Map(facts.map((fact) => [fact, waysTo(worths.get(fact) as Float64Array, 0)]))
}
const base = Float64Array.from(nodes, ({ state }) => states[state].base)

const shapeScores = new Map<readonly Fact[], Float64Array>()

/** What each node earns on an edge by its evidence alone: `out`, or the list that all of its form share where it shows nothing else. */
export function scoreEdge({ shape, says }: Edge, times: number, out: Float64Array): Float64Array {
  let known = shapeScores.get(shape)
  if (known === undefined) {
    known = Float64Array.from(base)
    addColumns(shape, known)
    shapeScores.set(shape, known)
  }
  if (says.length === 0 && times === 1) return known
  copyTo(out, known)
  addColumns(says, out)
  if (times === 1) return out
  for (let node = 0; node < count; node++)
    out[node] = (out[node] as number) * times + (again[node] as number) * (times - 1)
  return out
}

function addColumns(shown: readonly Fact[], out: Float64Array): void {
  for (let i = 0; i < shown.length; i++) {
    const { to, worth } = columns.get(shown[i] as Fact) as Ways
    for (let k = 0; k < to.length; k++) {
      const node = to[k] as number
      out[node] = (out[node] as number) + (worth[k] as number)
    }
  }
}

/** Loops, since a call of `set` or `fill` takes longer than so few numbers. */
export function copyTo(out: Float64Array, from: Float64Array): void {
  for (let node = 0; node < count; node++) out[node] = from[node] as number
}

export function clear(out: Float64Array): void {
  for (let node = 0; node < count; node++) out[node] = never
}

/** The highest of the scores of one place. */
export function bestOf(scores: Float64Array): number {
  let best = 0
  for (let node = 1; node < count; node++)
    if ((scores[node] as number) > (scores[best] as number)) best = node
  return best
}

/** Carries what was `reached` at a place over to what may `begin` there; `before`, from `at` on, keeps the node that each came from. */
function carry(
  reached: Float64Array,
  ways: readonly Ways[],
  begin: Float64Array,
  before: Uint8Array,
  at: number,
  beam: number,
): void {
  clear(begin)
  const least = (reached[bestOf(reached)] as number) - beam
  for (let from = 0; from < count; from++) {
    const score = reached[from] as number
    if (score < least || score === never) continue
    const { to, worth } = ways[from] as Ways
    for (let k = 0; k < to.length; k++) {
      const node = to[k] as number
      const sum = score + (worth[k] as number)
      if (sum <= (begin[node] as number)) continue
      begin[node] = sum
      before[at + node] = from
    }
  }
}

/** Bytes that are kept of each place: the node before each that begins there, and the edge by which each was reached. */
const kept = 2 * count

/** The scores of a place, made when a stretch first has it: most lines are one piece. */
function placeOf(scores: Float64Array[], place: number): Float64Array {
  while (scores.length <= place) scores.push(new Float64Array(count))
  return scores[place] as Float64Array
}

/** The ledger of most letters: one is read at a time. What is looked up in it was written for the same letter. */
const smallLedger = new Uint8Array(256 * kept)

/** The stretches that were passed and are not decided yet, with the way that leads back through them. */
class Trail<E extends Edge> {
  private open: Stretch<E>[] = []
  /** Where each open stretch has its places in the ledger. */
  private offsets: number[] = []
  private used = 0
  /** Stretches that were decided before. */
  private decided = 0
  ledger = smallLedger

  get size(): number {
    return this.open.length
  }

  /** Adds a stretch, and answers where its places are in the ledger. */
  add(stretch: Stretch<E>): number {
    const offset = this.used
    this.used += (stretch.end + 1) * kept
    if (this.used > this.ledger.length) {
      const larger = new Uint8Array(2 * Math.max(this.used, this.ledger.length))
      larger.set(this.ledger)
      this.ledger = larger
    }
    this.open.push(stretch)
    this.offsets.push(offset)
    return offset
  }

  /** Decides the first `size` stretches by the best path through all of them, which ends in `last`, and gives their pieces to `take`. */
  decide(
    size: number,
    last: number,
    take: (edge: E, node: number, times: number, index: number) => void,
  ): void {
    const steps: [edge: E, node: number, times: number, index: number][] = []
    let node = last
    for (let i = this.open.length - 1; i >= 0; i--) {
      const { end, edges, times } = this.open[i] as Stretch<E>
      const offset = this.offsets[i] as number
      for (let place = end; place > 0; ) {
        const edge = edges[this.ledger[offset + place * kept + count + node] as number] as E
        if (i < size) steps.push([edge, node, times, this.decided + i])
        place = edge.from
        node = this.ledger[offset + place * kept + node] as number
      }
    }
    for (let k = steps.length - 1; k >= 0; k--) take(...(steps[k] as (typeof steps)[number]))
    const from = this.offsets[size] ?? this.used
    this.ledger.copyWithin(0, from, this.used)
    this.used -= from
    this.open = this.open.slice(size)
    this.decided += size
    this.offsets = this.offsets.slice(size).map((offset) => offset - from)
  }
}

/** Where the scores of the stretches that were passed are kept, for those who ask how sure the best path is. */
export class Passed<E extends Edge> {
  readonly stretches: Stretch<E>[] = []
  /** Of each place of each stretch, with what each node begins there, then with what it was reached. */
  scores = smallHistory
  /** Where the places of each stretch begin in `scores`. */
  readonly offsets: number[] = []
  private used = 0
  private readonly most: number
  /** Keeps `most` stretches, and no scores of more. */
  constructor(most: number) {
    this.most = most
  }

  /** Whether there were more stretches than are kept. */
  get isOver(): boolean {
    return this.stretches.length > this.most
  }

  keep(stretch: Stretch<E>, begun: readonly Float64Array[], reached: readonly Float64Array[]): void {
    if (this.isOver) return
    this.stretches.push(stretch)
    const { end } = stretch
    const offset = this.used
    this.offsets.push(offset)
    this.used += (end + 1) * 2 * count
    if (this.used > this.scores.length) {
      const larger = new Float64Array(2 * this.used)
      larger.set(this.scores)
      this.scores = larger
    }
    for (let place = 0; place < end; place++) {
      write(this.scores, offset + place * 2 * count, begun[place])
      write(this.scores, offset + (place * 2 + 3) * count, reached[place + 1])
    }
  }
}

function write(out: Float64Array, at: number, scores: Float64Array | undefined): void {
  if (scores === undefined) out.fill(never, at, at + count)
  else for (let node = 0; node < count; node++) out[at + node] = scores[node] as number
}

/** The scores of most letters, as {@link smallLedger} is their ledger. */
const smallHistory = new Float64Array(256 * 2 * count)

/** The scores at the places of the stretch that is being passed. */
interface Scores {
  /** With which each node may begin at a place. */
  readonly begun: Float64Array[]
  /** With which each node is reached at a place. */
  readonly reached: Float64Array[]
  readonly edge: Float64Array
  /** Those at the end of what was passed; null before the first stretch. */
  above: Float64Array | null
}

/** Where the scores of the text that is read are kept: one is read at a time, and each writes what it looks up. */
const room = {
  begun: [] as Float64Array[],
  reached: [] as Float64Array[],
  edge: new Float64Array(count),
  above: new Float64Array(count),
}

/**
 * Finds the reading of all stretches whose evidence and successions sum to the most, and gives its pieces to `take` in order, each with its node. Every
 * state takes any piece at a price and some state may follow any other, so there is always one. Linear in the number of edges. `passed` keeps the scores of
 * what has not fallen after the best by more than `beam`.
 */
export function bestPath<E extends Edge>(
  stretches: Iterable<Stretch<E>>,
  take: (edge: E, node: number, times: number, index: number) => void,
  passed: Passed<E> | null = null,
  beam = usualBeam,
): void {
  const trail = new Trail<E>()
  const { above } = room
  const scores: Scores = { ...room, above: null }
  for (const stretch of stretches) {
    const offset = trail.add(stretch)
    pass(stretch, scores, trail.ledger, offset, beam)
    passed?.keep(stretch, scores.begun, scores.reached)
    copyTo(above, placeOf(scores.reached, stretch.end))
    scores.above = above
    if (trail.size >= mostOpen) trail.decide(mostOpen >> 1, bestOf(above), take)
  }
  trail.decide(trail.size, bestOf(above), take)
}

/** Carries the scores from the end of what was passed to the end of the stretch, and notes in the ledger by what way. */
function pass<E extends Edge>(
  { end, edges, times }: Stretch<E>,
  { begun, reached, edge: own, above }: Scores,
  ledger: Uint8Array,
  offset: number,
  beam: number,
): void {
  for (let place = 1; place <= end; place++) clear(placeOf(reached, place))
  let last = -1
  for (let e = 0; e < edges.length; e++) {
    const edge = edges[e] as E
    const { from, to } = edge
    const begin = placeOf(begun, from)
    if (from !== last) {
      last = from
      const at = offset + from * kept
      if (from > 0) carry(reached[from] as Float64Array, inside, begin, ledger, at, beam)
      else if (above === null) copyTo(begin, start)
      else carry(above, next, begin, ledger, at, beam)
    }
    const here = reached[to] as Float64Array
    const by = offset + to * kept + count
    const earned = scoreEdge(edge, times, own)
    for (let node = 0; node < count; node++) {
      const sum = (begin[node] as number) + (earned[node] as number)
      if (sum <= (here[node] as number)) continue
      here[node] = sum
      ledger[by + node] = e
    }
  }
}
