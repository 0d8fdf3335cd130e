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
  toComeWords,
} from '../grammar/commitments.ts'
import type { Range } from '../text/range.ts'
import { wordTable } from '../text/word-table.ts'
import { clauseStops, firstFrom, isInNumber } from './clauses.ts'
import { cueFirsts } from './cue.ts'
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
  duty: ['要', '给予', '予以', '负责', '每年', '由'],
  /** What words of time hold. */
  time: [...unitsOfTime],
} as const satisfies Record<string, readonly string[]>

/** The bit of each list, such as `done` (已, 先后) and `hope` (希望, 敬请), to be asked with {@link hasSeen}. */
export const listOf = {
  toCome: 1,
  announcement: 2,
  courtesy: 4,
  done: 8,
  hope: 16,
  occasion: 32,
  report: 64,
  refusal: 128,
  alien: 256,
  quoting: 512,
  trigger: 1024,
  begun: 2048,
  listed: 4096,
  counted: 8192,
  charged: 16384,
  advice: 32768,
  duty: 65536,
  time: 131072,
} as const satisfies Record<keyof typeof lists, number>

/** Each word with the lists of its own and of the words that it begins with. */
const words = wordTable(rows())
/** What a unit may be: the beginning of a word or of a cue, a stop. Most units are none. */
const classes = new Uint8Array(0x10000)
const aWord = 1
const aCue = 2
const aStop = 4
for (const [words, bit] of [
  [Object.values(lists).flat(), aWord],
  [cueFirsts, aCue],
  [[...clauseStops], aStop],
] as const)
  for (const word of words) classes[word.charCodeAt(0)] = (classes[word.charCodeAt(0)] as number) | bit

function rows(): [word: string, lists: number][] {
  const own = new Map<string, number>()
  for (const [list, all] of Object.entries(lists) as [keyof typeof lists, readonly string[]][])
    for (const word of all) own.set(word, (own.get(word) ?? 0) | listOf[list])
  return [...own.keys()].map((word) => {
    let all = 0
    for (let length = 1; length <= word.length; length++) all |= own.get(word.slice(0, length)) ?? 0
    return [word, all]
  })
}

/** What one look at a masked passage found; all are places in order. */
export interface SeenWords {
  /** The words of the lists, and the lists of each. */
  readonly places: readonly number[]
  readonly listsAt: readonly number[]
  /** What cues begin with. */
  readonly cues: readonly number[]
  /** The stops, those within numbers left out. */
  readonly stops: readonly number[]
}

/** Looks for the words of all lists, for what cues begin with and for stops in a masked passage. */
export function wordsSeen(text: string): SeenWords {
  const places: number[] = []
  const listsAt: number[] = []
  const cues: number[] = []
  const stops: number[] = []
  for (let at = 0; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)] as number
    if (kind === 0) continue
    if (kind & aCue) cues.push(at)
    if (kind & aStop && !isInNumber(text, at)) stops.push(at)
    const found = kind & aWord ? words.rowAt(text, at) : null
    if (found === null) continue
    places.push(at)
    listsAt.push(found.value)
  }
  return { places, listsAt, cues, stops }
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
