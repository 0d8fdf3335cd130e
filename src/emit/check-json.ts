import type { CheckedDocument, CheckedFinding, CheckRun } from '../model/check-run.ts'
import { safeJson } from './safe-json.ts'

/** `check --format json`: an array, one `{ source, kind, findings, errors, warnings }` an input in input order. */
export function* checkJson({ documents }: CheckRun): Generator<string> {
  let before = '[\n'
  for (const document of documents) {
    yield before + safeJson(judged(document), 2)
    before = ',\n'
  }
  yield documents.length === 0 ? '[]\n' : '\n]\n'
}

/** `check --format ndjson`: the objects of {@link checkJson}, one a line. */
export function* checkNdjson({ documents }: CheckRun): Generator<string> {
  for (const document of documents) yield `${safeJson(judged(document))}\n`
}

function judged({ source, kind, findings, errors, warnings }: CheckedDocument) {
  return { source, kind, findings: findings.map(finding), errors, warnings }
}

function finding(checked: CheckedFinding) {
  const { rule, severity, message, span, line, column, document, fingerprint, suppression, fix } = checked
  const mending = fix && { span: fix.span, text: fix.text, isSafe: fix.isSafe }
  return { rule, severity, message, span, line, column, document, fingerprint, suppression, fix: mending }
}
