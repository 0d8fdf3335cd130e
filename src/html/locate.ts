import type { Outline } from './outline.ts'

/** A range `[from, to)` of lines. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

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
  const { lines, parents, isKnown, isLeaf } = page
  const size = parents.length
  const sums = new Float64Array(size)
  const counts = new Int32Array(size)
  const first = new Int32Array(size).fill(-1)
  const last = new Int32Array(size).fill(-1)
  for (const [index, { node }] of lines.entries()) {
    const weight = weights[index] ?? 0
    if (weight < 0) continue
    sums[node] = (sums[node] ?? 0) + weight
    counts[node] = (counts[node] ?? 0) + 1
    if (first[node] === -1) first[node] = index
    last[node] = index
  }
  const own = counts.slice()
  const leaves = new Int32Array(size)
  const heaviest = new Int32Array(size).fill(-1)
  let known = -1
  for (let node = size - 1; node > 0; node--) {
    const parent = parents[node] ?? 0
    const sum = sums[node] ?? 0
    sums[parent] = (sums[parent] ?? 0) + sum
    counts[parent] = (counts[parent] ?? 0) + (counts[node] ?? 0)
    const from = first[node] ?? -1
    if (from >= 0) {
      const before = first[parent] ?? -1
      first[parent] = before < 0 ? from : Math.min(before, from)
      last[parent] = Math.max(last[parent] ?? -1, last[node] ?? -1)
    }
    if (isLeaf[node] && (counts[node] ?? 0) > 0) leaves[parent] = (leaves[parent] ?? 0) + 1
    const best = heaviest[parent] ?? -1
    const mayHold = !isLeaf[node] || (counts[node] ?? 0) >= fewestLines
    if (mayHold && sum > 0 && (best < 0 || sum > (sums[best] ?? 0))) heaviest[parent] = node
  }
  const total = sums[0] ?? 0
  if (total === 0) return null
  let node = 0
  for (
    let next = heaviest[0] ?? -1;
    next > 0 && (sums[next] ?? 0) >= enough * total;
    next = heaviest[node] ?? -1
  ) {
    // With other paragraphs or lines beside it, it is a part of what they are.
    if (isLeaf[next] && (leaves[node] !== 1 || own[node] !== 0)) break
    node = next
  }
  for (let inner = size - 1; inner > 0; inner--) {
    const sum = sums[inner] ?? 0
    if (
      isKnown[inner] &&
      !isLeaf[inner] &&
      sum >= enoughForKnown * total &&
      sum > (known < 0 ? 0 : (sums[known] ?? 0))
    )
      known = inner
  }
  if (known > 0 && (counts[known] ?? 0) > 1) node = known
  // A container of one line is a paragraph by another name; the letter is what stands around it.
  while (node > 0 && (counts[node] ?? 0) < 2) node = parents[node] ?? 0
  return { from: first[node] ?? 0, to: (last[node] ?? 0) + 1 }
}
