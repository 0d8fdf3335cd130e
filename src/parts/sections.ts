import { type Marker, type MarkerStyle, markerRanks, readMarker, runningRank } from '../fields/marker.ts'
import { sectionNumerals } from '../grammar/numerals.ts'
import { topicLead } from '../grammar/sections.ts'
import type { Body } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Section } from '../model/section.ts'
import type { Doubt } from '../text/doubt.ts'
import { hasContents } from '../text/lines.ts'
import { blankQuoted } from '../text/quoted.ts'
import { type Range, withoutBlanks } from '../text/range.ts'
import { mentionAt, type SourceText, spanAt, unwrap } from '../text/source-text.ts'
import { findInlineMarkers, type InlineMarker, isNext, type ListPlace } from './inline-markers.ts'
import { damagedIs, duty, goesOnInside, running, tells } from './section-words.ts'

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

/** The tree of numbered sections (结构层次) of the body and the paragraphs before the first. */
export function readBody(
  source: SourceText,
  paragraphs: readonly Range[],
): { body: Body; findings: Doubt[] } {
  const body: Body = { paragraphs: [], sections: [] }
  const findings: Doubt[] = []
  const stack: { section: Section; rank: number; layout: 'block' | 'inline' }[] = []
  const texts = paragraphs.map(({ start, end }) => source.folded.slice(start, end))
  const heads = withLast(texts.map((text) => readMarker(text)))
  const slots = fillSlots(heads, texts)

  const place = (item: Item) => {
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
    ;(holder?.sections ?? body.sections).push(section)
    stack.push({ section, rank, layout: item.layout })
    if (item.isDamaged)
      findings.push({
        rule: 'damaged-marker',
        message: `“${source.folded.slice(item.start, item.content + 1)}” stands where number ${item.number} is due`,
        start: item.start,
        end: item.content,
      })
    return section
  }
  const put = (start: number, end: number) => {
    const trimmed = trim(source, start, end)
    if (trimmed === null) return
    const holder = stack.at(-1)?.section
    ;(holder?.paragraphs ?? body.paragraphs).push(trimmed)
  }
  const extend = (end: number) => {
    for (const { section } of stack)
      section.span = [section.span[0], Math.max(section.span[1], spanAt(source, end, end)[0])]
  }

  /** Items of a list inside of a paragraph that begins at `base`, each with the list that runs in it. */
  const lay = (items: readonly InlineMarker[], text: string, base: number, to: number) => {
    items.forEach((item, k) => {
      const itemEnd = items[k + 1]?.start ?? to
      const inner = inlineIn(text, item.content, itemEnd, item.style)
      const until = inner[0]?.start ?? itemEnd
      const section = place({
        style: item.style,
        number: item.number,
        isDamaged: item.isDamaged,
        start: base + item.start,
        content: base + item.content,
        end: base + itemEnd,
        layout: item.start === 0 ? 'block' : 'inline',
      })
      fill(section, base + item.content, base + until, false, false, inner.length > 0)
      lay(inner, text, base, itemEnd)
    })
  }

  /** The item that the paragraph above ends in. */
  let run: ListPlace | null = null
  paragraphs.forEach(({ start, end }, i) => {
    const text = texts[i] ?? ''
    const head = heads[i] ?? null
    const isBlock = head !== null && (isItem(head, i, heads, texts) || (run !== null && isNext(run, head)))
    const below = heads[i + 1] ?? null
    const inline =
      isBlock && head !== null
        ? findInlineMarkers(text, head.length, text.length, head, markerRanks[head.style], below)
        : findInlineMarkers(text, 0, text.length, null, 0, below)
    const firstInline = inline[0] === undefined ? end : start + inline[0].start
    while (stack.at(-1)?.layout === 'inline') stack.pop()
    if (isBlock && head !== null) {
      const content = start + head.length
      const isDamaged = slots.has(i)
      const section = place({
        style: head.style,
        number: head.number,
        layout: 'block',
        start,
        content,
        end: firstInline,
        isDamaged,
      })
      // What stands under it, text or deeper items, makes a short sentence its heading.
      const isFollowed =
        texts[i + 1] !== undefined && markerRanks[below?.style ?? 'is'] > markerRanks[head.style]
      const holds = inline[0] !== undefined && markerRanks[inline[0].style] > markerRanks[head.style]
      const inner = inlineIn(text, head.length, firstInline - start, head.style)
      const until = inner[0] === undefined ? firstInline : start + inner[0].start
      fill(
        section,
        content,
        until,
        inline.length === 0 && inner.length === 0,
        isFollowed,
        holds || inner.length > 0,
      )
      lay(inner, text, start, firstInline - start)
    } else put(start, firstInline)
    lay(inline, text, start, text.length)
    run = inline.at(-1) ?? (isBlock ? head : null)
    extend(end)
  })
  return { body, findings }

  /** (一)加强领导;(二)落实资金;(三)强化考核。: the last of a list of clauses, which was just placed, is a clause, too. */
  function isLastClause(): boolean {
    const siblings = stack.at(-2)?.section.sections ?? body.sections
    const before = siblings.at(-2)
    return before?.heading === null && /[;；]$/u.test(before.paragraphs.at(-1)?.text ?? '')
  }

  /** Whether an item that is one sentence is running text. What stands under it makes a short one that tells nothing a heading. */
  function isText(sentence: string, isFollowed: boolean): boolean {
    if (isFollowed) return isRunning(sentence) && (sentence.length > longestHeading || tells.test(sentence))
    return isRunning(sentence) || tells.test(sentence) || isLastClause()
  }

  function fill(
    section: Section,
    from: number,
    to: number,
    isAlone: boolean,
    isFollowed: boolean,
    hasItems = false,
  ): void {
    const { folded } = source
    const words = trim(source, from, to)
    if (words === null) return
    const text = folded.slice(from, to)
    const stop = sentenceEnd(text)
    const rest = stop < 0 ? '' : text.slice(stop).replace(/^[。;,\s]+/u, '')
    const sentence = unwrap(text.slice(0, stop < 0 ? text.length : stop)).trim()
    if (rest !== '') {
      const size = sentence.replace(/(?<![。!?;\s])[。!?;\s]+$/u, '').length
      if (size <= longestHeading && size > 0 && text.charAt(stop - 1) === '。') {
        section.heading = trim(source, from, from + stop - 1)
        const more = trim(source, from + stop, to)
        if (more !== null && hasContents(more.text)) section.paragraphs.push(more)
        return
      }
      section.paragraphs.push(words)
      return
    }
    const isSentence = stop < 0 ? /[;,:、]$/u.test(sentence) : isText(sentence, isFollowed)
    const bareEnd = stop < 0 ? to : from + stop - 1
    if (section.layout === 'block' && isAlone && sentence.length <= longestTitle && !isSentence) {
      section.heading = trim(source, from, bareEnd)
      return
    }
    if (hasItems && stop >= 0 && sentence.length <= longestHeading) {
      section.heading = trim(source, from, bareEnd)
      return
    }
    section.paragraphs.push(words)
  }
}

