import { dirname } from 'node:path'
import type { CheckedFinding } from '../../model/check-run.ts'
import { type Suppression, Suppressions } from '../../model/suppressions.ts'
import { writeWhole } from '../write-whole.ts'
import { noRule } from './config.ts'
import { ConfigError } from './config-error.ts'
import { readJson } from './read-json.ts'

/** What a baseline gives as its reason. */
const baselineReason = 'baseline'

/** The suppressions of one file, and what a run finds of them. */
export interface SuppressionBook {
  readonly file: string
  /** True where the file was there. */
  readonly isThere: boolean
  /** The suppression of a finding, by its fingerprint before it was made unique in the run; null where it counts. */
  readonly of: (finding: CheckedFinding) => { reason: string } | null
  /** Notes that a letter was judged, and by which rules it was not. */
  readonly judged: (key: string, isOff: (rule: string) => boolean) => void
  /** The entries that nothing answers to any more. An entry whose letter was not in the run is one only where the run `covers` its folder. */
  readonly stale: (covers: (folder: string) => boolean) => Suppression[]
  /** Rewrites the file: without `gone`, with an entry for each of `added`. */
  readonly write: (gone: readonly Suppression[], added: readonly CheckedFinding[]) => Promise<void>
}

/** Reads a suppressions file. One that is not there is empty, unless it was named: then that is a {@link ConfigError}, as is a rule that does not exist. */
export async function readSuppressions(
  file: string,
  isNeeded: boolean,
  ruleIds: readonly string[],
): Promise<SuppressionBook> {
  const { entries, isThere, schema } = await readEntries(file, isNeeded)
  for (const { rule } of entries)
    if (!ruleIds.includes(rule)) throw new ConfigError(`${file}: ${noRule(rule, ruleIds)}`)
  const byPlace = new Map<string, Suppression[]>()
  for (const entry of entries) {
    const place = `${entry.document}\n${entry.rule}`
    const others = byPlace.get(place)
    if (others === undefined) byPlace.set(place, [entry])
    else others.push(entry)
  }
  const used = new Set<Suppression>()
  const seen = new Set<string>()
  const judged = new Set<string>()
  const rulesOf = new Map<string, Set<string>>()
  for (const { document, rule } of entries)
    rulesOf.set(document, (rulesOf.get(document) ?? new Set()).add(rule))
  return {
    file,
    isThere,
    of: ({ document, rule, fingerprint }) => {
      const matching = (byPlace.get(`${document}\n${rule}`) ?? []).filter(
        (entry) => entry.fingerprint === undefined || entry.fingerprint === fingerprint,
      )
      for (const entry of matching) used.add(entry)
      const [first] = matching
      return first === undefined ? null : { reason: first.reason }
    },
    judged: (key, isOff) => {
      seen.add(key)
      for (const rule of rulesOf.get(key) ?? []) if (!isOff(rule)) judged.add(`${key}\n${rule}`)
    },
    stale: (covers) => {
      const isWhole = covers(dirname(file))
      return entries.filter(
        (entry) =>
          !used.has(entry) &&
          (seen.has(entry.document) ? judged.has(`${entry.document}\n${entry.rule}`) : isWhole),
      )
    },
    write: async (gone, added) => {
      const left = entries.filter((entry) => !gone.includes(entry))
      const all = new Map(left.map((entry) => [placeOf(entry), entry]))
      for (const { document, rule, fingerprint } of added) {
        const entry = { document, rule, fingerprint, reason: baselineReason }
        if (!all.has(placeOf(entry))) all.set(placeOf(entry), entry)
      }
      const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry)
      const content = {
        ...(schema === undefined ? {} : { $schema: schema }),
        version: 1,
        suppressions: sorted,
      }
      await writeWhole(file, `${JSON.stringify(content, null, 2)}\n`)
    },
  }
}

function placeOf({ document, rule, fingerprint = '' }: Suppression): string {
  return `${document}\n${rule}\n${fingerprint}`
}

async function readEntries(file: string, isNeeded: boolean) {
  try {
    const { $schema: schema, suppressions } = await readJson(file, Suppressions)
    return { entries: suppressions, isThere: true, schema }
  } catch (error) {
    if (!isNeeded && error instanceof ConfigError && error.isAbsent)
      return { entries: [], isThere: false, schema: undefined }
    throw error
  }
}
