import type { CheckRun } from '../model/check-run.ts'
import { printableLine } from './printable.ts'

/** `check --format concise`: one line a finding, `letter.txt:12:3: warning duplicate-ordinal: …`; suppressed ones say so. */
export function* checkConcise({ documents }: CheckRun): Generator<string> {
  for (const { source, findings } of documents) {
    for (const { line, column, severity, rule, message, suppression } of findings) {
      const place = line === null ? source.name : `${source.name}:${line}:${column}`
      const aside = suppression === null ? '' : ` (suppressed: ${suppression.reason})`
      yield `${printableLine(`${place}: ${severity} ${rule}: ${message}${aside}`)}\n`
    }
  }
}
