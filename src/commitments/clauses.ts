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
  /** The stop behind it, empty at the end. */
  readonly stop: string
}

/** A sentence (句) with its clauses. */
export interface Sentence extends Range {
  readonly clauses: readonly Clause[]
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

/** The sentences of a masked text; 、 divides no clause, nor does a comma or colon within a number (1,200, 9:30). */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let clauses: Clause[] = []
  let from = 0
  let begin = 0
  const close = (end: number, stop: string) => {
    if (end > from) clauses.push({ start: from, end, stop })
    from = end + stop.length
  }
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (!holds(stops, code) || isInNumber(text, index)) continue
    close(index, text.charAt(index))
    if (holds(fullStops, code)) {
      if (clauses.length > 0) sentences.push({ start: begin, end: index + 1, clauses })
      clauses = []
      begin = index + 1
    }
  }
  close(text.length, '')
  if (clauses.length > 0) sentences.push({ start: begin, end: text.length, clauses })
  return sentences
}

function isInNumber(text: string, at: number): boolean {
  return isArabicDigit(text.charCodeAt(at - 1)) && isArabicDigit(text.charCodeAt(at + 1))
}
