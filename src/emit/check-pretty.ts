import type { CheckedDocument, CheckedFinding, CheckRun, Excerpt } from '../model/check-run.ts'
import type { Severity } from '../model/finding.ts'
import { largest } from '../text/largest.ts'
import { displayWidth } from './display-width.ts'
import { printableLine } from './printable.ts'

/** How the parts of a report are painted; the identity for plain text. */
export type CheckPaint = Readonly<
  Record<Severity | 'name' | 'rule' | 'mark' | 'quiet', (text: string) => string>
>

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * `check --format pretty`: for each letter its name, then its findings with line and column, the printed line underlined by display width, and a
 * last line that counts. At most `perFile` findings a letter, the heaviest, with the number of the others; suppressed ones are only counted.
 */
export function* checkPretty(run: CheckRun, paint: CheckPaint, perFile: number): Generator<string> {
  for (const document of run.documents) {
    const shown = document.findings.filter(({ suppression }) => suppression === null)
    if (shown.length === 0) continue
    const kept = heaviest(shown, perFile)
    yield `${paint.name(printableLine(document.source.name))}  ${document.kind}\n`
    const width = largest(
      kept.map((finding) => placed(finding).length),
      0,
    )
    for (const finding of kept) yield lines(finding, paint, width)
    if (kept.length < shown.length)
      yield paint
        .quiet(`  … and ${shown.length - kept.length} more; --max-per-file ${shown.length} shows them`)
        .concat('\n')
    yield '\n'
  }
  yield `${summary(run, paint)}\n`
}

function heaviest(findings: readonly CheckedFinding[], room: number): readonly CheckedFinding[] {
  if (findings.length <= room) return findings
  const kept = new Set(findings.toSorted((a, b) => weights[a.severity] - weights[b.severity]).slice(0, room))
  return findings.filter((finding) => kept.has(finding))
}

function placed({ line, column }: CheckedFinding): string {
  return line === null ? '-' : `${line}:${column}`
}

function lines(finding: CheckedFinding, paint: CheckPaint, width: number): string {
  const { severity, rule, message, excerpt } = finding
  const word = paint[severity](severity.padEnd(7))
  const head = `  ${placed(finding).padStart(width)}  ${word}  ${printableLine(message)}  ${paint.rule(rule)}\n`
  // What is only worth knowing stays on one line.
  return severity === 'info' || excerpt === null ? head : head + underlined(excerpt, paint, width + 4)
}

function underlined({ text, start, end }: Excerpt, paint: CheckPaint, indent: number): string {
  const before = shown(text.slice(0, start))
  const marked = shown(text.slice(start, end))
  const pad = ' '.repeat(indent)
  const line = `${pad}${before}${marked}${shown(text.slice(end))}`
  const mark = '~'.repeat(Math.max(1, displayWidth(marked)))
  return `${line}\n${pad}${' '.repeat(displayWidth(before))}${paint.mark(mark)}\n`
}

function shown(text: string): string {
  return printableLine(text.replaceAll('\t', ' '))
}

function summary({ documents, failures }: CheckRun, paint: CheckPaint): string {
  const errors = documents.reduce((sum, document) => sum + document.errors, 0)
  const warnings = documents.reduce((sum, document) => sum + document.warnings, 0)
  const suppressed = documents.reduce((sum, { findings }) => sum + count(findings), 0)
  const parts = [
    `${documents.length} ${noun(documents.length, 'letter')}`,
    paintCount(errors, 'error', paint.error),
    paintCount(warnings, 'warning', paint.warning),
  ]
  const fixable = documents.reduce((sum, document) => sum + fixes(document), 0)
  if (fixable > 0) parts.push(`${fixable} can be mended with --fix`)
  if (suppressed > 0) parts.push(paint.quiet(`${suppressed} suppressed`))
  if (failures.length > 0)
    parts.push(paint.error(`${failures.length} ${noun(failures.length, 'input')} failed`))
  return parts.join(', ')
}

function count(findings: CheckedDocument['findings']): number {
  return findings.filter(({ suppression }) => suppression !== null).length
}

/** Safe fixes of a text file; others cannot be applied to their file. */
function fixes({ source, findings }: CheckedDocument): number {
  if (source.format !== 'text') return 0
  return findings.filter(({ fix, suppression }) => fix?.isSafe && suppression === null).length
}

function paintCount(number: number, word: string, paint: (text: string) => string): string {
  const text = `${number} ${noun(number, word)}`
  return number === 0 ? text : paint(text)
}

function noun(number: number, word: string): string {
  return number === 1 ? word : `${word}s`
}
