import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { LetterStore } from '../letter-store.ts'
import { words } from '../preferences.ts'

/** Takes what is dropped on the page, and says what of it could not be read. */
export function DropArea({
  store,
  children,
}: {
  readonly store: LetterStore
  readonly children: ComponentChildren
}) {
  const { inspect, playground } = words.value
  const isOver = useSignal(false)
  const refusals = store.refusals.value
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be opened by a button too
    <div
      class={`drop-area ${isOver.value ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        isOver.value = true
      }}
      onDragLeave={() => {
        isOver.value = false
      }}
      onDrop={(event) => {
        event.preventDefault()
        isOver.value = false
        const { dataTransfer } = event
        if (dataTransfer === null) return
        if (dataTransfer.files.length > 0) void store.addFiles([...dataTransfer.files])
        else void store.addText(dataTransfer.getData('text/plain'))
      }}
    >
      {children}
      <div class="notices" role="status">
        {store.waiting.value > 0 && <p>{playground.waiting(store.waiting.value)}</p>}
        {refusals.map(({ name, reason }) => (
          <p key={name} class="refusal">
            {[name, inspect.failed, reason, playground.otherwise].filter(Boolean).join(' · ')}
          </p>
        ))}
      </div>
    </div>
  )
}
