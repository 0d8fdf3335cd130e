import {
  type CommitmentCue,
  commitmentCues,
  notMay,
  nounEnds,
  promisedManners,
  promiseVerbs,
  takesObject,
  writers,
} from '../grammar/commitments.ts'
import type { Force } from '../model/commitment.ts'
import { oneOf } from '../text/pattern.ts'
import { isAt, lazyPattern } from '../text/sticky.ts'
import { holds, lastsOf, unitSet } from '../text/unit-set.ts'
import type { WordRow } from '../text/word-table.ts'
import type { Clause } from './clauses.ts'

/** What binds a clause: the most specific cue in it, and where the first one stands. */
export interface CueAt {
  readonly force: Force
  readonly start: number
  /** Counts only where what is to come is told (继续, 研究, 积极推动): no 将, 拟 or 力争 stands beside it. */
  readonly isWeak: boolean
}

/** The more specific decides: 将适时研究 is `study`, 将积极争取 `strive`. */
const order: readonly Force[] = ['study', 'strive', 'plan', 'will', 'continue']

/** A word of a cue with what it stands for. */
export type CueRow = WordRow<CommitmentCue>
/** Every word of every cue. */
export const cueRows: readonly CueRow[] = commitmentCues.flatMap((value) =>
  value.words.map((word) => ({ word, value })),
)
/** The cues of a text in order, each with its word; null for 将 and 会, which may be one. */
export interface SeenCues {
  readonly cues: readonly number[]
  readonly cueAt: readonly (CueRow | null)[]
}
/** 将 and 会 are cues where they promise. */
export const cueUnits = '将会'
const verbs = lazyPattern(() => new RegExp(oneOf(promiseVerbs), 'y'))
const before = lazyPattern(() => new RegExp(`${oneOf(takesObject.before)}$`))
const beforeLasts = unitSet(lastsOf(takesObject.before))
const after = lazyPattern(
  () =>
    new RegExp(
      `${oneOf(takesObject.after)}|(?!一[以体并如律道])[0-9一二三四五六七八九十]{1,6}[^月年季]`,
      'y',
    ),
)
const ends: ReadonlySet<string> = new Set(nounEnds)
const likely = lazyPattern(
  () =>
    new RegExp(
      `会(?:(?:${oneOf(promisedManners)})(?!议)|(?<=(?:${oneOf(writers)})[也还都均]?会)(?![${notMay}]))`,
      'y',
    ),
)
/** 大会, 机会, 只会. */
const partOfWord = unitSet(...'大议委会机社协学只才就常党全')
const longestBefore = 4
const may = '会'.charCodeAt(0)

/**
 * The cue of a clause of a masked text, or null, by those seen in the text. 将…研究论证 is as sure as 将 and as open as 研究;
 * 将继续 is what 将 says.
 */
export function cueOf(
  text: string,
  { start, end, firstCue }: Clause,
  { cues: places, cueAt: rows }: SeenCues,
): CueAt | null {
  let first = -1
  let cue: Found | null = null
  let isWeak = true
  for (let i = firstCue; i < places.length && (places[i] as number) < end; i++) {
    const at = places[i] as number
    const row = rows[i] as CueRow | null
    const found = row === null ? promiseAt(text, at, end) : foundAt(text, at, start, row)
    if (found === null) continue
    if (first < 0) first = at
    isWeak &&= found.isWeak
    if (cue === null || found.rank < cue.rank) cue = found
  }
  return cue === null ? null : { force: cue.force, start: first, isWeak }
}

interface Found extends Pick<CueAt, 'force' | 'isWeak'> {
  /** The more specific, the lower. */
  readonly rank: number
}
const foundOf = (isWeak: boolean) =>
  Object.fromEntries(order.map((force, rank) => [force, { force, isWeak, rank }])) as Readonly<
    Record<Force, Found>
  >
const firm = foundOf(false)
const weak = foundOf(true)

function foundAt(text: string, at: number, start: number, row: CueRow): Found | null {
  const { notAfter, notBefore, force, isWeak } = row.value
  const end = at + row.word.length
  if (notAfter !== undefined && isBehindAny(text, at, start, notAfter)) return null
  if (notBefore !== undefined && isBeforeAny(text, end, notBefore)) return null
  if (force === 'plan' && ends.has(text.charAt(end))) return null
  return isWeak === true ? weak[force] : firm[force]
}

/** Whether one of the words ends at `at`, and begins at `start` or later. */
function isBehindAny(text: string, at: number, start: number, words: readonly string[]): boolean {
  for (const word of words) if (at - word.length >= start && text.endsWith(word, at)) return true
  return false
}

function isBeforeAny(text: string, at: number, words: readonly string[]): boolean {
  for (const word of words) if (text.startsWith(word, at)) return true
  return false
}

/** A quick look: whether 将, or 会 that ends no word (委员会, 机会), stands at `at`. */
export function mayPromise(text: string, at: number): boolean {
  return text.charCodeAt(at) !== may || at === 0 || !holds(partOfWord, text.charCodeAt(at - 1))
}

/** 将 or 会 at `at` where it promises, rather than bring an object forward as 把 does (将您的建议转…, 已将…列入). */
function promiseAt(text: string, at: number, end: number): Found | null {
  if (text.charCodeAt(at) === may) return isAt(likely(), text, at) ? firm.will : null
  const next = at + 1
  if (next >= end || takes(text, at)) return null
  return !isAt(after(), text, next) && isAt(verbs(), text, next) ? firm.will : null
}

/** Whether a word stands before 将 by which it is 把: 已将, 要求将. */
function takes(text: string, at: number): boolean {
  return (
    at > 0 &&
    holds(beforeLasts, text.charCodeAt(at - 1)) &&
    before().test(text.slice(Math.max(0, at - longestBefore), at))
  )
}
