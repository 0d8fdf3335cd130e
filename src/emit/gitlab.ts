import type { CheckRun } from '../model/check-run.ts'
import type { Severity } from '../model/finding.ts'
import { artifactPath } from './artifact.ts'
import { placedMessage, placeInFile } from './finding-place.ts'
import { safeJson } from './safe-json.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/**
 * A Code Quality report of GitLab. An input that could not be read is a blocker, so that a merge request shows it; a suppressed finding stays
 * in the report as info, lest GitLab call it mended.
 */
export function* gitlab(run: CheckRun): Generator<string> {
  let before = '[\n'
  const entry = (value: object) => {
    const out = before + safeJson(value)
    before = ',\n'
    return out
  }
  for (const { name, reason } of run.failures) {
    const path = artifactPath(name, run.root)
    yield entry({
      description: `cannot be read: ${reason}`,
      check_name: 'input',
      fingerprint: `input:${path}`,
      severity: 'blocker',
      location: { path, lines: { begin: 1 } },
    })
  }
  for (const document of run.documents) {
    const path = artifactPath(document.source.name, run.root)
    for (const finding of document.findings) {
      const { rule, severity, fingerprint, suppression } = finding
      const message = placedMessage(document, finding)
      yield entry({
        description: suppression === null ? message : `suppressed (${suppression.reason}): ${message}`,
        check_name: rule,
        fingerprint,
        severity: suppression === null ? severities[severity] : 'info',
        location: { path, lines: { begin: placeInFile(document, finding)?.line ?? 1 } },
      })
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
