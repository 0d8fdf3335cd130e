import type { CheckRun } from '../model/check-run.ts'
import type { Severity } from '../model/finding.ts'
import { artifactPath } from './artifact.ts'
import { placedMessage, placeInFile } from './finding-place.ts'
import { printable } from './printable.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Workflow commands of GitHub Actions: `::error file=a.txt,line=3,…::message`. What a letter brings cannot end a command or begin another. A
 * suppressed finding is a notice that says so.
 */
export function* github(run: CheckRun): Generator<string> {
  for (const { name, reason } of run.failures)
    yield command('error', { file: artifactPath(name, run.root), title: 'fuhan: input' }, reason)
  for (const document of run.documents) {
    const file = artifactPath(document.source.name, run.root)
    for (const finding of document.findings) {
      const { severity, rule, suppression } = finding
      const place = placeInFile(document, finding)
      const aside = suppression === null ? '' : ` (suppressed: ${suppression.reason})`
      yield command(
        suppression === null ? commands[severity] : 'notice',
        {
          file,
          line: place?.line,
          endLine: place?.endLine,
          // Columns may only be given where the range stays on its line.
          ...(place?.line === place?.endLine ? { col: place?.column, endColumn: place?.endColumn } : {}),
          title: `fuhan: ${rule}`,
        },
        placedMessage(document, finding) + aside,
      )
    }
  }
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`
}

function escapeData(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
