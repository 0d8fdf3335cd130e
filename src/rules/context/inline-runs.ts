import { readCounting } from '../../fields/counting.ts'
import { blockMarker } from '../../fields/marker.ts'
import { matchesOf } from '../../text/matches.ts'
import type { Letter } from './letter.ts'
import { markerPattern } from './numerals.ts'

/** A running number (一是, 二要) that repeats or jumps. */
export interface InlineSlip {
  readonly kind: 'duplicate' | 'skipped'
  readonly start: number
  readonly end: number
  readonly words: string
  /** The number that is missing, or stands twice. */
  readonly number: number
}

const running = /(?<numeral>[一二三四五六七八九十]{1,2})(?:是|要)(?![否的])/gu
/** A running number begins a line or follows a stop; 统一是 and 万一要 do not. */
const before = /[。；;：:，,！!？?”"）)》\s\ufffc]/u
const found = new WeakMap<Letter, readonly InlineSlip[]>()
/** Units of the longest print of a number. */
const longestMarker = 24
const line = /[^\r\n]+/g

/**
 * Running numbers of the prose that stand twice in a row or leave one out. Lists run over paragraphs and inside one another (二是…：一是…二是…),
 * so a number counts as missing only if no print of it stands anywhere since the last head, and as doubled only if it occurs oftener than 一是.
 */
export function findInlineSlips(letter: Letter): readonly InlineSlip[] {
  const known = found.get(letter)
  if (known !== undefined) return known
  const slips = slipsOf(letter)
  found.set(letter, slips)
  return slips
}

function slipsOf({ masked, prose }: Letter): InlineSlip[] {
  if (prose === null) return []
  const words = masked.slice(...prose)
  if (words.search(running) < 0) return []
  const out: InlineSlip[] = []
  let scope = prose[0]
  let last: Print | null = null
  let counts = new Map<number, number>()
  let searched = new Map<number, number>()
  /** Whether a print of the number stands between the head and `end`; what was searched is not searched again. */
  const isSeen = (number: number, end: number) => {
    const from = searched.get(number) ?? scope
    if (from === Number.POSITIVE_INFINITY) return true
    const isThere = hasMarker(masked.slice(Math.max(scope, from - longestMarker), end), number)
    searched.set(number, isThere ? Number.POSITIVE_INFINITY : end)
    return isThere
  }
  for (const { 0: text, index } of matchesOf(line, words)) {
    const offset = prose[0] + index
    if (isHead(text)) {
      scope = offset
      last = null
      counts = new Map()
      searched = new Map()
    }
    for (const { number, ...slip } of printsIn(text, offset)) {
      const { start } = slip
      const count = (counts.get(number) ?? 0) + 1
      counts.set(number, count)
      if (last !== null && number > 1) {
        const isDoubled = number === last.number && count > (counts.get(1) ?? 0)
        if (isDoubled && masked.slice(last.start, start).search(/[\r\n]/u) < 0)
          out.push({ ...slip, kind: 'duplicate', number })
        const missing = number - 1
        if (number === last.number + 2 && !isSeen(missing, start))
          out.push({ ...slip, kind: 'skipped', number: missing })
      }
      last = { number, ...slip }
    }
  }
  return out
}

/** A running number where it is printed. */
interface Print {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The running numbers of a line that begins at `offset`, in order. */
function printsIn(text: string, offset: number): Print[] {
  return matchesOf(running, text).flatMap((match) => {
    const number = readCounting(match.groups?.['numeral'] ?? '')
    if (number === null || number === 0) return []
    if (match.index > 0 && !before.test(text.charAt(match.index - 1))) return []
    const start = offset + match.index
    return [{ number, start, end: start + match[0].length, words: match[0] }]
  })
}

/** Whether a line heads a section, under which running numbers begin anew. */
function isHead(text: string): boolean {
  const head = blockMarker(text.trimStart())
  return head !== null && head.style !== 'is' && head.style !== 'ordinal' && head.style !== 'first'
}

/** Whether any print of the number that can head an item stands in the text. */
export function hasMarker(text: string, number: number): boolean {
  return new RegExp(markerPattern(number), 'u').test(text)
}
