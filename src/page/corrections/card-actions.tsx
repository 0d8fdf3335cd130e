import { useSignal } from '@preact/signals'
import type { Item } from '../inspect/items.ts'
import type { LetterState } from '../inspect/letter-state.ts'
import { words } from '../preferences.ts'
import { canCorrect, confirmValue, startCorrecting } from './start.ts'

/** What a person can say of a value: that other words are right, that it is right as it was read, that a correction of it counts no more. */
export function CardActions({ item, state }: { readonly item: Item; readonly state: LetterState }) {
  const { correct } = words.value
  const hasFailed = useSignal(false)
  if (!canCorrect(state, item)) return null
  const made = state.corrections.value.find(({ path }) => path === item.path)
  return (
    <div class="card-actions">
      <button type="button" onClick={() => startCorrecting(state, item)}>
        {correct.start}
      </button>
      {item.doubt !== null && made === undefined && (
        <button
          type="button"
          onClick={async () => {
            hasFailed.value = !(await confirmValue(state, item))
          }}
        >
          {correct.confirm}
        </button>
      )}
      {made !== undefined && (
        <button type="button" onClick={() => state.file?.undo(made.key)}>
          {correct.undo}
        </button>
      )}
      {hasFailed.value && <span role="status">{correct.notWords}</span>}
    </div>
  )
}
