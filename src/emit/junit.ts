import type { CheckedDocument, CheckedFinding, CheckRun } from '../model/check-run.ts'
import { artifactPath } from './artifact.ts'
import { placedMessage } from './finding-place.ts'
import { attributes, escapeXml } from './xml.ts'

/**
 * JUnit XML in the form that Jenkins and GitLab read: a suite a letter, a case a finding. Errors and warnings fail their case, info passes
 * with its words in system-out, a suppressed finding is skipped, an input that could not be read is an error. A letter without findings is
 * one case that passes.
 */
export function* junit(run: CheckRun): Generator<string> {
  const suites = run.documents.map((document) => counted(document))
  const tests = run.failures.length + suites.reduce((sum, suite) => sum + Math.max(1, suite.cases), 0)
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0)
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'fuhan', tests, failures, errors: run.failures.length })}>\n`
  for (const { name, reason } of run.failures) {
    const path = artifactPath(name, run.root)
    yield `  <testsuite${attributes({ name: path, tests: 1, failures: 0, errors: 1, skipped: 0 })}>\n`
    yield `    <testcase${attributes({ name: 'input', classname: path })}><error${attributes({ type: 'input', message: reason })}/></testcase>\n  </testsuite>\n`
  }
  for (const [index, document] of run.documents.entries()) {
    const path = artifactPath(document.source.name, run.root)
    const { cases = 0, failures = 0, skipped = 0 } = suites[index] ?? {}
    yield `  <testsuite${attributes({ name: path, tests: Math.max(1, cases), failures, errors: 0, skipped })}>\n`
    if (cases === 0) yield `    <testcase${attributes({ name: 'no findings', classname: path })}/>\n`
    for (const finding of document.findings) yield testcase(document, finding, path)
    yield '  </testsuite>\n'
  }
  yield '</testsuites>\n'
}

function counted({ findings }: CheckedDocument) {
  const skipped = findings.filter(({ suppression }) => suppression !== null).length
  const failures = findings.filter(
    ({ suppression, severity }) => suppression === null && severity !== 'info',
  ).length
  return { cases: findings.length, failures, skipped }
}

function testcase(document: CheckedDocument, finding: CheckedFinding, path: string): string {
  const { rule, severity, line, column, suppression } = finding
  const message = placedMessage(document, finding)
  const place = line === null ? '' : ` ${line}:${column}`
  const head = `    <testcase${attributes({ name: `${rule}${place}`, classname: path })}>`
  if (suppression !== null) return `${head}<skipped>${escapeXml(suppression.reason)}</skipped></testcase>\n`
  if (severity === 'info') return `${head}<system-out>${escapeXml(message)}</system-out></testcase>\n`
  const words = escapeXml(`${path}${place}: ${message}`)
  return `${head}<failure${attributes({ type: severity, message })}>${words}</failure></testcase>\n`
}
