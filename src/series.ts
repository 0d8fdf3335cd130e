import { agencyOf, dateOf } from './emit/tables/letter.ts'
import { noPlaces, provinces } from './grammar/provinces.ts'
import type { Document } from './model/document.ts'
import type { Figure } from './model/figure.ts'
import type { Series, SeriesPoint } from './model/series.ts'
import { expectDocument } from './text/expected.ts'
import { usualHanzi } from './text/hanzi.ts'
import { nameKey } from './text/name-key.ts'
import { oneOf } from './text/pattern.ts'
import { sentenceAround } from './text/sentence-around.ts'
import { unwrap } from './text/source-text.ts'

const hanziRuns = new RegExp(`[々-〇${usualHanzi}“”]+`, 'g')

/** A measure with so many characters names one quantity; a shorter one (企业, 投资项目) wants sentences with words in common as well. */
const specific = 6
/** So many characters in a row, without a stop, must two sentences share whose measure is shorter. */
const shared = 8
/** The same where the measure is hardly more than a noun. */
const sharedByNouns = 12
const noun = 3
/** Letters named of those that contradict a point; the others stand in the same series. */
const named = 5
/** A sentence is compared by its words near the figure, so that endless ones cost no more. */
const reach = 200

/** How much a collector of series may hold. */
export interface SeriesOptions {
  /** Figures that are held at most; without it, memory grows with the letters. */
  readonly most?: number
}

/** Gathers quantities of letters and answers which of them are told more than once. Memory grows with the figures that have a measure. */
export interface SeriesCollector {
  /** Takes a letter; false, from then on for every one, where its figures would be more than may be held. */
  readonly add: (document: Document) => boolean
  /** The series in the order of agency and measure, each with at least two letters or two times. */
  readonly finish: () => Series[]
}

type Draft = Omit<SeriesPoint, 'growth' | 'growthFrom' | 'conflicts'>

interface Told {
  readonly point: Draft
  readonly agency: string
  readonly measure: string
  readonly unit: string | null
  readonly per: string | null
  /** The words around the figure, by which a short measure is told from its namesakes. */
  readonly words: string
}

/**
 * Starts to gather the same quantity across letters (同一指标): figures of one agency, one measure and one unit, both names compared by `nameKey`. Parts
 * of totals, changes, targets, suspect figures and what a sentence says of another place are left out.
 */
export function createSeries({ most = Number.POSITIVE_INFINITY }: SeriesOptions = {}): SeriesCollector {
  const groups = new Map<string, Told[]>()
  let left = most
  return {
    add: (document) => {
      expectDocument(document, 'document')
      left -= document.figures.length
      if (left < 0) return false
      const agency = agencyOf(document)
      if (agency === null) return true
      for (const figure of document.figures) {
        const told = toldBy(document, figure, agency)
        if (told === null) continue
        const key = JSON.stringify([nameKey(agency), nameKey(told.measure), told.unit, told.per])
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [told])
        else group.push(told)
      }
      return true
    },
    finish: () =>
      [...groups.values()]
        .flatMap((group) => clusters(group).map(seriesOf))
        .filter((series) => series !== null)
        .sort((a, b) => compareWords(a.agency, b.agency) || compareWords(a.measure, b.measure)),
  }
}

function toldBy(document: Document, figure: Figure, agency: string): Told | null {
  const { measure, unit, per, value } = figure
  if (value === null || measure === null || !isComparable(figure)) return null
  const words = wordsAround(document, figure)
  if (isOfAnotherPlace(words.before, agency, document)) return null
  // Slices keep the text they were cut from in memory; what is kept is copied out of it.
  return structuredClone({
    point: {
      ...letterOf(document),
      text: figure.text,
      value,
      high: figure.high,
      modifier: figure.modifier,
      ...timesOf(figure, dateOf(document)),
      sentence: words.sentence,
    },
    agency,
    measure: measure.text,
    unit,
    per: per?.text ?? null,
    words: words.near.replaceAll(measure.text, ' '),
  })
}

/** True where a figure says how much there is: no part of a total, change, target or rank, and nothing doubtful. */
function isComparable({ partOf, comparedWith, target, suspect, kind, change }: Figure): boolean {
  if (partOf !== null || comparedWith !== null || target || suspect || kind === 'rank') return false
  return change === null || change === 'to'
}

/** The sentence of a figure, what stands in it before the figure, and the words near the figure; nothing where the document has no text. */
function wordsAround({ text }: Document, { sentence, span }: Figure) {
  if (text === undefined) return { sentence: null, before: '', near: '' }
  const [start, end] = sentence
  const from = Math.max(start, span[0] - reach)
  return {
    sentence: unwrap(sentenceAround(text, sentence, span)),
    before: text.slice(from, span[0]),
    near: unwrap(text.slice(from, Math.min(end, span[1] + reach))),
  }
}

/** What a point says of its letter. */
function letterOf(document: Document) {
  const { source, documentNumber, title, page } = document
  return {
    letter: source.name,
    documentNumber: documentNumber?.text ?? null,
    title: title?.text ?? null,
    url: source.url ?? page?.url ?? null,
    letterDate: dateOf(document),
  }
}

/** When a figure was so: on a day, in a period, or else when the letter was written. */
function timesOf(
  { asOf, period }: Figure,
  letterDate: string | null,
): Pick<Draft, 'time' | 'timeKind' | 'periodStart'> {
  if (asOf !== null) return { time: asOf, timeKind: 'asOf', periodStart: null }
  if (period !== null) return { time: period[1], timeKind: 'period', periodStart: period[0] }
  return { time: letterDate, timeKind: letterDate === null ? null : 'letter', periodStart: null }
}

