import type { ComponentChildren } from 'preact'
import type { Finding } from '../../model/finding.ts'
import { CardActions } from '../corrections/card-actions.tsx'
import { words } from '../preferences.ts'
import type { BilingualRule } from '../reader/messages.ts'
import { findingWords } from './finding-words.ts'
import { factLabel, factText, labelOf } from './format.ts'
import type { Fact, Item } from './items.ts'
import type { LetterState } from './letter-state.ts'

/** Neighbours of a value that are named on its card at most. */
const mostNeighbours = 8

/** All that was read of one value (值): its properties, the words that belong to it, its sentence, and what else stands at its place. */
export function Card({
  id,
  item,
  state,
}: {
  readonly id: string
  readonly item: Item
  readonly state: LetterState
}) {
  const { inspect } = words.value
  const text = state.document.value.text ?? ''
  return (
    <div id={id} class="card">
      {item.finding !== null && <Why finding={item.finding} rules={state.rules.value} />}
      <dl>
        {item.facts.map((fact) => (
          <Row key={fact.key} label={factLabel(fact.key, words.value)}>
            <FactValue fact={fact} item={item} state={state} />
          </Row>
        ))}
        {item.parts.map((part) => (
          <Row key={`${part.key}${part.span[0]}`} label={factLabel(part.key, words.value)}>
            <span class={`part part-${part.key}`}>{part.text}</span>
          </Row>
        ))}
        {item.sentence !== null && (
          <Row label={inspect.sentence}>
            <Sentence text={text} item={item} />
          </Row>
        )}
      </dl>
      {item.span === null && item.finding === null && <p class="nothing">{inspect.notPrinted}</p>}
      <Neighbours item={item} state={state} />
      <CardActions item={item} state={state} />
    </div>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Why({ finding, rules }: { readonly finding: Finding; readonly rules: readonly BilingualRule[] }) {
  const { message, why, source } = findingWords(finding, rules)
  return (
    <>
      {message !== null && <p lang="en">{message}</p>}
      {why !== null && <p>{why}</p>}
      {source !== null && <p class="source">{source}</p>}
    </>
  )
}

function FactValue({
  fact,
  item,
  state,
}: {
  readonly fact: Fact
  readonly item: Item
  readonly state: LetterState
}) {
  const { key, value } = fact
  const said = factText(fact, item.field, words.value)
  if (key === 'partOf') return <Total path={`/figures/${value}`} state={state} />
  if (typeof value === 'number') return <data value={String(value)}>{said}</data>
  if (key === 'url' && /^https?:\/\//i.test(said))
    return (
      <a href={said} target="_blank" rel="noopener noreferrer">
        {said}
      </a>
    )
  return <>{said}</>
}

/** The total that a figure is part of, which leads there. */
function Total({ path, state }: { readonly path: string; readonly state: LetterState }) {
  const total = state.items.value.find((item) => item.path === path)
  return <Chip item={total} state={state} />
}

function Chip({ item, state }: { readonly item: Item | undefined; readonly state: LetterState }) {
  if (item === undefined) return null
  return (
    <button
      type="button"
      class={`chip of-${item.group}`}
      onClick={() => {
        state.selected.value = item.path
      }}
    >
      <span class="swatch" />
      {labelOf(item, words.value)} {shortened(item.text)}
    </button>
  )
}

const shortened = (text: string) => (text.length > 18 ? `${text.slice(0, 17)}…` : text)

/** The sentence of a value with the value in it. */
function Sentence({ text, item }: { readonly text: string; readonly item: Item }) {
  const { sentence, span } = item
  if (sentence === null || span === null) return null
  const [from, to] = [Math.max(sentence[0], span[0]), Math.min(sentence[1], span[1])]
  return (
    <q>
      {text.slice(sentence[0], from)}
      <strong>{text.slice(from, to)}</strong>
      {text.slice(to, sentence[1])}
    </q>
  )
}

/** What else stands at the place of a value: what holds it, what it holds, what overlaps it. */
function Neighbours({ item, state }: { readonly item: Item; readonly state: LetterState }) {
  const { span } = item
  if (span === null) return null
  const others = state.items.value
    .filter(
      (other) =>
        other !== item &&
        !other.isBlock &&
        other.span !== null &&
        other.span[0] < span[1] &&
        other.span[1] > span[0],
    )
    .slice(0, mostNeighbours)
  if (others.length === 0) return null
  return (
    <div class="neighbours">
      <span>{words.value.inspect.here}</span>
      {others.map((other) => (
        <Chip key={other.path} item={other} state={state} />
      ))}
    </div>
  )
}
