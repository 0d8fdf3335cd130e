import { isArabicDigit } from '../fields/numeral-units.ts'
import { blankQuoted } from '../text/quoted.ts'
import { holds, unitSet } from '../text/unit-set.ts'

/** A range of a passage's text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A clause (分句): what stands between commas, semicolons and colons of a sentence, without the stop. */
export interface Clause extends Range {
  /** The stop after it, empty at the end. */
  readonly stop: string
}

/** What stands for each unit within quotation marks and 《》: no cue is read there. */
export const quoted = '□'

/** What a clause ends with, but for a comma or colon within a number. */
export const clauseStops = '。!?,;:'
const stops = unitSet(clauseStops)
/** Few of the units of a text: to search for them costs less than to look at each. */
const fullStop = /[。!?]/g
/** A bracket around more is none. */
const longestBracket = 60
const [bracketOpen, bracketClose] = [0x28, 0x29]

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

/** The sentences (句) of a masked text that hold more than stops, each with the stop that ends it. */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = []
  let start = 0
  const close = (end: number) => {
    if (hasWords(text, start, end)) sentences.push({ start, end })
    start = end
  }
  fullStop.lastIndex = 0
  while (fullStop.test(text)) {
    const end = fullStop.lastIndex
    if (!isInNumber(text, end - 1)) close(end)
  }
  close(text.length)
  return sentences
}

function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isStop(text, at)) return true
  return false
}

/** The clauses of a sentence of a masked text that its stops at `stopsAt` divide; 、 divides none. */
export function clausesOf(text: string, { start, end }: Range, stopsAt: readonly number[]): Clause[] {
  const clauses: Clause[] = []
  let from = start
  for (const at of stopsAt) {
    if (at > from) clauses.push({ start: from, end: at, stop: text.charAt(at) })
    from = at + 1
  }
  if (end > from) clauses.push({ start: from, end, stop: '' })
  return clauses
}

/** Whether no stop divides a sentence of a masked text. */
export function isOneClause(text: string, { start, end }: Range): boolean {
  let clauses = 0
  for (let at = start; at < end; at++)
    if (!isStop(text, at) && (at === start || isStop(text, at - 1))) clauses++
  return clauses === 1
}

/** Whether a stop stands there; a comma or colon within a number (1,200, 9:30) is none. */
function isStop(text: string, at: number): boolean {
  return holds(stops, text.charCodeAt(at)) && !isInNumber(text, at)
}

/** Whether what stands there parts the digits of a number. */
export function isInNumber(text: string, at: number): boolean {
  return isArabicDigit(text.charCodeAt(at - 1)) && isArabicDigit(text.charCodeAt(at + 1))
}
