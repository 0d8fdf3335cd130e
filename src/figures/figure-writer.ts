import { type Decimal, exactNumber } from '../fields/decimal.ts'
import type { Figure } from '../model/figure.ts'
import type { Finding } from '../model/finding.ts'
import type { Mention } from '../model/mention.ts'
import type { Place } from '../text/locate.ts'
import { oneLine } from '../text/one-line.ts'
import type { Passage } from '../text/passage.ts'
import { type Range, withoutBlanks } from '../text/range.ts'
import { mentionAt, type SourceText, spanAt } from '../text/source-text.ts'
import type { Draft } from './draft.ts'
import type { Placed } from './passages.ts'
import type { Related } from './relations/frame.ts'
import { couldBeTwo, isTorn } from './suspect.ts'
import type { Sentence } from './tokens.ts'

/** Collects figures in the form of the output. */
export interface FigureWriter {
  readonly figures: Figure[]
  readonly findings: Finding[]
  /** Adds the figures of one sentence. */
  write(placed: Placed, sentence: Sentence, readings: readonly Related[]): void
}

const longestQuote = 40

/** Makes a {@link FigureWriter}; in a damaged copy digits that could be two numbers are marked `suspect`. */
export function figureWriter(
  source: SourceText,
  place: (offset: number) => Place,
  isDamaged: boolean,
): FigureWriter {
  const figures: Figure[] = []
  const findings: Finding[] = []
  const mention = (passage: Passage, range: Range | null): Mention | null =>
    range === null ? null : mentionAt(source, ...foldedRange(passage, range))
  const doubt = (rule: string, message: string, { span }: Mention) => {
    findings.push({ rule, severity: 'warning', message: oneLine(message), span, ...place(span[0]) })
  }

  return {
    figures,
    findings,
    write({ passage, section }, { start, end }, readings) {
      const base = figures.length
      const sentence = spanAt(source, ...foldedRange(passage, withoutBlanks(passage.text, start, end)))
      for (const {
        draft,
        modifier,
        change,
        target,
        cumulative,
        asOf,
        period,
        per,
        comparedWith,
        partOf,
        measure,
      } of readings) {
        const printed = mentionAt(source, ...foldedRange(passage, draft))
        const quote =
          printed.text.length > longestQuote ? `${printed.text.slice(0, longestQuote)}…` : printed.text
        const number = (decimal: Decimal | null): number | null => {
          if (decimal === null) return null
          const value = exactNumber(decimal)
          if (value === null)
            doubt('number-too-large', `“${quote}” has more digits than a number can hold exactly`, printed)
          return value
        }
        if (draft.low === null)
          doubt('damaged-number', `“${quote}” is not a number that can be read`, printed)
        figures.push({
          // Not spread: an object of so many keys made from a copy is ten times as slow, and so is all that reads it.
          text: printed.text,
          span: printed.span,
          kind: draft.kind,
          value: number(draft.low),
          high: number(draft.high),
          of: number(draft.of),
          unit: printedUnit(source, passage, draft),
          modifier,
          change,
          target,
          cumulative,
          asOf,
          dueBy: null,
          period: period === null ? null : [...period],
          per: mention(passage, per),
          comparedWith: mention(passage, comparedWith),
          partOf: partOf === null ? null : base + partOf,
          suspect:
            draft.low === null ||
            isTorn(passage.text, draft) ||
            (isDamaged && couldBeTwo(passage.text, draft)),
          measure: draft.name
            ? mentionAt(source, draft.name.start, draft.name.end)
            : mention(passage, measure),
          sentence,
          section,
        })
      }
    },
  }
}

/** Units that are words of the text and no codes are given as printed: 家（次）, 個. */
const wordUnits: ReadonlySet<string> = new Set(['count', 'rank', 'duration', 'age'])

function printedUnit(source: SourceText, passage: Passage, { kind, unit, core }: Draft): string | null {
  if (unit === null || unit === '%' || unit === '‰' || !wordUnits.has(kind)) return unit
  const at = passage.text.lastIndexOf(unit, core.end - unit.length)
  if (at < core.start) return unit
  const { text } = mentionAt(source, passage.offset(at), passage.offset(at + unit.length - 1) + 1)
  // Folding keeps lengths: what is as long as the unit has no blank in it.
  return text.length === unit.length ? text : text.replaceAll(/\s/g, '')
}

function foldedRange(passage: Passage, { start, end }: Range): [number, number] {
  return [passage.offset(start), passage.offset(end - 1) + 1]
}
