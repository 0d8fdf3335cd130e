import { type MarkerStyle, markerRanks, readMarker, singleSigns } from '../fields/marker.ts'
import { sectionNumerals } from '../grammar/numerals.ts'
import {
  compoundingUnits,
  damagedVerb,
  firstMarker,
  itemVerbs,
  lastMarker,
  middleMarkers,
  ordinalUnits,
  secondUnits,
} from '../grammar/sections.ts'
import { isDigit } from '../text/digits.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import { matchAt } from '../text/sticky.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'

/** A marker inside a paragraph, at offsets into the paragraph's text. */
export interface InlineMarker {
  readonly style: MarkerStyle
  readonly number: number
  readonly start: number
  readonly content: number
  /** 三在 where 三是 is due. */
  readonly isDamaged: boolean
  /** No stop stands before it. */
  readonly isLoose: boolean
  /** 最后: its number is the one due. */
  readonly isLast: boolean
}

/** Where a list stands: the style and the number of an item. */
export interface ListPlace {
  readonly style: MarkerStyle
  readonly number: number
}

/** Whether `next` goes on with the list that `last` is an item of. */
export function isNext(last: ListPlace, next: ListPlace & { readonly isLast?: boolean }): boolean {
  return family(last.style) === family(next.style) && isDue(next, last.number)
}

/** Whether `next` is the item due after number `last`: 最后 is after any but the first. */
function isDue(next: { readonly number: number; readonly isLast?: boolean }, last: number): boolean {
  return next.number === last + 1 || (next.isLast === true && last >= 2)
}

const han = `[${sectionNumerals}]{1,2}`
const candidate = new RegExp(
  either(
    `${han}${either(`[${itemVerbs}${damagedVerb}、]`, `[ \\t]*[\\r\\n]\\s{0,20}[${itemVerbs}]`)}`,
    `第${han}[,、:]`,
    `${oneOf([firstMarker, lastMarker])},`,
    `${oneOf(middleMarkers)},?`,
    `\\(${either(han, '[0-9]{1,2}')}\\)`,
    // A digit behind a stop, and the first of a list behind a colon.
    '(?=[0-9])(?<=[。!”]\\s{0,20})[0-9]{1,2}[.、](?!\\d)',
    '(?<=:[ \\t]{0,2})1[.、](?!\\d)',
    `[${singleSigns}]`,
  ),
  'uy',
)
const numerals = `${sectionNumerals}0123456789`
const beginnings = unitSet(`${numerals}${ordinalUnits}(`, singleSigns)
/** What the second unit of each is, but for those of one sign, which have none. */
const seconds = unitSet(`${numerals}${secondUnits} \t\r\n`)
const single = unitSet(singleSigns)
const one = '1'.charCodeAt(0)
const blank = ' '.charCodeAt(0)
const colon = ':'.charCodeAt(0)
const fullStop = '。'.charCodeAt(0)
const lineBreak = /\s+/
const stop = unitSet('。!” \t\r\n')
const before = /[。;:,!?”)》\s]/u
/** Units that make a word of the numeral after them: 统一是, 之一是, 第二是, 十二是. */
const compounding = new RegExp(`[${compoundingUnits}]`, 'u')

/** A place that may be an item's marker, whatever list it is of. */
interface Candidate extends InlineMarker {
  /** (1) in running text, after no stop: an item only of the paragraph's own list. */
  readonly isWithin: boolean
}

/** The places of `[from, to)` of a paragraph that may be markers, in order: each stands after a stop, or is an 一是 after none. */
export function candidatesIn(text: string, from: number, to: number): readonly Candidate[] {
  const found: Candidate[] = []
  for (let at = from, behind = from; at < to; at = behind) {
    behind = at + 1
    if (!mayBegin(text, at)) continue
    const match = matchAt(candidate, text, at)
    if (match === null) continue
    behind = candidate.lastIndex
    const read = candidateOf(text, at, match[0], at === from)
    if (read !== null) found.push(read)
  }
  return found
}

/** A look at two units, which most places fail. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (!holds(beginnings, code)) return false
  if (!holds(seconds, unitAt(text, at + 1)) && !holds(single, code)) return false
  // A digit needs a stop or a blank in front, the first one of a list may stand behind what announces it.
  return !isDigit(code) || holds(stop, unitAt(text, at - 1)) || isAnnounced(text, at)
}

function candidateOf(text: string, at: number, printed: string, isFirst: boolean): Candidate | null {
  const above = at > 0 ? text.charAt(at - 1) : ''
  const isLoose = at > 0 && !isFirst && !before.test(above)
  if (isLoose && (!printed.endsWith('是') || compounding.test(above))) return null
  const isSlot = printed.endsWith('在')
  // The copy may break the line inside of 二是.
  const gap = lineBreak.exec(printed)?.[0] ?? ''
  const words = text.slice(at, at + 8 + gap.length).replace(gap, '')
  const marker = readMarker(isSlot ? `${printed.slice(0, -1)}是` : words)
  if (marker === null) return null
  const { style, number } = marker
  if (style === 'chinese' && at > 0 && !/[。:;\s]/u.test(above)) return null
  return {
    style,
    number,
    start: at,
    content: at + marker.length + gap.length - (isSlot ? 1 : 0),
    isDamaged: isSlot,
    isLoose,
    isLast: marker.isLast === true,
    isWithin: style === 'arabicBracket' && !isBehindStop(text, at),
  }
}

/**
 * The list that runs in `[from, to)` of a paragraph: 一是…二是…, 第一,…第二,…, (一)…(二)…. It begins with 1 and goes on with 2, or goes on with
 * `head`, the marker that the paragraph itself begins with. Each marker stands after a stop; 一是…二是…三是 may stand after none. A slot
 * such as 三在 between 二是 and 四是 is a damaged 三是. A single 一是 is a list where `next`, the marker of the next paragraph, is 二是. A list stands below what holds it: its rank is above `rank`.
 */
