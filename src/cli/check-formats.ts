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
  return format === 'pretty' ? checkPretty(run, paint, perFile) : writers[format](run)
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
