import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { fieldOf } from '../../corrections/selectable.ts'
import type { ShownCorrection } from '../../corrections/shown.ts'
import type { Document } from '../../model/document.ts'
import type { LetterState } from '../inspect/letter-state.ts'
import { words } from '../preferences.ts'
import { AddField } from './add-field.tsx'
import { chosenFile } from './correction-file.ts'
import type { CorrectionStore } from './correction-store.ts'
import { fieldName } from './field-name.ts'
import { SaveCorrections } from './save-corrections.tsx'

/** Whether the corrections are unfolded, for all letters: a person who has corrected nothing wants the values first. */
const isOpen = signal(false)

/** The corrections of the letter (更正), and the file that they go to. Without such a file, those that the command made. */
export function Corrections({
  state,
  store,
}: {
  readonly state: LetterState
  readonly store: CorrectionStore | null
}) {
  const { correct, count } = words.value
  const made = store === null ? madeBefore(state.document.value) : state.corrections.value
  const hasMade = made.length > 0
  useEffect(() => {
    if (hasMade) isOpen.value = true
  }, [hasMade])
  if (store === null && !hasMade) return null
  return (
    <details
      class="corrections"
      open={isOpen.value}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open
      }}
    >
      <summary>
        <h2>
          {correct.title}
          {hasMade && <span class="count">{count(made.length)}</span>}
        </h2>
      </summary>
      {store !== null && (
        <div class="actions">
          <AddField state={state} />
          <FileTools store={store} />
        </div>
      )}
      {!hasMade ? (
        <p class="nothing">{correct.nothing}</p>
      ) : (
        <ul>
          {made.map((one) => (
            <Made key={`${one.key.sha256}${one.key.path}`} made={one} state={state} />
          ))}
        </ul>
      )}
    </details>
  )
}

/** What the command corrected, where the page cannot. */
function madeBefore({ corrections = [] }: Document): ShownCorrection[] {
  return corrections.map(({ path, status, was, is, why, by, at }) => ({
    key: { sha256: '', path },
    path,
    status,
    reason: null,
    found: was,
    is,
    why,
    by,
    at,
  }))
}

/** One correction: the field, what fuhan reads, what is right, who says so and why. */
function Made({ made, state }: { readonly made: ShownCorrection; readonly state: LetterState }) {
  const { correct } = words.value
  const { path, status, found, is, why, by, at } = made
  const hasPlace = state.items.value.some((item) => item.path === path)
  const name = fieldName(fieldOf(path), words.value)
  return (
    <li class={`made is-${status}`}>
      <p>
        {hasPlace ? (
          <button type="button" class="quiet" onClick={() => (state.selected.value = path)}>
            {name}
          </button>
        ) : (
          <span class="label">{name}</span>
        )}
        <span class="corrected">{correct.statuses[status]}</span>
        {state.file !== null && (
          <button
            type="button"
            class="quiet"
            aria-label={`${correct.undo}: ${name}`}
            onClick={() => state.file?.undo(made.key)}
          >
            {correct.undo}
          </button>
        )}
      </p>
      <p>
        <del>{said(found) || correct.nothingRead}</del> → <ins>{said(is) || correct.absentValue}</ins>
      </p>
      {(why ?? by ?? at) !== null && (
        <p class="source">{[why, by, at?.slice(0, 10)].filter(Boolean).join(' · ')}</p>
      )}
    </li>
  )
}

/** A value in few words: as printed, else as it stands in the document. */
function said(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object' && 'text' in value) return String(value.text)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Opens a file of corrections and saves what was added to it. */
function FileTools({ store }: { readonly store: CorrectionStore }) {
  const { correct } = words.value
  const { corrections: file } = store
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        onClick={async () => {
          const chosen = await chosenFile()
          if (chosen === undefined) input.current?.click()
          else if (chosen !== null) await store.addCorrections(await chosen.getFile(), chosen)
        }}
      >
        {correct.open}
      </button>
      <input
        ref={input}
        type="file"
        accept=".ndjson,.jsonl"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen !== undefined) void store.addCorrections(chosen)
          currentTarget.value = ''
        }}
      />
      <SaveCorrections file={file} />
    </>
  )
}
