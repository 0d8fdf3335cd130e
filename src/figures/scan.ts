import { type Enclosure, readEnclosures } from '../fields/enclosures.ts'
import { numeralKind, numeralUnits } from '../fields/numeral-units.ts'
import { type Reference, readTimeScope, timeUnits } from '../fields/time-scope.ts'
import { type Cue, cues } from '../grammar/figure-cues.ts'
import { boundsApart, verbsAfterHighest } from '../grammar/figure-modifiers.ts'
import { numeralPlaces, setPhrases } from '../grammar/not-figures.ts'
import { averages, perStarts } from '../grammar/per.ts'
import { oneOf } from '../text/pattern.ts'
import { wordTable } from '../text/word-table.ts'
import type { Draft } from './draft.ts'
import { readPer } from './per.ts'
import { readQuantity } from './quantity.ts'
import { readDoubling, readForemost, readOrdinal } from './rank.ts'
import { readSharedUnit, shareUnits } from './shared-unit.ts'
import type { Sentence, Token } from './tokens.ts'

interface CueEntry {
  readonly cue: Cue
  readonly notBefore: RegExp | null
}

const cueWords = wordTable<CueEntry>(
  cues.map(
    ([word, cue, notBefore]) =>
      [word, { cue, notBefore: notBefore === undefined ? null : new RegExp(notBefore, 'y') }] as const,
  ),
)
const apart = wordTable(boundsApart)
const names = wordTable([...setPhrases, ...numeralPlaces].map((word) => [word, true] as const))
const highestVerb = new RegExp(oneOf(verbsAfterHighest), 'y')
const documentNumber = /[〔[(【﹝](?:19|20)\d{2}[〕\])】﹞]\s*第?\d{1,6}(?:-\d+)?号?/y
const proposalNumber = /\d{1,12}号/y
const webAddress = /(?:https?:\/\/|www\.)[^\s,。;、)]+/y

const numeral = 1
const time = 2
const cue = 4
const mark = 8
const special = 16
const classes = new Uint8Array(0x10000)
const add = (words: Iterable<string>, bit: number) => {
  for (const word of words) classes[word.charCodeAt(0)] = (classes[word.charCodeAt(0)] ?? 0) | bit
}
add(numeralUnits, numeral)
add(timeUnits, time)
add([...cues.map(([word]) => word), ...boundsApart.map(([word]) => word)], cue)
add([...',。;、!?:()'], mark)
add([...'第前翻每〔[【﹝hw', ...averages, ...perStarts], special)

/** A quotation or bracket longer than this holds sentences of its own. */
const longestAside = 300

/**
 * Reads a passage once, from left to right: its sentences with the figures, words of time and cues of each. `cells` are the figures of a
 * table's row that were read by their column, in order.
 */
export function scan(text: string, reference: Reference, cells: readonly Draft[] = []): Sentence[] {
  const sentences: Sentence[] = []
  const enclosures = readEnclosures(text)
  let tokens: Token[] = []
  let begin = 0
  let hasFigure = false
  let year: number | null = null
  let nextEnclosure = 0
  let asideEnd = 0
  const take = (draft: Draft) => {
    shareUnits(text, tokens, draft)
    tokens.push({ type: 'figure', draft })
    hasFigure = true
  }
  const close = (end: number) => {
    if (end > begin) sentences.push({ start: begin, end, tokens, hasFigure })
    begin = end
    tokens = []
    hasFigure = false
    year = null
  }
  let at = 0
  let nextCell = 0
  while (at < text.length) {
    const cell = cells[nextCell]
    if (cell !== undefined && cell.start <= at) {
      take(cell)
      nextCell++
      at = Math.max(at, cell.end)
      continue
    }
    const kind = classes[text.charCodeAt(at)] ?? 0
    let enclosure: Enclosure | undefined = enclosures[nextEnclosure]
    while (enclosure !== undefined && enclosure.start < at) enclosure = enclosures[++nextEnclosure]
    const isOpen = enclosure?.start === at
    if (kind === 0 && !isOpen) {
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
    if (isOpen && enclosure !== undefined) {
      if (enclosure.kind === 'title' || enclosure.kind === 'name') {
        at = enclosure.end
        continue
      }
      if (enclosure.end - enclosure.start <= longestAside) asideEnd = Math.max(asideEnd, enclosure.end)
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
      const next = readCue(text, at, tokens)
      if (next > at) {
        at = next
        continue
      }
    }
    if (kind & mark) {
      const sign = text.charAt(at)
      if (/[。!?]/.test(sign) && at >= asideEnd) {
        let end = at + 1
        while (/[。!?”’」』"]/.test(text.charAt(end))) end++
        close(end)
        at = end
        continue
      }
      tokens.push({ type: 'stop', mark: sign, start: at, end: at + 1 })
    }
    at++
  }
  close(text.length)
  return sentences
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
  if (unit === 'h' || unit === 'w') return matchEnd(webAddress, text, at)
  const per = readPer(text, at)
  if (per !== null) {
    tokens.push({ type: 'per', ...per })
    return per.end
  }
  return matchEnd(documentNumber, text, at)
}

function readNumber(text: string, at: number, take: (draft: Draft) => void): number {
  const name = names.startingAt(text, at)
  if (name !== null) return name.end
  if (numeralKind(text.charCodeAt(at)) === 1) {
    const numbered = matchEnd(proposalNumber, text, at)
    if (numbered > at) return numbered
  }
  const shared = readSharedUnit(text, at)
  if (shared !== null) {
    for (const draft of shared) take(draft)
    return shared.at(-1)?.end ?? at + 1
  }
  const { draft, next } = readQuantity(text, at)
  if (draft !== null) take(draft)
  return Math.max(next, at + 1)
}

function readCue(text: string, at: number, tokens: Token[]): number {
  const bound = apart.startingAt(text, at)
  if (
    bound !== null &&
    (!/^最[高多]$/.test(bound.word) || matchEnd(highestVerb, text, bound.end) > bound.end)
  ) {
    tokens.push({ type: 'bound', bound: bound.value, start: at, end: bound.end })
    return bound.end
  }
  const word = cueWords.startingAt(text, at)
  if (word === null) return at
  const { cue: name, notBefore } = word.value
  if (notBefore !== null) {
    notBefore.lastIndex = word.end
    if (notBefore.test(text)) return at
  }
  tokens.push({ type: 'cue', cue: name, start: at, end: word.end })
  return word.end
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
