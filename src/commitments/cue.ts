import {
  type CommitmentCue,
  commitmentCues,
  nounEnds,
  promisedManners,
  promiseVerbs,
  takesObject,
} from '../grammar/commitments.ts'
import type { Force } from '../model/commitment.ts'
import { oneOf } from '../text/pattern.ts'
import type { Range } from '../text/range.ts'
import { isAt, lazyPattern } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { wordTable } from '../text/word-table.ts'
import { firstFrom } from './clauses.ts'

/** What binds a clause: the most specific cue in it, and where the first one stands. */
export interface CueAt {
  readonly force: Force
  readonly start: number
  /** Counts only where what is to come is told (继续, 研究, 积极推动): no 将, 拟 or 力争 stands beside it. */
  readonly isWeak: boolean
}

/** The more specific decides: 将适时研究 is `study`, 将积极争取 `strive`. */
const order: readonly Force[] = ['study', 'strive', 'plan', 'will', 'continue']

const cues = wordTable<CommitmentCue>(
  commitmentCues.flatMap((cue) => cue.words.map((word) => [word, cue] as const)),
)
/** The first sign of every cue, 将 and 会. */
export const cueFirsts = [
  '将',
  '会',
  ...commitmentCues.flatMap(({ words }) => words.map((word) => word.charAt(0))),
]
const verbs = lazyPattern(() => new RegExp(oneOf(promiseVerbs), 'y'))
const before = lazyPattern(() => new RegExp(`${oneOf(takesObject.before)}$`))
const after = lazyPattern(
  () => new RegExp(`${oneOf(takesObject.after)}|[0-9一二三四五六七八九十]{1,6}[^月年季]`, 'y'),
)
const ends: ReadonlySet<string> = new Set(nounEnds)
const likely = lazyPattern(() => new RegExp(`会(?:${oneOf(promisedManners)})(?!议)`, 'y'))
/** 大会, 机会, 只会. */
const partOfWord = unitSet(...'大议委会机社协学都只才就常党全')
const longestBefore = 4
const may = '会'.charCodeAt(0)
const shall = '将'.charCodeAt(0)

/**
 * The cue of each clause of a sentence of a masked text, or null; `places` are those of {@link cueFirsts} in the text. 将…研究论证 is as sure as 将 and as open as 研究;
 * 将继续 is what 将 says.
 */
export function cuesOf(text: string, clauses: readonly Range[], places: readonly number[]): (CueAt | null)[] {
  let next = firstFrom(places, clauses[0]?.start ?? 0)
  return clauses.map(({ start, end }) => {
    let first = -1
    let force: Force | null = null
    let isWeak = true
    let rank = order.length
    for (; next < places.length && (places[next] as number) < end; next++) {
      const at = places[next] as number
      if (at < start) continue
      const found = isPromise(text, at, end) ? firm.will : cueAt(text, at, start)
      if (found === null) continue
      if (first < 0) first = at
      isWeak &&= found.isWeak
      if (found.rank < rank) {
        force = found.force
        rank = found.rank
      }
    }
    return force === null ? null : { force, start: first, isWeak }
  })
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

function cueAt(text: string, at: number, start: number): Found | null {
  const found = cues.rowAt(text, at)
  if (found === null) return null
  const { notAfter, notBefore, force, isWeak } = found.value
  const end = at + found.word.length
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

/** Whether 将 stands at `at` and promises, rather than bring an object forward as 把 does (将您的建议转…, 已将…列入). */
function isPromise(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at)
  if (code === may) return !holds(partOfWord, text.charCodeAt(at - 1)) && isAt(likely(), text, at)
  if (code !== shall) return false
  const next = at + 1
  if (next >= end || before().test(text.slice(Math.max(0, at - longestBefore), at))) return false
  return !isAt(after(), text, next) && isAt(verbs(), text, next)
}
