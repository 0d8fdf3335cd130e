import type { Document, DocumentKind } from '../model/document.ts'
import type { Finding, Severity } from '../model/finding.ts'
import { append } from '../text/append.ts'
import { expectChoice, expectOptions } from '../text/expected.ts'
import { compareFindings } from '../text/finding-order.ts'
import { type Place, placer } from '../text/locate.ts'
import { oneLine } from '../text/one-line.ts'
import { Letter } from './context/letter.ts'
import { rules } from './index.ts'
import { type Fix, type Profile, profiles, type Rule, type Verdict } from './rule.ts'

/** Tells line and column of an offset. */
type Placer = (offset: number) => Place

/** How strictly to judge. */
export interface CheckOptions {
  /** What the text claims to be; `scraped` when left out. */
  readonly profile?: Profile
  /** Severities by rule id, over those of the profile. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  /** The kind every document must have; any other is an error of `not-a-reply`, whatever `rules` says. */
  readonly expect?: DocumentKind
}

/** A finding with the change that mends it, where one is known. */
export interface Judgement {
  readonly finding: Finding
  readonly fix: Fix | null
}

/** Severity of each finding that `parse` makes and no rule of the catalogue explains, in every profile. */
const notices: ReadonlyMap<string, Severity> = new Map([
  ['document-kind', 'info'],
  ['copy-form', 'info'],
  ['invalid-bytes', 'warning'],
  ['charset-mismatch', 'info'],
  ['number-too-large', 'warning'],
  ['no-letter', 'warning'],
  ['rules-skipped', 'info'],
])

/** Every id a finding can have: the rules', and the notices of reading (document-kind, invalid-bytes, rules-skipped …). */
export function findingIds(): string[] {
  return [...rules.map(({ id }) => id), ...notices.keys()]
}

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))

/** The severity that `options` give a finding of `id`; `fallback` for ids that nothing here knows. */
export function severityOf(
  id: string,
  { profile = 'scraped', rules: overrides = {} }: CheckOptions,
  fallback: Severity = 'warning',
): Severity | 'off' {
  return overrides[id] ?? byId.get(id)?.severity[profile] ?? notices.get(id) ?? fallback
}

/** Throws a TypeError where options name a profile, kind or severity that is none; ids of rules are left to newer and older versions. */
export function expectCheckOptions(options: CheckOptions): void {
  expectOptions(options, 'options')
  expectChoice(options.profile, profiles, 'profile')
  expectChoice(options.expect, kinds, 'expect')
  for (const [id, severity] of Object.entries(options.rules ?? {}))
    expectChoice(severity, ['off', 'info', 'warning', 'error'], `the severity of ${id}`)
}

const kinds: readonly DocumentKind[] = ['reply', 'opinion', 'report', 'other']

/**
 * All findings of one document (校核): the doubts of `parse` at the profile's severity, and those of the rules, sorted by place, then rule.
 * Where `document.text` is absent, the rules that need it are skipped and one info finding, `rules-skipped`, names them.
 */
export function check(document: Document, options: CheckOptions = {}): Judgement[] {
  expectCheckOptions(options)
  const letter = new Letter(document)
  const place = document.text === undefined ? null : placer(letter.text)
  const out: Judgement[] = []
  for (const finding of document.findings) {
    const severity = severityOf(finding.rule, options, finding.severity)
    if (severity !== 'off') out.push({ finding: { ...finding, severity }, fix: null })
  }
  const skipped: string[] = []
  for (const rule of rules) {
    if (rule.isDoubt && rule.check === null) continue
    if (!(rule.judgesAnyKind || letter.isLetter)) continue
    const severity = isAboutKind(rule, options) ? 'error' : severityOf(rule.id, options)
    if (severity === 'off') continue
    if (rule.needsText && place === null) skipped.push(rule.id)
    else append(out, judgementsOf(rule, severity, letter, document.kind, options, place))
  }
  const severity = severityOf('rules-skipped', options)
  if (skipped.length > 0 && severity !== 'off') out.push(skippedRules(skipped, severity))
  return out.sort((a, b) => compareFindings(a.finding, b.finding))
}

/** What one rule says of a letter; of a kind that is expected it says nothing. */
function judgementsOf(
  rule: Rule,
  severity: Severity,
  letter: Letter,
  kind: DocumentKind,
  options: CheckOptions,
  place: Placer | null,
): Judgement[] {
  const expected = rule.id === 'not-a-reply' ? options.expect : undefined
  if (rule.check === null || expected === kind) return []
  const isGiven = expected !== undefined || options.rules?.[rule.id] !== undefined
  const out: Judgement[] = []
  for (const verdict of rule.check(letter)) {
    const own = verdict.isMild && !isGiven ? 'info' : severity
    out.push({ finding: findingOf(rule.id, own, verdict, place), fix: verdict.fix ?? null })
  }
  if (expected !== undefined && kind === 'reply') out.push(unexpected(expected))
  return out
}

/** Whether a rule says that a document is none of those expected. */
function isAboutKind(rule: Rule, { expect }: CheckOptions): boolean {
  return expect !== undefined && (rule.id === 'not-a-reply' || rule.id === 'error-page')
}

function skippedRules(names: readonly string[], severity: Severity): Judgement {
  const message = `the document carries no text, so these rules were skipped: ${names.join(', ')}`
  return {
    finding: { rule: 'rules-skipped', severity, message, span: null, line: null, column: null },
    fix: null,
  }
}

function unexpected(expected: DocumentKind): Judgement {
  const message = `the document is a reply, not the expected ${expected}`
  return {
    finding: { rule: 'not-a-reply', severity: 'error', message, span: null, line: null, column: null },
    fix: null,
  }
}

function findingOf(
  rule: string,
  severity: Severity,
  { message: told, start, end = start }: Verdict,
  place: Placer | null,
): Finding {
  const message = oneLine(told)
  if (start === undefined || end === undefined)
    return { rule, severity, message, span: null, line: null, column: null }
  const { line, column } = place?.(start) ?? { line: null, column: null }
  return { rule, severity, message, span: [start, end], line, column }
}
