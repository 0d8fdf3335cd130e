import { load } from 'cheerio/slim'
import type { SourceRange } from './read-page.ts'

/**
 * Finds the range of the source that the first element matching a CSS selector takes: the letter's container where a site defeats
 * the locator. Null when nothing matches; throws on a selector that is none. Loads a whole DOM, so import it on demand.
 */
export function selectRange(html: string, selector: string): SourceRange | null {
  const $ = load(html, {
    xml: { xmlMode: false, decodeEntities: true, withStartIndices: true, withEndIndices: true },
  })
  const element = $(selector).get(0)
  if (element === undefined || element.startIndex === null || element.endIndex === null) return null
  return { start: element.startIndex, end: element.endIndex + 1 }
}
