import type { LineRange } from '../text/range.ts'
import type { Outline } from './page-outline.ts'

/** The share of all running text that the letter's container holds at least. */
const enough = 0.7
/** The share at which a container known by its name is believed. */
const enoughForKnown = 0.45

/** A paragraph of so many lines may be no paragraph, but a whole letter whose lines `<br>` parts or that is printed as it stands. */
const fewestLines = 3

/**
 * Finds the letter's container (正文容器): from the root down to the deepest that still holds 70 % of the page's running text, not
 * into a single paragraph, unless it is all of a letter; a container known by its name wins where it holds 45 %. `weights` has a number for each line, negative
 * for lines that do not count. Returns the lines in it, or null for a page without running text.
 */
export function locate(page: Outline, weights: ArrayLike<number>): LineRange | null {
  const sums = sumUp(page, weights)
  const total = sums.weights[0] ?? 0
  if (total === 0) return null
  const known = knownContainer(page, sums)
  let node = known >= 0 && (sums.counts[known] ?? 0) > 1 ? known : deepestHolder(page, sums)
  // A container of one line is a paragraph by another name; the letter is what stands around it.
  while (node > 0 && (sums.counts[node] ?? 0) < 2) node = page.parents[node] ?? 0
  return { from: sums.first[node] ?? 0, to: (sums.last[node] ?? 0) + 1 }
}

/** What each container holds, its inner ones included. */
interface Sums {
  readonly weights: Float64Array
  /** Lines that count. */
  readonly counts: Int32Array
  /** Lines that count and stand in no inner container. */
  readonly own: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  /** Paragraphs with lines that count. */
  readonly leaves: Int32Array
  /** The inner container that weighs most, or -1. */
  readonly heaviest: Int32Array
}

function sumUp({ lines, parents, isLeaf }: Outline, lineWeights: ArrayLike<number>): Sums {
  const size = parents.length
  const weights = new Float64Array(size)
  const counts = new Int32Array(size)
  const first = new Int32Array(size).fill(-1)
  const last = new Int32Array(size).fill(-1)
  for (const [index, { node }] of lines.entries()) {
    const weight = lineWeights[index] ?? 0
    if (weight < 0) continue
    weights[node] = (weights[node] ?? 0) + weight
    counts[node] = (counts[node] ?? 0) + 1
    if (first[node] === -1) first[node] = index
    last[node] = index
  }
  const sums = { weights, counts, own: counts.slice(), first, last }
  return { ...sums, ...gather(parents, isLeaf, sums) }
}

/** Adds what each container holds to the one around it, from the innermost out. */
function gather(
  parents: ArrayLike<number>,
  isLeaf: ArrayLike<number>,
  { weights, counts, first, last }: Pick<Sums, 'weights' | 'counts' | 'first' | 'last'>,
): Pick<Sums, 'leaves' | 'heaviest'> {
  const size = parents.length
  const leaves = new Int32Array(size)
  const heaviest = new Int32Array(size).fill(-1)
  for (let node = size - 1; node > 0; node--) {
    const parent = parents[node] ?? 0
    const [weight = 0, count = 0, from = -1] = [weights[node], counts[node], first[node]]
    weights[parent] = (weights[parent] ?? 0) + weight
    counts[parent] = (counts[parent] ?? 0) + count
    if (from >= 0) {
      const before = first[parent] ?? -1
      first[parent] = before < 0 ? from : Math.min(before, from)
      last[parent] = Math.max(last[parent] ?? -1, last[node] ?? -1)
    }
    if (isLeaf[node] && count > 0) leaves[parent] = (leaves[parent] ?? 0) + 1
    const best = heaviest[parent] ?? -1
    const mayHold = !isLeaf[node] || count >= fewestLines
    if (mayHold && weight > 0 && (best < 0 || weight > (weights[best] ?? 0))) heaviest[parent] = node
  }
  return { leaves, heaviest }
}

/** The deepest container that still holds enough of the page. */
function deepestHolder({ isLeaf }: Outline, { weights, own, leaves, heaviest }: Sums): number {
  const least = enough * (weights[0] ?? 0)
  let node = 0
  for (let next = heaviest[0] ?? -1; next > 0 && (weights[next] ?? 0) >= least; next = heaviest[node] ?? -1) {
    // With other paragraphs or lines beside it, it is a part of what they are.
    if (isLeaf[next] && (leaves[node] !== 1 || own[node] !== 0)) break
    node = next
  }
  return node
}

/** Of the containers known by their names that hold enough the heaviest, or -1. */
function knownContainer({ isKnown, isLeaf }: Outline, { weights }: Sums): number {
  const least = enoughForKnown * (weights[0] ?? 0)
  let known = -1
  let most = 0
  for (let node = weights.length - 1; node > 0; node--) {
    const weight = weights[node] ?? 0
    if (!isKnown[node] || isLeaf[node] || weight < least || weight <= most) continue
    known = node
    most = weight
  }
  return known
}