/** The list that runs inside of an item of `style`. */
function inlineIn(text: string, from: number, to: number, style: MarkerStyle): InlineMarker[] {
  return findInlineMarkers(text, from, to, null, markerRanks[style])
}

/** 最后 has the number after that of the 其次, 第二 or 再次 above it. */
function withLast(heads: readonly (Marker | null)[]): (Marker | null)[] {
  let last = 0
  return heads.map((head) => {
    if (head === null || (head.style !== 'first' && head.style !== 'ordinal')) return head
    last = head.isLast === true && last >= 2 ? last + 1 : head.number
    return head.isLast === true ? { ...head, number: last } : head
  })
}

/** Numerals that lost 是 (三在… between 二是 and 四是) become markers of their paragraphs; the indices of these. */
function fillSlots(heads: (Marker | null)[], texts: readonly string[]): ReadonlySet<number> {
  const slots = new Set<number>()
  let last: Marker | null = null
  heads.forEach((head, i) => {
    if (head !== null) {
      last = head
      return
    }
    const number = damagedIs().exec(texts[i] ?? '')?.[1]
    if (number === undefined || last?.style !== 'is') return
    const value = sectionNumerals.indexOf(number) + 1
    const next = heads.slice(i + 1, i + 7).find((later) => later?.style === 'is')
    if (last.number !== value - 1 || next?.number !== value + 1) return
    last = { style: 'is', number: value, length: 1 }
    heads[i] = last
    slots.add(i)
  })
  return slots
}

/** Whether a sentence alone on its line is running text: with a comma outside of quotation marks, or in the first or second person. */
function isRunning(sentence: string): boolean {
  const bare = blankQuoted(sentence, '').replaceAll(/\([^()]*\)/gu, '')
  return running().test(bare) || (!bare.startsWith(topicLead) && duty().test(bare))
}

/** Whether the paragraph's marker opens a section: running words must be a list, 首先 must go on with 其次 or 第二. */
function isItem(
  head: NonNullable<ReturnType<typeof readMarker>>,
  i: number,
  heads: readonly ReturnType<typeof readMarker>[],
  texts: readonly string[],
): boolean {
  if (markerRanks[head.style] < runningRank) return true
  const goesOn = (k: number) => {
    const next = heads[k]
    return (
      next !== null &&
      next !== undefined &&
      markerRanks[next.style] >= runningRank &&
      next.number === head.number + 1
    )
  }
  const comesFrom = (k: number) => {
    const last = heads[k]
    return (
      last !== null &&
      last !== undefined &&
      markerRanks[last.style] >= runningRank &&
      last.number === head.number - 1
    )
  }
  for (let step = 1; step <= 6; step++)
    if (goesOn(i + step) || (head.number > 1 && comesFrom(i - step))) return true
  if (head.style === 'first') return goesOnInside().test(texts[i] ?? '')
  return false
}

/** Offset after the first 。!? that stands outside quotation marks, or -1. */
export function sentenceEnd(text: string): number {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    if (unit === '“' || unit === '《' || unit === '(') depth++
    else if (unit === '”' || unit === '》' || unit === ')') depth = Math.max(0, depth - 1)
    else if ((unit === '。' || unit === '!' || unit === '?') && (depth === 0 || i > 120)) return i + 1
  }
  return -1
}

function trim(source: SourceText, from: number, to: number): Mention | null {
  const { start, end } = withoutBlanks(source.folded, from, to)
  return start < end ? mentionAt(source, start, end) : null
}
