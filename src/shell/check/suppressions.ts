import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CheckedFinding } from '../../model/check-run.ts'
import type { Suppression } from '../../model/suppressions.ts'
import { noRule } from '../../text/no-rule.ts'
import { writeWhole } from '../write-whole.ts'
import { ConfigError } from './config-error.ts'
import { readJson } from './read-json.ts'

/** What a baseline gives as its reason. */
export const baselineReason = 'baseline'

/** The suppressions of one file, and what a run finds of them. */
export interface SuppressionBook {
  readonly file: string
  /** True where the file was there. */
  readonly isThere: boolean
  /** The suppression of a finding, by its fingerprint before it was made unique in the run; null where it counts. */
  readonly of: (finding: CheckedFinding) => { reason: string } | null
  /** Notes that a letter was in the run, and by which rules it was judged. */
  readonly judged: (key: string, isJudged: (rule: string) => boolean) => void
  /**
   * The entries that nothing answers to any more. One whose letter was not in the run, and one of a rule that compares letters, is known to be
   * stale only where the run `covers` the folder of the file.
   */
  readonly stale: (covers: (folder: string) => boolean) => Suppression[]
  /** Rewrites the file: without `gone`, with an entry for each of `added`. */
  readonly write: (gone: readonly Suppression[], added: readonly CheckedFinding[]) => Promise<void>
}

/** Reads a suppressions file. One that is not there is empty, unless it was named: then that is a {@link ConfigError}, as is a rule that does not exist. */
export async function readSuppressions(
  file: string,
  isNeeded: boolean,
  ruleIds: readonly string[],
  compares: (rule: string) => boolean,
): Promise<SuppressionBook> {
  const { entries, isThere, schema } = await readEntries(file, isNeeded)
  for (const { rule } of entries)
    if (!ruleIds.includes(rule)) throw new ConfigError(`${file}: ${noRule(rule, ruleIds)}`)
  const marks = marksOf(entries)
  return {
    file,
    isThere,
    of: marks.of,
    judged: marks.judged,
    stale: (covers) => {
      const isWhole = covers(dirname(file))
      return entries.filter(
        (entry) =>
          !marks.isUsed(entry) &&
          (marks.isJudged(entry) || (isWhole && (!marks.isSeen(entry.document) || compares(entry.rule)))),
      )
    },
    write: async (gone, added) => {
      const content = {
        ...(schema === undefined ? {} : { $schema: schema }),
        version: 1,
        suppressions: rewritten(entries, gone, added),
      }
      await writeWhole(file, `${JSON.stringify(content, null, 2)}\n`)
    },
  }
}

/** What a run meets of the entries: which of them answer a finding, which letters were there, and by which rules those were judged. */
function marksOf(entries: readonly Suppression[]) {
  const byPlace = new Map<string, Suppression[]>()
  const rulesOf = new Map<string, Set<string>>()
  for (const entry of entries) {
    const place = placeOf(entry)
    const others = byPlace.get(place)
    if (others === undefined) byPlace.set(place, [entry])
    else others.push(entry)
    rulesOf.set(entry.document, (rulesOf.get(entry.document) ?? new Set()).add(entry.rule))
  }
  const used = new Set<Suppression>()
  const seen = new Set<string>()
  const judged = new Set<string>()
  return {
    of: ({ document, rule, fingerprint }: CheckedFinding): { reason: string } | null => {
      const matching = (byPlace.get(placeOf({ document, rule })) ?? []).filter(
        (entry) => entry.fingerprint === undefined || entry.fingerprint === fingerprint,
      )
      for (const entry of matching) used.add(entry)
      const [first] = matching
      return first === undefined ? null : { reason: first.reason }
    },
    judged: (key: string, isJudged: (rule: string) => boolean): void => {
      seen.add(key)
      for (const rule of rulesOf.get(key) ?? [])
        if (isJudged(rule)) judged.add(placeOf({ document: key, rule }))
    },
    isUsed: (entry: Suppression): boolean => used.has(entry),
    isSeen: (document: string): boolean => seen.has(document),
    isJudged: (entry: Suppression): boolean => judged.has(placeOf(entry)),
  }
}

/** The entries without `gone`, with one for each of `added`, in the order of letter, rule and fingerprint. */
function rewritten(
  entries: readonly Suppression[],
  gone: readonly Suppression[],
  added: readonly CheckedFinding[],
): Suppression[] {
  const left = entries.filter((entry) => !gone.includes(entry))
  const all = new Map(left.map((entry) => [entryKey(entry), entry]))
  for (const { document, rule, fingerprint } of added) {
    const entry = { document, rule, fingerprint, reason: baselineReason }
    if (!all.has(entryKey(entry))) all.set(entryKey(entry), entry)
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry)
}

/** Letter and rule in one string. */
function placeOf({ document, rule }: Pick<Suppression, 'document' | 'rule'>): string {
  return `${document}\n${rule}`
}

function entryKey(entry: Suppression): string {
  return `${placeOf(entry)}\n${entry.fingerprint ?? ''}`
}

async function readEntries(file: string, isNeeded: boolean) {
  const isThere = await stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
  if (!isThere && !isNeeded) return { entries: [], isThere, schema: undefined }
  const { Suppressions } = await import('../../model/suppressions.ts')
  const { $schema: schema, suppressions } = await readJson(file, Suppressions)
  return { entries: suppressions, isThere: true, schema }
}
