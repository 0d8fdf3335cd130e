import type { CheckedDocument, CheckedFinding } from '../../model/check-run.ts'
import type { Document } from '../../model/document.ts'
import type { Suppression } from '../../model/suppressions.ts'
import { createBatch } from '../../rules/batch.ts'
import { rules } from '../../rules/index.ts'
import { findingIds, severityOf } from '../../rules/run.ts'
import { compareFindings } from '../../text/finding-order.ts'
import { reasonOf } from '../failure.ts'
import { withinTime } from '../time-limit.ts'
import type { Settings } from './config.ts'
import { batchFinding, counter, type Judged, judge } from './judge.ts'
import { baselineReason, readSuppressions, type SuppressionBook } from './suppressions.ts'

/** What becomes of the suppressions files at the end of a session. */
export interface SuppressionChange {
  /** Accept every error and warning that counts. */
  readonly isWritten: boolean
  /** Take out what nothing answers to. */
  readonly isPruned: boolean
}

/** What was done to, or is wrong with, one suppressions file. */
export interface BookResult {
  readonly file: string
  /** Entries that nothing answers to and that are still in the file. */
  readonly stale: readonly Suppression[]
  readonly added: number
  readonly pruned: number
  /** Why the file could not be written; null where it was, or did not have to be. */
  readonly failure: string | null
}

/** What a session ends with. */
export interface SessionResult {
  readonly documents: CheckedDocument[]
  readonly books: readonly BookResult[]
  /** True where a suppressions file was there to compare with. */
  readonly hasBaseline: boolean
}

interface Entry {
  readonly judged: Judged
  readonly settings: Settings
  readonly book: SuppressionBook
}

const batchRules = new Set(rules.flatMap(({ id, batch }) => (batch === null ? [] : [id])))
const textRules = new Set(rules.flatMap(({ id, needsText }) => (needsText ? [id] : [])))

/** Judges the letters of one call: each by its rules, then all of them together, both against the suppressions. Keeps findings and keys, no text. */
export class CheckSession {
  readonly #entries: Entry[] = []
  readonly #books = new Map<string, Promise<SuppressionBook>>()
  readonly #change: SuppressionChange
  // A rule of the run may be off for some letters only: it compares all of them, and its findings are weighed letter by letter.
  readonly #batch = createBatch({ rules: Object.fromEntries([...batchRules].map((id) => [id, 'warning'])) })

  readonly #timeout: number

  /** `timeout` is the longest that the rules may take for one letter, in milliseconds. */
  constructor(change: SuppressionChange, timeout: number) {
    this.#change = change
    this.#timeout = timeout
  }

  /** Judges a letter alone, suppressions settled; nothing is kept of it yet. Throws a TimeLimitError for one that takes too long. */
  async judge(document: Document, settings: Settings): Promise<Judged> {
    const book = await this.#book(settings)
    const judged = withinTime(this.#timeout, () => judge(document, settings))
    return { ...judged, findings: judged.findings.map((finding) => settled(finding, book)) }
  }

  /** Takes a letter that {@link judge} has judged into the run. */
  async add(document: Document, judged: Judged, settings: Settings): Promise<void> {
    const book = await this.#book(settings)
    const hasText = document.text !== undefined
    book.judged(judged.key, (rule) => isJudged(rule, hasText, settings))
    this.#entries.push({ judged, settings, book })
    this.#batch.add(document)
  }

  /** All findings, those of the run among them. `covers` says whether all letters of a folder were in the run. */
  async finish(covers: (folder: string) => boolean): Promise<SessionResult> {
    this.#addBatch()
    const books = await Promise.all(this.#books.values())
    const { isWritten, isPruned } = this.#change
    const results: BookResult[] = []
    const accepted = new Set<CheckedFinding>()
    for (const book of books) {
      const stale = book.stale(covers)
      const isShort = isWritten || isPruned
      const added = isWritten ? this.#counting(book) : []
      const isChanged = added.length > 0 || (isShort && stale.length > 0)
      const failure = isChanged ? await book.write(stale, added).then(() => null, reasonOf) : null
      const isDone = isShort && failure === null
      if (isDone) for (const finding of added) accepted.add(finding)
      results.push({
        file: book.file,
        stale: isDone ? [] : stale,
        added: isDone ? added.length : 0,
        pruned: isDone ? stale.length : 0,
        failure,
      })
    }
    const unique = counter()
    const documents = this.#entries.map(({ judged: { source, kind, findings } }): CheckedDocument => {
      const all = findings.map((finding) => ({
        ...finding,
        suppression: accepted.has(finding) ? { reason: baselineReason } : finding.suppression,
        fingerprint: unique(finding.fingerprint),
      }))
      return { source, kind, findings: all, ...countsOf(all) }
    })
    return { documents, books: results, hasBaseline: isWritten || books.some(({ isThere }) => isThere) }
  }

  /** Hands the findings of the run to their letters. */
  #addBatch(): void {
    const byName = new Map<string, Entry>()
    for (const entry of this.#entries)
      if (!byName.has(entry.judged.source.name)) byName.set(entry.judged.source.name, entry)
    const counters = new Map<Entry, (fingerprint: string) => string>()
    for (const { source, finding } of this.#batch.finish()) {
      const entry = byName.get(source)
      const severity = entry === undefined ? 'off' : severityOf(finding.rule, entry.settings)
      if (entry === undefined || severity === 'off') continue
      const count = counters.get(entry) ?? counter()
      counters.set(entry, count)
      entry.judged.findings.push(
        settled(batchFinding({ ...finding, severity }, entry.judged.key, count), entry.book),
      )
    }
    for (const { judged } of counters.keys()) judged.findings.sort(compareFindings)
  }

  /** The findings that a baseline takes in: errors and warnings that count. */
  #counting(book: SuppressionBook): CheckedFinding[] {
    return this.#entries
      .filter((entry) => entry.book === book)
      .flatMap(({ judged }) =>
        judged.findings.filter(({ severity, suppression }) => suppression === null && severity !== 'info'),
      )
  }

  #book({ suppressions: { file, isNamed } }: Settings): Promise<SuppressionBook> {
    const known = this.#books.get(file)
    if (known !== undefined) return known
    const book = readSuppressions(file, isNamed && !this.#change.isWritten, findingIds(), (rule) =>
      batchRules.has(rule),
    )
    this.#books.set(file, book)
    return book
  }
}

/** Whether the absence of a rule's finding on a letter means anything: it is on, had what it needs, and looks at one letter alone. */
function isJudged(rule: string, hasText: boolean, settings: Settings): boolean {
  if (severityOf(rule, settings) === 'off' || batchRules.has(rule)) return false
  return hasText || !textRules.has(rule)
}

function settled(finding: CheckedFinding, book: SuppressionBook): CheckedFinding {
  return { ...finding, suppression: book.of(finding) }
}

function countsOf(findings: readonly CheckedFinding[]): { errors: number; warnings: number } {
  let errors = 0
  let warnings = 0
  for (const { severity, suppression } of findings) {
    if (suppression !== null) continue
    if (severity === 'error') errors++
    else if (severity === 'warning') warnings++
  }
  return { errors, warnings }
}
