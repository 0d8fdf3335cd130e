import { useEffect } from 'preact/hooks'
import { SaveCorrections } from '../corrections/save-corrections.tsx'
import { grouped } from '../inspect/format.ts'
import { TopBar } from '../view/top-bar.tsx'
import { Fields } from './fields.tsx'
import { FigureRows } from './figure-rows.tsx'
import { Figures } from './figures.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Findings } from './findings.tsx'
import { LeftOut } from './left-out.tsx'
import { LetterDialog } from './letter-dialog.tsx'
import { LetterRows } from './letter-rows.tsx'
import { Overview } from './overview.tsx'
import { SeriesSection } from './series.tsx'
import { type Store, StoreProvider } from './store.ts'

/** A dataset at a glance (数据概览). */
export function ReportApp({ store }: { readonly store: Store }) {
  const words = store.words.value
  useEffect(() => {
    document.title = `${words.title} · fuhan`
  }, [words])
  return (
    <StoreProvider value={store}>
      <TopBar title={words.title} />
      <main class="report">
        <Facts store={store} />
        <Corrected store={store} />
        <LeftOut />
        <Overview />
        <Fields />
        <Findings />
        <Figures />
        <SeriesSection />
        <FilterBar />
        <LetterRows />
        <FigureRows />
      </main>
      <LetterDialog />
    </StoreProvider>
  )
}

/** What was corrected in letters that were opened, and where it counts. */
function Corrected({ store: { corrections, words } }: { readonly store: Store }) {
  if (corrections.text.value === '') return null
  return (
    <div class="actions">
      <SaveCorrections file={corrections} />
      <span class="note">{words.value.notes.corrections}</span>
    </div>
  )
}

/** How many letters and figures there are, and what is to be known of them all. */
function Facts({ store }: { readonly store: Store }) {
  const { data } = store
  const words = store.words.value
  const figures = data.figures.reduce(
    (sum, { read, doubtful, printed }) => sum + read + doubtful + printed,
    data.otherFigures,
  )
  const facts = [
    words.letters(grouped(data.letters)),
    words.figures(grouped(figures)),
    ...(data.failed > 0 ? [words.failed(grouped(data.failed))] : []),
    ...(data.withoutText > 0 ? [words.withoutText(grouped(data.withoutText))] : []),
    words.readBy(data.version),
  ]
  return <p class="report-facts">{facts.join(' · ')}</p>
}
