import { regionSuccessors } from '../grammar/region-successors.ts'
import { allPlaces, isListedOn, type Place, placeOf, placesOf } from './region-table.ts'

/** Where the area of a place lies by the places of another day. */
export interface PlaceThen {
  /** The one place that has it, null where it came to several or to none. */
  readonly place: Place | null
  /** Their codes where there are several. */
  readonly candidates: readonly string[]
}

/** The codes after a place by its code and name; taken apart at the first question only. */
let listed: Map<string, readonly string[]> | null = null
/** The places before one that came, by its code and name. */
let earlier: Map<string, Place[]> | null = null

/** Finds the place that has the area of `code`, as it stood on `day`, by the edition in force on another day (沿革): 江津市 of 2005 is 江津区 in 2024. Days are ISO; null is the newest edition. */
export function placeThen(code: string, day: string | null, then: string): PlaceThen {
  const start = placeOf(code, day)
  if (start === null) return { place: null, candidates: [] }
  const reached = new Map<string, Place>()
  const visit = (place: Place) => {
    if (isListedOn(place, then)) {
      reached.set(keyOf(place), place)
      return
    }
    const isOver = place.before !== null && then.slice(0, 7) >= place.before
    for (const next of isOver ? placesAfter(place) : placesBefore(place)) visit(next)
  }
  visit(start)
  const places = [...reached.values()]
  const [only = null] = places
  return places.length < 2
    ? { place: only, candidates: [] }
    : { place: null, candidates: places.map((place) => place.code).toSorted() }
}

function keyOf({ code, name }: Place): string {
  return `${code}${name}`
}

/** The places to which the area of one that went came, each as it stood then. */
function placesAfter(place: Place): Place[] {
  listed ??= new Map(
    regionSuccessors
      .trim()
      .split(/\s/)
      .map((line) => {
        const [key = '', codes = ''] = line.split('>')
        return [key, codes === '' ? [] : codes.split(',')]
      }),
  )
  const { before } = place
  if (before === null) return []
  return (listed.get(keyOf(place)) ?? [place.code]).flatMap(
    (code) => placesOf(code).find((next) => isNext(next, place, before)) ?? [],
  )
}

/** Whether a place stood when another went, and outlived it. */
function isNext(next: Place, place: Place, went: string): boolean {
  if (next === place || (next.after !== null && next.after > went)) return false
  return next.before === null || next.before > went
}

/** The places of which the area of one came. */
function placesBefore(place: Place): readonly Place[] {
  if (earlier === null) {
    earlier = new Map()
    for (const gone of allPlaces())
      for (const next of placesAfter(gone)) {
        const known = earlier.get(keyOf(next))
        if (known === undefined) earlier.set(keyOf(next), [gone])
        else known.push(gone)
      }
  }
  return earlier.get(keyOf(place)) ?? []
}
