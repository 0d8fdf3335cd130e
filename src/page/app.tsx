import { useEffect, useMemo } from 'preact/hooks'
import type { InspectData } from '../model/page-data.ts'
import { Inspector } from './inspect/inspector.tsx'
import { LetterStore } from './letter-store.ts'
import { DropArea } from './playground/drop-area.tsx'
import { Start } from './playground/start.tsx'
import type { Reader } from './reader/reader.ts'

/** The page: the inspector of its letters, and without any the playground. */
export function App({ data, reader }: { readonly data: InspectData; readonly reader: Reader }) {
  const store = useMemo(() => new LetterStore(data, reader), [data, reader])
  useEffect(() => store.start(), [store])
  const shown = store.shown.value
  return (
    <DropArea store={store}>
      {shown === null ? <Start store={store} /> : <Inspector store={store} shown={shown} reader={reader} />}
    </DropArea>
  )
}
