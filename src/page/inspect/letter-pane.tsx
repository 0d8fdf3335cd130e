import { type Signal, useSignal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Correcting } from '../corrections/correcting.ts'
import { movedSpan } from '../corrections/moves.ts'
import { markChosen, selectedSpan, selectSpan } from '../corrections/selection.ts'
import { startCorrecting } from '../corrections/start.ts'
import { words } from '../preferences.ts'
import { labelOf } from './format.ts'
import { highlight } from './highlight.ts'
import type { Item } from './items.ts'
import type { LetterLine, MarkNode } from './letter-lines.ts'
import type { LetterState } from './letter-state.ts'
import { cardId, entryId } from './value-list.tsx'

/** Lines that are drawn at a time, so that a long letter does not hold the page. */
const chunkLength = 200

/** The letter as it arrived, its values marked in their places (原文). A click or the arrow keys select; what is selected is brought into view. */
export function LetterPane({ state }: { readonly state: LetterState }) {
  const pane = useRef<HTMLElement>(null)
  const { inspect } = words.value
  const lines = state.lines.value
  const chunks = useMemo(() => chunksOf(lines), [lines, words.value])
  const shown = useSignal(1)
  useEffect(() => {
    if (shown.value >= chunks.length) return
    const turn = requestAnimationFrame(() => {
      shown.value++
    })
    return () => cancelAnimationFrame(turn)
  }, [chunks, shown.value])
  useSignalEffect(() => {
    const { value: item } = state.current
    // The marks are drawn anew with the lines and as their chunks come.
    void state.lines.value
    void shown.value
    if (pane.current !== null) showSelected(pane.current, item)
  })
  useWordsChosen(pane, state, shown)
  return (
    <section
      ref={pane}
      class={`letter ${state.correcting.value === null ? '' : 'is-correcting'}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard, and the arrow keys act here
      tabIndex={0}
      aria-label={inspect.letter}
      aria-describedby="keys"
      onClick={({ target }) => select(state, target as Element)}
      onKeyDown={(event) => step(state, event)}
    >
      {chunks.slice(0, shown.value)}
    </section>
  )
}

/** Lets the person select words while a field is corrected: with the mouse, or with the keys of the letter, which has the focus until that is over. */
function useWordsChosen(
  pane: RefObject<HTMLElement | null>,
  state: LetterState,
  shown: Signal<number>,
): void {
  useSignalEffect(() => {
    const correcting = state.correcting.value
    const { current: letter } = pane
    if (letter === null || correcting === null) return
    // The words are drawn anew with the lines and as their chunks come.
    void state.lines.value
    void shown.value
    markChosen(letter, correcting.span.value)
    return () => markChosen(letter, null)
  })
  useSignalEffect(() => {
    const correcting = state.correcting.value
    const { current: letter } = pane
    if (letter === null || correcting === null) return
    letter.focus()
    const begun = correcting.span.peek()
    if (begun !== null) selectSpan(letter, begun)
    const choose = () => {
      correcting.span.value = selectedSpan(letter) ?? correcting.span.peek()
    }
    document.addEventListener('selectionchange', choose)
    return () => {
      document.removeEventListener('selectionchange', choose)
      // The keys go on in the letter.
      letter.focus({ preventScroll: true })
    }
  })
}

function chunksOf(lines: readonly LetterLine[]) {
  const chunks = []
  for (let from = 0; from < lines.length; from += chunkLength)
    chunks.push(<Lines key={from} lines={lines.slice(from, from + chunkLength)} />)
  return chunks
}

function Lines({ lines }: { readonly lines: readonly LetterLine[] }) {
  return (
    <div class="lines">
      {lines.map(({ start, nodes, block, goesOn }) => (
        <div key={start} class={`line ${block === null ? '' : `of-${block.group}`}`}>
          <span class="gutter" data-path={block?.path}>
            {block === null || goesOn ? '' : labelOf(block, words.value)}
          </span>
          <span class="words" data-start={start} data-path={block?.isBlock ? block.path : undefined}>
            {nodes.map(marked)}
          </span>
        </div>
      ))}
    </div>
  )
}

function marked(node: MarkNode, index: number) {
  if ('text' in node) return node.text
  const { path, group, doubt, finding } = node.item
  const severity = finding === null ? '' : ` is-${finding.severity}`
  return (
    <span
      key={index}
      class={`mark mark-${group}${severity}${doubt === null ? '' : ' is-doubtful'}`}
      data-path={path}
    >
      {node.children.map(marked)}
    </span>
  )
}

/** Marks the selected value on the letter and brings it into view. */
function showSelected(pane: HTMLElement, item: Item | null): void {
  for (const element of pane.querySelectorAll('[data-selected]')) element.removeAttribute('data-selected')
  highlight(pane, item)
  if (item === null) return
  const found = pane.querySelectorAll(`[data-path="${CSS.escape(item.path)}"]`)
  for (const element of found) element.setAttribute('data-selected', '')
  const mark = [...found].find((element) => !element.classList.contains('gutter')) ?? found[0]
  mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Selects what was clicked: the innermost value, or, where that is selected already, the one around it. */
function select(state: LetterState, target: Element): void {
  // Words that a person marks, to copy or to correct by, are no click.
  if (state.correcting.value !== null || getSelection()?.isCollapsed === false) return
  let place = target.closest<HTMLElement>('[data-path]')
  if (place?.dataset['path'] === state.selected.value)
    place = place?.parentElement?.closest<HTMLElement>('[data-path]') ?? place
  state.selected.value = place?.dataset['path'] ?? null
}

/** The keys of the letter: left and right go from value to value, Enter to its card. */
function step(state: LetterState, event: KeyboardEvent): void {
  if (state.correcting.value !== null) {
    choose(state, state.correcting.value, event)
    return
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'Enter') {
    const index = state.items.value.findIndex(({ path }) => path === state.selected.value)
    document.getElementById(entryId(index))?.focus()
    document.getElementById(cardId(index))?.scrollIntoView({ block: 'nearest' })
  } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
    state.selectBeside(event.key === 'ArrowRight' ? 1 : -1)
  // Where nothing is selected, it closes what the letter is shown in.
  else if (event.key === 'Escape' && state.selected.value !== null) state.selected.value = null
  else if (event.key === 'c' && state.current.value !== null) startCorrecting(state, state.current.value)
  else if (event.key === 'n') state.selectNextDoubt()
  else return
  event.preventDefault()
}

/** The keys of the letter while a field is corrected: the arrows select words, Enter takes them, Esc leaves all as it was. */
function choose(state: LetterState, correcting: Correcting, event: KeyboardEvent): void {
  const { key, shiftKey, altKey, ctrlKey, currentTarget } = event
  const text = state.document.value.text ?? ''
  const move = { key, isFar: altKey || ctrlKey, extends: shiftKey }
  const span = movedSpan(text, correcting.span.value ?? [0, 0], move)
  if (span !== null) {
    correcting.span.value = span
    selectSpan(currentTarget as HTMLElement, span)
  } else if (key === 'Enter') void correcting.accept()
  else if (key === 'Escape') state.correcting.value = null
  else return
  event.preventDefault()
}
