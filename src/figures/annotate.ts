import type { Reference } from '../fields/time-scope.ts'
import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Figure } from '../model/figure.ts'
import type { Finding } from '../model/finding.ts'
import { placer } from '../text/locate.ts'
import type { Range } from '../text/range.ts'
import type { SourceText } from '../text/source-text.ts'
import { citationsOf } from './citations.ts'
import { FigureWriter } from './figure-writer.ts'
import { interpret } from './interpret.ts'
import { type Placed, passagesOf } from './passages.ts'
import type { Related } from './relations/frame.ts'
import { scan } from './scan.ts'
import { isDamagedCopy } from './suspect.ts'
import { TableUnits } from './table-units.ts'

/** What the parts of a letter hold besides words. */
export interface Annotations {
  readonly figures: Figure[]
  readonly citations: Citation[]
  /** The doubts of these readers, such as a number too large to be exact. */
  readonly findings: Finding[]
}

/** Sees each passage (段落, 标题) when its figures are read, `figures` being those of the letter up to its end. */
export type Visit = (placed: Placed, figures: readonly Figure[]) => void

/**
 * Reads every quantity and every cited document in title, opening, body and closing of an assembled letter, in text order; words of time are counted from
 * `reference`. Who reads something else in the passages does so by `visit`: they are not kept.
 */
export function annotate(
  source: SourceText,
  document: Document,
  reference = referenceOf(document),
  visit: Visit | null = null,
): Annotations {
  const ranges: Range[] = []
  const writer = new FigureWriter(source, placer(source.text), isDamagedCopy(source, document))
  const tables = new TableUnits(source)
  for (const placed of passagesOf(source, document)) {
    const { text } = placed.passage
    ranges.push({ start: placed.passage.offset(0), end: placed.passage.offset(text.length) })
    const cells = tables.read(placed.passage)
    let previous: readonly Related[] = []
    let behind = 0
    for (const sentence of scan(text, reference, cells)) {
      // What stands between two sentences without a figure parts them.
      const { figures } = interpret(text, sentence, placed.isPlan, sentence.start === behind ? previous : [])
      writer.write(placed, sentence, figures)
      previous = figures
      behind = sentence.end
    }
    visit?.(placed, writer.figures)
  }
  return {
    figures: writer.figures,
    citations: citationsOf(source, document, ranges),
    findings: writer.findings,
  }
}

/** The letter's day: that of its signature, else 成文日期 of the metadata. The day of publication is another matter. */
export function referenceOf({ signature, metadata }: Document): Reference {
  const iso = signature?.date?.iso ?? metadata.writtenOn?.iso ?? null
  if (iso === null) return { day: null, year: null }
  return { day: iso.length === 10 ? iso : null, year: Number(iso.slice(0, 4)) }
}
