import type { CheckRun } from '../model/check-run.ts'
import { artifactPath } from './artifact.ts'
import { placedMessage, placeInFile } from './finding-place.ts'
import { attributes } from './xml.ts'

/** Checkstyle XML: `file` and `error` elements. A suppressed finding has the severity `ignore`, which Checkstyle itself uses for it. */
export function* checkstyle(run: CheckRun): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
  for (const { name, reason } of run.failures) {
    yield `  <file${attributes({ name: artifactPath(name, run.root) })}>\n`
    yield `    <error${attributes({ line: 1, severity: 'error', message: reason, source: 'fuhan.input' })}/>\n  </file>\n`
  }
  for (const document of run.documents) {
    yield `  <file${attributes({ name: artifactPath(document.source.name, run.root) })}>\n`
    for (const finding of document.findings) {
      const place = placeInFile(document, finding)
      yield `    <error${attributes({
        line: place?.line ?? 1,
        column: place?.column ?? null,
        severity: finding.suppression === null ? finding.severity : 'ignore',
        message: placedMessage(document, finding),
        source: `fuhan.${finding.rule}`,
      })}/>\n`
    }
    yield '  </file>\n'
  }
  yield '</checkstyle>\n'
}
