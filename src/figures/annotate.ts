import type { Reference } from '../fields/time-scope.ts'
import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Figure } from '../model/figure.ts'
import type { Finding } from '../model/finding.ts'
import { placer } from '../text/locate.ts'
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
  /** The passages they were read in, and the day that relative words are counted from. */
  readonly passages: readonly Placed[]
  readonly reference: Reference
}

/** Reads every quantity and every cited document in title, opening, body and closing of an assembled letter, in text order. */
export function annotate(source: SourceText, document: Document): Annotations {
  const passages = passagesOf(source, document)
  const writer = new FigureWriter(source, placer(source.text), isDamagedCopy(source, document))
  const reference = referenceOf(document)
  const tables = new TableUnits(source)
  for (const placed of passages) {
    const { text } = placed.passage
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
  }
  return {
    figures: writer.figures,
    citations: citationsOf(source, document, passages),
    findings: writer.findings,
    passages,
    reference,
  }
}

/** The letter's day: that of its signature, else 成文日期 of the metadata. The day of publication is another matter. */
function referenceOf({ signature, metadata }: Document): Reference {
  const iso = signature?.date?.iso ?? metadata.writtenOn?.iso ?? null
  if (iso === null) return { day: null, year: null }
  return { day: iso.length === 10 ? iso : null, year: Number(iso.slice(0, 4)) }
}