export function findInlineMarkers(
  text: string,
  from: number,
  to: number,
  head: ListPlace | null,
  rank: number,
  next: ListPlace | null = null,
): InlineMarker[] {
  return listAmong(candidatesIn(text, from, to), head, rank, next)
}

/** The list that {@link findInlineMarkers} finds, from candidates that are read already. */
export function listAmong(
  candidates: readonly Candidate[],
  head: ListPlace | null,
  rank: number,
  next: ListPlace | null = null,
): InlineMarker[] {
  if (candidates.length === 0) return []
  const headFamily = head === null ? null : family(head.style)
  // (1)…;(2)… in running text are the parts of a sentence; after stops, or a paragraph's own (1), they are its list.
  const found = candidates.filter(
    ({ style, isWithin }) =>
      (!isWithin || style === headFamily) && (markerRanks[style] > rank || family(style) === headFamily),
  )
  if (found.length === 0) return []
  const firm = lastFirm(found)
  if (head !== null) {
    const list = runFrom(found, 0, head, firm)
    if (list.length > 0) return list
  }
  return firstList(found, firm, next)
}

function isAnnounced(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== one) return false
  return unitAt(text, unitAt(text, at - 1) === blank ? at - 2 : at - 1) === colon
}

/** Whether a sentence ends before `at`, blanks and a closing quotation mark aside. */
function isBehindStop(text: string, at: number): boolean {
  let before = at
  while (before > 0 && at - before < 4 && /[\s”]/u.test(text.charAt(before - 1))) before--
  return unitAt(text, before - 1) === fullStop
}

/** The first run 1, 2, 3 … of one style among the candidates. */
function firstList(
  found: readonly InlineMarker[],
  firm: ReadonlyMap<string, number>,
  next: ListPlace | null,
): InlineMarker[] {
  // Without a 2 after one 1 there is none after the next: each style is tried until it fails once, so that this is linear.
  const failed = new Set<string>()
  for (let i = 0; i < found.length; i++) {
    const head = found[i]
    if (head === undefined || head.number !== 1 || head.isDamaged || failed.has(family(head.style))) continue
    if (head.isLoose && failed.has(`loose ${family(head.style)}`)) continue
    const list = [head, ...runFrom(found, i + 1, head, firm)]
    if (list.length > (head.isLoose ? 2 : 1)) return list
    if (!head.isLoose && next !== null && isNext(list.at(-1) ?? head, next)) return list
    failed.add(list.length === 1 ? family(head.style) : `loose ${family(head.style)}`)
  }
  return []
}

/** What goes on with `head` from candidate `from` on; slots and loose markers count only where nothing better fills the gap. */
function runFrom(
  found: readonly InlineMarker[],
  from: number,
  head: ListPlace,
  firm: ReadonlyMap<string, number>,
): InlineMarker[] {
  const style = family(head.style)
  const list: InlineMarker[] = []
  let number = head.number
  for (let k = from; k < found.length; k++) {
    const next = found[k]
    if (next === undefined || family(next.style) !== style || !isDue(next, number)) continue
    if (next.isLoose && (firm.get(`${style} ${next.number}`) ?? -1) > k) continue
    if (next.isDamaged) {
      const isGap = found
        .slice(k + 1, k + 12)
        .some((later) => family(later.style) === style && later.number === number + 2 && !later.isDamaged)
      if (!isGap) continue
    }
    number++
    list.push({ ...next, number })
  }
  return list
}

/** Where the last marker of each style and number that stands after a stop is. */
function lastFirm(found: readonly InlineMarker[]): ReadonlyMap<string, number> {
  const firm = new Map<string, number>()
  found.forEach(({ style, number, isLoose, isDamaged }, k) => {
    if (!isLoose && !isDamaged) firm.set(`${family(style)} ${number}`, k)
  })
  return firm
}

/** 首先 goes on with 第二, 其次. */
function family(style: MarkerStyle): string {
  return style === 'first' || style === 'ordinal' ? 'ordinal' : style
}
