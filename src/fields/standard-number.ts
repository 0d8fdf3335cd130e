import { standardCodes } from '../grammar/citation.ts'
import type { DocumentNumber } from '../model/document-number.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'

/** Most texts have no two capitals in front of a digit. */
const mayHaveOne = /[A-Z]{2}[0-9/ ]/
const standard = lazyPattern(
  () =>
    new RegExp(
      `(?<![A-Za-z0-9/])(?<code>(?:${oneOf(standardCodes)}|DB[0-9]{2,4})(?:/[TZJ])?)[ \\t]?(?<serial>[0-9]{1,6})(?:\\.[0-9]{1,3}){0,2}[ \\t]?[-—–][ \\t]?(?<year>(?:19|20)[0-9]{2})(?![0-9])`,
      'g',
    ),
)

/** Reads every number of a standard (标准号) in the folded range `[start, end)`: GB 51899-2023, DB33/T 2048-2017. Its code is the agency code, its number the serial. */
export function readStandardNumbers(source: SourceText, start: number, end: number): DocumentNumber[] {
  const text = source.folded.slice(start, end)
  if (!mayHaveOne.test(text)) return []
  const found: DocumentNumber[] = []
  for (const { 0: printed, index, groups = {} } of matchesOf(standard(), text))
    found.push({
      ...mentionAt(source, start + index, start + index + printed.length),
      agencyCode: groups['code'] ?? null,
      year: Number(groups['year']),
      serial: Number(groups['serial']),
    })
  return found
}
