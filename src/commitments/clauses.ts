import { isDigit } from '../text/digits.ts'
import { firstFrom } from '../text/first-from.ts'
import { blankQuoted } from '../text/quoted.ts'
import type { Range } from '../text/range.ts'
import { holds, unitSet } from '../text/unit-set.ts'

/** A clause (分句): what stands between commas, semicolons and colons of a sentence, without the stop. */
export interface Clause extends Range {
  /** The stop after it, empty at the end. */
  readonly stop: string
}

/** What stands for each unit within quotation marks and 《》: no cue is read there. */
export const quoted = '□'

/** What a clause ends with, but for a comma or colon within a number. */
export const clauseStops = '。!?,;:'
const fullStops = unitSet('。!?')
/** A bracket around more is none. */
const longestBracket = 60
const [bracketOpen, bracketClose] = [0x28, 0x29]

/** What begins a range that {@link masked} makes unreadable: a text without one is as it was. */
export const maskedFrom = '《“('

/** The text with what is quoted or in brackets made {@link quoted}, unit for unit, so that its stops and words do not count. */
export function masked(text: string): string {
  const out = blankQuoted(text, quoted)
  let hidden = ''
  let from = 0
  for (let at = out.indexOf('('); at >= 0; at = out.indexOf('(', at + 1)) {
    const end = bracketEnd(out, at)
    if (end < 0) continue
    hidden += out.slice(from, at) + quoted.repeat(end - at)
    from = end
    at = end - 1
  }
  return from === 0 ? out : hidden + out.slice(from)
}

/** After the bracket that opens at `at`; -1 where it is empty, holds another one or too much. */
function bracketEnd(text: string, at: number): number {
  let end = at + 1
  for (let signs = 0; signs <= longestBracket; signs++) {
    const code = text.codePointAt(end)
    if (code === bracketClose) return signs === 0 ? -1 : end + 1
    if (code === undefined || code === bracketOpen) return -1
    end += code > 0xffff ? 2 : 1
  }
  return -1
}

/** The sentences (句) of a masked text that hold more than stops, each with the stop that ends it; `stopsAt` are the places of its stops. */
export function sentencesOf(text: string, stopsAt: readonly number[]): Range[] {
  const sentences: Range[] = []
  let start = 0
  let stops = 0
  const close = (end: number) => {
    if (end - start > stops) sentences.push({ start, end })
    start = end
    stops = 0
  }
  for (const at of stopsAt) {
    stops++
    if (holds(fullStops, text.charCodeAt(at))) close(at + 1)
  }
  close(text.length)
  return sentences
}

/** The clauses of a sentence of a masked text, whose stops are at `stopsAt`; 、 divides none. */
export function clausesOf(text: string, { start, end }: Range, stopsAt: readonly number[]): Clause[] {
  const clauses: Clause[] = []
  let from = start
  for (let i = firstFrom(stopsAt, start); i < stopsAt.length && (stopsAt[i] as number) < end; i++) {
    const at = stopsAt[i] as number
    if (at > from) clauses.push({ start: from, end: at, stop: text.charAt(at) })
    from = at + 1
  }
  if (end > from) clauses.push({ start: from, end, stop: '' })
  return clauses
}

/** Whether what stands there parts the digits of a number. */
export function isInNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
}
