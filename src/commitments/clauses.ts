import { isArabicDigit } from '../fields/numeral-units.ts'
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

const stops = unitSet('。!?,;:')
const fullStops = unitSet('。!?')

/** The text with what is quoted or in brackets made {@link quoted}, unit for unit, so that its stops and words do not count. */
export function masked(text: string): string {
  const out = blankQuoted(text, quoted)
  return out.includes('(')
    ? out.replaceAll(/\([^()]{1,60}\)/gu, (bracket) => quoted.repeat(bracket.length))
    : out
}

/** The sentences (句) of a masked text that hold more than stops, each with the stop that ends it. */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = []
  let start = 0
  const close = (end: number) => {
    if (hasWords(text, start, end)) sentences.push({ start, end })
    start = end
  }
  for (let at = 0; at < text.length; at++)
    if (holds(fullStops, text.charCodeAt(at)) && !isInNumber(text, at)) close(at + 1)
  close(text.length)
  return sentences
}

function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isStop(text, at)) return true
  return false
}

/** The clauses of a sentence of a masked text; 、 divides none. */
export function clausesOf(text: string, { start, end }: Range): Clause[] {
  const clauses: Clause[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (!isStop(text, at)) continue
    if (at > from) clauses.push({ start: from, end: at, stop: text.charAt(at) })
    from = at + 1
  }
  if (end > from) clauses.push({ start: from, end, stop: '' })
  return clauses
}

/** Whether a stop stands there; a comma or colon within a number (1,200, 9:30) is none. */
function isStop(text: string, at: number): boolean {
  return holds(stops, text.charCodeAt(at)) && !isInNumber(text, at)
}

function isInNumber(text: string, at: number): boolean {
  return isArabicDigit(text.charCodeAt(at - 1)) && isArabicDigit(text.charCodeAt(at + 1))
}
