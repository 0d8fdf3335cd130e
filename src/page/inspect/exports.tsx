import { useSignal } from '@preact/signals'
import { csvTable } from '../../emit/csv.ts'
import { formatJson } from '../../emit/json.ts'
import { figureColumns, figureRows } from '../../emit/tables/figures.ts'
import type { Document } from '../../model/document.ts'
import { words } from '../preferences.ts'
import { download } from '../view/download.ts'
import type { LetterState } from './letter-state.ts'

/** Units of JSON that are shown; the download has all. */
const mostShown = 100_000

/** The document as data: its JSON as `fuhan parse` prints it to look at, and files to take away. */
export function Exports({ state }: { readonly state: LetterState }) {
  const { inspect, count } = words.value
  const isOpen = useSignal(false)
  const document = state.document.value
  const json = isOpen.value ? formatJson(document, false) : ''
  const name = baseName(document)
  return (
    <footer class="exports">
      <button
        type="button"
        onClick={() => download(`${name}.json`, 'application/json', `${formatJson(document, false)}\n`)}
      >
        {inspect.saveJson}
      </button>
      <button type="button" onClick={() => download(`${name}.csv`, 'text/csv', figuresCsv([document]))}>
        {inspect.saveCsv}
      </button>
      <details
        onToggle={({ currentTarget }) => {
          isOpen.value = currentTarget.open
        }}
      >
        <summary>{inspect.json}</summary>
        {json.length > mostShown && (
          <p class="nothing">{inspect.cut(count(mostShown), count(json.length))}</p>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <pre tabIndex={0}>{json.slice(0, mostShown)}</pre>
      </details>
    </footer>
  )
}

/** The figures of letters as `fuhan figures --format csv --bom` gives them. */
export function figuresCsv(letters: readonly Document[]): string {
  const table = csvTable(figureColumns, true)
  return [table.open(), ...letters.flatMap(figureRows).map((row) => table.row(row)), table.close()].join('')
}

/** The name of what the letter came from without its folders and its ending, fit for a file. */
function baseName({ source }: Document): string {
  const last = source.name.split(/[/\\!]/).at(-1) ?? ''
  return last.replace(/\.[^.]{1,9}$/, '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-') || 'letter'
}
