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
import { cueFirsts } from './cue.ts'
import { unitsOfTime } from './due.ts'

/** The lists of words that are looked for in every sentence, all in one pass: most sentences hold words of few. */
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
} as const satisfies Record<string, readonly string[]>

/** A list of words, such as `done` (已, 先后) and `hope` (希望, 敬请). */
export type WordList = keyof typeof lists

const bits = Object.fromEntries(Object.keys(lists).map((list, bit) => [list, 1 << bit])) as Readonly<
  Record<WordList, number>
>

/** Each word with the lists of its own and of the words that it begins with. */
const words = wordTable(rows())
/** What a unit may be: the beginning of a word or of a cue, a unit of time. Most units are none. */
const classes = new Uint8Array(0x10000)
const aWord = 1
const aCue = 2
const aTime = 4
for (const [words, bit] of [
  [Object.values(lists).flat(), aWord],
  [cueFirsts, aCue],
  [[...unitsOfTime], aTime],
] as const)
  for (const word of words) classes[word.charCodeAt(0)] = (classes[word.charCodeAt(0)] as number) | bit

function rows(): [word: string, lists: number][] {
  const own = new Map<string, number>()
  for (const [list, all] of Object.entries(lists) as [WordList, readonly string[]][])
    for (const word of all) own.set(word, (own.get(word) ?? 0) | bits[list])
  return [...own.keys()].map((word) => {
    let all = 0
    for (let length = 1; length <= word.length; length++) all |= own.get(word.slice(0, length)) ?? 0
    return [word, all]
  })
}

/** What one look at a sentence found: the lists that it holds words of, and where the words of each stand. */
export interface SeenWords {
  /** The lists of all words of the sentence, to be asked with {@link hasSeen}. */
  readonly lists: number
  /** The places of the words, in order, and the lists of each. */
  readonly places: readonly number[]
  readonly listsAt: readonly number[]
  /** The places of what cues begin with, in order. */
  readonly cues: readonly number[]
  /** Whether a unit of time stands in it. */
  readonly hasTime: boolean
}

/** Looks for the words of all lists in a sentence of a masked text. */
export function wordsSeen(text: string, { start, end }: Range): SeenWords {
  let lists = 0
  let all = 0
  const places: number[] = []
  const listsAt: number[] = []
  const cues: number[] = []
  for (let at = start; at < end; at++) {
    const kind = classes[text.charCodeAt(at)] as number
    if (kind === 0) continue
    all |= kind
    if (kind & aCue) cues.push(at)
    const found = kind & aWord ? words.rowAt(text, at) : null
    if (found === null) continue
    lists |= found.value
    places.push(at)
    listsAt.push(found.value)
  }
  return { lists, places, listsAt, cues, hasTime: (all & aTime) !== 0 }
}

/** Answers for the clauses of the sentence, in their order, the lists of the words of each, to be asked with {@link hasSeen}. No word goes over a stop. */
export function seenByClause({ places, listsAt }: SeenWords): (clause: Range) => number {
  let next = 0
  return ({ start, end }) => {
    let lists = 0
    for (; next < places.length && (places[next] as number) < end; next++)
      if ((places[next] as number) >= start) lists |= listsAt[next] as number
    return lists
  }
}

/** Whether a word of the list stands in what was looked at. */
export function hasSeen(seen: number, list: WordList): boolean {
  return (seen & bits[list]) !== 0
}
