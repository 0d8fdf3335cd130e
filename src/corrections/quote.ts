import type { Quote } from '../model/correction.ts'
import type { Span } from '../model/mention.ts'
import { firstFrom } from '../text/first-from.ts'
import { foldScript } from '../text/script.ts'
import { isBlank, isLineEnd } from '../text/source-text.ts'
import { isTrail } from '../text/surrogates.ts'
import { type KeyText, keyText, placesOf } from './key-text.ts'
import type { PrintedLetter } from './printed-letter.ts'

/** Units of the key on each side of a quotation, where they make it the only one; else twice as many, and so on. */
const leastAround = 16
/** With fewer units of the key nothing is looked for: such words stand anywhere. */
const leastKey = 8

/** The words at a range of a text, with so much of what stands around them that they are found there only. */
export function quoteAt(text: string, [start, end]: Span, key: KeyText = keyText(text)): Quote {
  const from = firstFrom(key.starts, start)
  const to = firstFrom(key.starts, end)
  for (let around = leastAround; ; around *= 2) {
    const first = Math.max(0, wholeFrom(text, key, from - around))
    const last = Math.min(key.text.length, to + around)
    const isAll = first === 0 && last === key.text.length
    if (!isAll && placesOf(key.text.slice(first, last), key.text, 2).length > 1) continue
    return {
      exact: text.slice(start, end),
      prefix: text.slice(first < from ? key.starts[first] : start, start),
      suffix: text.slice(end, last > to ? key.ends[last - 1] : end),
    }
  }
}

/** A place in a key that does not part the two units of one sign. */
function wholeFrom(text: string, { starts }: KeyText, at: number): number {
  const code = text.charCodeAt(starts[at] ?? 0)
  return isTrail(code) ? at - 1 : at
}

/** A quotation made ready to be looked for. */
export interface SoughtQuote {
  /** Prefix, words and suffix as they were printed. */
  readonly text: string
  readonly key: KeyText
  /** Where the words begin in `text`, and where they end. */
  readonly words: Span
}

/** Makes a quotation ready; null for one of too few letters and digits to be found. */
export function soughtQuote({ exact, prefix, suffix }: Quote): SoughtQuote | null {
  const text = `${prefix}${exact}${suffix}`
  const key = keyText(text)
  if (key.text.length < leastKey) return null
  return { text, key, words: [prefix.length, prefix.length + exact.length] }
}

/** What a letter is looked through for first: the beginning of a quotation or of a title, in the form of a key. */
export function gramOf(key: string): string | null {
  return key.length < leastKey ? null : key.slice(0, leastKey)
}

/** The beginnings of keys that stand in a letter, of those that `isKnown` knows. */
export function gramsIn(letter: PrintedLetter, isKnown: (gram: string) => boolean): Set<string> {
  const found = new Set<string>()
  for (const { text } of letter.keys)
    for (let at = 0; at + leastKey <= text.length; at++) {
      const gram = text.slice(at, at + leastKey)
      if (isKnown(gram)) found.add(gram)
    }
  return found
}

/** Where a quotation stands in a letter: the new place of a range of its text, null for one that holds no letter or digit. */
export type Move = (range: Span) => Span | null

/** Looks for a quotation with all that stands around it; answers how often it is there where that is not once. */
export function findQuote(sought: SoughtQuote, letter: PrintedLetter): Move | 'nowhere' | 'twice' {
  for (const key of letter.keys) {
    const [first, ...more] = placesOf(sought.key.text, key.text, 2)
    if (first === undefined) continue
    return more.length > 0 ? 'twice' : (range) => movedRange(sought, key, first, letter.text, range)
  }
  return 'nowhere'
}

function movedRange(
  sought: SoughtQuote,
  key: KeyText,
  first: number,
  text: string,
  [start, end]: Span,
): Span | null {
  const from = firstFrom(sought.key.starts, start)
  const to = firstFrom(sought.key.starts, end)
  const begin = key.starts[first + from]
  const stop = key.ends[first + to - 1]
  if (to <= from || begin === undefined || stop === undefined) return null
  const before = sought.text.slice(start, sought.key.starts[from])
  const after = sought.text.slice(sought.key.ends[to - 1], end)
  return [begin - signsBefore(before, text, begin), stop + signsAfter(after, text, stop)]
}

/** How many units before an offset print the signs of `signs`, which a key leaves out; blanks between them do not matter. */
function signsBefore(signs: string, text: string, offset: number): number {
  return signsAlong([...signs].reverse(), (at) => text[offset - 1 - at])
}

function signsAfter(signs: string, text: string, offset: number): number {
  return signsAlong([...signs], (at) => text[offset + at])
}

/** How many units on the way in one direction hold the longest beginning of `signs` that stands there. */
function signsAlong(signs: readonly string[], unitAt: (at: number) => string | undefined): number {
  let reached = 0
  let at = 0
  for (const sign of signs) {
    if (isSpace(sign)) continue
    while (isSpace(unitAt(at))) at++
    if (foldScript(unitAt(at) ?? '') !== foldScript(sign)) break
    reached = ++at
  }
  return reached
}

function isSpace(unit: string | undefined): boolean {
  const code = unit?.charCodeAt(0)
  return code !== undefined && (isBlank(code) || isLineEnd(code))
}
