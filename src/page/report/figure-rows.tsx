import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { FigureKind } from '../../model/figure.ts'
import { grouped } from '../inspect/format.ts'
import { words as common } from '../preferences.ts'
import { certaintyOf } from './filters.ts'
import { Opener, wordColumn } from './row-cells.tsx'
import { type RowColumn, RowsTable } from './rows-table.tsx'
import { haystacks, holding } from './search.ts'
import { SearchBox } from './search-box.tsx'
import { type Store, useStore } from './store.ts'
import type { Rows } from './unpack.ts'

/** Every figure of the page as a row that opens its letter (数据明细). */
export function FigureRows() {
  const store = useStore()
  const words = store.words.value
  const rows = store.figures.value
  const sentences = store.sentences.value
  const query = useSignal('')
  const texts = useMemo(() => haystacks(rows, ['measure', 'text', 'per'], sentences), [rows, sentences])
  const columns = useMemo(() => (rows === null ? [] : columnsOf(store, rows)), [rows, sentences, words])
  const shown = useMemo(
    () => holding(store.figuresShown.value, texts, query.value),
    [store.figuresShown.value, texts, query.value],
  )
  return (
    <section>
      <h2 id="figure-rows-title">{words.sections.figureRows}</h2>
      {rows === null ? (
        <p role="status">{words.loading}</p>
      ) : (
        <>
          <SearchBox label={words.searchFigures} query={query} />
          <RowsTable
            label={words.sections.figureRows}
            columns={columns}
            rows={shown}
            all={store.page.rows.figures.allRows}
          />
        </>
      )}
    </section>
  )
}

function columnsOf(store: Store, rows: Rows): readonly RowColumn[] {
  const words = store.words.value
  const letterOf = (row: number) => {
    const letter = rows.number('letter', row) ?? 0
    return { letter, input: store.letters.value?.text('input', letter - 1) ?? '' }
  }
  return [
    {
      ...wordColumn(rows, 'text', words.columns.text),
      show: (row) => <Opener store={store} letter={letterOf(row)} text={rows.text('text', row)} />,
    },
    {
      name: 'value',
      label: words.columns.value,
      isNumber: true,
      order: (row) => rows.number('value', row),
      show: (row) => valueText(rows, row),
    },
    wordColumn(rows, 'unit', words.columns.unit),
    {
      ...wordColumn(rows, 'kind', words.columns.kind, true),
      show: (row) => (
        <>
          {common.value.meanings.figureKind[rows.text('kind', row) as FigureKind]}
          {rows.cell('target', row) === true && <span class="tag">{words.target}</span>}
          {certaintyOf(rows, row) === 'doubtful' && <span class="uncertain">{words.doubtful}</span>}
        </>
      ),
    },
    wordColumn(rows, 'measure', words.columns.measure, true),
    {
      name: 'sentence',
      label: words.columns.sentence,
      order: (row) => store.sentences.value[row] ?? null,
      show: (row) => <Sentence text={store.sentences.value[row] ?? null} />,
      isSpare: true,
    },
  ]
}

function Sentence({ text }: { readonly text: string | null }) {
  const { noSentence } = useStore().words.value
  if (text === null) return <span class="none">{noSentence}</span>
  return (
    <span lang="zh" title={text}>
      {text}
    </span>
  )
}

function valueText(rows: Rows, row: number): string {
  const [low, high] = [rows.number('value', row), rows.number('high', row)]
  if (low === null) return '–'
  return high === null ? grouped(low) : `${grouped(low)} – ${grouped(high)}`
}
