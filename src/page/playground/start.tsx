import { useSignal } from '@preact/signals'
import type { LetterStore } from '../letter-store.ts'
import { words } from '../preferences.ts'
import { TopBar } from '../view/top-bar.tsx'
import { AddFiles } from './add-files.tsx'
import { example } from './example.ts'

/** The page before it has a letter (试用): a place to drop or paste one. */
export function Start({ store }: { readonly store: LetterStore }) {
  const { playground } = words.value
  const text = useSignal('')
  return (
    <div class="start">
      <TopBar title="fuhan" />
      <main>
        <h2>{playground.title}</h2>
        <p>{playground.what}</p>
        <textarea
          aria-label={playground.paste}
          placeholder={playground.paste}
          spellcheck={false}
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value
          }}
        />
        <div class="actions">
          <button
            type="button"
            class="strong"
            disabled={text.value.trim() === ''}
            onClick={() => void store.addText(text.value)}
          >
            {playground.read}
          </button>
          <AddFiles store={store} />
          <button type="button" onClick={() => void store.addText(example)}>
            {playground.example}
          </button>
        </div>
        <p class="nothing">{playground.nothingLeaves}</p>
      </main>
    </div>
  )
}
