import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { LetterView } from '../inspect/letter-view.tsx'
import { PageLetter } from '../page-letter.ts'
import { shellWords } from './shell-words.ts'
import { type OpenLetter, useStore } from './store.ts'

/** The letter that is open, in the inspector; where the page does not hold it, the words that say where it is. */
export function LetterDialog() {
  const store = useStore()
  const { close, loading } = store.words.value
  const opened = store.opened.value
  const dialog = useRef<HTMLDialogElement>(null)
  const document: Signal<PageLetter | null | undefined> = useSignal(undefined)
  useEffect(() => {
    if (opened === null) return
    document.value = undefined
    dialog.current?.showModal()
    let isCurrent = true
    const found = opened.letter === null ? Promise.resolve(null) : store.document(opened.letter)
    void found.then((letter) => {
      if (isCurrent) document.value = letter && new PageLetter(letter)
    })
    return () => {
      isCurrent = false
    }
  }, [opened])
  return (
    <dialog
      ref={dialog}
      aria-label={opened?.input}
      onClose={() => {
        store.opened.value = null
      }}
    >
      <form method="dialog">
        <button type="submit">{close}</button>
      </form>
      {opened !== null && document.value === undefined && <p role="status">{loading}</p>}
      {opened !== null && document.value === null && <Elsewhere opened={opened} />}
      {store.refusal.value !== null && (
        <p class="refusal" role="alert">
          {store.refusal.value}
        </p>
      )}
      {opened !== null && document.value != null && (
        <LetterView
          letter={document.value}
          reader={store.reader}
          store={canTakeCorrections(document.value) ? store : null}
        />
      )}
    </dialog>
  )
}

/** True for a letter as fuhan read it; one that the command corrected shows what was made of it. */
function canTakeCorrections({ read: { text, corrections = [] } }: PageLetter): boolean {
  return text !== undefined && corrections.length === 0
}

/** Where a letter is whose text the page does not hold. */
function Elsewhere({ opened: { input, letter } }: { readonly opened: OpenLetter }) {
  const store = useStore()
  const { notHere, inspectIt } = store.words.value
  const rows = store.letters.value
  const said = (name: string) => (letter === null ? '' : (rows?.text(name, letter - 1) ?? ''))
  const url = said('url')
  return (
    <div class="elsewhere">
      <h2 lang="zh">{said('title') || input}</h2>
      <p>
        {notHere} <code>{input}</code>
      </p>
      {/^https?:\/\//i.test(url) && (
        <p>
          <a href={url} rel="noopener noreferrer" target="_blank">
            {url}
          </a>
        </p>
      )}
      <p>
        {inspectIt} <code>fuhan inspect {shellWords([input])} --open</code>
      </p>
    </div>
  )
}
