import { useSignal } from '@preact/signals'
import type { Document } from '../../model/document.ts'
import type { Reader } from '../reader/reader.ts'
import { TopBar } from '../view/top-bar.tsx'
import { LetterList, titleOf } from './letter-list.tsx'
import { LetterView } from './letter-view.tsx'

/** Letters beside what was read of them (查看); where there are several, with a list of them. */
export function Inspector({
  letters,
  first,
  reader,
}: {
  readonly letters: readonly Document[]
  readonly first: Document
  readonly reader: Reader
}) {
  const shown = useSignal(first)
  return (
    <div class="inspector">
      <TopBar title={titleOf(shown.value)} />
      <main>
        {letters.length > 1 && <LetterList letters={letters} shown={shown} />}
        <LetterView key={letters.indexOf(shown.value)} document={shown.value} reader={reader} />
      </main>
    </div>
  )
}
