import type { Document } from '../../model/document.ts'
import type { Figure } from '../../model/figure.ts'
import type { FigureGroup, TopFigure } from '../../model/report.ts'
import { figureRows } from '../tables/figures.ts'
import { agencyOf } from '../tables/letter.ts'
import { LogBins } from './log-bins.ts'
import type { ReportLetter } from './report-letter.ts'
import { shortSentence } from './short-sentence.ts'

/** Kinds and units that are told apart at most; the report shows those with the most figures. */
const held = 1000
const shown = 60
/** The largest figures that are kept of each. */
const topOfGroup = 20

/** Counts figures by kind and unit, with the spread of their values and the largest of them. */
export class FigureGroups {
  readonly #groups = new Map<string, Group>()
  #others = 0

  add({ document, letter }: ReportLetter): void {
    for (const row of figureRows(document)) {
      const { kind, unit } = row.figure
      const key = JSON.stringify([kind, unit])
      const group = this.#groups.get(key) ?? (this.#groups.size < held ? new Group(kind, unit) : null)
      if (group === null) {
        this.#others++
        continue
      }
      this.#groups.set(key, group)
      if (group.add(row.figure)) group.keep(topFigure(document, row.figure, row.index, letter))
    }
  }

  /** The groups with the most figures first, and how many figures are in none of them. */
  finish(): { readonly groups: FigureGroup[]; readonly others: number } {
    const all = [...this.#groups.values()].sort((a, b) => b.figures - a.figures)
    const others = all.slice(shown).reduce((sum, { figures }) => sum + figures, this.#others)
    return { groups: all.slice(0, shown).map((group) => group.told()), others }
  }
}

class Group {
  readonly #kind: Figure['kind']
  readonly #unit: string | null
  readonly #bins = new LogBins()
  #top: TopFigure[] = []
  #read = 0
  #doubtful = 0
  #printed = 0
  #targets = 0
  #zeros = 0
  #negatives = 0
  #smallest: number | null = null
  #largest: number | null = null

  constructor(kind: Figure['kind'], unit: string | null) {
    this.#kind = kind
    this.#unit = unit
  }

  get figures(): number {
    return this.#read + this.#doubtful + this.#printed
  }

  /** Counts a figure; true where it is among the largest so far. */
  add({ value, suspect, target }: Figure): boolean {
    if (value === null) this.#printed++
    else if (suspect) this.#doubtful++
    else {
      this.#read++
      if (target) this.#targets++
      if (value === 0) this.#zeros++
      else if (value < 0) this.#negatives++
      else this.#bins.add(value)
      if (this.#smallest === null || value < this.#smallest) this.#smallest = value
      if (this.#largest === null || value > this.#largest) this.#largest = value
      return this.#top.length < topOfGroup || value > (this.#top.at(-1)?.value ?? 0)
    }
    return false
  }

  /** Puts a figure among the largest, after those of the same value. */
  keep(figure: TopFigure): void {
    const at = this.#top.findLastIndex(({ value }) => value >= figure.value) + 1
    this.#top.splice(at, 0, figure)
    this.#top = this.#top.slice(0, topOfGroup)
  }

  told(): FigureGroup {
    return {
      kind: this.#kind,
      unit: this.#unit,
      read: this.#read,
      doubtful: this.#doubtful,
      printed: this.#printed,
      targets: this.#targets,
      zeros: this.#zeros,
      negatives: this.#negatives,
      smallest: this.#smallest,
      largest: this.#largest,
      bins: this.#bins.bins(),
      top: this.#top,
    }
  }
}

function topFigure(document: Document, figure: Figure, position: number, letter: number): TopFigure {
  const { text, value, high, modifier, target, cumulative, change, measure } = figure
  // Slices keep the text they were cut from in memory; what is kept is copied out of it.
  return structuredClone({
    letter,
    input: document.source.name,
    position,
    text,
    value: value ?? 0,
    high,
    modifier,
    target,
    cumulative,
    change,
    agency: agencyOf(document),
    measure: measure?.text ?? null,
    sentence: shortSentence(document, figure),
  })
}
