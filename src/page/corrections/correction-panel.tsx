import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { factLabel, factText } from '../inspect/format.ts'
import { factsOf } from '../inspect/items.ts'
import type { LetterState } from '../inspect/letter-state.ts'
import { words } from '../preferences.ts'
import type { Draft } from '../reader/messages.ts'
import { type Correcting, canMake } from './correcting.ts'
import { fieldName } from './field-name.ts'

/** Asks for the right words of a field (更正): they are selected in the letter, and what they would be read as is shown before they are taken. */
export function CorrectionPanel({
  state,
  correcting,
}: {
  readonly state: LetterState
  readonly correcting: Correcting
}) {
  useEffect(() => correcting.start(), [correcting])
  const { correct } = words.value
  const name = fieldName(correcting.field, words.value)
  const span = correcting.span.value
  const draft = correcting.draft.value
  const chosen = span === null ? '' : (state.document.value.text ?? '').slice(...span)
  return (
    <form
      class="correcting"
      aria-label={correct.of(name)}
      onSubmit={(event) => {
        event.preventDefault()
        void correcting.accept()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // In a report it would close the letter as well.
        event.preventDefault()
        state.correcting.value = null
      }}
    >
      <p class="asked">
        <strong>{correct.of(name)}</strong> {correct.how}
      </p>
      <p class="chosen" role="status">
        <q lang="zh">{shortened(chosen)}</q> <Reading draft={draft} field={correcting.field} />
        {correcting.problem.value}
      </p>
      <div class="said-by">
        <Line
          label={correct.why}
          value={correcting.why.value}
          onInput={(why) => (correcting.why.value = why)}
        />
        <Line
          label={correct.by}
          value={state.file?.by.value ?? ''}
          onInput={(by) => state.file?.chooseBy(by)}
        />
      </div>
      <Actions state={state} correcting={correcting} />
    </form>
  )
}

function Actions({ state, correcting }: { readonly state: LetterState; readonly correcting: Correcting }) {
  const { correct } = words.value
  const draft = correcting.draft.value
  const isShown = state.items.value.some(({ path }) => path === correcting.path)
  return (
    <div class="actions">
      <button type="submit" class="strong" aria-disabled={draft === null || !canMake(draft)}>
        {correct.accept}
      </button>
      {isShown && (
        <button type="button" onClick={() => void correcting.markAbsent()}>
          {correct.absent}
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          state.correcting.value = null
        }}
      >
        {correct.cancel}
      </button>
    </div>
  )
}

/** What the chosen words would be read as, or why they cannot be taken. */
function Reading({
  draft,
  field,
}: {
  readonly draft: Draft | null
  readonly field: string
}): ComponentChildren {
  const { correct } = words.value
  if (draft === null) return <span class="doubt">{correct.notWords}</span>
  if (!canMake(draft)) return <span class="doubt">{correct.noPlace}</span>
  const facts = factsOf(draft.correction.is as Readonly<Record<string, unknown>>).map(
    (fact) => `${factLabel(fact.key, words.value)} ${factText(fact, field, words.value)}`,
  )
  return facts.join(' · ')
}

function Line({
  label,
  value,
  onInput,
}: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}) {
  return (
    <label>
      <span>{label}</span>
      <input type="text" value={value} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
    </label>
  )
}

/** Words of a long passage at its beginning and its end. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 30)}…${line.slice(-28)}` : line
}
