import { type Place, placeOf, placesAt, standsOn } from './region-table.ts'

/** What a name says of its place: the places named in it from the widest to the narrowest, and the codes that fit. */
export interface PlaceAt {
  /** The codes of the narrowest place named that fit the wider ones and the day. */
  readonly codes: readonly string[]
  /** After the last place named. */
  readonly end: number
  /** The name of the narrowest place as printed. */
  readonly name: string
}

/**
 * Reads the places (行政区划) at the beginning of an agency's name, or after `from`: 大理白族自治州 of 大理白族自治州林业和草原局, 杭州市 and 西湖区 of 杭州市西湖区教育局.
 * A name of several places keeps those that lie in the wider place named, and that stood on `day`.
 */
export function readPlace(name: string, from: number, day: string | null): PlaceAt | null {
  let at = from
  let last: PlaceAt | null = null
  let wider: readonly string[] = []
  while (at < name.length) {
    const found = placeAt(name, at, day, wider)
    if (found === null) break
    last = found
    wider = found.codes
    at = found.end
  }
  return last
}

function placeAt(text: string, at: number, day: string | null, wider: readonly string[]): PlaceAt | null {
  for (const { name, places } of placesAt(text, at)) {
    const standing = places.filter((place) => standsOn(place, day))
    const fitting = (standing.length > 0 ? standing : places).filter(
      ({ code }) => wider.length === 0 || wider.some((outer) => isInside(code, outer)),
    )
    if (fitting.length > 0)
      return { codes: standing.length === 0 ? [] : unique(fitting), end: at + name.length, name }
  }
  return null
}

function unique(places: readonly Place[]): string[] {
  return [...new Set(places.map(({ code }) => code))].toSorted()
}

/** Whether a place lies in a wider one: 330106 in 330100 and in 330000. A county-level city that its province runs (4290xx) lies in the province. */
export function isInside(code: string, outer: string): boolean {
  if (code === outer) return false
  if (outer.endsWith('0000')) return code.startsWith(outer.slice(0, 2))
  return outer.endsWith('00') && code.startsWith(outer.slice(0, 4))
}

/** Those of `codes` that the places named elsewhere (title, session, signature, site) leave: inside of one of them, around one, or the same. */
export function decide(codes: readonly string[], hints: readonly string[]): readonly string[] {
  if (codes.length < 2) return codes
  const kept = codes.filter((code) =>
    hints.some((hint) => hint === code || isInside(code, hint) || isInside(hint, code)),
  )
  return kept.length > 0 ? kept : codes
}

/** The level of government (行政层级) of a code: a district of a municipality is of a county's level. */
export function levelOf(code: string): 'province' | 'prefecture' | 'county' {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

/** The name that the standard gives to a code on a day. */
export function nameOf(code: string, day: string | null): string {
  return placeOf(code, day)?.name ?? code
}
