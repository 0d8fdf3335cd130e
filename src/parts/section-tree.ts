import { type MarkerStyle, markerRanks } from '../fields/marker.ts'
import { topicLead } from '../grammar/title.ts'
import type { Body } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Section } from '../model/section.ts'
import type { Doubt } from '../text/doubt.ts'
import { isUsualHanzi } from '../text/hanzi.ts'
import { hasContents } from '../text/lines.ts'
import { blankQuoted } from '../text/quoted.ts'
import { withoutBlanks } from '../text/range.ts'
import { mentionAt, type SourceText, spanAt, unwrap } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import { duty, running, tells } from './section-words.ts'

/** A marker in the body, at a folded range, with its text up to the next marker of its paragraph. */
export interface Item {
  readonly style: MarkerStyle
  readonly number: number
  readonly layout: 'block' | 'inline'
  readonly start: number
  /** Where its words begin. */
  readonly content: number
  readonly end: number
  readonly isDamaged?: boolean
}

const longestHeading = 40
const longestTitle = 80

/** What is known of the words of an item: whether it ends its paragraph, and what stands under it. */
export interface ItemPlace {
  readonly isAlone: boolean
  /** Text or deeper items stand in the paragraphs below. */
  readonly isFollowed: boolean
  /** A list runs in it. */
  readonly hasItems: boolean
}

/** The tree of sections as far as the paragraphs are read. */
export class SectionTree {
  readonly body: Body = { paragraphs: [], sections: [] }
  readonly findings: Doubt[] = []
  /** The sections that are open, the outermost first. */
  private readonly stack: { section: Section; rank: number; layout: Item['layout'] }[] = []
  private readonly source: SourceText

  constructor(source: SourceText) {
    this.source = source
  }

  /** Opens the section of an item below those of a lower rank. */
  place(item: Item): Section {
    const { source, stack } = this
    const rank = markerRanks[item.style]
    while ((stack.at(-1)?.rank ?? -1) >= rank) stack.pop()
    const holder = stack.at(-1)?.section
    const section: Section = {
      level: stack.length + 1,
      marker: mentionAt(source, item.start, item.content).text.trimEnd(),
      number: item.number,
      layout: item.layout,
      heading: null,
      paragraphs: [],
      sections: [],
      span: spanAt(source, item.start, item.end),
    }
    ;(holder?.sections ?? this.body.sections).push(section)
    stack.push({ section, rank, layout: item.layout })
    if (item.isDamaged)
      this.findings.push({
        rule: 'damaged-marker',
        message: `“${source.folded.slice(item.start, item.content + 1)}” stands where number ${item.number} is due`,
        start: item.start,
        end: item.content,
      })
    return section
  }

  /** A list inside of a paragraph ends with it. */
  closeInline(): void {
    while (this.stack.at(-1)?.layout === 'inline') this.stack.pop()
  }

  /** Gives the words `[start, end)` to the section that is open, else to the body. */
  put(start: number, end: number): void {
    const trimmed = trim(this.source, start, end)
    if (trimmed === null) return
    const holder = this.stack.at(-1)?.section
    ;(holder?.paragraphs ?? this.body.paragraphs).push(trimmed)
  }

  /** Lets all open sections reach to `end`. */
  extend(end: number): void {
    const [at] = spanAt(this.source, end, end)
    for (const { section } of this.stack) section.span = [section.span[0], Math.max(section.span[1], at)]
  }

