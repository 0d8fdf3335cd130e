import type { CheckedDocument, CheckedFinding, CheckRun, Excerpt } from '../model/check-run.ts'
import type { Severity } from '../model/finding.ts'
import { largest } from '../text/largest.ts'
import { displayWidth, truncate, truncateStart } from './display-width.ts'
import { printableLine } from './printable.ts'
import { wrap } from './wrap.ts'

/** How the parts of a report are painted; the identity for plain text. */
export type CheckPaint = Readonly<
  Record<Severity | 'name' | 'rule' | 'mark' | 'quiet', (text: string) => string>
>

/** How the report is laid out. */
export interface PrettyLayout {
  readonly paint: CheckPaint
  /** Findings shown of a letter at most. */
  readonly perFile: number
  /** Columns of the terminal; Infinity for none. */
  readonly width: number
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * `check --format pretty`: for each letter its name, then its findings with line and column, the printed line underlined by display width, and a
 * last line that counts. At most `perFile` findings a letter, the heaviest, with the number of the others; suppressed ones are only counted.
 */
export function* checkPretty(run: CheckRun, { paint, perFile, width }: PrettyLayout): Generator<string> {
  for (const document of run.documents) {
    const shown = document.findings.filter(({ suppression }) => suppression === null)
    if (shown.length === 0) continue
    const kept = heaviest(shown, perFile)
    const room = Math.max(8, width - document.kind.length - 2)
    yield `${paint.name(truncateStart(printableLine(document.source.name), room))}  ${document.kind}\n`
    const places = largest(
      kept.map((finding) => placed(finding).length),
      0,
    )
    for (const finding of kept) yield lines(finding, paint, places, width)
    if (kept.length < shown.length) {
      const more = `  … and ${shown.length - kept.length} more; --max-per-file ${shown.length} shows them`
      yield paint.quiet(wrap(more, width, 4)).concat('\n')
    }
    yield '\n'
  }
  yield `${summary(run, paint, width)}\n`
}

function heaviest(findings: readonly CheckedFinding[], room: number): readonly CheckedFinding[] {
  if (findings.length <= room) return findings
  const kept = new Set(findings.toSorted((a, b) => weights[a.severity] - weights[b.severity]).slice(0, room))
  return findings.filter((finding) => kept.has(finding))
}

function placed({ line, column }: CheckedFinding): string {
  return line === null ? '-' : `${line}:${column}`
}

function lines(finding: CheckedFinding, paint: CheckPaint, places: number, width: number): string {
  const { severity, rule, message, excerpt } = finding
  const place = `  ${placed(finding).padStart(places)}  `
  const word = severity.padEnd(7)
  // On a narrow terminal the later lines of a message begin further left.
  const indent = width < 60 ? 4 : place.length + word.length + 2
  const told = wrap(`${place}${word}  ${printableLine(message)}  ${rule}`, width, indent)
  const isWhole = told.endsWith(rule)
  const rest = told.slice(place.length + word.length, isWhole ? -rule.length : undefined)
  const head = `${place}${paint[severity](word)}${rest}${isWhole ? paint.rule(rule) : ''}\n`
  // What is only worth knowing goes without the line it stands on.
  return severity === 'info' || excerpt === null ? head : head + underlined(excerpt, paint, places + 4, width)
}

function underlined({ text, start, end }: Excerpt, paint: CheckPaint, indent: number, width: number): string {
  const room = Math.max(8, width - indent)
  const marked = truncate(shown(text.slice(start, end)), room)
  const before = truncateStart(shown(text.slice(0, start)), Math.floor((room - displayWidth(marked)) / 2))
  const after = truncate(shown(text.slice(end)), room - displayWidth(marked) - displayWidth(before))
  const pad = ' '.repeat(indent)
  const line = `${pad}${before}${marked}${after}`
  const mark = '~'.repeat(Math.max(1, displayWidth(marked)))
  return `${line}\n${pad}${' '.repeat(displayWidth(before))}${paint.mark(mark)}\n`
}

function shown(text: string): string {
  return printableLine(text.replaceAll('\t', ' '))
}

function summary({ documents, failures, hidden }: CheckRun, paint: CheckPaint, width: number): string {
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
  if (hidden > 0) parts.push(paint.quiet(`${hidden} not shown (see --level)`))
  return folded(parts, width)
}

/** Parts separated by commas, in as many lines as they need; they may be painted. */
function folded(parts: readonly string[], width: number): string {
  let used = 0
  return parts
    .map((part, index) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: paint is no width
      const wide = displayWidth(part.replaceAll(/\u001b\[\d+m/g, '')) + 2
      const isNew = index > 0 && used + wide > width
      used = isNew ? wide : used + wide
      return `${index === 0 ? '' : isNew ? ',\n' : ', '}${part}`
    })
    .join('')
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