const place = new RegExp(`(?!${oneOf(noPlaces)})[${usualHanzi}](?=[市省])`, 'gu')
const province = new RegExp(oneOf(provinces), 'gu')

/** True where the clause of a figure, from the last stop or comma that leads to it, names a city or province that is not the agency's. */
function isOfAnotherPlace(before: string, agency: string, { title, proposal }: Document): boolean {
  const clause = before.split(/[。；;，,]/).at(-1) ?? ''
  const own = `${agency}${title?.text ?? ''}${proposal?.session?.text ?? ''}`
  for (const { 0: name } of clause.matchAll(province)) if (!own.includes(name)) return true
  for (const { index } of clause.matchAll(place)) {
    // A city's name has two characters at least; which ones before them belong to it, only the agency's own name could say.
    const name = clause.slice(Math.max(0, index - 1), index + 2)
    if (name.length === 3 && !own.includes(name) && !own.includes(name.slice(0, 2)) && isName(name))
      return true
  }
  return false
}

const nameless = new RegExp(`${oneOf(noPlaces)}$|[的和及在由对于为与各全等了有]`, 'u')

function isName(name: string): boolean {
  return !nameless.test(name.slice(0, -1)) && !nameless.test(name)
}

/** The figures of a group that tell one quantity: all of them where the measure is specific, else those whose sentences share words. */
function clusters(group: readonly Told[]): (readonly Told[])[] {
  const length = nameKey(group[0]?.measure ?? '').length
  if (length >= specific || group.length < 2) return [group]
  const size = length <= noun ? sharedByNouns : shared
  const parents = group.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root] ?? root
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  const first = new Map<string, number>()
  for (const [index, { words }] of group.entries())
    for (const run of words.matchAll(hanziRuns)) {
      const hanzi = run[0].replaceAll(/[“”]/g, '')
      for (let at = 0; at + size <= hanzi.length; at++) {
        const piece = hanzi.slice(at, at + size)
        const other = first.get(piece)
        if (other === undefined) first.set(piece, index)
        else parents[rootOf(index)] = rootOf(other)
      }
    }
  const found = new Map<number, Told[]>()
  for (const [index, told] of group.entries()) {
    const root = rootOf(index)
    const members = found.get(root)
    if (members === undefined) found.set(root, [told])
    else members.push(told)
  }
  return [...found.values()]
}

function seriesOf(told: readonly Told[]): Series | null {
  const [head] = told
  if (head === undefined) return null
  const drafts = new Map<string, Draft>()
  for (const { point } of told) {
    const key = JSON.stringify([point.letter, point.value, point.high, point.time])
    if (!drafts.has(key)) drafts.set(key, point)
  }
  const points = [...drafts.values()].sort(
    (a, b) => compareWords(a.time ?? '', b.time ?? '') || compareWords(a.letter, b.letter),
  )
  const letters = new Set(points.map(({ letter }) => letter))
  const times = new Set(points.filter(isDated).map(({ time }) => time))
  if (letters.size < 2 && times.size < 2) return null
  const { agency, measure, unit, per } = head
  return { agency, measure, unit, per, points: compared(points) }
}

/** True where the sentence itself names the time. */
function isDated({ timeKind }: Draft): boolean {
  return timeKind === 'asOf' || timeKind === 'period'
}

function compared(points: readonly Draft[]): SeriesPoint[] {
  const byTime = new Map<string, Map<string, string[]>>()
  for (const point of points.filter(isDated)) {
    const values = byTime.get(timeOf(point)) ?? new Map<string, string[]>()
    byTime.set(timeOf(point), values)
    const letters = values.get(rangeOf(point))
    if (letters === undefined) values.set(rangeOf(point), [point.letter])
    else if (letters.length < named) letters.push(point.letter)
  }
  // Of each kind of time, the last point of the year that was reached and of the year before it.
  const last = new Map<
    string,
    { year: string; point: Draft; earlier: { year: string; point: Draft } | null }
  >()
  return points.map((point) => {
    if (!isDated(point)) return { ...point, growth: null, growthFrom: null, conflicts: [] }
    const year = (point.time ?? '').slice(0, 4)
    const kind = kindOf(point)
    const known = last.get(kind)
    const earlier = known === undefined || known.year === year ? (known?.earlier ?? null) : known
    last.set(kind, { year, point, earlier })
    const from = earlier?.point.value ?? 0
    return {
      ...point,
      growth: earlier === null || from === 0 ? null : Number((point.value / from - 1).toPrecision(4)),
      growthFrom: earlier === null || from === 0 ? null : earlier.year,
      conflicts: conflictsOf(point, byTime.get(timeOf(point)) ?? new Map()),
    }
  })
}

/** The letters that give another value for the time of a point. */
function conflictsOf(point: Draft, values: ReadonlyMap<string, readonly string[]>): string[] {
  const letters = new Set<string>()
  for (const [value, tellers] of values) {
    if (value === rangeOf(point)) continue
    for (const letter of tellers) if (letter !== point.letter && letters.size < named) letters.add(letter)
    if (letters.size >= named) break
  }
  return [...letters]
}

function rangeOf({ value, high }: Draft): string {
  return `${value} ${high}`
}

function timeOf({ timeKind, periodStart, time }: Draft): string {
  return `${timeKind} ${periodStart} ${time}`
}

/** Days compare with days, and whole years with whole years. */
function kindOf({ timeKind, periodStart, time }: Draft): string {
  return timeKind === 'asOf' ? 'asOf' : `${periodStart?.slice(4)} ${time?.slice(4)}`
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
