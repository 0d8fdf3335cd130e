import { grouped } from '../inspect/format.ts'
import { shellWords } from './shell-words.ts'
import { useStore } from './store.ts'

/** What did not fit into the page, and the commands that give it. */
export function LeftOut() {
  const store = useStore()
  const { leftOut } = store.words.value
  const { letters, figures, documents } = store.page.rows
  const inputs = shellWords(store.page.inputs)
  const rows = [
    { ...letters, say: leftOut.letters, command: `fuhan convert ${inputs} --to csv --output dataset` },
    {
      ...figures,
      say: leftOut.figures,
      command: `fuhan figures ${inputs} --format csv --output figures.csv`,
    },
    { ...documents, say: leftOut.documents, command: `fuhan inspect ${inputs} -o letters.html` },
  ].filter(({ rows: here, allRows }) => here < allRows)
  if (rows.length === 0) return null
  return (
    <aside class="left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">{leftOut.title}</h2>
      <ul>
        {rows.map(({ say, rows: here, allRows, command }) => (
          <li key={command}>
            {say(grouped(here), grouped(allRows))} {leftOut.command} <code>{command}</code>
          </li>
        ))}
      </ul>
    </aside>
  )
}
