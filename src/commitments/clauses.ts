import { isDigit } from '../text/digits.ts'
import { blankQuoted } from '../text/quoted.ts'
import type { Range } from '../text/range.ts'

/** A clause (分句): what stands between commas, semicolons and colons of a sentence, without the stop. */
export interface Clause extends Range {
  /** The code of the stop after it, 0 at the end of the passage. */
  readonly stop: number
  /** The lists of the words in it, to be asked with `hasSeen`. */
  readonly lists: number
  /** The index of the first cue that was seen in it or after it. */
  readonly firstCue: number
}

/** A sentence (句) that holds more than stops, with the stop that ends it; 、 divides no clauses. */
export interface Sentence extends Range {
  readonly clauses: readonly Clause[]
  /** The lists of the words in all of them. */
  readonly lists: number
}

/** What stands for each unit within quotation marks and 《》: no cue is read there. */
export const quoted = '□'

/** What a clause ends with, but for a comma or colon within a number. */
export const clauseStops = '。!?,;:'
/** What a sentence ends with. */
export const fullStops = '。!?'
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

/** Whether what stands there parts the digits of a number. */
export function isInNumber(text: string, at: number): boolean {
  return (
    at > 0 && at + 1 < text.length && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
  )
}
