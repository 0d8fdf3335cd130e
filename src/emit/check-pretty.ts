import type { CheckedDocument, CheckedFinding, CheckRun, Excerpt } from '../model/check-run.ts'
import type { Severity } from '../model/finding.ts'
import { largest } from '../text/largest.ts'
import { displayWidth, truncate, truncateStart } from './display-width.ts'
import { printableLine } from './printable.ts'
import type { Words } from './words/words.ts'
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
  readonly words: Words
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/**
 * `check --format pretty`: for each letter its name, then its findings with line and column, the printed line underlined by display width, and a
 * last line that counts. At most `perFile` findings a letter, the heaviest, with the number of the others; suppressed ones are only counted.
 */
export function* checkPretty(run: CheckRun, layout: PrettyLayout): Generator<string> {
  const { paint, perFile, width, words } = layout
  for (const document of run.documents) {
    const shown = document.findings.filter(({ suppression }) => suppression === null)
    if (shown.length === 0) continue
    const kept = heaviest(shown, perFile)
    const kind = words.kinds[document.kind]
    const room = Math.max(8, width - displayWidth(kind) - 2)
    yield `${paint.name(truncateStart(printableLine(document.source.name), room))}  ${kind}\n`
    const places = largest(
      kept.map((finding) => placed(finding).length),
      0,
    )
    for (const finding of kept) yield lines(finding, layout, places)
    if (kept.length < shown.length) {
      const more = `  ${words.more(shown.length - kept.length, shown.length)}`
      yield paint.quiet(wrap(more, width, 4)).concat('\n')
    }
    yield '\n'
  }
  yield `${summary(run, layout)}\n`
}

function heaviest(findings: readonly CheckedFinding[], room: number): readonly CheckedFinding[] {
  if (findings.length <= room) return findings
  const kept = new Set(findings.toSorted((a, b) => weights[a.severity] - weights[b.severity]).slice(0, room))
  return findings.filter((finding) => kept.has(finding))
}

function placed({ line, column }: CheckedFinding): string {
  return line === null ? '-' : `${line}:${column}`
}

function lines(finding: CheckedFinding, { paint, width, words }: PrettyLayout, places: number): string {
  const { severity, rule, message, excerpt } = finding
  const place = `  ${placed(finding).padStart(places)}  `
  const spoken = words.severities[severity]
  const word = spoken + ' '.repeat(Math.max(0, 7 - displayWidth(spoken)))
  // On a narrow terminal the later lines of a message begin further left.
  const indent = width < 60 ? 4 : place.length + displayWidth(word) + 2
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

function summary({ documents, failures, hidden }: CheckRun, { paint, width, words }: PrettyLayout): string {
  const errors = documents.reduce((sum, document) => sum + document.errors, 0)
  const warnings = documents.reduce((sum, document) => sum + document.warnings, 0)
  const suppressed = documents.reduce((sum, { findings }) => sum + count(findings), 0)
  const painted = (number: number, text: string, paintOf: (text: string) => string) =>
    number === 0 ? text : paintOf(text)
  const parts = [
    words.letters(documents.length),
    painted(errors, words.errors(errors), paint.error),
    painted(warnings, words.warnings(warnings), paint.warning),
  ]
  const fixable = documents.reduce((sum, document) => sum + fixes(document), 0)
  if (fixable > 0) parts.push(words.fixable(fixable))
  if (suppressed > 0) parts.push(paint.quiet(words.suppressed(suppressed)))
  if (failures.length > 0) parts.push(paint.error(words.failed(failures.length)))
  if (hidden > 0) parts.push(paint.quiet(words.hidden(hidden)))
  return folded(parts, width, words.comma)
}

/** Parts separated by commas, in as many lines as they need; they may be painted. */
function folded(parts: readonly string[], width: number, comma: string): string {
  let used = 0
  return parts
    .map((part, index) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: paint is no width
      const wide = displayWidth(part.replaceAll(/\u001b\[\d+m/g, '')) + 2
      const isNew = index > 0 && used + wide > width
      used = isNew ? wide : used + wide
      return `${index === 0 ? '' : isNew ? `${comma.trimEnd()}\n` : comma}${part}`
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
