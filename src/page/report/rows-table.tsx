import { type Signal, useSignal } from '@preact/signals'
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { grouped } from '../inspect/format.ts'
import { Scroll } from './scroll.tsx'
import { useStore } from './store.ts'

/** One column of a table of rows. */
export interface RowColumn {
  readonly name: string
  readonly label: string
  readonly isNumber?: boolean
  /** True where a narrow screen leaves it out. */
  readonly isSpare?: boolean
  readonly show: (row: number) => ComponentChildren
  /** What the column is sorted by; null goes last. */
  readonly order: (row: number) => string | number | null
}

interface Sorting {
  readonly name: string
  readonly isDescending: boolean
}

/** Rows that a printed page has at most. */
const mostPrinted = 300
const rowHeight = 44

/** A long table of which only what is seen is in the document (长表); for print its first rows are. */
export function RowsTable({
  label,
  columns,
  rows,
  all,
}: {
  readonly label: string
  readonly columns: readonly RowColumn[]
  readonly rows: readonly number[]
  /** How many rows there are without a filter. */
  readonly all: number
}) {
  const words = useStore().words.value
  const sorting = useSignal<Sorting | null>(null)
  const isPrinting = usePrinting()
  const sorted = useMemo(() => inOrder(rows, columns, sorting.value), [rows, columns, sorting.value])
  const scroller = useRef<HTMLElement>(null)
  const virtual = useVirtualizer(sorted.length, scroller)
  const items = virtual.getVirtualItems()
  const first = isPrinting ? 0 : (items[0]?.index ?? 0)
  const shown = isPrinting ? sorted.slice(0, mostPrinted) : sorted.slice(first, first + items.length)
  const after = isPrinting ? 0 : sorted.length - first - shown.length
  return (
    <>
      <p class="note" role="status">
        {words.shown(grouped(rows.length), grouped(all))}
        {isPrinting &&
          rows.length > mostPrinted &&
          ` · ${words.printed(grouped(mostPrinted), grouped(rows.length))}`}
      </p>
      <Scroll name="rows" label={label} place={scroller}>
        <table aria-rowcount={sorted.length + 1}>
          <Heads columns={columns} sorting={sorting} />
          <tbody>
            <Gap rows={first} />
            {shown.map((row, index) => (
              <tr key={row} aria-rowindex={first + index + 2}>
                {columns.map(({ name, isNumber, isSpare, show }) => (
                  <td key={name} class={cellClass(isNumber, isSpare)}>
                    {show(row)}
                  </td>
                ))}
              </tr>
            ))}
            <Gap rows={after} />
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function Heads({
  columns,
  sorting,
}: {
  readonly columns: readonly RowColumn[]
  readonly sorting: Signal<Sorting | null>
}) {
  return (
    <>
      <colgroup>
        {columns.map(({ name, isSpare }) => (
          <col key={name} class={`column-${name}${isSpare === true ? ' spare' : ''}`} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <Head key={column.name} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
    </>
  )
}

/** The room of rows that are not in the document. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows === 0) return null
  return (
    <tr class="gap" style={{ blockSize: `${rows * rowHeight}px` }}>
      <td />
    </tr>
  )
}

function cellClass(isNumber = false, isSpare = false): string {
  return [isNumber ? 'number' : '', isSpare ? 'spare' : ''].filter(Boolean).join(' ')
}

function Head({ column, sorting }: { readonly column: RowColumn; readonly sorting: Signal<Sorting | null> }) {
  const { name, label, isNumber, isSpare } = column
  const now = sorting.value?.name === name ? sorting.value : null
  // Numbers from the largest first, words from the first; then the other way, then as they came.
  const isDescending = now === null ? isNumber === true : !now.isDescending
  const isOver = now !== null && isDescending === (isNumber === true)
  return (
    <th
      scope="col"
      class={cellClass(isNumber, isSpare)}
      aria-sort={now === null ? 'none' : now.isDescending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        onClick={() => {
          sorting.value = isOver ? null : { name, isDescending }
        }}
      >
        {label}
        <span aria-hidden="true">{now === null ? '' : now.isDescending ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  )
}

function inOrder(
  rows: readonly number[],
  columns: readonly RowColumn[],
  sorting: Sorting | null,
): readonly number[] {
  const column = columns.find(({ name }) => name === sorting?.name)
  if (column === undefined || sorting === null) return rows
  const keys = new Map(rows.map((row) => [row, column.order(row)]))
  const way = sorting.isDescending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [one, other] = [keys.get(a) ?? null, keys.get(b) ?? null]
    if (one === other) return a - b
    if (one === null) return 1
    if (other === null) return -1
    return one < other ? -way : way
  })
}

function useVirtualizer(count: number, scroller: { readonly current: HTMLElement | null }) {
  const [, redraw] = useState(0)
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // What is there before the element has a size.
    initialRect: { width: 0, height: 600 },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw((times) => times + 1),
  }
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options))
  virtual.setOptions(options)
  useLayoutEffect(() => virtual._didMount(), [virtual])
  useLayoutEffect(() => virtual._willUpdate())
  return virtual
}

/** True while the page is laid out for paper. */
function usePrinting(): boolean {
  const [isPrinting, set] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    const follow = () => set(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return isPrinting
}
