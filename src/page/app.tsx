import type { PageData } from '../model/page-data.ts'
import { Inspector } from './inspect/inspector.tsx'

/** The page: the view that its data asks for. */
export function App({ data }: { readonly data: PageData }) {
  return <Inspector letters={data.letters} />
}
