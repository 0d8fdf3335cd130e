import { type Enclosure, enclosureUnits, readEnclosures } from '../fields/enclosures.ts'
import { numeralUnits } from '../fields/numeral-units.ts'
import { type Reference, readTimeScope, timeUnits } from '../fields/time-scope.ts'
import { averages, perStarts } from '../grammar/per.ts'
import { matchEnd } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { cueUnits, readCue } from './cue.ts'
import type { Draft } from './draft.ts'
import { readHalf } from './half.ts'
import { readNumber } from './number.ts'
import { readPer } from './per.ts'
import { readDoubling, readForemost, readOrdinal } from './rank.ts'
import { shareUnits } from './shared-unit.ts'
import type { Sentence, Token } from './tokens.ts'

const brackets = unitSet('〔[(【﹝')
const documentNumber = /[〔[(【﹝](?:19|20)\d{2}[〕\])】﹞]\s*第?\d{1,6}(?:-\d+)?号?/y
const webAddress = /(?:https?:\/\/|www\.)[^\s,。;、)]+/y

const numeral = 1
const time = 2
const cue = 4
const mark = 8
const special = 16
const opening = 32
/** A sentence without any of these holds no figure. */
const counting = 64
const classes = new Uint8Array(0x10000)
const add = (words: Iterable<string>, bit: number) => {
  for (const word of words) classes[word.charCodeAt(0)] = (classes[word.charCodeAt(0)] ?? 0) | bit
}
add(numeralUnits, numeral | counting)
add('翻半', counting)
add(timeUnits, time)
add(cueUnits, cue)
add([...',。;、!?:()'], mark)
add([...'第前翻半每〔[【﹝hw', ...averages, ...perStarts], special)
add(enclosureUnits, opening)

const stops = unitSet('。!?')
const clauseEnds = unitSet(',;:。!?')
/** What belongs to a sentence after its stop. */
const sentenceEnds = unitSet('。!?”’」』"')

/** A quotation or bracket longer than this holds sentences of its own. */
const longestAside = 300

/**
 * Reads a passage once, from left to right: its sentences that hold a figure, with the figures, words of time and cues of each. `cells` are the figures of a
 * table's row that were read by their column, in order.
 */
export function scan(text: string, reference: Reference, cells: readonly Draft[] = []): Sentence[] {
  const last = Math.max(countingEnd(text), cells.at(-1)?.end ?? 0)
  if (last === 0) return []
  return new Scan(text, reference, cells).read(last)
}

/** A passage as far as it was read. */
class Scan {
  private readonly text: string
  private readonly reference: Reference
  private readonly cells: readonly Draft[]
  private readonly sentences: Sentence[] = []
  /** The sentence that is being read. */
  private begin = 0
  private tokens: Token[] = []
  private hasFigure = false
  /** The year that the words of time of the sentence were told to be of. */
  private year: number | null = null
  private figureEnd = 0
  private nextCell = 0
  private cellStart: number
  private enclosures: readonly Enclosure[] | null = null
  private nextEnclosure = 0
  /** Where the last quotation or bracket ends in which no sentence does. */
  private asideEnd = 0

  constructor(text: string, reference: Reference, cells: readonly Draft[]) {
    this.text = text
    this.reference = reference
    this.cells = cells
    this.cellStart = cells[0]?.start ?? text.length
  }

  /** The sentences with a figure; nothing is counted after `last`. */
  read(last: number): Sentence[] {
    const { text } = this
    let at = this.open(0)
    while (at < text.length) {
      if (this.cellStart <= at) at = Math.max(at, this.readCell())
      else {
        const kind = classes[text.charCodeAt(at)] ?? 0
        at = kind === 0 ? at + 1 : this.readToken(at, kind, last)
      }
    }
    this.close(text.length)
    return this.sentences
  }

  private readToken(at: number, kind: number, last: number): number {
    const { text } = this
    if (kind & time) {
      const next = this.readTime(at)
      if (next > at) return next
    }
    if (kind & opening) {
      const next = this.readEnclosure(at)
      if (next > at) return next
    }
    if (kind & special) {
      const next = readSpecial(text, at, this.tokens, this.take)
      if (next > at) return next
    }
    if (kind & numeral) return readNumber(text, at, this.take)
    if (kind & cue) {
      const token = readCue(text, at)
      if (token !== null) {
        this.tokens.push(token)
        return token.end
      }
    }
    return kind & mark ? this.readMark(at, last) : at + 1
  }

  private readonly take = (draft: Draft): void => {
    // 经2年|满3年: a unit of the figure before is no part of the words that bound this one.
    draft.start = Math.min(draft.core.start, Math.max(draft.start, this.figureEnd))
    this.figureEnd = draft.end
    shareUnits(this.text, this.tokens, draft)
    this.tokens.push({ type: 'figure', draft })
    this.hasFigure = true
  }

