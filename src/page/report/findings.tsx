import type { FindingExample, RuleReport } from '../../model/report.ts'
import { grouped } from '../inspect/format.ts'
import { checkWords, language } from '../preferences.ts'
import { explained } from './explained.ts'
import { ruleFilter } from './filters.ts'
import { Scroll } from './scroll.tsx'
import { useStore } from './store.ts'

const severities = ['error', 'warning', 'info'] as const

/** How often each rule spoke, with examples (校核问题). */
export function Findings() {
  const { data, words } = useStore()
  const { sections, notes, rule } = words.value
  const { severities: names } = checkWords.value
  return (
    <section>
      <h2 id="rules-title">{sections.rules}</h2>
      <p class="note">
        {notes.rules} {words.value.clean(grouped(data.clean))}
      </p>
      <Scroll label={sections.rules}>
        <table class="rules">
          <thead>
            <tr>
              <th scope="col">{rule}</th>
              {severities.map((severity) => (
                <th key={severity} scope="col" class="number">
                  {names[severity]}
                </th>
              ))}
              <th scope="col" class="number">
                {sections.letters}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rules.map((one) => (
              <RuleRow key={one.rule} report={one} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function RuleRow({ report }: { readonly report: RuleReport }) {
  const store = useStore()
  const words = store.words.value
  const filter = ruleFilter(report.rule)
  const { summary, why } = explained(report.rule, store.page.rules)
  return (
    <tr>
      <th scope="row">
        <details>
          <summary>
            {summary} <code>{report.rule}</code>
          </summary>
          {why !== null && <p>{why}</p>}
          <h4>{words.examples}</h4>
          <ul class="examples">
            {report.examples.map((example) => (
              <Example key={example.letter} example={example} summary={summary} />
            ))}
          </ul>
        </details>
      </th>
      {severities.map((severity) => (
        <td key={severity} class={report[severity] === 0 ? 'number none' : `number ${severity}`}>
          {grouped(report[severity])}
        </td>
      ))}
      <td class="number">
        <button
          type="button"
          class="link"
          aria-pressed={store.isOn(filter)}
          aria-label={`${report.rule}: ${words.letters(grouped(report.letters))}`}
          onClick={() => store.toggle(filter)}
        >
          {grouped(report.letters)}
        </button>
      </td>
    </tr>
  )
}

function Example({ example, summary }: { readonly example: FindingExample; readonly summary: string }) {
  const store = useStore()
  const { line } = store.words.value
  const { excerpt, input, message } = example
  // Rules speak English of a place; in Chinese the place speaks for itself, and where there is none, the rule's own words do.
  const said = language.value === 'en' ? message : excerpt === null ? summary || message : null
  return (
    <li>
      <button type="button" class="link" title={input} onClick={() => (store.opened.value = example)}>
        {input}
        {example.line !== null && `, ${line(example.line)}`}
      </button>
      {excerpt !== null && (
        <q lang="zh">
          {excerpt.text.slice(0, excerpt.start)}
          <mark>{excerpt.text.slice(excerpt.start, excerpt.end)}</mark>
          {excerpt.text.slice(excerpt.end)}
        </q>
      )}
      {said !== null && <span>{said}</span>}
    </li>
  )
}
