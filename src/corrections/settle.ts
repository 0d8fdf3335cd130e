import type { CorrectionStatus } from '../model/correction.ts'
import { Document } from '../model/document.ts'
import type { Span } from '../model/mention.ts'
import { emptyOf, schemaAt } from '../model/schema-at.ts'
import { changedAt, isObject, pointerOf, valueAt } from './pointer.ts'
import { isSameValue } from './same-value.ts'
import { overlap, spanOf } from './spans.ts'

/** A correction as it is to be made in one document: its values with the places of that document. */
export interface Placed {
  readonly steps: readonly string[]
  readonly was: unknown
  readonly is: unknown
  /** Where its words stand, null where it has none. */
  readonly place: Span | null
  /** True where it was made on this very text. */
  readonly isSameText: boolean
}

/** What became of a placed correction. */
export interface Settled {
  readonly document: Document
  readonly status: Exclude<CorrectionStatus, 'orphan'>
  /** The path at which the document has it. */
  readonly path: string
  /** What the document had there. */
  readonly found: unknown
}

/**
 * Makes a correction in a copy of the document where it still reads what was wrong; where it reads what is right, or a third thing, the document stays. An
 * element of a list is known by what it says and where it stands before by its index, which the next version of fuhan may count otherwise.
 */
export function settle(document: Document, placed: Placed): Settled {
  const { was, is, isSameText } = placed
  const open = withHolders(document, placed.steps)
  const steps = resolve(open, placed)
  const holder = steps === null ? null : valueAt(open, steps.slice(0, -1))
  const found = steps === null ? null : valueAt(open, steps)
  const path = pointerOf(steps ?? placed.steps)
  const stays = (status: 'agreed' | 'reopened'): Settled => ({ document, status, path, found })
  if (isSameValue(is, found, { isSameText, hasPlaces: true })) return stays('agreed')
  if (!isSameValue(was, found, { isSameText, hasPlaces: isSameText })) return stays('reopened')
  if (steps === null || !isObject(holder)) return stays('reopened')
  if (!Array.isArray(holder))
    return { document: changedAt(open, steps, () => is) as Document, status: 'applied', path, found }
  return inList(open, steps, placed, found)
}

/** Changes, takes out or puts in an element of a list; one that is put in stands in the order of the text. */
function inList(document: Document, steps: readonly string[], { is }: Placed, found: unknown): Settled {
  const holder = steps.slice(0, -1)
  let index = Number(steps.at(-1))
  const changed = changedAt(document, holder, (list) => {
    const items = list as readonly unknown[]
    if (is === null) return items.toSpliced(index, 1)
    if (found !== null) return items.with(index, is)
    const start = spanOf(is)?.[0]
    const next = items.findIndex((item) => start !== undefined && (spanOf(item)?.[0] ?? -1) > start)
    index = next < 0 ? items.length : next
    return items.toSpliced(index, 0, is)
  })
  return {
    document: changed as Document,
    status: 'applied',
    path: pointerOf([...holder, index]),
    found,
  }
}

/** The document with an empty object in the place of each null on the way to the field, where there can be one. */
function withHolders(document: Document, steps: readonly string[]): Document {
  let open: unknown = document
  for (let count = 1; count < steps.length; count++) {
    const way = steps.slice(0, count)
    const schema = schemaAt(Document, way)
    if (schema === null || valueAt(open, way) !== null || !isObject(valueAt(open, way.slice(0, -1)))) continue
    const empty = emptyOf(schema)
    if (empty !== null && !Array.isArray(valueAt(open, way.slice(0, -1))))
      open = changedAt(open, way, () => empty)
  }
  return open as Document
}

/** The steps to the field in this document, with the index that each element has here; null where it has no such element. */
function resolve(document: Document, placed: Placed): readonly string[] | null {
  const out: string[] = []
  let at: unknown = document
  for (const [count, step] of placed.steps.entries()) {
    const isLast = count === placed.steps.length - 1
    const own = Array.isArray(at) ? (isLast ? elementOf(at, step, placed) : holderOf(at, step, placed)) : step
    if (own === null) return null
    out.push(String(own))
    at = valueAt(at, [String(own)])
  }
  return out
}

/** The element of a list that holds the corrected field: the one at its index where the words stand in it, else the one in which they stand. */
function holderOf(list: readonly unknown[], step: string, { place }: Placed): number | null {
  const index = Number(step)
  if (place === null || meets(list[index], place)) return index < list.length ? index : null
  return widest(list, place)
}

/** The element of a list that is corrected; the index after the last for one that is to be put in. */
function elementOf(
  list: readonly unknown[],
  step: string,
  { was, is, place, isSameText }: Placed,
): number | null {
  const index = step === '-' ? list.length : Number(step)
  const first = (wanted: unknown, hasPlaces: boolean) => {
    const isIt = (item: unknown) => isSameValue(wanted, item, { isSameText, hasPlaces })
    return isIt(list[index]) ? index : list.findIndex(isIt)
  }
  const right = is === null ? -1 : first(is, true)
  if (right >= 0 && right < list.length) return right
  if (was === null || was === undefined) return list.length
  const wrong = first(was, isSameText)
  if (wrong >= 0 && wrong < list.length) return wrong
  return place === null ? (index < list.length ? index : null) : widest(list, place)
}

function meets(item: unknown, place: Span): boolean {
  const span = spanOf(item)
  return span !== null && overlap(span, place) > 0
}

/** The element with which a place has most units in common. */
function widest(list: readonly unknown[], place: Span): number | null {
  let best: number | null = null
  let most = 0
  for (const [index, item] of list.entries()) {
    const span = spanOf(item)
    const common = span === null ? 0 : overlap(span, place)
    if (common <= most) continue
    most = common
    best = index
  }
  return best
}
