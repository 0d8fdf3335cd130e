import { useEffect, useMemo } from 'preact/hooks'
import type { Document } from '../../model/document.ts'
import { words } from '../preferences.ts'
import type { Reader } from '../reader/reader.ts'
import { Exports } from './exports.tsx'
import { labelOf } from './format.ts'
import { LetterPane } from './letter-pane.tsx'
import { LetterState } from './letter-state.ts'
import { LetterTools } from './letter-tools.tsx'
import { ValueList } from './value-list.tsx'

/** One letter: at the left as it arrived, at the right what was read of it. */
export function LetterView({ document, reader }: { readonly document: Document; readonly reader: Reader }) {
  const state = useMemo(() => new LetterState(document, reader), [document, reader])
  useEffect(() => state.start(), [state])
  const { inspect } = words.value
  const current = state.current.value
  return (
    <article class="letter-view" aria-label={inspect.letter}>
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
        <LetterPane state={state} />
      )}
      <div class="right">
        <ValueList state={state} />
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
