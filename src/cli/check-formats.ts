import { checkConcise } from '../emit/check-concise.ts'
import { checkJson, checkNdjson } from '../emit/check-json.ts'
import { type CheckPaint, checkPretty, type PrettyLayout } from '../emit/check-pretty.ts'
import { countColumns, countColumnsIn, countRules } from '../emit/check-stats.ts'
import { checkstyle } from '../emit/checkstyle.ts'
import { github } from '../emit/github.ts'
import { gitlab } from '../emit/gitlab.ts'
import { jsonTable, ndjsonTable } from '../emit/json-table.ts'
import { junit } from '../emit/junit.ts'
import { isKindNote } from '../emit/kind-note.ts'
import { sarif } from '../emit/sarif.ts'
import { textTable } from '../emit/text-table.ts'
import { localizedRun } from '../emit/words/localized.ts'
import type { CheckRun } from '../model/check-run.ts'
import type { Severity } from '../model/finding.ts'
import type { CheckFormat } from './declarations/check-format.ts'

const same = (text: string) => text

/** No paint at all: for files and pipes. */
export const plainPaint: CheckPaint = {
  error: same,
  warning: same,
  info: same,
  name: same,
  rule: same,
  mark: same,
  quiet: same,
}

/** Writes a run in one of the formats, in pieces; findings lighter than `level` are left out, in what people read those that no baseline holds too. */
export function formatRun(
  run: CheckRun,
  format: CheckFormat,
  layout: PrettyLayout,
  level?: Severity,
): Iterable<string> {
  const isRead = format === 'pretty' || format === 'concise'
  const shown = atLevel(
    localizedRun(format === 'json' || format === 'ndjson' ? run : withoutKinds(run), layout.words),
    level ?? (isRead && run.hasBaseline ? 'warning' : 'info'),
  )
  return format === 'pretty' ? checkPretty(shown, layout) : writers[format](shown)
}

/** The formats in which counts are written. */
export const statsFormats: readonly CheckFormat[] = ['pretty', 'json', 'ndjson']

/** Writes how often each rule spoke, in one of {@link statsFormats}. */
export function* formatStats(
  run: CheckRun,
  format: CheckFormat,
  { paint, width, words }: PrettyLayout,
  level: Severity = 'info',
): Generator<string> {
  const counts = countRules(atLevel(withoutKinds(run), level))
  if (format === 'pretty') {
    const spare = [
      words.counts.suppressed,
      words.counts.letters,
      words.severities.info,
      words.severities.warning,
    ]
    const table = textTable(countColumnsIn(words), { width, strong: paint.name, spare, keepEnd: [] })
    for (const [index, count] of counts.entries())
      yield table.row(index === counts.length - 1 ? { ...count, rule: words.counts.all } : count)
    yield table.close()
    return
  }
  const table = format === 'json' ? jsonTable(countColumns) : ndjsonTable(countColumns)
  yield table.open()
  for (const count of counts) yield table.row(count)
  yield table.close()
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The findings from `level` on, with the number of the lighter ones. */
function atLevel(run: CheckRun, level: Severity): CheckRun {
  let hidden = 0
  const documents = run.documents.map((document) => {
    const findings = document.findings.filter(({ severity }) => weights[severity] <= weights[level])
    hidden += document.findings.length - findings.length
    return { ...document, findings }
  })
  return { ...run, documents, hidden }
}

/** Leaves out the note on what each letter was read as. */
function withoutKinds(run: CheckRun): CheckRun {
  const documents = run.documents.map((document) => ({
    ...document,
    findings: document.findings.filter((finding) => !isKindNote(finding)),
  }))
  return { ...run, documents }
}

const writers: Readonly<Record<Exclude<CheckFormat, 'pretty'>, (run: CheckRun) => Iterable<string>>> = {
  concise: checkConcise,
  json: checkJson,
  ndjson: checkNdjson,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
}
