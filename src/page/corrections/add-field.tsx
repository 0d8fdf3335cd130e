import { valueAt } from '../../corrections/pointer.ts'
import { selectablePaths } from '../../corrections/selectable.ts'
import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/mention.ts'
import { type Group, groupOf, groups } from '../inspect/items.ts'
import type { LetterState } from '../inspect/letter-state.ts'
import { words } from '../preferences.ts'
import { Correcting } from './correcting.ts'
import { fieldName } from './field-name.ts'

/** Lets a person choose a field that was not read, or one more element of a list, and asks for its words. */
export function AddField({ state }: { readonly state: LetterState }) {
  const { correct, inspect } = words.value
  const { file } = state
  if (file === null) return null
  const places = missing(state.document.value)
  return (
    <select
      aria-label={correct.add}
      value=""
      onChange={({ currentTarget }) => {
        const place = places.find(({ path }) => path === currentTarget.value)
        currentTarget.value = ''
        if (place !== undefined)
          state.correcting.value = new Correcting(state, file, { ...place, span: firstWord(state) })
      }}
    >
      <option value="">{correct.add}</option>
      {groups.map((group) => (
        <Options
          key={group}
          name={inspect.groups[group]}
          places={places.filter((place) => place.group === group)}
        />
      ))}
    </select>
  )
}

function Options({ name, places }: { readonly name: string; readonly places: readonly MissingField[] }) {
  if (places.length === 0) return null
  return (
    <optgroup label={name}>
      {places.map(({ path, field }) => (
        <option key={path} value={path}>
          {fieldName(field, words.value)}
        </option>
      ))}
    </optgroup>
  )
}

interface MissingField {
  readonly path: string
  readonly field: string
  readonly group: Group
}

/** The fields that a letter does not have, and one element after the last of each list that it can have. */
function missing(document: Document): MissingField[] {
  return selectablePaths.flatMap((field) =>
    pathsOf(document, field.slice(1).split('/')).map((path) => ({ path, field, group: groupOf(field) })),
  )
}

function pathsOf(document: Document, steps: readonly string[]): string[] {
  const star = steps.indexOf('*')
  if (star === steps.length - 1) return [`/${[...steps.slice(0, -1), '-'].join('/')}`]
  if (star < 0) return valueAt(document, steps) === null ? [`/${steps.join('/')}`] : []
  const list = valueAt(document, steps.slice(0, star))
  return Array.isArray(list)
    ? list.flatMap((_, index) => pathsOf(document, steps.with(star, String(index))))
    : []
}

/** Where a selection by the keyboard begins: at the selected value, else with the letter. */
function firstWord({ current, document }: LetterState): Span {
  const span = current.value?.span
  if (span) return [...span]
  const start = Math.max(0, (document.value.text ?? '').search(/\S/))
  return [start, start + 1]
}
