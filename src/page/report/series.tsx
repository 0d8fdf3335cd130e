import { dot, line, plot } from '@observablehq/plot'
import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { SeriesReport } from '../../model/report.ts'
import type { SeriesPoint } from '../../model/series.ts'
import { grouped } from '../inspect/format.ts'
import { Chart } from './chart.tsx'
import { Scroll } from './scroll.tsx'
import { useStore } from './store.ts'

/** The same quantity across letters (时间线). */
export function SeriesSection() {
  const { data, words: current } = useStore()
  const words = current.value
  const chosen = useSignal(0)
  const series = data.series[chosen.value]
  return (
    <section aria-labelledby="series-title">
      <h2 id="series-title">{words.sections.series}</h2>
      <p class="note">
        {words.notes.series}
        {data.seriesLetters < data.letters &&
          ` ${words.seriesLetters(grouped(data.seriesLetters), grouped(data.letters))}`}
      </p>
      {series === undefined ? (
        <p>{words.noSeries}</p>
      ) : (
        <div class="split">
          <div class="choices">
            <ul>
              {data.series.map((one, index) => (
                <li key={index}>
                  <button
                    type="button"
                    aria-pressed={index === chosen.value}
                    onClick={() => {
                      chosen.value = index
                    }}
                  >
                    <span lang="zh">{one.measure}</span>
                    <span class="soft" lang="zh">
                      {one.agency} · {grouped(one.points.length + one.morePoints)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {data.otherSeries > 0 && <p class="note">{words.otherSeries(grouped(data.otherSeries))}</p>}
          </div>
          <OneSeries series={series} />
        </div>
      )}
    </section>
  )
}

type DatedPoint = SeriesPoint & { readonly time: string }

function OneSeries({ series }: { readonly series: SeriesReport }) {
  const words = useStore().words.value
  const { measure, agency, unit, points, morePoints } = series
  const dated = points.filter((point): point is DatedPoint => point.time !== null)
  const draw = useMemo(() => (width: number) => drawn(dated, width, words.compact), [series, words])
  return (
    <div class="group">
      <h3 lang="zh">
        {measure} <span class="soft">{[agency, unit].filter(Boolean).join(' · ')}</span>
      </h3>
      {dated.length > 1 && (
        <Chart label={words.seriesOf(measure, agency, grouped(points.length))} draw={draw} />
      )}
      <Scroll label={measure}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.time}</th>
              <th scope="col" class="number">
                {words.columns.value}
              </th>
              <th scope="col" class="number">
                {words.columns.growth}
              </th>
              <th scope="col">{words.columns.sentence}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => (
              <PointRow key={index} point={point} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {morePoints > 0 && <p class="note">{words.morePoints(grouped(morePoints))}</p>}
    </div>
  )
}

function PointRow({ point }: { readonly point: SeriesPoint }) {
  const store = useStore()
  const words = store.words.value
  const { time, text, value, growth, growthFrom, conflicts, sentence, letter } = point
  return (
    <tr>
      <td class="day">{time ?? '–'}</td>
      <td class="number" title={grouped(value)}>
        <span lang="zh">{text}</span>
      </td>
      <td class="number">{growth === null ? '' : `${(100 * growth).toFixed(1)}% (${growthFrom})`}</td>
      <td>
        <q lang="zh">{sentence ?? words.noSentence}</q>
        <button type="button" class="link" onClick={() => store.openInput(letter)}>
          {letter}
        </button>
        {conflicts.length > 0 && (
          <span class="uncertain">
            {words.columns.conflicts}: {conflicts.join('、')}
          </span>
        )}
      </td>
    </tr>
  )
}

function drawn(points: readonly DatedPoint[], width: number, compact: (value: number) => string) {
  const x = (point: DatedPoint) => new Date(point.time)
  return plot({
    width,
    height: Math.min(260, Math.max(170, width / 3)),
    marginLeft: 56,
    x: {
      type: 'utc',
      label: null,
      tickFormat: (day: Date) => day.toISOString().slice(0, 7),
      ticks: Math.max(2, width / 110),
    },
    y: { label: null, grid: true, zero: true, tickFormat: (value: number) => compact(value) },
    marks: [
      line(points, { x, y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }),
      dot(points, {
        x,
        y: 'value',
        r: 4,
        fill: (point: DatedPoint) => (point.conflicts.length > 0 ? 'var(--doubtful)' : 'var(--accent)'),
        title: ({ time, text }: DatedPoint) => `${time}: ${text}`,
      }),
    ],
  })
}
