import type { CorrectedField, CorrectionStatus, OrphanReason } from '../model/correction.ts'
import type { Document } from '../model/document.ts'
import type { Span } from '../model/mention.ts'
import type { Entry } from './entries.ts'
import { keyText, placesOf } from './key-text.ts'
import { PrintedLetter } from './printed-letter.ts'
import { findQuote, gramOf, gramsIn, type Move, type SoughtQuote, soughtQuote } from './quote.ts'
import { type Placed, settle } from './settle.ts'
import { mentionsIn, movedValue, spanOf } from './spans.ts'

/** What became of an entry in one document. */
export interface Outcome {
  readonly entry: Entry
  readonly status: CorrectionStatus
  /** The path at which the document has it, or its own where that is not known. */
  readonly path: string
  /** What fuhan reads there. */
  readonly found: unknown
  /** What the entry says, with places in this document. */
  readonly is: unknown
  /** Null but for orphans. */
  readonly reason: OrphanReason | null
  /** True where the text of the document is another than the one that was corrected. */
  readonly isCarried: boolean
}

/** A document with its corrections made, and what became of them. */
export interface Corrected {
  readonly document: Document
  readonly outcomes: readonly Outcome[]
}

/** An entry with what it is known by where the text of its letter changed. */
interface Sought {
  readonly entry: Entry
  readonly quote: SoughtQuote | null
  /** Keys of the words that tell its letter from others; null where it has none. */
  readonly letter: readonly string[] | null
}

/**
 * The corrections of a file, and the documents that they are of. What is made in a document depends on the document and the file alone, so that letters can
 * be corrected one by one, in any order and in any thread.
 */
export class CorrectionBook {
  readonly entries: readonly Entry[]
  readonly #own = new Map<string, Sought[]>()
  readonly #byGram = new Map<string, Sought[]>()

  constructor(entries: readonly Entry[]) {
    this.entries = entries
    for (const entry of entries) {
      const { key, quote, letter } = entry.correction
      const sought: Sought = {
        entry,
        quote: quote == null ? null : soughtQuote(quote),
        letter:
          letter === undefined || letter.length === 0 ? null : letter.map((words) => keyText(words).text),
      }
      add(this.#own, key.sha256, sought)
      const grams = new Set([sought.quote?.key.text ?? '', ...(sought.letter ?? [])].map(gramOf))
      for (const gram of grams) if (gram !== null) add(this.#byGram, gram, sought)
    }
  }

  /** Makes the corrections of one document, whose text has the hash; without a text there is nothing to know them by. */
  correct(document: Document, sha256: string): Corrected {
    if (document.text === undefined) return { document, outcomes: [] }
    const letter = new PrintedLetter(document)
    const outcomes: Outcome[] = []
    let corrected = document
    const taken = new Set<string>()
    const take = (sought: Sought, placed: Placed | OrphanReason) => {
      const { entry } = sought
      const isCarried = entry.correction.key.sha256 !== sha256
      if (typeof placed === 'string') {
        outcomes.push(orphan(entry, placed, isCarried))
        return
      }
      const { document: next, status, path, found } = settle(corrected, placed)
      corrected = next
      taken.add(entry.correction.key.path)
      outcomes.push({ entry, status, path, found, is: placed.is ?? null, reason: null, isCarried })
    }
    for (const sought of this.#own.get(sha256) ?? []) take(sought, placedHere(sought.entry, letter))
    // The last entry for a field wins over those that were made on other texts of the letter.
    for (const sought of this.#candidates(letter, sha256).reverse()) {
      if (taken.has(sought.entry.correction.key.path)) continue
      const placed = placedAnew(sought, letter)
      if (placed !== null) take(sought, placed)
    }
    outcomes.sort((a, b) => a.entry.line - b.entry.line)
    const corrections = outcomes.map(fieldOf)
    return { document: { ...corrected, corrections }, outcomes }
  }

  /** The entries of other texts whose words or letter begin somewhere in this one, in the order of the file. */
  #candidates(letter: PrintedLetter, sha256: string): Sought[] {
    if ((this.#own.get(sha256)?.length ?? 0) === this.entries.length) return []
    const found = new Set<Sought>()
    for (const gram of gramsIn(letter, (one) => this.#byGram.has(one)))
      for (const sought of this.#byGram.get(gram) ?? [])
        if (sought.entry.correction.key.sha256 !== sha256) found.add(sought)
    return [...found].sort((a, b) => a.entry.line - b.entry.line)
  }
}

function add(map: Map<string, Sought[]>, key: string, sought: Sought): void {
  const others = map.get(key)
  if (others === undefined) map.set(key, [sought])
  else others.push(sought)
}

/** An entry of this very text: its places hold as they are. */
function placedHere({ correction, steps }: Entry, letter: PrintedLetter): Placed | OrphanReason {
  const { was, is, position } = correction
  const isPrinted = (span: Span, words: string) =>
    span[1] <= letter.text.length && keyText(letter.text.slice(...span)).text === keyText(words).text
  for (const { text, span } of mentionsIn(is)) if (!isPrinted(span, text)) return 'unprinted'
  const moved = movedValue(
    is,
    (span) => span,
    (span) => letter.wordsAt(span),
  )
  return { steps, was, is: moved?.value, place: position ?? spanOf(is), isSameText: true }
}

/** An entry of another text where this is the same letter and has its words once; null where it is not known to be the letter, and has not. */
function placedAnew(
  { entry, quote, letter: words }: Sought,
  letter: PrintedLetter,
): Placed | OrphanReason | null {
  if (words !== null && !isLetter(words, letter)) return null
  const { correction, steps } = entry
  const { was, is, position } = correction
  if (quote === null) {
    // What is said of the letter as a whole holds wherever that letter is known again.
    if (words !== null && spanOf(is) === null) return { steps, was, is, place: null, isSameText: false }
    return words === null ? null : 'unquoted'
  }
  const move = findQuote(quote, letter)
  if (typeof move === 'string') return words === null ? null : move
  const place = move(quote.words)
  const from = position ?? spanOf(is)
  const moved = movedValue(is, moveFrom(from, quote, move), (span) => letter.wordsAt(span))
  if (moved === null || place === null) return 'nowhere'
  return { steps, was, is: moved.value, place, isSameText: false }
}

/** Moves ranges of the text of an entry, in which its words stand at `from`. Where their length is another, only the range of all of them is known. */
function moveFrom(from: Span | null, { words }: SoughtQuote, move: Move): Move {
  return ([start, end]) => {
    if (from === null || start < from[0] || end > from[1]) return null
    if (from[1] - from[0] === words[1] - words[0])
      return move([words[0] + start - from[0], words[0] + end - from[0]])
    return start === from[0] && end === from[1] ? move(words) : null
  }
}

/** True where all words that tell a letter from others are printed in this one: letters of one agency and one proposer share most of them. */
function isLetter(words: readonly string[], { keys }: PrintedLetter): boolean {
  return words.every((key) => keys.some(({ text }) => placesOf(key, text, 1).length > 0))
}

/** An entry that has no place. */
export function orphan(entry: Entry, reason: OrphanReason, isCarried: boolean): Outcome {
  const { key, is } = entry.correction
  return { entry, status: 'orphan', path: key.path, found: null, is: is ?? null, reason, isCarried }
}

function fieldOf({ entry, status, path, found, is }: Outcome): CorrectedField {
  const { why, by, at } = entry.correction
  return { path, status, was: found ?? null, is, why: why ?? null, by: by ?? null, at: at ?? null }
}
