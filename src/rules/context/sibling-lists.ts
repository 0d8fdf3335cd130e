import { type MarkerStyle, readMarker } from '../../fields/marker.ts'
import type { Section } from '../../model/section.ts'
import { foldWidth } from '../../text/width.ts'
import type { Letter } from './letter.ts'

/** Sections of one holder and one style of marker whose numbers go up from where the list begins. */
export interface SiblingList {
  readonly style: MarkerStyle
  readonly sections: readonly Section[]
}

/** The style of a section's marker (一、 (一) 1. (1) ① 一是), or null for a damaged one. */
export function styleOf({ marker }: Section): MarkerStyle | null {
  return readMarker(foldWidth(marker))?.style ?? null
}

/**
 * The numbered lists of the letter, block markers only: siblings of one style, parted where the numbers begin again at 1, since a head
 * without a number may stand between two lists. 一是 and 第一 are running words and have {@link findInlineRuns}.
 */
export function siblingLists(letter: Letter): readonly SiblingList[] {
  const known = listsOf.get(letter)
  if (known !== undefined) return known
  const { document } = letter
  const out: SiblingList[] = []
  const visit = (siblings: readonly Section[]) => {
    const open = new Map<MarkerStyle, Section[]>()
    for (const section of siblings) {
      const style = styleOf(section)
      visit(section.sections)
      if (style === null || style === 'is' || style === 'ordinal' || style === 'first') continue
      const list = open.get(style)
      if (list === undefined || section.number === 1) {
        const fresh = [section]
        open.set(style, fresh)
        out.push({ style, sections: fresh })
      } else list.push(section)
    }
  }
  visit(document.body.sections)
  listsOf.set(letter, out)
  return out
}

/** Four rules ask for the same lists. */
const listsOf = new WeakMap<Letter, SiblingList[]>()
