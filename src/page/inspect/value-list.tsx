import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { words } from '../preferences.ts'
import { Card } from './card.tsx'
import { findingWords } from './finding-words.ts'
import { factText, gistOf, labelOf } from './format.ts'
import { type Group, groups, type Item } from './items.ts'
import type { LetterState } from './letter-state.ts'

/** Entries of a group that are shown before a person asks for more. */
const shownFirst = 200

/** Ids of the entry and of the card of a value by its position among all values. */
export const entryId = (index: number) => `value-${index}`
export const cardId = (index: number) => `card-${index}`

/** What was read of the letter (读出的内容), group by group; each value leads to its place. */
export function ValueList({ state }: { readonly state: LetterState }) {
  const { inspect } = words.value
  const positions = new Map(state.items.value.map((item, index) => [item, index]))
  return (
    <section
      class="values"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={inspect.values}
      onKeyDown={walk}
    >
      {groups.map((group) => (
        <Values
          key={group}
          group={group}
          items={state.items.value.filter((item) => item.group === group)}
          positions={positions}
          state={state}
        />
      ))}
    </section>
  )
}

interface ValuesProps {
  readonly group: Group
  readonly items: readonly Item[]
  readonly positions: ReadonlyMap<Item, number>
  readonly state: LetterState
}

function Values({ group, items, positions, state }: ValuesProps) {
  const { inspect, count } = words.value
  const limit = useSignal(shownFirst)
  const current = state.current.value
  // What is selected on the letter is shown, however far down it stands.
  const most = Math.max(limit.value, current === null ? 0 : items.indexOf(current) + 1)
  const left = items.length - most
  return (
    <section class={`values-of of-${group}`} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>
        <span class="swatch" />
        {inspect.groups[group]}
        {items.length > 0 && <span class="count">{count(items.length)}</span>}
      </h2>
      {items.length === 0 ? (
        <p class="nothing">{inspect.nothing[group]}</p>
      ) : (
        <ul>
          {items.slice(0, most).map((item) => (
            <Value key={item.path} item={item} index={positions.get(item) ?? 0} state={state} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <button type="button" class="quiet" onClick={() => (limit.value += shownFirst)}>
          {inspect.more(Math.min(left, shownFirst))}
        </button>
      )}
    </section>
  )
}

function Value({
  item,
  index,
  state,
}: {
  readonly item: Item
  readonly index: number
  readonly state: LetterState
}) {
  const isSelected = state.current.value === item
  useEffect(() => {
    if (isSelected)
      document.getElementById(entryId(index))?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [isSelected, index])
  const { inspect } = words.value
  const { finding, doubt } = item
  const made = state.corrections.value.find(({ path }) => path === item.path)
  const verdict = finding === null ? null : findingWords(finding, state.rules.value)
  const gist = gistOf(item, words.value)
  return (
    <li class={isSelected ? 'is-selected' : ''} data-depth={depthOf(item)}>
      <button
        type="button"
        id={entryId(index)}
        class="entry"
        aria-expanded={isSelected}
        aria-controls={isSelected ? cardId(index) : undefined}
        onClick={() => {
          state.selected.value = isSelected ? null : item.path
        }}
      >
        <span class="label">{verdict?.severity ?? labelOf(item, words.value)}</span>
        <span class="said">{verdict?.summary ?? (item.text || firstFact(item))}</span>
        {gist !== '' && <span class="gist">{gist}</span>}
        {made !== undefined ? (
          <span class="corrected">{words.value.correct.statuses[made.status]}</span>
        ) : (
          doubt !== null && <span class="doubt">{inspect.doubts[doubt]}</span>
        )}
      </button>
      {isSelected && <Card id={cardId(index)} item={item} state={state} />}
    </li>
  )
}

/** What a value that is nowhere printed says first of itself. */
function firstFact({ facts, field }: Item): string {
  const [first] = facts
  return first === undefined ? '—' : factText(first, field, words.value)
}

/** How deep a section stands among the sections. */
function depthOf({ path, group }: Item): number | undefined {
  return group === 'outline' ? path.split('/sections').length - 1 : undefined
}

/** Up and down go from entry to entry. */
function walk(event: KeyboardEvent): void {
  const { key, currentTarget } = event
  if (key === 'Escape') document.querySelector<HTMLElement>('.letter')?.focus()
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return
  const entries = [...(currentTarget as Element).querySelectorAll<HTMLElement>('.entry')]
  const at = entries.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  entries[at + (key === 'ArrowDown' ? 1 : -1)]?.focus()
  event.preventDefault()
}
