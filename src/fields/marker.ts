import { sectionNumerals } from '../grammar/numerals.ts'
import { lastMarker, runningMarkers } from '../grammar/sections.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { readCounting } from './counting.ts'

/** The styles of 结构层次序数, outermost first, then the running words 一是, 第一, 首先. */
export type MarkerStyle =
  | 'chinese'
  | 'chineseBracket'
  | 'arabic'
  | 'arabicBracket'
  | 'circled'
  | 'is'
  | 'ordinal'
  | 'first'

/** How deep a style stands: 一、 above (一) above 1. above (1) above ①; running words below whatever holds them, 一是 below 首先. */
export const markerRanks: Readonly<Record<MarkerStyle, number>> = {
  chinese: 1,
  chineseBracket: 2,
  arabic: 3,
  arabicBracket: 4,
  circled: 5,
  first: 9,
  ordinal: 9,
  is: 10,
}

/** Rank of the first style that is made of words: 首先, 第一, 一是. */
export const runningRank = 9

/** A section marker at the beginning of a text. */
export interface Marker {
  readonly style: MarkerStyle
  readonly number: number
  /** Length of the marker in units, its own comma and stop included. */
  readonly length: number
  /** 最后: its number is the one due. */
  readonly isLast?: boolean
}

const han = `[${sectionNumerals}]{1,3}`
type Form = readonly [style: MarkerStyle, pattern: RegExp]
const numbered: readonly Form[] = [
  ['chinese', new RegExp(`^(${han}) ?(?:、|\\.(?!\\d))`, 'u')],
  ['is', new RegExp(`^(${han})(?:是|要|则是)(?!否|的)`, 'u')],
]
const counted: readonly Form[] = [
  ['arabic', /^(\d{1,2}) ?(?:、|\.(?!\d)|\.(?=(?:19|20)\d\d ?年))/u],
  ['arabicBracket', /^(\d{1,2})\)[、.]?/u],
]
const bracketed: readonly Form[] = [
  ['chineseBracket', new RegExp(`^\\((${han})\\) ?[、.]?`, 'u')],
  ['arabicBracket', /^\((\d{1,2})\) ?[、.]?/u],
]
const ordinal: readonly Form[] = [['ordinal', new RegExp(`^第(${han})(?:[,、:]|是)`, 'u')]]
/** By the unit that they begin with. */
const forms: ReadonlyMap<string, readonly Form[]> = new Map([
  ...[...sectionNumerals].map((unit) => [unit, numbered] as const),
  ...[...'0123456789'].map((unit) => [unit, counted] as const),
  ['(', bracketed],
  ['第', ordinal],
])
/** The numbers from 1 in circles. */
export const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const singles: readonly (readonly [MarkerStyle, string])[] = [
  ['circled', circled],
  ['chineseBracket', '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'],
  ['arabic', '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑'],
  ['arabicBracket', '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽'],
]

const initials = unitSet(...forms.keys())
/** Every other unit that a marker may begin with. */
const others = unitSet(
  ...singles.map(([, signs]) => signs),
  ...runningMarkers.map(([word]) => word.charAt(0)),
)

/** The marker that `text`, width-folded, begins with, or null. */
export function readMarker(text: string): Marker | null {
  const initial = text.charCodeAt(0)
  const isNumbered = holds(initials, initial)
  if (!isNumbered && !holds(others, initial)) return null
  const head = text.slice(0, 8)
  if (isNumbered) {
    for (const [style, form] of forms.get(head.charAt(0)) ?? []) {
      const match = form.exec(head)
      const number = match?.[1] === undefined ? null : readCounting(match[1])
      if (match !== null && number !== null && number > 0)
        return { style, number, length: match[0].trimEnd().length }
    }
    return null
  }
  for (const [style, signs] of singles) {
    const at = signs.indexOf(head.charAt(0))
    if (at >= 0 && head !== '') return { style, number: at + 1, length: /^.[、.]/u.test(head) ? 2 : 1 }
  }
  for (const [word, number] of runningMarkers) {
    if (
      head.startsWith(`${word},`) ||
      (head.startsWith(word) && !/^.{2}(?:感谢|衷心|非常|要感谢|对您|对你)/u.test(text))
    ) {
      return { style: 'first', number, length: head.charAt(2) === ',' ? 3 : 2, isLast: word === lastMarker }
    }
  }
  return null
}

/** The marker of a line that surely begins an item, whatever follows it: 一、 (一) 1. (1) ① 一是. */
export function blockMarker(text: string): Marker | null {
  const marker = readMarker(text)
  return marker === null || (marker.style === 'first' && marker.length < 3) ? null : marker
}
