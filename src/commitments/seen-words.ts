import {
  announcingWords,
  courtesies,
  doneWords,
  generalities,
  hopes,
  notOurs,
  occasions,
  quotingVerbs,
  refusals,
  reports,
  seasons,
  toComeWords,
} from '../grammar/commitments.ts'
import { firstFrom } from '../text/first-from.ts'
import type { Range } from '../text/range.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { wordTable } from '../text/word-table.ts'
import { clauseStops, isInNumber, masked, maskedFrom } from './clauses.ts'
import { type CueRow, cueRows, cueUnits, mayPromise, type SeenCues } from './cue.ts'
import { unitsOfTime } from './due.ts'

/** The lists of words that are looked for in every passage, all in one pass: most sentences hold words of few. */
const lists = {
  toCome: toComeWords,
  announcement: announcingWords,
  courtesy: [...courtesies, ...generalities],
  done: doneWords,
  hope: hopes,
  occasion: occasions,
  report: reports,
  refusal: refusals,
  alien: notOurs,
  quoting: quotingVerbs,
  /** What every clause that binds by itself holds: 将, 拟, 力争, 尽快, a year or month or what ends one. Most sentences of what was done hold none. */
  trigger: [...'将拟争尽早适计准打会年月季内底末前起确安'],
  begun: ['起', '开始'],
  listed: ['将', '把'],
  /** What is counted out below: 三个方面, 五项措施. */
  counted: ['方面', '件事', '项工作', '项措施', '条措施', '点'],
  /** Who is to do the work stands before one of these: 各乡镇要加强…. */
  charged: ['要', '会同'],
  advice: ['建议'],
  /** What the words of a duty begin with or hold: 要, 给予, 负责, 每年, 由. */
  duty: ['要', '给予', '予以', '负责', '每年', '由', '再'],
  /** What happens in a year without a day: 2027年|秋季. */
  season: seasons.map((season) => `年${season}`),
  /** What words of time hold. */
  time: [...unitsOfTime],
} as const satisfies Record<string, readonly string[]>

/** The bit of each list, such as `done` (已, 先后) and `hope` (希望, 敬请), to be asked with {@link hasSeen}. */
export const listOf = Object.fromEntries(
  Object.keys(lists).map((list, index) => [list, 1 << index]),
) as Readonly<Record<keyof typeof lists, number>>

/** What begins at a place: the lists of the words that begin there, and the longest cue that does. */
interface Begun {
  readonly lists: number
  readonly cue: CueRow | null
}

/** Each word and cue with what it begins with. */
const rows = rowsOf()
/** One question answers all. */
const words = wordTable(rows)
/** What a unit may be; most are nothing. */
const classes = new Uint8Array(0x10000)
/** The beginning of a word of more units than one. */
const aWord = 1
/** A word of one unit. */
const aUnit = 2
/** 将 and 会, which {@link cuesOf} looks at closer. */
const aCue = 4
const aStop = 8
/** What a range opens with that {@link masked} makes unreadable. */
const anOpening = 16
/** What stands second in a word: most beginnings of words are none after a look at it. */
const seconds = unitSet(rows.map(([word]) => word.charAt(1)).join(''))

function rowsOf(): [word: string, begun: Begun][] {
  const own = new Map<string, number>()
  for (const [list, all] of Object.entries(lists) as [keyof typeof lists, readonly string[]][])
    for (const word of all) own.set(word, (own.get(word) ?? 0) | listOf[list])
  const cues = new Map<string, CueRow>()
  for (const row of cueRows) if (!cues.has(row.word)) cues.set(row.word, row)
  return [...new Set([...own.keys(), ...cues.keys()])].map((word) => {
    let all = 0
    let cue: CueRow | null = null
    for (let length = 1; length <= word.length; length++) {
      const begun = word.slice(0, length)
      all |= own.get(begun) ?? 0
      cue = cues.get(begun) ?? cue
    }
    return [word, { lists: all, cue }]
  })
}

function classify(units: Iterable<string>, bit: number): void {
  for (const unit of units) classes[unit.charCodeAt(0)] = (classes[unit.charCodeAt(0)] as number) | bit
}
for (const [word] of rows) classify([word], word.length === 1 ? aUnit : aWord)
classify(cueUnits, aCue)
classify(clauseStops, aStop)
classify(maskedFrom, anOpening)

/** What one look at a passage found in it {@link masked}; all are places in order. */
export interface SeenWords extends SeenCues {
  /** The words of the lists, and the lists of each. */
  readonly places: readonly number[]
  readonly listsAt: readonly number[]
  /** The stops, those within numbers left out. */
  readonly stops: readonly number[]
}

/** Makes what is quoted in a passage unreadable, and looks for the words of all lists, for cues and for stops in the rest. */
export function wordsSeen(printed: string): { readonly hidden: string; readonly words: SeenWords } {
  const places: number[] = []
  const listsAt: number[] = []
  const cues: number[] = []
  const cueAt: (CueRow | null)[] = []
  const stops: number[] = []
  let text = printed
  let isMasked = false
  for (let at = 0; at < text.length; at++) {
    let kind = classes[text.charCodeAt(at)] as number
    if (kind === 0) continue
    if (kind & anOpening) {
      if (isMasked) continue
      // What stands before the first range is the same in both.
      isMasked = true
      text = masked(printed)
      kind = classes[text.charCodeAt(at)] as number
    }
    if (kind & aStop && !isInNumber(text, at)) stops.push(at)
    if ((kind & (aUnit | aWord | aCue)) === 0) continue
    let begun: Begun | null = null
    if (kind & aUnit || (kind & aWord && holds(seconds, text.charCodeAt(at + 1))))
      begun = words.rowAt(text, at)?.value ?? null
    if (begun !== null && begun.lists !== 0) {
      places.push(at)
      listsAt.push(begun.lists)
    }
    const cue = begun === null ? null : begun.cue
    if (cue !== null || (kind & aCue && mayPromise(text, at))) {
      cues.push(at)
      cueAt.push(cue)
    }
  }
  return { hidden: text, words: { places, listsAt, cues, cueAt, stops } }
}

/** Whether a cue that binds by itself, or 将 or 会, stands in a sentence. */
export function mayHoldFirmCue({ cues, cueAt }: SeenCues, { start, end }: Range): boolean {
  for (let i = firstFrom(cues, start); i < cues.length && (cues[i] as number) < end; i++)
    if (cueAt[i]?.value.isWeak !== true) return true
  return false
}

/** The lists of the words that begin in a sentence or clause, to be asked with {@link hasSeen}. No word goes over a stop. */
export function listsIn({ places, listsAt }: SeenWords, { start, end }: Range): number {
  let lists = 0
  for (let i = firstFrom(places, start); i < places.length && (places[i] as number) < end; i++)
    lists |= listsAt[i] as number
  return lists
}

/** Whether a word of the list stands in what was looked at. */
export function hasSeen(seen: number, list: number): boolean {
  return (seen & list) !== 0
}