  /** Takes the next figure of a table's row and returns where it ends. */
  private readCell(): number {
    const cell = this.cells[this.nextCell++] as Draft
    this.cellStart = this.cells[this.nextCell]?.start ?? this.text.length
    this.take(cell)
    return cell.end
  }

  /** Words of time; returns `at` where there are none. */
  private readTime(at: number): number {
    const scope = readTimeScope(this.text, at, this.reference, this.year)
    if (scope === null) return at
    if (scope.year !== null) this.year = scope.year
    this.tokens.push({ type: 'time', scope })
    return scope.end
  }

  /** Passes over a title or name that begins at `at`; what else is enclosed is read, and `at` returned. */
  private readEnclosure(at: number): number {
    this.enclosures ??= readEnclosures(this.text)
    let enclosure = this.enclosures[this.nextEnclosure]
    while (enclosure !== undefined && enclosure.start < at) enclosure = this.enclosures[++this.nextEnclosure]
    if (enclosure?.start !== at) return at
    const { kind, end } = enclosure
    if (kind === 'title' || kind === 'name') return end
    if (end - at <= longestAside) this.asideEnd = Math.max(this.asideEnd, end)
    return at
  }

  /** A stop ends the sentence, and the passage where nothing is counted after it; other marks are tokens of it. */
  private readMark(at: number, last: number): number {
    const { text } = this
    const code = text.charCodeAt(at)
    if (at >= this.asideEnd && holds(stops, code)) {
      const end = behindStop(text, at, text.length)
      this.close(end)
      return end >= last ? text.length : this.open(end)
    }
    const isClauseEnd = holds(clauseEnds, code)
    this.tokens.push({ type: 'stop', mark: markAt(text, at), isClauseEnd, start: at, end: at + 1 })
    return at + 1
  }

  /** Begins a sentence at `from` or after it and returns where. */
  private open(from: number): number {
    this.begin = behindWords(this.text, from, this.cellStart)
    return this.begin
  }

  private close(end: number): void {
    if (this.hasFigure) {
      this.sentences.push({ start: this.begin, end, tokens: this.tokens })
      this.tokens = []
      this.hasFigure = false
    } else this.tokens.length = 0
    this.begin = end
    this.year = null
  }
}

/** The end of the last unit that may be a figure's, 0 where there is none. */
function countingEnd(text: string): number {
  let end = text.length
  while (end > 0 && ((classes[text.charCodeAt(end - 1)] ?? 0) & counting) === 0) end--
  return end
}

/**
 * Where reading goes on that begins a sentence at `from`: after the sentences that hold no figure, as far as nothing may before `to`. A sentence with a bracket or
 * a quotation, whose stops end nothing, is not passed over.
 */
function behindWords(text: string, from: number, to: number): number {
  let start = from
  for (let at = from; at < to; at++) {
    const kind = classes[text.charCodeAt(at)] ?? 0
    if (kind === 0) continue
    if (kind & (counting | opening)) return start
    if (kind & mark && holds(stops, text.charCodeAt(at))) {
      start = behindStop(text, at, to)
      at = start - 1
    }
  }
  return start
}

/** After the stop at `at` and what belongs to its sentence, `to` at most. */
function behindStop(text: string, at: number, to: number): number {
  let end = at + 1
  while (end < to && holds(sentenceEnds, text.charCodeAt(end))) end++
  return end
}

/** The mark at `at`. What is taken out of a text as a string is allocated, unless it is ASCII. */
function markAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  return code === 0x3002 ? '。' : code === 0x3001 ? '、' : text.charAt(at)
}

/** 第, 前, 翻, 每, averages, and the openings of document numbers and addresses. Returns `at` where none of them was read. */
function readSpecial(text: string, at: number, tokens: Token[], take: (draft: Draft) => void): number {
  const unit = text.charAt(at)
  if (unit === '第') {
    const { draft, next } = readOrdinal(text, at)
    if (draft !== null) take(draft)
    return next
  }
  const ranked = unit === '前' ? readForemost(text, at) : unit === '翻' ? readDoubling(text, at) : null
  if (ranked !== null) {
    if (ranked.draft !== null) take(ranked.draft)
    return ranked.next
  }
  if (unit === '半') {
    const half = readHalf(text, at)
    if (half === null) return at
    take(half)
    return half.end
  }
  if (unit === 'h' || unit === 'w') return matchEnd(webAddress, text, at)
  const per = readPer(text, at)
  if (per !== null) {
    tokens.push({ type: 'per', ...per })
    return per.end
  }
  return holds(brackets, text.charCodeAt(at)) ? matchEnd(documentNumber, text, at) : at
}
