import { useSignal } from '@preact/signals'
import type { ValueCounts } from '../../model/report.ts'
import { grouped } from '../inspect/format.ts'
import { Bar } from './bar.tsx'
import { countFilter } from './filters.ts'
import { useStore } from './store.ts'
import type { CountKey } from './words.ts'

/** Values that are shown before a click asks for more. */
const few = 8

/** Letters by one key: a bar for each value, that keeps its letters when it is chosen (条形图). */
export function CountList({
  by,
  counts,
  nameOf = (value) => value,
}: {
  readonly by: CountKey
  readonly counts: ValueCounts
  readonly nameOf?: (value: string) => string
}) {
  const store = useStore()
  const words = store.words.value
  const isLong = useSignal(false)
  const { values, rest, unsaid } = counts
  const most = values.reduce((largest, { letters }) => Math.max(largest, letters), Math.max(1, rest, unsaid))
  const shown = isLong.value ? values : values.slice(0, few)
  const name = words.by[by]
  const bar = (value: string | null, label: string, letters: number) => {
    const filter = countFilter(by, value, `${name}: ${label}`)
    return (
      <Bar
        key={value ?? ''}
        label={label}
        count={grouped(letters)}
        share={letters / most}
        isQuiet={value === null}
        isOn={store.isOn(filter)}
        onChoose={() => store.toggle(filter)}
      />
    )
  }
  return (
    <section class="count-list">
      <h3>{name}</h3>
      <ul>
        {shown.map(({ value, letters }) => bar(value, nameOf(value), letters))}
        {isLong.value && rest > 0 && (
          <Bar label={words.rest} count={grouped(rest)} share={rest / most} isQuiet />
        )}
        {unsaid > 0 && bar(null, words.unsaid, unsaid)}
      </ul>
      {values.length > few && (
        <button type="button" class="link" onClick={() => (isLong.value = !isLong.value)}>
          {isLong.value ? words.fewer : words.more(grouped(values.length - few))}
        </button>
      )}
    </section>
  )
}
