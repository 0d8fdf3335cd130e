import { checkConcise } from '../emit/check-concise.ts'
import { checkJson, checkNdjson } from '../emit/check-json.ts'
import { type CheckPaint, checkPretty } from '../emit/check-pretty.ts'
import { checkstyle } from '../emit/checkstyle.ts'
import { github } from '../emit/github.ts'
import { gitlab } from '../emit/gitlab.ts'
import { junit } from '../emit/junit.ts'
import { sarif } from '../emit/sarif.ts'
import type { CheckRun } from '../model/check-run.ts'
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

/** Writes a run in one of the formats, in pieces. */
export function formatRun(
  run: CheckRun,
  format: CheckFormat,
  paint: CheckPaint,
  perFile: number,
): Iterable<string> {
  if (format === 'json' || format === 'ndjson') return writers[format](run)
  const spoken = withoutKinds(run)
  return format === 'pretty' ? checkPretty(spoken, paint, perFile) : writers[format](spoken)
}

/**
 * Leaves out the note on what each letter was read as, as long as it is a mere note: on a letter without fault every output but the data is
 * silent.
 */
function withoutKinds(run: CheckRun): CheckRun {
  const documents = run.documents.map((document) => ({
    ...document,
    findings: document.findings.filter(
      ({ rule, severity }) => rule !== 'document-kind' || severity !== 'info',
    ),
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
