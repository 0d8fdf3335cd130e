import {
  announcingWords,
  courtesies,
  doneWords,
  generalities,
  going,
  hopes,
  notOurs,
  occasions,
  quotingVerbs,
  refusals,
  reports,
  seasons,
  toComeWords,
  untilEnds,
} from '../grammar/commitments.ts'
import { wordTable } from '../text/word-table.ts'
import {
  type Clause,
  clauseStops,
  fullStops,
  isInNumber,
  masked,
  maskedFrom,
  type Sentence,
} from './clauses.ts'
import { type CueRow, cueRows, cueUnits, mayPromise, type SeenCues } from './cue.ts'
import { timeWords } from './due-patterns.ts'

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
  trigger: [...'将拟争尽早适计准打会年月季内底末前起确安待', going],
  begun: ['起', '开始'],
  /** What is waited for: 待|资金到位后. */
  awaited: ['待', ...untilEnds.flatMap((end) => ['前', '之前', '以前'].map((before) => `${end}${before}`))],
  listed: ['将', '把'],
  /** What is counted out below: 三个方面, 五项措施. */
  counted: ['方面', '件事', '项工作', '项措施', '条措施', '点'],
  /** Who is to do the work stands before one of these: 各乡镇要加强…. */
  charged: ['要', '会同'],
  advice: ['建议'],
  /** What the words of a duty begin with or hold: 要, 给予, 负责, 每年, 由. */
  duty: ['要', '给予', '予以', '负责', '每年', '由', '再'],
  /** Who is to do it is told. */
  by: ['由'],
  /** What happens in a year without a day: 2027年|秋季. */
  season: seasons.map((season) => `年${season}`),
  /** What words of time hold. */
  time: timeWords,
  /** A cue that binds by itself, or 将 or 会: these are looked for apart. */
  firm: [],
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
/** What a unit may be, in bits; most are nothing. The words of one unit have their number above the bits. */
const classes = new Uint16Array(0x10000)
/** The beginning of a word of more units than one. */
const aWord = 1
/** 将 and 会, which `cueOf` looks at closer; no cue begins with them. */
const aCue = 2
const aStop = 4
const aFullStop = 8
/** What a range opens with that {@link masked} makes unreadable. */
const anOpening = 16
const numberShift = 5
/** What each word of one unit begins, by its number; 0 is none. */
const unitRows: (Begun | null)[] = [null]
/** A bit for each two units that a word may begin with: most beginnings of words are none after a look at it. */
const pairs = new Uint32Array(0x10000 / 32)
const pairOf = (first: number, second: number) => (first * 31 + second) & 0xffff

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
    if (cue !== null && cue.value.isWeak !== true) all |= listOf.firm
    return [word, { lists: all, cue }]
  })
}

function classify(units: Iterable<string>, bits: number): void {
  for (const unit of units) classes[unit.charCodeAt(0)] = (classes[unit.charCodeAt(0)] as number) | bits
}
for (const [word, begun] of rows) {
  if (word.length === 1) classify(word, (unitRows.push(begun) - 1) << numberShift)
  else {
    classify([word], aWord)
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
    pairs[pair >> 5] = (pairs[pair >> 5] as number) | (1 << (pair & 31))
  }
}
classify(cueUnits, aCue)
classify(clauseStops, aStop)
classify(fullStops, aFullStop)
classify(maskedFrom, anOpening)

/** What one look at a passage found in it {@link masked}, in order. */
export interface SeenWords extends SeenCues {
  readonly hidden: string
  readonly sentences: readonly Sentence[]
}

/** Gathers the clauses and sentences of a passage as their stops are met. */
class Gatherer {
  private readonly sentences: Sentence[] = []
  private readonly cues: number[] = []
  private readonly cueAt: (CueRow | null)[] = []
  /** The sentence and the clause that are being read. */
  private begin = 0
  private from = 0
  private clauses: Clause[] = []
  private listsOfAll = 0
  private lists = 0
  private firstCue = 0

  /** Takes note of a word that begins at `at`. */
  take({ lists, cue }: Begun, at: number): void {
    this.lists |= lists
    if (cue !== null) this.cue(cue, at)
  }

  /** 将 or 会, which may be a cue. */
  takeUnit(at: number): void {
    this.lists |= listOf.firm
    this.cue(null, at)
  }

  private cue(row: CueRow | null, at: number): void {
    this.cues.push(at)
    this.cueAt.push(row)
  }

  /** Ends the clause before a stop, 0 at the end of the passage. */
  endClause(at: number, stop: number): void {
    if (at > this.from) {
      const { lists, firstCue } = this
      this.clauses.push({ start: this.from, end: at, stop, lists, firstCue })
      this.listsOfAll |= lists
      this.lists = 0
      this.firstCue = this.cues.length
    }
    this.from = at + 1
  }

  endSentence(end: number): void {
    if (this.clauses.length > 0) {
      this.sentences.push({ start: this.begin, end, clauses: this.clauses, lists: this.listsOfAll })
      this.clauses = []
      this.listsOfAll = 0
    }
    this.begin = end
  }

  /** All that was gathered, once the passage is at its end. */
  end(hidden: string): SeenWords {
    this.endClause(hidden.length, 0)
    this.endSentence(hidden.length)
    const { sentences, cues, cueAt } = this
    return { hidden, sentences, cues, cueAt }
  }
}

/** Makes what is quoted in a passage unreadable, and parts the rest into sentences and clauses with the lists of their words, which go over no stop, and the cues. */
export function wordsSeen(printed: string): SeenWords {
  const seen = new Gatherer()
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
    if (kind & aStop) {
      if (isInNumber(text, at)) continue
      seen.endClause(at, text.charCodeAt(at))
      if (kind & aFullStop) seen.endSentence(at + 1)
      continue
    }
    const begun = kind & aWord && isPair(text, at) ? beginning(text, at) : unitRows[kind >> numberShift]
    if (begun) seen.take(begun, at)
    if (kind & aCue && mayPromise(text, at)) seen.takeUnit(at)
  }
  return seen.end(text)
}

function isPair(text: string, at: number): boolean {
  if (at + 1 === text.length) return false
  const pair = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1))
  return (((pairs[pair >> 5] as number) >>> (pair & 31)) & 1) === 1
}

function beginning(text: string, at: number): Begun | null {
  return words.rowAt(text, at)?.value ?? null
}

/** Whether a word of the list stands in what was looked at. */
export function hasSeen(seen: number, list: number): boolean {
  return (seen & list) !== 0
}
