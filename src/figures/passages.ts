import type { Document } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { Section } from '../model/section.ts'
import { blankFinder, type Passage, readPassage } from '../text/passage.ts'
import { foldedAt, type SourceText } from '../text/source-text.ts'
import { holds, holdsAny, unitSet } from '../text/unit-set.ts'

/** A passage of the letter with where it stands in its tree of sections. */
export interface Placed {
  readonly passage: Passage
  /** Path of section numbers, empty outside of sections. */
  readonly section: number[]
  /** True below a heading such as 下一步工作: what is counted there is planned. */
  readonly isPlan: boolean
  /** True for the heading of a section. */
  readonly isHeading: boolean
}

const planHeading =
  /^(?:[^,。;:]{0,6})?(?:下一?步|今后|下一阶段|工作打算|工作计划|工作安排|工作目标|努力方向|发展目标)/
const planLead = /^(?:下一?步|今后|下一阶段|接下来|下阶段)/

const planLeads = unitSet('下今接')
const headingLeads = unitSet('下今工努发')
/** Words of plans begin among the first units of their heading. */
const headingReach = 7

function isOfPlans(heading: string): boolean {
  return holdsAny(headingLeads, heading, headingReach) && planHeading.test(heading)
}

/** Whether a passage begins with 下一步 or the like. */
function leadsOn(text: string): boolean {
  return holds(planLeads, text.charCodeAt(0)) && planLead.test(text)
}

const longestRunIn = 16

/** Whether the first sentence of an item is a heading of what follows (一是加强组织领导。…) rather than a statement of its own. */
function isRunIn(heading: Mention | null): boolean {
  return heading !== null && heading.text.length <= longestRunIn && !/[,，]/.test(heading.text)
}

interface Found extends Omit<Placed, 'passage'> {
  readonly mention: Mention
}

/**
 * The passages in which figures and citations are read, in order and apart: title, opening, body and closing. One at a time, since those of a long letter take as
 * much memory as its document.
 */
export function* passagesOf(source: SourceText, document: Document): Generator<Placed, void, undefined> {
  const hasBlank = blankFinder(source.folded)
  let behind = 0
  for (const { mention, section, isPlan, isHeading } of foundIn(document)) {
    const [start, end] = mention.span
    if (end <= behind) continue
    const from = foldedAt(source, Math.max(start, behind))
    const to = foldedAt(source, end)
    const passage = readPassage(source.folded, from, to, hasBlank(from, to))
    yield { passage, section, isPlan, isHeading }
    behind = end
  }
}

/** The mentions that are passages, in text order. */
function foundIn(document: Document): readonly Found[] {
  const { title, opening, body, closing } = document
  const placed: Found[] = []
  const add = (mention: Mention | null, section: number[] = [], isPlan = false, isHeading = false) => {
    if (mention !== null)
      placed.push({ mention, section, isPlan: isPlan || leadsOn(mention.text), isHeading })
  }
  const walk = (sections: readonly Section[], path: readonly number[], isBelowPlan: boolean): void => {
    for (const { number, heading, layout, paragraphs, sections: inner } of sections) {
      const section = [...path, number]
      const isPlan = isBelowPlan || (heading !== null && isOfPlans(heading.text))
      const hasMore = paragraphs.length > 0 || inner.length > 0
      // An item of a run of items that is nothing but its first sentence says what other items say after theirs.
      add(heading, section, isPlan, layout === 'block' || (hasMore && isRunIn(heading)))
      for (const paragraph of paragraphs) add(paragraph, section, isPlan)
      walk(inner, section, isPlan)
    }
  }
  add(title)
  add(opening)
  for (const paragraph of body.paragraphs) add(paragraph)
  walk(body.sections, [], false)
  for (const paragraph of closing.paragraphs) add(paragraph)
  const order = (a: Mention, b: Mention) => a.span[0] - b.span[0] || b.span[1] - a.span[1]
  if (placed.some(({ mention }, i) => i > 0 && order((placed[i - 1] as Found).mention, mention) > 0))
    placed.sort((a, b) => order(a.mention, b.mention))
  return placed
}
