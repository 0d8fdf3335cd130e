import type { RowColumn } from './rows-table.tsx'
import type { OpenLetter, Store } from './store.ts'
import type { Rows } from './unpack.ts'

/** A column of words that stand in the letter, sorted by them; rows without any go last. */
export function wordColumn(rows: Rows, name: string, label: string, isSpare = false): RowColumn {
  return {
    name,
    label,
    isSpare,
    order: (row) => rows.text(name, row) || null,
    show: (row) => <span lang="zh">{rows.text(name, row)}</span>,
  }
}

/** The cell that opens the letter of its row; the whole row is its target. */
export function Opener({
  store,
  letter,
  text,
}: {
  readonly store: Store
  readonly letter: OpenLetter
  readonly text: string
}) {
  return (
    <button
      type="button"
      class="opener"
      title={letter.input}
      onClick={() => {
        store.opened.value = letter
      }}
    >
      <span lang="zh">{text}</span>
    </button>
  )
}
