import type { Reference } from '../fields/time-scope.ts'
import type { Commitment } from '../model/commitment.ts'
import type { Figure } from '../model/figure.ts'
import type { Mention } from '../model/mention.ts'
import { firstBehind } from '../text/first-behind.ts'
import type { Passage } from '../text/passage.ts'
import type { Range } from '../text/range.ts'
import { mentionAt, type SourceText, spanAt } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { readActor } from './actor.ts'
import type { Sentence } from './clauses.ts'
import { Moods } from './mood.ts'
import { hasSeen, listOf, type SeenWords, wordsSeen } from './seen-words.ts'
import { readSentence, type SentencePlace } from './sentence.ts'
import { looked } from './signs.ts'

/** A passage of the letter (段落, 标题) as promises are read off it. */
export interface PromisePassage {
  readonly passage: Passage
  readonly section: number[]
  readonly isHeading: boolean
  /** What one look at its text found, and that text masked ({@link wordsSeen}). */
  readonly words: SeenWords
}

/** A passage with its sentences, which promises and answers are read off. */
export function promisePassage({
  passage,
  section,
  isHeading,
}: Pick<PromisePassage, 'passage' | 'section' | 'isHeading'>): PromisePassage {
  return { passage, section, isHeading, words: wordsSeen(passage.text) }
}

/** Reads what the letter promises (承诺事项) off its passages, which come one by one in text order. */
export class CommitmentReader {
  /** What was read so far. */
  readonly commitments: Commitment[] = []
  private readonly source: SourceText
  private readonly reference: Reference
  private readonly moods = new Moods()
  private readonly figuresIn = inOrder()
  private wasImplied = false
  private behind = 0

  constructor(source: SourceText, reference: Reference) {
    this.source = source
    this.reference = reference
  }

  /** `figures` are those of the letter in text order, up to the passage's end. */
  read(place: PromisePassage, figures: readonly Figure[]): void {
    const { passage, section, isHeading, words } = place
    const { hidden, sentences } = words
    const { source } = this
    const { text } = passage
    if (isHeading && this.moods.head(section, text)) return
    const mood = this.moods.at(section)
    // Items that run on in one line (一是…;二是…) belong together.
    const start = passage.offset(0)
    // What a page prints between two paragraphs, and the words below a picture, have neither a marker nor a stop nor a colon.
    if (!isHeading && !hasStop(hidden) && beginsLine(source.folded, start)) return
    mood.isImplied = this.wasImplied && !source.folded.slice(this.behind, start).includes('\n')
    const seen = looked(text, words)
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Sentence
      const where = placeOf(isHeading, section, index, sentences)
      const drafts = readSentence(seen, sentence, mood, this.reference, where)
      if (drafts.length > 0) this.write(place, sentence, drafts, figures)
    }
    this.wasImplied = mood.isImplied
    this.behind = passage.offset(text.length)
  }

  /** Adds the promises of one sentence. */
  private write(
    { passage, section, words: { hidden } }: PromisePassage,
    sentence: Sentence,
    drafts: ReturnType<typeof readSentence>,
    figures: readonly Figure[],
  ): void {
    const { source } = this
    let subject: Mention | null = null
    for (const draft of drafts) {
      const mention = mentionOf(source, passage, draft)
      const actor = readActor(hidden, draft, hasSeen(sentence.lists, listOf.by))
      // 持续做好日常保洁 keeps who does it from the clause before it.
      const isSame =
        actor === null && draft.own.cue?.force === 'continue' && isBehindComma(hidden, draft.start)
      if (!isSame) subject = actor === null || actor === 'writer' ? null : mentionOf(source, passage, actor)
      const within = rangeOf(passage, sentence)
      this.commitments.push({
        text: mention.text,
        span: mention.span,
        force: draft.force,
        actor: subject,
        due: nullable(draft.due, (due) => ({
          ...mentionOf(source, passage, due),
          iso: due.iso,
          from: due.from,
        })),
        figures: this.figuresIn(mention, figures),
        section,
        sentence: spanAt(source, within.start, within.end),
      })
    }
  }
}

/** Whether nothing but blanks stands between a break and the unit at `start`. */
function beginsLine(folded: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && (folded.charCodeAt(at) === 0x20 || folded.charCodeAt(at) === 0x09)) at--
  return at < 0 || folded.charCodeAt(at) === 0x0a || folded.charCodeAt(at) === 0x0d
}

const longestRunIn = 16
const stop = /[。;!]/
const paragraphEnds = unitSet('。;!:')

/** Whether a stop stands in a masked text: in most at its end. */
function hasStop(hidden: string): boolean {
  return (
    (hidden.length > 0 && holds(paragraphEnds, hidden.charCodeAt(hidden.length - 1))) || stop.test(hidden)
  )
}

function isBehindComma(hidden: string, at: number): boolean {
  return at > 0 && hidden.charCodeAt(at - 1) === comma
}
const comma = 0x2c

/** Where a sentence stands: 打造协同发展示范区。推动… begins with a heading of its own; the first sentence of a section's paragraph is the item itself. */
function placeOf(
  isHeading: boolean,
  section: readonly number[],
  index: number,
  sentences: readonly Sentence[],
): SentencePlace {
  const sentence = sentences[index]
  if (isHeading) return 'heading'
  if (index > 1 || sentence === undefined) return 'inside'
  const [first] = sentences
  const isRunIn =
    first !== undefined &&
    first.end - first.start <= longestRunIn &&
    sentences.length > 1 &&
    first.clauses.length === 1
  if (index === 0 && isRunIn) return 'heading'
  return section.length > 0 && (index === 0 || isRunIn) ? 'item' : 'inside'
}

function nullable<T, R>(value: T | null, read: (value: T) => R): R | null {
  return value === null ? null : read(value)
}

function rangeOf(passage: Passage, { start, end }: Range): Range {
  return { start: passage.offset(start), end: passage.offset(end - 1) + 1 }
}

function mentionOf(source: SourceText, passage: Passage, range: Range): Mention {
  const { start, end } = rangeOf(passage, range)
  return mentionAt(source, start, end)
}

/** Answers for mentions in text order, each time from where the last answer ended, the indices of the figures inside. */
function inOrder(): (mention: Mention, figures: readonly Figure[]) => number[] {
  const firstAt = firstBehind()
  return ({ span: [start, end] }, figures) => {
    const inside: number[] = []
    for (let k = firstAt(figures, start); (figures[k]?.span[0] ?? Number.POSITIVE_INFINITY) < end; k++)
      inside.push(k)
    return inside
  }
}
