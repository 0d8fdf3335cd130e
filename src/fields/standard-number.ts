import { standardCodes } from '../grammar/citation.ts'
import { isDigit } from '../text/digits.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { isAt, lazyPattern } from '../text/sticky.ts'
import type { PlacedNumber } from './cited-numbers.ts'

/** What parts a standard's number from its year. */
const dashes = ['-', '—', '–']
/** A year begins with one of them. */
const [one, two] = [0x31, 0x32]
const standard = lazyPattern(
  () =>
    new RegExp(
      `(?<![A-Za-z0-9/])(?<code>(?:${oneOf(standardCodes)}|DB[0-9]{2,4})(?:/[TZJ])?)[ \\t]?(?<serial>[0-9]{1,6})(?:\\.[0-9]{1,3}){0,2}$`,
    ),
)
const year = /(?:19|20)[0-9]{2}(?![0-9])/y
/** More units than a standard's code and number have. */
const longest = 32

/** Reads every number of a standard (标准号) in the folded text, in order: GB 51899-2023, DB33/T 2048-2017. Its code is the agency code, its number the serial. */
export function readStandardNumbers(source: SourceText): PlacedNumber[] {
  const text = source.folded
  const found: PlacedNumber[] = []
  for (const dash of dashes)
    for (let at = text.indexOf(dash); at >= 0; at = text.indexOf(dash, at + 1)) {
      const first = text.charCodeAt(at + 1)
      if ((first !== two && first !== one) || !isDigit(text.charCodeAt(at - 1))) continue
      const before = standard().exec(text.slice(Math.max(0, at - longest), at))
      if (before === null || !isAt(year, text, at + 1)) continue
      const { code, serial } = before.groups ?? {}
      const [start, end] = [at - before[0].length, year.lastIndex]
      found.push({
        start,
        end,
        number: {
          ...mentionAt(source, start, end),
          agencyCode: code ?? null,
          year: Number(text.slice(at + 1, end)),
          serial: Number(serial),
        },
      })
    }
  return found.sort((a, b) => a.start - b.start)
}
