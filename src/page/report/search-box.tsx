import type { Signal } from '@preact/signals'

/** Where the words are written that rows must have; the browser's own search does not see rows that are not shown. */
export function SearchBox({ label, query }: { readonly label: string; readonly query: Signal<string> }) {
  return (
    <input
      type="search"
      class="search"
      aria-label={label}
      placeholder={label}
      value={query.value}
      onInput={({ currentTarget }) => {
        query.value = currentTarget.value
      }}
    />
  )
}
