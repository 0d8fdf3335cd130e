import type { CheckedFinding } from '../../model/check-run.ts'
import type { Document, DocumentKind, Source } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/mention.ts'
import type { Fix } from '../../rules/rule.ts'
import { check } from '../../rules/run.ts'
import { excerptAt } from '../../text/excerpt.ts'
import { type Place, placer } from '../../text/locate.ts'
import type { Judging } from './config.ts'
import { documentKey, hash, plain } from './document-key.ts'

/** A letter as judged alone, before the others of its run are known; holds no text of it but excerpts. */
export interface Judged {
  readonly source: Source
  readonly kind: DocumentKind
  readonly key: string
  readonly findings: CheckedFinding[]
}

/** Rules whose words are not repeated in reports: a log that shows a telephone number in full would spread what the rule warns of. */
const withheld: ReadonlySet<string> = new Set(['personal-data'])

/** Judges one letter by its rules. Every finding gets its place, excerpt, letter key and fingerprint; nothing is suppressed yet. */
export function judge(document: Document, judging: Judging): Judged {
  const key = documentKey(document)
  const judgements = check(document, judging)
  const { text } = document
  const place = text === undefined ? null : placer(text)
  const printed = text === undefined ? mentionsOf(document) : null
  const count = counter()
  const findings = judgements.map(({ finding, fix }): CheckedFinding => {
    const { span } = finding
    const end = text === undefined || place === null ? null : endOf(finding, text, place)
    return {
      ...finding,
      endLine: end?.line ?? null,
      endColumn: end?.column ?? null,
      excerpt:
        span === null || text === undefined || withheld.has(finding.rule) ? null : excerptAt(text, span),
      document: key,
      fingerprint: count(
        fingerprintOf(finding.rule, key, span === null ? '' : snippet(span, text, printed, finding)),
      ),
      suppression: null,
      fix: fix === null ? null : mending(fix, place),
    }
  })
  // Copied by way of JSON, since a slice keeps the whole text of its letter in memory.
  return JSON.parse(JSON.stringify({ source: document.source, kind: document.kind, key, findings }))
}

/** Where a finding ends. Most end on the line they begin on, and then no table of lines is needed. */
function endOf(
  { span, line, column }: Finding,
  text: string,
  place: (offset: number) => Place,
): Place | null {
  if (span === null || line === null || column === null || span[1] > text.length) return null
  const isLong = span[1] - span[0] > 200
  return isLong || /[\r\n]/.test(text.slice(span[0], span[1]))
    ? place(span[1])
    : { line, column: column + span[1] - span[0] }
}

/** A finding that only the whole run shows, in the form of those of its letter; `count` is one for each letter. */
export function batchFinding(
  finding: Finding,
  key: string,
  count: (fingerprint: string) => string,
): CheckedFinding {
  return {
    ...finding,
    endLine: null,
    endColumn: null,
    excerpt: null,
    document: key,
    fingerprint: count(fingerprintOf(finding.rule, key, '')),
    suppression: null,
    fix: null,
  }
}

/**
 * Gives a fingerprint back as it is the first time, and a further one each time it comes again, the same ones in every run: two findings of one
 * rule on the same words are told separated by their order alone.
 */
export function counter(): (fingerprint: string) => string {
  const seen = new Map<string, number>()
  return (fingerprint) => {
    const times = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, times)
    return times === 1 ? fingerprint : hash(`${fingerprint}\n${times}`).slice(0, 32)
  }
}

function fingerprintOf(rule: string, key: string, words: string): string {
  return hash(`${rule}\n${key}\n${words}`).slice(0, 32)
}

/** The words found, as every copy has them. */
function snippet(
  [start, end]: Span,
  text: string | undefined,
  printed: ReadonlyMap<string, string> | null,
  { message }: Finding,
): string {
  if (text !== undefined) return plain(text.slice(start, end))
  return plain(printed?.get(`${start},${end}`) ?? message)
}

/** The text of every mention by its span: what stands in for the text of a document that carries none. */
function mentionsOf(document: Document): Map<string, string> {
  const out = new Map<string, string>()
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    const { text, span } = value as { text?: unknown; span?: unknown }
    if (typeof text === 'string' && Array.isArray(span)) out.set(`${span[0]},${span[1]}`, text)
    for (const inner of Object.values(value)) walk(inner)
  }
  walk(document)
  return out
}

function mending(
  { start, end, text, isSafe }: Fix,
  place: ((offset: number) => Place) | null,
): CheckedFinding['fix'] {
  const from = place?.(start)
  const to = place?.(end)
  return {
    span: [start, end],
    text,
    isSafe,
    region:
      from && to
        ? { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
        : null,
  }
}
