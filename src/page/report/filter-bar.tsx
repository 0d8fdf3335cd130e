import { grouped } from '../inspect/format.ts'
import { useStore } from './store.ts'

/** The filters that hold, each with a button that takes it away. */
export function FilterBar() {
  const store = useStore()
  const words = store.words.value
  const filters = store.filters.value
  if (filters.length === 0) return null
  return (
    <section class="filters" aria-label={words.filters}>
      <span>{words.filters}</span>
      {filters.map((filter) => (
        <button
          key={filter.key}
          type="button"
          class="filter"
          aria-label={words.without(filter.label)}
          onClick={() => store.toggle(filter)}
        >
          {filter.label} <span aria-hidden="true">×</span>
        </button>
      ))}
      <a href="#letter-rows-title">{words.letters(grouped(store.lettersShown.value.length))}</a>
      <a href="#figure-rows-title">{words.figures(grouped(store.figuresShown.value.length))}</a>
      <button
        type="button"
        class="link"
        onClick={() => {
          store.filters.value = []
        }}
      >
        {words.clear}
      </button>
    </section>
  )
}