  /** Gives the words `[from, to)` of an item to its section: a heading, a heading and what follows it, or text. */
  fill(section: Section, from: number, to: number, place: ItemPlace): void {
    const { source } = this
    const words = trim(source, from, to)
    if (words === null) return
    const text = source.folded.slice(from, to)
    const stop = sentenceEnd(text)
    if (stop >= 0 && hasMore(text, stop)) {
      this.fillLong(section, from, to, text, stop, words)
      return
    }
    const sentence = unwrap(text.slice(0, stop < 0 ? text.length : stop)).trim()
    const bareEnd = stop < 0 ? to : from + stop - 1
    const isTitle =
      section.layout === 'block' &&
      place.isAlone &&
      sentence.length <= longestTitle &&
      !(stop < 0 ? /[;,:、]$/u.test(sentence) : this.isText(sentence, place.isFollowed))
    if (isTitle || (place.hasItems && stop >= 0 && sentence.length <= longestHeading))
      section.heading = trim(source, from, bareEnd)
    else section.paragraphs.push(words)
  }

  /** Several sentences: a short one that a full stop ends is the heading of those after it. */
  private fillLong(
    section: Section,
    from: number,
    to: number,
    text: string,
    stop: number,
    words: Mention,
  ): void {
    const size = unwrap(text.slice(0, stop))
      .trim()
      .replace(/(?<![。.!?;\s])[。.!?;\s]+$/u, '').length
    if (size > longestHeading || size === 0 || !isFullStop(text, stop - 1)) {
      section.paragraphs.push(words)
      return
    }
    section.heading = trim(this.source, from, from + stop - 1)
    const more = trim(this.source, from + stop, to)
    if (more !== null && hasContents(more.text)) section.paragraphs.push(more)
  }

  /** (一)加强领导;(二)落实资金;(三)强化考核。: the last of a list of clauses, which was just placed, is a clause, too. */
  private isLastClause(): boolean {
    const siblings = this.stack.at(-2)?.section.sections ?? this.body.sections
    const before = siblings.at(-2)
    return before?.heading === null && /[;；]$/u.test(before.paragraphs.at(-1)?.text ?? '')
  }

  /** Whether an item that is one sentence is running text. What stands under it makes a short one that tells nothing a heading. */
  private isText(sentence: string, isFollowed: boolean): boolean {
    if (this.isLastClause()) return true
    if (isFollowed) return isRunning(sentence) && (sentence.length > longestHeading || tells.test(sentence))
    return isRunning(sentence) || tells.test(sentence)
  }
}

/** Whether anything but stops and blanks stands after `stop`. */
function hasMore(text: string, stop: number): boolean {
  return /[^。.;,\s]/u.test(text.slice(stop))
}

/** Whether a sentence alone on its line is running text: with a comma outside of quotation marks, or in the first or second person. */
function isRunning(sentence: string): boolean {
  const bare = blankQuoted(sentence, '').replaceAll(/\([^()]*\)/gu, '')
  return running().test(bare) || (!bare.startsWith(topicLead) && duty().test(bare))
}

const opens = unitSet('“《(')
const closes = unitSet('”》)')
const ends = unitSet('。!?')
/** What a sentence may end in before a point, beside hanzi. */
const beforePoint = unitSet('”》)%‰')
const point = '.'.charCodeAt(0)
const latin = /[0-9A-Za-z]/

/** Offset after the first 。!? that stands outside quotation marks, or -1. */
function sentenceEnd(text: string): number {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((holds(ends, code) || code === point) && (depth === 0 || i > 120) && isEnd(text, i)) return i + 1
    if (holds(opens, code)) depth++
    else if (holds(closes, code)) depth = Math.max(0, depth - 1)
  }
  return -1
}

/** Whether the stop at `at` ends a sentence: a point does where a copy has one for 。, behind a hanzi or what closes and before no letter or digit. */
function isEnd(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== point) return true
  const before = text.charCodeAt(at - 1)
  return (isUsualHanzi(before) || holds(beforePoint, before)) && !latin.test(text.charAt(at + 1))
}

function isFullStop(text: string, at: number): boolean {
  return text.charAt(at) === '。' || text.charCodeAt(at) === point
}

function trim(source: SourceText, from: number, to: number): Mention | null {
  const { start, end } = withoutBlanks(source.folded, from, to)
  return start < end ? mentionAt(source, start, end) : null
}
