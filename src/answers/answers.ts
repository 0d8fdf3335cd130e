import type { PromisePassage } from '../commitments/commitments.ts'
import type { Answer } from '../model/answer.ts'
import type { Commitment } from '../model/commitment.ts'
import type { Mention } from '../model/mention.ts'
import { firstBehind } from '../text/first-behind.ts'
import type { Passage } from '../text/passage.ts'
import type { Range } from '../text/range.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { readAsk } from './asks.ts'
import { judge, type Said } from './disposition.ts'

/** A point with the sentences that answer it. */
interface Item {
  readonly ask: Mention
  readonly isCertain: boolean
  /** The answer stands in the paragraph of the point itself, and ends with it. */
  readonly isWithin: boolean
  readonly section: number[]
  readonly said: (Said & { readonly mention: Mention })[]
  /** The passage in which the answer begins. */
  first: Passage | null
}

/**
 * Reads what became of each point (逐条答复) off the passages of the body, which come one by one in text order; a letter that does not answer point by point has
 * none.
 */
export class AnswerReader {
  private readonly source: SourceText
  private readonly items: Item[] = []
  private readonly firmnessIn = inOrder()
  private open: Item | null = null

  constructor(source: SourceText) {
    this.source = source
  }

  /** `commitments` are those of the letter in text order, up to the passage's end. */
  read(place: PromisePassage, commitments: readonly Commitment[]): void {
    const { source } = this
    const { passage, section, isHeading } = place
    const { hidden, sentences } = place.words
    if (this.open !== null && (this.open.isWithin || leaves(this.open.section, section, isHeading)))
      this.open = null
    for (let index = 0; index < sentences.length; index++) {
      const sentence = sentences[index] as Range
      const asked = readItem(source, place, sentence, index === 0)
      if (asked !== null) {
        this.open = asked.item
        this.items.push(asked.item)
        if (asked.end >= sentence.end - 1) continue
      }
      const { open } = this
      if (open === null) continue
      open.first ??= passage
      const mention = mentionAt(source, passage.offset(sentence.start), passage.offset(sentence.end - 1) + 1)
      open.said.push({
        text: hidden.slice(sentence.start, sentence.end),
        promises: this.firmnessIn(mention, commitments),
        isFirst: open.first === passage,
        mention,
      })
    }
  }

  answers(): Answer[] {
    const { items } = this
    if (items.length < 2 && !items.some(({ isCertain }) => isCertain)) return []
    return items.map(({ ask, section, said }) => {
      const { disposition, evidence } = judge(said)
      return { ask, disposition, evidence: evidence.flatMap((i) => said[i]?.mention ?? []), section }
    })
  }
}

/** The point that a sentence repeats: at its beginning, in a heading or the first sentence of a paragraph, or in words that leave no doubt. */
function readItem(
  source: SourceText,
  { passage, section, isHeading }: PromisePassage,
  { start }: Range,
  isFirst: boolean,
): { item: Item; end: number } | null {
  if (isHeading && !isFirst) return null
  const ask = readAsk(passage.text, start, isHeading)
  if (ask === null || !(isFirst || ask.isCertain)) return null
  const mention = mentionAt(source, passage.offset(start), passage.offset(ask.end - 1) + 1)
  const isWithin = !isHeading && section.length === 0 && ask.end < passage.text.length - 2
  return {
    item: { ask: mention, isCertain: ask.isCertain, isWithin, section, said: [], first: null },
    end: ask.end,
  }
}

/** Answers for mentions in text order how firm the first promise inside is. */
function inOrder(): (mention: Mention, commitments: readonly Commitment[]) => Said['promises'] {
  const firstAt = firstBehind()
  return ({ span: [start, end] }, commitments) => {
    const promise = commitments[firstAt(commitments, start)]
    return promise === undefined || promise.span[0] >= end ? 'none' : firmness(promise)
  }
}

function firmness({ due, force, figures }: Commitment): Said['promises'] {
  if (due !== null || (figures.length > 0 && force !== 'study')) return 'dated'
  if (force === 'study') return 'study'
  return force === 'will' || force === 'plan' ? 'firm' : 'soft'
}

/** Whether a passage no longer answers the point: it stands in another section, or is a heading beside it. */
function leaves(own: readonly number[], section: readonly number[], isHeading: boolean): boolean {
  const isInside = own.length <= section.length && own.every((number, i) => section[i] === number)
  return !isInside || (isHeading && own.length === section.length)
}
