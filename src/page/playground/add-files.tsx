import { useRef } from 'preact/hooks'
import type { LetterStore } from '../letter-store.ts'
import { words } from '../preferences.ts'

/** The button that opens files; they can be dropped anywhere on the page as well. */
export function AddFiles({ store }: { readonly store: LetterStore }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {words.value.playground.open}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          void store.addFiles([...(currentTarget.files ?? [])])
          // The same file can be chosen again after it was changed.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
