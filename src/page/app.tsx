import type { PageData } from '../model/page-data.ts'
import { Inspector } from './inspect/inspector.tsx'
import type { Reader } from './reader/reader.ts'

/** The page: the view that its data asks for. */
export function App({ data, reader }: { readonly data: PageData; readonly reader: Reader }) {
  const [first] = data.letters
  return first === undefined ? null : <Inspector letters={data.letters} first={first} reader={reader} />
}
