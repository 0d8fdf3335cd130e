import type { AgencyLevel } from '../../model/agency.ts'
import type { DocumentKind } from '../../model/document.ts'
import type { ValueCounts } from '../../model/report.ts'
import { checkWords, words as common } from '../preferences.ts'
import { CountList } from './count-list.tsx'
import { useStore } from './store.ts'

/** Letters by kind, year, agency, genre, level and region. */
export function Overview() {
  const { data, words } = useStore()
  const { notes, sections } = words.value
  const { agencyLevel } = common.value.meanings
  const byKind: ValueCounts = {
    values: Object.entries(data.byKind)
      .filter(([, letters]) => letters > 0)
      .map(([value, letters]) => ({ value, letters })),
    rest: 0,
    unsaid: 0,
  }
  const byYear = {
    ...data.byYear,
    values: [...data.byYear.values].sort((a, b) => (a.value < b.value ? 1 : -1)),
  }
  return (
    <section aria-labelledby="letters-title">
      <h2 id="letters-title">{sections.letters}</h2>
      <p class="note">{notes.counts}</p>
      <div class="counts">
        <CountList
          by="kind"
          counts={byKind}
          nameOf={(value) => checkWords.value.kinds[value as DocumentKind]}
        />
        <CountList by="year" counts={byYear} />
        <CountList by="agency" counts={data.byAgency} />
        <CountList by="genre" counts={data.byGenre} />
        <CountList by="level" counts={data.byLevel} nameOf={(value) => agencyLevel[value as AgencyLevel]} />
        <CountList by="region" counts={data.byRegion} />
      </div>
    </section>
  )
}
