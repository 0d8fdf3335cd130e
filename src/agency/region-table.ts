import { nations } from '../grammar/provinces.ts'
import { regionTable } from '../grammar/regions.ts'
import { isDigit } from '../text/digits.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { lazyPattern, matchAt } from '../text/sticky.ts'

/** A place of GB/T 2260 with the editions between which it came and went, as yyyy-mm; null at an end that the table does not reach. */
export interface Place {
  readonly code: string
  readonly name: string
  /** The last edition before it. */
  readonly after: string | null
  /** The first edition without it. */
  readonly before: string | null
}

const entry = /(\d\d)([^\d(\n]+)(?:\((\d{4})?-(\d{4})?\))?/g
const entryAt = new RegExp(entry.source, 'y')
const line = /^(\d{4})(.*)$/gm
const nation = lazyPattern(() => new RegExp(`${oneOf(nations)}族?`))

/** The places of one name, whole or short, of every time. */
export interface Named {
  readonly name: string
  readonly places: Place[]
}

interface Index {
  /** The names by their first two signs, the longest first. */
  readonly names: Map<string, Named[]>
  readonly codes: Map<string, Place[]>
  /** When editions with a change came out, in order. */
  readonly editions: readonly string[]
}

let index: Index | null = null

/** Names and codes that are looked for in the table as it is printed; whoever asks for more has it taken apart. */
const mostLooked = 64
const looked = new Map<string, readonly Named[]>()
const lookedCodes = new Map<string, readonly Place[]>()

/**
 * The names of places (恩施州, 融水县, 内蒙古 among them) that begin at `at`, the longest first. One letter asks for a few: they are found in the text of the table, since to take
 * it apart takes as long as to read the letter.
 */
export function placesAt(text: string, at: number): readonly Named[] {
  const key = text.slice(at, at + 2)
  const known = index === null ? lookFor(key) : index.names.get(key)
  if (known === undefined) return none
  return known.filter(({ name }) => text.startsWith(name, at))
}

const none: readonly Named[] = []
/** What names are written in. */
const nameStart = new RegExp(`^[${usualHanzi}]{2}$`)

/** The names that begin with these two signs. */
function lookFor(key: string): readonly Named[] | undefined {
  const known = looked.get(key)
  if (known !== undefined || !nameStart.test(key)) return known
  if (looked.size >= mostLooked) {
    index = load()
    return index.names.get(key)
  }
  const names = new Map<string, Named[]>()
  for (let hit = regionTable.indexOf(key); hit >= 0; hit = regionTable.indexOf(key, hit + 2)) {
    if (!isDigit(regionTable.charCodeAt(hit - 1))) continue
    const head = regionTable.lastIndexOf('\n', hit) + 1
    const found = matchAt(entryAt, regionTable, hit - 2)
    if (found !== null) addNames(names, placeIn(regionTable.slice(head, head + 4), found))
  }
  const found = names.get(key) ?? none
  looked.set(key, found)
  return found
}

/** The place of a code on a day (ISO, or null for the newest edition), or null. */
export function placeOf(code: string, day: string | null): Place | null {
  const known = placesOf(code)
  return known.find((place) => standsOn(place, day)) ?? known.at(-1) ?? null
}

/** Every place that has or had a code, in the order of time. */
export function placesOf(code: string): readonly Place[] {
  if (index !== null) return index.codes.get(code) ?? []
  const known = lookedCodes.get(code)
  if (known !== undefined) return known
  if (lookedCodes.size >= mostLooked) {
    index = load()
    return placesOf(code)
  }
  const head = code.slice(0, 4)
  const found = [...regionTable.matchAll(line)]
    .filter(([, start]) => start === head)
    .flatMap(([, , rest = '']) => [...rest.matchAll(entry)].map((match) => placeIn(head, match)))
    .filter((place) => place.code === code)
  lookedCodes.set(code, found)
  return found
}

/** Every place of every time. */
export function* allPlaces(): Generator<Place> {
  index ??= load()
  for (const places of index.codes.values()) yield* places
}

/** Whether the place stood on a day; between the edition before a change and the one after it both sides do. */
export function standsOn({ after, before }: Place, day: string | null): boolean {
  if (day === null) return before === null
  const month = day.slice(0, 7)
  return (after === null || month >= after) && (before === null || month <= before)
}

/** Whether the last edition of the standard by a day has the place: of the two sides of a change it is one. */
export function isListedOn({ after, before }: Place, day: string): boolean {
  index ??= load()
  const month = day.slice(0, 7)
  const first = after === null ? null : index.editions.find((edition) => edition > after)
  return (first === null || (first !== undefined && month >= first)) && (before === null || month < before)
}

function load(): Index {
  const names = new Map<string, Named[]>()
  const codes = new Map<string, Place[]>()
  const editions = new Set<string>()
  for (const [, head = '', rest = ''] of regionTable.matchAll(line)) {
    for (const match of rest.matchAll(entry)) {
      const place = placeIn(head, match)
      addNames(names, place)
      for (const edition of [place.after, place.before]) if (edition !== null) editions.add(edition)
      const known = codes.get(place.code)
      if (known === undefined) codes.set(place.code, [place])
      else known.push(place)
    }
  }
  return { names, codes, editions: [...editions].toSorted() }
}

/** The place of an entry below the first four digits of its code. */
function placeIn(head: string, [, tail = '', name = '', after, before]: RegExpExecArray): Place {
  return { code: head + tail, name, after: monthOf(after), before: monthOf(before) }
}

function addNames(names: Map<string, Named[]>, place: Place): void {
  const { name } = place
  const short = shortName(name)
  addName(names, name, place)
  if (short !== name) addName(names, short, place)
}

function addName(names: Map<string, Named[]>, name: string, place: Place): void {
  const key = name.slice(0, 2)
  const known = names.get(key) ?? []
  if (known.length === 0) names.set(key, known)
  const same = known.find((other) => other.name === name)
  if (same !== undefined) {
    same.places.push(place)
    return
  }
  const shorter = known.findIndex((other) => other.name.length < name.length)
  known.splice(shorter < 0 ? known.length : shorter, 0, { name, places: [place] })
}

function monthOf(edition: string | undefined): string | null {
  return edition === undefined ? null : `20${edition.slice(0, 2)}-${edition.slice(2)}`
}

/** 恩施土家族苗族自治州 is 恩施州, 融水苗族自治县 融水县, 内蒙古自治区 内蒙古. */
function shortName(name: string): string {
  if (name.endsWith('自治区')) return name.startsWith('内蒙古') ? '内蒙古' : name.slice(0, 2)
  if (!name.includes('自治')) return name
  const kind = name.slice(-1)
  const first = nation().exec(name.slice(2, -3))
  const stem = first === null ? name.slice(0, -3) : name.slice(0, first.index + 2)
  return `${stem}${kind}`
}
