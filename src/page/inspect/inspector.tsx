import type { LetterStore } from '../letter-store.ts'
import type { PageLetter } from '../page-letter.ts'
import { AddFiles } from '../playground/add-files.tsx'
import type { Reader } from '../reader/reader.ts'
import { TopBar } from '../view/top-bar.tsx'
import { LetterList, titleOf } from './letter-list.tsx'
import { LetterView } from './letter-view.tsx'

/** Letters beside what was read of them (查看); where there are several, with a list of them. */
export function Inspector({
  store,
  shown,
  reader,
}: {
  readonly store: LetterStore
  readonly shown: PageLetter
  readonly reader: Reader
}) {
  const letters = store.letters.value
  return (
    <div class="inspector">
      <TopBar title={titleOf(shown.document.value)}>
        <AddFiles store={store} />
      </TopBar>
      <main>
        {letters.length > 1 && <LetterList letters={letters} shown={store.shown} />}
        <LetterView key={letters.indexOf(shown)} letter={shown} reader={reader} store={store} />
      </main>
    </div>
  )
}
