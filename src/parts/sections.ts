import { type Marker, markerRanks, readMarker, runningRank } from '../fields/marker.ts'
import { sectionNumerals } from '../grammar/numerals.ts'
import type { Body } from '../model/document.ts'
import type { Doubt } from '../text/doubt.ts'
import type { Range } from '../text/range.ts'
import type { SourceText } from '../text/source-text.ts'
import {
  candidatesIn,
  findInlineMarkers,
  type InlineMarker,
  isNext,
  type ListPlace,
  listAmong,
} from './inline-markers.ts'
import { type Item, type ItemPlace, SectionTree } from './section-tree.ts'
import { damagedIs, goesOnInside } from './section-words.ts'

/** The paragraphs of the body with the markers that they begin with. */
interface Paragraphs {
  readonly texts: readonly string[]
  readonly heads: readonly (Marker | null)[]
  /** Indices of those whose marker is damaged. */
  readonly slots: ReadonlySet<number>
}

/** The tree of numbered sections (结构层次) of the body and the paragraphs before the first. */
export function readBody(
  source: SourceText,
  paragraphs: readonly Range[],
): { body: Body; findings: Doubt[] } {
  const tree = new SectionTree(source)
  const texts: string[] = []
  const heads: (Marker | null)[] = []
  for (const { start, end } of paragraphs) {
    const text = source.folded.slice(start, end)
    texts.push(text)
    heads.push(readMarker(text))
  }
  numberLast(heads)
  const known: Paragraphs = { texts, heads, slots: fillSlots(heads, texts) }
  /** The item that the paragraph above ends in. */
  let run: ListPlace | null = null
  for (let i = 0; i < paragraphs.length; i++) {
    const { start, end } = paragraphs[i] as Range
    const head = heads[i] ?? null
    const opens: boolean =
      head !== null && (isItem(head, i, heads, texts) || (run !== null && isNext(run, head)))
    const block: Marker | null = opens ? head : null
    tree.closeInline()
    const inline: readonly InlineMarker[] =
      block === null ? placeText(tree, known, i, start) : placeItem(tree, known, i, start, block)
    run = inline.at(-1) ?? block
    tree.extend(end)
  }
  return { body: tree.body, findings: tree.findings }
}

/** A paragraph that begins with no marker, and the list that runs in it. */
function placeText(
  tree: SectionTree,
  { texts, heads }: Paragraphs,
  i: number,
  start: number,
): readonly InlineMarker[] {
  const text = texts[i] ?? ''
  const inline = findInlineMarkers(text, 0, text.length, null, 0, heads[i + 1] ?? null)
  tree.put(start, start + (inline[0]?.start ?? text.length))
  lay(tree, inline, text, start, text.length)
  return inline
}

/** A paragraph that is an item, with the list that goes on in it and the one that runs below its own marker. */
function placeItem(
  tree: SectionTree,
  { texts, heads, slots }: Paragraphs,
  i: number,
  start: number,
  head: Marker,
): readonly InlineMarker[] {
  const text = texts[i] ?? ''
  const below = heads[i + 1] ?? null
  const rank = markerRanks[head.style]
  const candidates = candidatesIn(text, head.length, text.length)
  const inline = listAmong(candidates, head, rank, below)
  const to = inline[0]?.start ?? text.length
  const section = tree.place({
    style: head.style,
    number: head.number,
    layout: 'block',
    start,
    content: start + head.length,
    end: start + to,
    isDamaged: slots.has(i),
  })
  const inner = listAmong(
    candidates.filter((candidate) => candidate.start < to),
    null,
    rank,
  )
  const until = inner[0]?.start ?? to
  const holds = inline[0] !== undefined && markerRanks[inline[0].style] > rank
  tree.fill(section, start + head.length, start + until, {
    isAlone: inline.length === 0 && inner.length === 0,
    // What stands under it, text or deeper items, makes a short sentence its heading.
    isFollowed: texts[i + 1] !== undefined && markerRanks[below?.style ?? 'is'] > rank,
    hasItems: holds || inner.length > 0,
  })
  lay(tree, inner, text, start, to)
  lay(tree, inline, text, start, text.length)
  return inline
}

/** Items of a list inside of a paragraph that begins at `base`, each with the list that runs in it. */
function lay(
  tree: SectionTree,
  items: readonly InlineMarker[],
  text: string,
  base: number,
  to: number,
): void {
  for (let k = 0; k < items.length; k++) {
    const { style, number, isDamaged, start, content } = items[k] as InlineMarker
    const end = items[k + 1]?.start ?? to
    const inner = findInlineMarkers(text, content, end, null, markerRanks[style])
    const item: Item = {
      style,
      number,
      isDamaged,
      start: base + start,
      content: base + content,
      end: base + end,
      layout: start === 0 ? 'block' : 'inline',
    }
    const place: ItemPlace = { isAlone: false, isFollowed: false, hasItems: inner.length > 0 }
    tree.fill(tree.place(item), base + content, base + (inner[0]?.start ?? end), place)
    lay(tree, inner, text, base, end)
  }
}

/** 最后 has the number after that of the 其次, 第二 or 再次 above it. */
function numberLast(heads: (Marker | null)[]): void {
  let last = 0
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]
    if (!head || (head.style !== 'first' && head.style !== 'ordinal')) continue
    last = head.isLast === true && last >= 2 ? last + 1 : head.number
    if (head.isLast === true) heads[i] = { ...head, number: last }
  }
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
  for (let step = 1; step <= 6; step++) {
    // 首先,感谢您…… / 第一,…… / 第二,……: a courtesy before the list.
    if (head.style === 'first' && startsAgain(heads[i + step])) return false
    if (goesOn(i + step) || (head.number > 1 && comesFrom(i - step))) return true
  }
  if (head.style === 'first') return goesOnInside().test(texts[i] ?? '')
  return false
}

/** Whether a list of ordinals begins at the marker. */
function startsAgain(head: Marker | null | undefined): boolean {
  return head?.style === 'ordinal' && head.number === 1
}
