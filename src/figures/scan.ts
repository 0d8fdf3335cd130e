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
  const sentences: Sentence[] = []
  let enclosures: readonly Enclosure[] | null = null
  let tokens: Token[] = []
  let begin = 0
  let hasFigure = false
  let figureEnd = 0
  let year: number | null = null
  let nextEnclosure = 0
  let asideEnd = 0
  const take = (draft: Draft) => {
    // 经2年|满3年: a unit of the figure before is no part of the words that bound this one.
    draft.start = Math.min(draft.core.start, Math.max(draft.start, figureEnd))
    figureEnd = draft.end
    shareUnits(text, tokens, draft)
    tokens.push({ type: 'figure', draft })
    hasFigure = true
  }
  const close = (end: number) => {
    if (hasFigure) {
      sentences.push({ start: begin, end, tokens })
      tokens = []
      hasFigure = false
    } else tokens.length = 0
    begin = end
    year = null
  }
  let nextCell = 0
  let cellStart = cells[0]?.start ?? text.length
  let at = behindWords(text, 0, cellStart)
  begin = at
  while (at < text.length) {
    if (cellStart <= at) {
      const cell = cells[nextCell++] as Draft
      cellStart = cells[nextCell]?.start ?? text.length
      take(cell)
      at = Math.max(at, cell.end)
      continue
    }
    const kind = classes[text.charCodeAt(at)] ?? 0
    if (kind === 0) {
      at++
      continue
    }
    if (kind & time) {
      const scope = readTimeScope(text, at, reference, year)
      if (scope !== null) {
        if (scope.year !== null) year = scope.year
        tokens.push({ type: 'time', scope })
        at = scope.end
        continue
      }
    }
    if (kind & opening) {
      enclosures ??= readEnclosures(text)
      let enclosure = enclosures[nextEnclosure]
      while (enclosure !== undefined && enclosure.start < at) enclosure = enclosures[++nextEnclosure]
      if (enclosure?.start === at) {
        if (enclosure.kind === 'title' || enclosure.kind === 'name') {
          at = enclosure.end
          continue
        }
        if (enclosure.end - enclosure.start <= longestAside) asideEnd = Math.max(asideEnd, enclosure.end)
      }
    }
    if (kind & special) {
      const next = readSpecial(text, at, tokens, take)
      if (next > at) {
        at = next
        continue
      }
    }
    if (kind & numeral) {
      at = readNumber(text, at, take)
      continue
    }
    if (kind & cue) {
      const token = readCue(text, at)
      if (token !== null) {
        tokens.push(token)
        at = token.end
        continue
      }
    }
    if (kind & mark) {
      const code = text.charCodeAt(at)
      if (at >= asideEnd && holds(stops, code)) {
        const end = behindStop(text, at, text.length)
        close(end)
        if (end >= last) return sentences
        at = behindWords(text, end, cellStart)
        begin = at
        continue
      }
      const isClauseEnd = holds(clauseEnds, code)
      tokens.push({ type: 'stop', mark: markAt(text, at), isClauseEnd, start: at, end: at + 1 })
    }
    at++
  }
  close(text.length)
  return sentences
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
