import { plot, rectY, ruleY } from '@observablehq/plot'
import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { FigureGroup, TopFigure } from '../../model/report.ts'
import { grouped } from '../inspect/format.ts'
import { words as common } from '../preferences.ts'
import { Bar } from './bar.tsx'
import { Chart } from './chart.tsx'
import { binFilter, certaintyFilter, groupFilter } from './filters.ts'
import { useStore } from './store.ts'
import type { ReportWords } from './words.ts'

/** What a group of figures is called: 金额（CNY）. */
export function groupName({ kind, unit }: Pick<FigureGroup, 'kind' | 'unit'>, words: ReportWords): string {
  return `${common.value.meanings.figureKind[kind]} · ${unit ?? words.noUnit}`
}

type Bin = FigureGroup['bins'][number]

const sizeOf = ({ read, doubtful, printed }: FigureGroup) => read + doubtful + printed

/** Figures by kind and unit: how many, how they spread, and the largest. */
export function Figures() {
  const { data, words: current } = useStore()
  const words = current.value
  const chosen = useSignal(0)
  const group = data.figures[chosen.value]
  const [largest] = data.figures
  const most = largest === undefined ? 1 : sizeOf(largest)
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{words.sections.figures}</h2>
      <p class="note">{words.notes.figures}</p>
      <div class="split">
        <section class="count-list groups" aria-label={words.group}>
          <ul>
            {data.figures.map((one, index) => (
              <Bar
                key={groupName(one, words)}
                label={groupName(one, words)}
                count={grouped(sizeOf(one))}
                share={sizeOf(one) / most}
                isOn={index === chosen.value}
                onChoose={() => {
                  chosen.value = index
                }}
              />
            ))}
          </ul>
          {data.otherFigures > 0 && <p class="note">{words.otherFigures(grouped(data.otherFigures))}</p>}
        </section>
        {group !== undefined && <Group group={group} />}
      </div>
    </section>
  )
}

function Group({ group }: { readonly group: FigureGroup }) {
  const store = useStore()
  const words = store.words.value
  const name = groupName(group, words)
  const keep = groupFilter(group.kind, group.unit, name)
  const states = ['read', 'doubtful', 'printed'] as const
  const chooseState = (state: (typeof states)[number]) => {
    if (!store.isOn(keep)) store.toggle(keep)
    store.toggle(certaintyFilter(state, `${words.sections.figures}: ${words.states[state]}`))
  }
  return (
    <div class="group">
      <h3>{name}</h3>
      <p class="states">
        {states.map((state) => (
          <button key={state} type="button" class={`state ${state}`} onClick={() => chooseState(state)}>
            {words.states[state]} {grouped(group[state])}
          </button>
        ))}
        {group.targets > 0 && (
          <span>
            {words.target} {grouped(group.targets)}
          </span>
        )}
      </p>
      {group.bins.length > 0 && <Spread group={group} name={name} />}
      {(group.zeros > 0 || group.negatives > 0) && (
        <p class="note">{words.notInBins(grouped(group.zeros), grouped(group.negatives))}</p>
      )}
      {group.top.length > 0 && (
        <>
          <h4>{words.top}</h4>
          <ol class="largest">
            {group.top.map((figure) => (
              <Top key={`${figure.letter} ${figure.position}`} figure={figure} />
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

/** How the values of a group spread, as a chart and as its bins in words. */
function Spread({ group, name }: { readonly group: FigureGroup; readonly name: string }) {
  const store = useStore()
  const words = store.words.value
  const { compact } = words
  const nameOf = ({ from, to }: Bin) => `${compact(from)} – ${compact(to)}`
  const draw = useMemo(() => (width: number) => drawn(group.bins, nameOf, compact, width), [group, words])
  const most = group.bins.reduce((largest, { figures }) => Math.max(largest, figures), 1)
  const keep = groupFilter(group.kind, group.unit, name)
  return (
    <>
      <Chart
        label={words.distributionOf(name, compact(group.smallest ?? 0), compact(group.largest ?? 0))}
        draw={draw}
      />
      <details class="count-list">
        <summary>{words.distribution}</summary>
        <ul>
          {group.bins.map((bin) => {
            const filter = binFilter(bin.from, bin.to, nameOf(bin))
            return (
              <Bar
                key={bin.from}
                label={nameOf(bin)}
                count={grouped(bin.figures)}
                share={bin.figures / most}
                isOn={store.isOn(filter) && store.isOn(keep)}
                onChoose={() => {
                  if (!store.isOn(keep)) store.toggle(keep)
                  store.toggle(filter)
                }}
              />
            )
          })}
        </ul>
      </details>
    </>
  )
}

function drawn(
  bins: readonly Bin[],
  nameOf: (bin: Bin) => string,
  compact: (value: number) => string,
  width: number,
) {
  return plot({
    width,
    height: Math.min(260, Math.max(170, width / 3)),
    marginLeft: 48,
    x: { type: 'log', label: null, tickFormat: compact, ticks: Math.max(2, width / 90) },
    y: {
      label: null,
      grid: true,
      tickFormat: (value: number) => (Number.isInteger(value) ? grouped(value) : ''),
    },
    marks: [
      rectY(bins, {
        x1: 'from',
        x2: 'to',
        y: 'figures',
        fill: 'var(--accent)',
        inset: 0.5,
        title: (bin: Bin) => `${nameOf(bin)}: ${grouped(bin.figures)}`,
      }),
      ruleY([0], { stroke: 'currentColor' }),
    ],
  })
}

function Top({ figure }: { readonly figure: TopFigure }) {
  const store = useStore()
  const { compact, target } = store.words.value
  const { text, value, measure, agency, sentence, input } = figure
  return (
    <li>
      <button type="button" class="link" title={input} onClick={() => (store.opened.value = figure)}>
        <strong lang="zh">{text}</strong>
      </button>{' '}
      <span class="soft" title={grouped(value)}>
        {compact(value)}
      </span>
      {figure.target && <span class="tag">{target}</span>}
      <span lang="zh"> {[measure, agency].filter(Boolean).join(' · ')}</span>
      {sentence !== null && <q lang="zh">{sentence}</q>}
    </li>
  )
}
