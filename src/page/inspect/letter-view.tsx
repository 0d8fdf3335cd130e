import { useEffect, useMemo } from 'preact/hooks'
import { CorrectionPanel } from '../corrections/correction-panel.tsx'
import type { CorrectionStore } from '../corrections/correction-store.ts'
import { Corrections } from '../corrections/corrections.tsx'
import type { PageLetter } from '../page-letter.ts'
import { words } from '../preferences.ts'
import type { Reader } from '../reader/reader.ts'
import { Exports } from './exports.tsx'
import { labelOf } from './format.ts'
import { LetterPane } from './letter-pane.tsx'
import { LetterState } from './letter-state.ts'
import { LetterTools } from './letter-tools.tsx'
import { ValueList } from './value-list.tsx'

/** One letter: at the left as it arrived, at the right what was read of it. */
export function LetterView({
  letter,
  reader,
  store,
}: {
  readonly letter: PageLetter
  readonly reader: Reader
  /** Where corrections go; without it none can be made. */
  readonly store?: CorrectionStore | null
}) {
  const file = store?.corrections ?? null
  const state = useMemo(() => new LetterState(letter, reader, file), [letter, reader, file])
  useEffect(() => state.start(), [state])
  const { inspect } = words.value
  const current = state.current.value
  return (
    <article
      class={`letter-view ${state.correcting.value === null ? '' : 'is-correcting'}`}
      aria-label={inspect.letter}
    >
      <LetterTools state={state} />
      {state.isEditing.value ? (
        <textarea
          class="editor"
          aria-label={inspect.editedText}
          spellcheck={false}
          value={state.typed.value ?? state.document.value.text ?? ''}
          onInput={({ currentTarget }) => {
            state.typed.value = currentTarget.value
          }}
        />
      ) : (
        <div class="left">
          <LetterPane state={state} />
          {state.correcting.value !== null && (
            <CorrectionPanel key={state.correcting.value} state={state} correcting={state.correcting.value} />
          )}
        </div>
      )}
      <div class="right">
        <div class="values-side">
          <Corrections state={state} store={store ?? null} />
          <ValueList state={state} />
        </div>
        <Exports state={state} />
      </div>
      <p id="keys" class="hidden">
        {inspect.keys}
      </p>
      <p class="hidden" role="status">
        {current === null ? '' : inspect.selected(labelOf(current, words.value), current.text)}
      </p>
    </article>
  )
}
