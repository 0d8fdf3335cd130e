import { type FieldState, fieldStates, type ReportField } from '../../model/report.ts'
import { grouped } from '../inspect/format.ts'
import { fieldFilter } from './filters.ts'
import { percent } from './percent.ts'
import { Scroll } from './scroll.tsx'
import { useStore } from './store.ts'

/** What became of each field: how many letters are in each state (字段完整性). */
export function Fields() {
  const { data, words: current } = useStore()
  const words = current.value
  return (
    <section>
      <h2 id="fields-title">{words.sections.fields}</h2>
      <p class="note">{words.notes.fields}</p>
      <dl class="legend">
        {fieldStates.map((state) => (
          <div key={state}>
            <dt class={`state ${state}`}>{words.states[state]}</dt>
            <dd>{words.stateMeanings[state]}</dd>
          </div>
        ))}
      </dl>
      <Scroll label={words.sections.fields}>
        <table class="fields">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              {fieldStates.map((state) => (
                <th key={state} scope="col" class="number">
                  {words.states[state]}
                </th>
              ))}
              <td class="wide" />
            </tr>
          </thead>
          <tbody>
            {data.fields.map(({ field, ...counts }) => (
              <FieldRow key={field} field={field} counts={counts} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function FieldRow({
  field,
  counts,
}: {
  readonly field: ReportField
  readonly counts: Readonly<Record<FieldState, number>>
}) {
  const { words } = useStore()
  const name = words.value.fields[field]
  return (
    <tr>
      <th scope="row">{name}</th>
      {fieldStates.map((state) => (
        <td key={state} class="number">
          <StateCount
            count={counts[state]}
            field={field}
            state={state}
            label={`${name}: ${words.value.states[state]}`}
          />
        </td>
      ))}
      <td class="wide" aria-hidden="true">
        <span class="stack">
          {fieldStates.map((state) => (
            <span key={state} class={`state ${state}`} style={{ flexGrow: counts[state] }} />
          ))}
        </span>
      </td>
    </tr>
  )
}

/** How many letters have a field in a state; choosing the number keeps them. */
function StateCount({
  count,
  field,
  state,
  label,
}: {
  readonly count: number
  readonly field: ReportField
  readonly state: FieldState
  readonly label: string
}) {
  const store = useStore()
  if (count === 0) return <span class="none">0</span>
  const filter = fieldFilter(field, state, label)
  return (
    <button
      type="button"
      class="link"
      title={`${label}, ${percent(count, store.data.letters)}`}
      aria-pressed={store.isOn(filter)}
      onClick={() => store.toggle(filter)}
    >
      {grouped(count)}
    </button>
  )
}
