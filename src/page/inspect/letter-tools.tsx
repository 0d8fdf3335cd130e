import { profiles } from '../../rules/rule.ts'
import { words } from '../preferences.ts'
import { Choose } from '../view/choice.tsx'
import { type Group, groups } from './items.ts'
import { hiddenGroups, type LetterState, profile } from './letter-state.ts'

/** What can be done with the letter that is shown: judged otherwise, edited, its doubts walked, its marks turned on and off. */
export function LetterTools({ state }: { readonly state: LetterState }) {
  const { inspect } = words.value
  const doubts = state.doubts.value.length
  return (
    <div class="letter-tools">
      <div class="actions">
        <Choose
          label={inspect.profile}
          options={inspect.profiles}
          value={profile.value}
          onChoose={(chosen) => {
            profile.value = profiles.find((name) => name === chosen) ?? profile.value
          }}
        />
        <button type="button" disabled={doubts === 0} onClick={() => state.selectNextDoubt()}>
          {doubts === 0 ? inspect.noDoubt : inspect.nextDoubt(doubts)}
        </button>
        <button
          type="button"
          aria-pressed={state.isEditing.value}
          onClick={() => {
            state.isEditing.value = !state.isEditing.value
          }}
        >
          {state.isEditing.value ? inspect.stopEditing : inspect.edit}
        </button>
        {state.typed.value !== null && (
          <button
            type="button"
            onClick={() => {
              state.typed.value = null
            }}
          >
            {inspect.restore}
          </button>
        )}
        <button type="button" onClick={() => print()}>
          {inspect.print}
        </button>
        <span class="status" role="status">
          {state.failure.value === null
            ? state.isReading.value && inspect.reading
            : `${inspect.failed}: ${state.failure.value}`}
        </span>
      </div>
      <fieldset class="layers">
        <legend>{inspect.layers}</legend>
        {groups.map((group) => (
          <Layer key={group} group={group} />
        ))}
      </fieldset>
    </div>
  )
}

function Layer({ group }: { readonly group: Group }) {
  const isHidden = hiddenGroups.value.has(group)
  return (
    <label class={`layer of-${group}`}>
      <input
        type="checkbox"
        checked={!isHidden}
        onChange={() => {
          const hidden = new Set(hiddenGroups.value)
          if (isHidden) hidden.delete(group)
          else hidden.add(group)
          hiddenGroups.value = hidden
        }}
      />
      <span class="swatch" />
      {words.value.inspect.groups[group]}
    </label>
  )
}
