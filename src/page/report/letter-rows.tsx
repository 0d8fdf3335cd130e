import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { DocumentKind } from '../../model/document.ts'
import { grouped } from '../inspect/format.ts'
import { checkWords } from '../preferences.ts'
import { Opener, wordColumn } from './row-cells.tsx'
import { type RowColumn, RowsTable } from './rows-table.tsx'
import { haystacks, holding } from './search.ts'
import { SearchBox } from './search-box.tsx'
import { type Store, useStore } from './store.ts'
import type { Rows } from './unpack.ts'

const searched = ['title', 'proposalTitle', 'agency', 'documentNumber', 'input']

/** Every letter of the page as a row that opens it (函件明细). */
export function LetterRows() {
  const store = useStore()
  const words = store.words.value
  const rows = store.letters.value
  const query = useSignal('')
  const texts = useMemo(() => haystacks(rows, searched), [rows])
  const columns = useMemo(() => (rows === null ? [] : columnsOf(store, rows)), [rows, words])
  const shown = useMemo(
    () => holding(store.lettersShown.value, texts, query.value),
    [store.lettersShown.value, texts, query.value],
  )
  return (
    <section>
      <h2 id="letter-rows-title">{words.sections.letterRows}</h2>
      {rows === null ? (
        <p role="status">{words.loading}</p>
      ) : (
        <>
          <SearchBox label={words.search} query={query} />
          <RowsTable
            label={words.sections.letterRows}
            columns={columns}
            rows={shown}
            all={store.page.rows.letters.allRows}
          />
        </>
      )}
    </section>
  )
}

function columnsOf(store: Store, rows: Rows): readonly RowColumn[] {
  const words = store.words.value
  const rulesOf = (row: number) => rows.text('rules', row).split(' ').filter(Boolean)
  const titleOf = (row: number) => rows.text('title', row) || rows.text('input', row)
  return [
    {
      name: 'title',
      label: words.columns.title,
      order: titleOf,
      show: (row) => (
        <Opener
          store={store}
          letter={{ input: rows.text('input', row), letter: row + 1 }}
          text={titleOf(row)}
        />
      ),
    },
    wordColumn(rows, 'agency', words.columns.agency, true),
    wordColumn(rows, 'letterDate', words.columns.letterDate),
    {
      ...wordColumn(rows, 'kind', words.columns.kind, true),
      show: (row) => checkWords.value.kinds[rows.text('kind', row) as DocumentKind],
    },
    wordColumn(rows, 'documentNumber', words.columns.documentNumber, true),
    {
      name: 'figures',
      label: words.columns.figures,
      isNumber: true,
      order: (row) => rows.number('figures', row),
      show: (row) => grouped(rows.number('figures', row) ?? 0),
    },
    {
      name: 'rules',
      label: words.columns.rules,
      isNumber: true,
      isSpare: true,
      order: (row) => rulesOf(row).length,
      show: (row) => <span title={rulesOf(row).join(', ')}>{grouped(rulesOf(row).length)}</span>,
    },
  ]
}
