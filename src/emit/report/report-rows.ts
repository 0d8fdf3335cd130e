import type { Document } from '../../model/document.ts'
import type { ColumnBlock, PackedRows, ReportRows, SentenceBlock } from '../../model/report.ts'
import { fieldStates, reportFields } from '../../model/report.ts'
import { type Cell, seen } from '../tables/column.ts'
import { type FigureRow, figureColumns, figureRows } from '../tables/figures.ts'
import { letterColumns } from '../tables/letters.ts'
import { Layer, type Pack, sizeOfRows } from './layer.ts'
import type { ReportLetter } from './report-letter.ts'
import { shortSentence } from './short-sentence.ts'

/** How a row's cell is named, and taken. */
interface RowColumn<Row> {
  readonly name: string
  readonly of: (row: Row) => Cell
}

const letterNames: ReadonlySet<string> = new Set([
  'input',
  'kind',
  'title',
  'documentNumber',
  'agency',
  'letterDate',
  'genre',
  'url',
  'issuerLevel',
  'regionName',
  'proposalTitle',
  'figures',
])

/** The columns of a report's letters: some of the table `letters`, the state of each field as its first sign, the rules that spoke. */
const rowsOfLetters: readonly RowColumn<ReportLetter>[] = [
  ...seen(letterColumns, { regionAt: null })
    .filter(({ name }) => letterNames.has(name))
    .map(({ name, of }) => ({ name, of: ({ document }: ReportLetter) => of(document) })),
  { name: 'fields', of: ({ fields }) => reportFields.map((field) => stateSigns[fields[field]]).join('') },
  { name: 'rules', of: ({ findings }) => [...new Set(findings.map(({ rule }) => rule))].join(' ') },
]

/** The sign of each state in the column `fields`. */
const stateSigns = Object.fromEntries(fieldStates.map((state) => [state, state.charAt(0)])) as Record<
  (typeof fieldStates)[number],
  string
>

const figureNames: ReadonlySet<string> = new Set([
  'position',
  'section',
  'text',
  'kind',
  'value',
  'high',
  'unit',
  'modifier',
  'direction',
  'target',
  'cumulative',
  'asOfDate',
  'periodStart',
  'periodEnd',
  'per',
  'suspect',
  'measure',
])

/** The columns of a report's figures: the number of the letter, and some of the table `figures`. */
const rowsOfFigures: readonly RowColumn<FigureRow & { readonly letter: number }>[] = [
  { name: 'letter', of: ({ letter }) => letter },
  ...figureColumns.filter(({ name }) => figureNames.has(name)),
]

/** What letters, figures and sentences may each take of the room that is left. */
const shareOfRows = 0.75
/** A document whose JSON is longer stays out of the page. */
const longestDocument = 1_000_000

type Cells = readonly Cell[]

/** Gathers the rows of a report, packed, up to a size of each sort. */
export class ReportRowsCollector {
  readonly #letters: Layer<Cells>
  readonly #figures: Layer<Cells>
  readonly #sentences: Layer<string | null>
  readonly #documents: Layer<Document | null>

  /** `most` units of each sort are kept. */
  constructor(pack: Pack, most: number) {
    this.#letters = new Layer(pack, most, 100, (rows) => columnBlock(rowsOfLetters, rows))
    this.#figures = new Layer(pack, most, 100, (rows) => columnBlock(rowsOfFigures, rows))
    this.#sentences = new Layer(pack, most, 100, sentenceBlock)
    this.#documents = new Layer(pack, most, 10, (rows) => rows)
  }

  add(letter: ReportLetter): void {
    const { document } = letter
    const count = document.figures.length
    this.#letters.add(1, () => [copied(rowsOfLetters.map(({ of }) => of(letter)))])
    this.#figures.add(count, () =>
      copied(
        figureRows(document).map((row) =>
          rowsOfFigures.map(({ of }) => of({ ...row, letter: letter.letter })),
        ),
      ),
    )
    this.#sentences.add(count, () =>
      copied(document.figures.map((figure) => shortSentence(document, figure))),
    )
    this.#documents.add(1, () => {
      const json = JSON.stringify(document)
      return [json.length > longestDocument ? null : (JSON.parse(json) as Document)]
    })
  }

  /**
   * The rows that fit into `size` units: letters, then figures, then sentences, each in a share of what is left, so that however many there are,
   * some letters can be opened; then documents.
   */
  finish(size: number): ReportRows {
    let left = size
    const taken = (layer: { take: (size: number) => PackedRows }, share: number) => {
      const rows = layer.take(left * share)
      left -= sizeOfRows(rows)
      return rows
    }
    return {
      letters: taken(this.#letters, shareOfRows),
      figures: taken(this.#figures, shareOfRows),
      sentences: taken(this.#sentences, shareOfRows),
      documents: taken(this.#documents, 1),
    }
  }
}

/** The same value by way of JSON, since a slice keeps the whole text of its letter in memory. */
function copied<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

function columnBlock(columns: readonly { readonly name: string }[], rows: readonly Cells[]): ColumnBlock {
  return {
    columns: Object.fromEntries(
      columns.map(({ name }, index) => [name, rows.map((cells) => cells[index] ?? null)]),
    ),
  }
}

function sentenceBlock(rows: readonly (string | null)[]): SentenceBlock {
  const places = new Map<string | null, number>()
  const of = rows.map((sentence) => {
    const at = places.get(sentence) ?? places.size
    places.set(sentence, at)
    return at
  })
  return { sentences: [...places.keys()], of }
}
