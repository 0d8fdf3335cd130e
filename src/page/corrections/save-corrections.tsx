import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { words } from '../preferences.ts'
import type { CorrectionFile } from './correction-file.ts'

/** Saves what was added to the file of corrections (保存更正); nothing while there is nothing in it. */
export function SaveCorrections({ file }: { readonly file: CorrectionFile }) {
  const { correct } = words.value
  const failure = useSignal<string | null>(null)
  const unsaved = file.unsaved.value
  useEffect(() => keepFromClosing(file), [file])
  return (
    <>
      {file.text.value !== '' && (
        <button
          type="button"
          class={unsaved > 0 ? 'strong' : ''}
          onClick={async () => {
            try {
              failure.value = null
              await file.save()
            } catch (error) {
              failure.value = error instanceof Error ? error.message : String(error)
            }
          }}
        >
          {correct.save(unsaved)}
        </button>
      )}
      <span class="status" role="status">
        {failure.value !== null && `${correct.notSaved}: ${failure.value}`}
      </span>
    </>
  )
}

/** Has the browser ask before a page is closed whose corrections are not saved. */
function keepFromClosing(file: CorrectionFile): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (file.unsaved.value > 0) event.preventDefault()
  }
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
