import {
  blankPage,
  emptyDay,
  legendLeads,
  legendVerbs,
  noteLabels,
  noteOpenings,
  noteUnits,
  printedCount,
  printedEnds,
  subjectWords,
} from '../grammar/office-notes.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe, within } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, lastsOf, unitSet } from '../text/unit-set.ts'
import { spacedLabels } from './label-pattern.ts'
import type { Reading } from './reader.ts'

const noted = lazyPattern(
  () =>
    new RegExp(
      either(
        `^${maybe(oneOf(legendLeads))} ?:? ?[A-D] ?类?${oneOf(legendVerbs)}${within(30, ';。', 2)}[;,。]`,
        `^${oneOf([emptyDay], ' *')}$`,
        `^${oneOf([subjectWords], ' *')} *:`,
        `^\\(?${printedCount}\\d+份`,
        `^${oneOf(noteOpenings)}`,
      ),
      'u',
    ),
)
const firsts = unitSet(noteUnits)
const printed = new RegExp(`${oneOf(printedEnds)}$`, 'u')
const printedLasts = unitSet(lastsOf(printedEnds))
const longestBlankPage = 40
/** 面商情况:已面商. */
const labelled = new RegExp(`^[(]?${spacedLabels(noteLabels)} ?:`, 'u')
const labelFirsts = unitSet(firstsOf(noteLabels), '(')
const longestLabelled = 60
const longestLine = 260

/** What an office notes below a letter: 某局办公室 2024年6月27日印发, 校对:, 此页无正文, and the legend of classes (A表示…;B表示…). */
export function readOfficeNote(_source: unknown, { text }: Line): Reading<null> | null {
  return text.length <= longestLine && isNote(text) ? { value: null, says: ['noted'] } : null
}

function isNote(text: string): boolean {
  return (
    (holds(printedLasts, text.charCodeAt(text.length - 1)) && printed.test(text)) ||
    (text.length <= longestBlankPage && text.includes(blankPage)) ||
    (holds(firsts, text.charCodeAt(0)) && noted().test(text)) ||
    (text.length <= longestLabelled && holds(labelFirsts, text.charCodeAt(0)) && labelled.test(text))
  )
}
