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

const longestQuote = 40

/** Collects figures in the form of the output. */
export class FigureWriter {
  readonly figures: Figure[] = []
  readonly findings: Finding[] = []
  private readonly source: SourceText
  private readonly place: (offset: number) => Place
  private readonly isDamaged: boolean

  /** In a damaged copy digits that could be two numbers are marked `suspect`. */
  constructor(source: SourceText, place: (offset: number) => Place, isDamaged: boolean) {
    this.source = source
    this.place = place
    this.isDamaged = isDamaged
  }

  /** Adds the figures of one sentence. */
  write({ passage, section }: Placed, { start, end }: Sentence, readings: readonly Related[]): void {
    const base = this.figures.length
    const range = foldedRange(passage, withoutBlanks(passage.text, start, end))
    const sentence = spanAt(this.source, ...range)
    for (const reading of readings) {
      const { draft, period, partOf } = reading
      const printed = mentionAt(this.source, ...foldedRange(passage, draft))
      if (draft.low === null) this.doubt('damaged-number', 'is not a number that can be read', printed)
      this.figures.push({
        // Not spread: an object of so many keys made from a copy is ten times as slow, and so is all that reads it.
        text: printed.text,
        span: printed.span,
        kind: draft.kind,
        value: this.number(draft.low, printed),
        high: this.number(draft.high, printed),
        of: this.number(draft.of, printed),
        unit: printedUnit(this.source, passage, draft),
        modifier: reading.modifier,
        change: reading.change,
        target: reading.target,
        cumulative: reading.cumulative,
        asOf: reading.asOf,
        dueBy: null,
        period: period === null ? null : [...period],
        per: this.mention(passage, reading.per),
        comparedWith: this.mention(passage, reading.comparedWith),
        partOf: partOf === null ? null : base + partOf,
        suspect: this.isSuspect(passage, draft),
        measure: draft.name
          ? mentionAt(this.source, draft.name.start, draft.name.end)
          : this.mention(passage, reading.measure),
        sentence,
        section,
      })
    }
  }

  private number(decimal: Decimal | null, printed: Mention): number | null {
    if (decimal === null) return null
    const value = exactNumber(decimal)
    if (value === null)
      this.doubt('number-too-large', 'has more digits than a number can hold exactly', printed)
    return value
  }

  private mention(passage: Passage, range: Range | null): Mention | null {
    return range === null ? null : mentionAt(this.source, ...foldedRange(passage, range))
  }

  private isSuspect({ text }: Passage, draft: Draft): boolean {
    return draft.low === null || isTorn(text, draft) || (this.isDamaged && couldBeTwo(text, draft))
  }

  private doubt(rule: string, fault: string, { text, span }: Mention): void {
    const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
    const message = oneLine(`“${quote}” ${fault}`)
    this.findings.push({ rule, severity: 'warning', message, span, ...this.place(span[0]) })
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
