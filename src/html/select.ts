import { load } from 'cheerio/slim'
import { Parser } from 'htmlparser2'
import type { Range } from '../text/range.ts'

/** No page is nested so deeply; browsers stop at 512. A DOM takes quadratic time and recursion on what is. */
const deepest = 2000
/** One element around all: many without a parent are compared each with each other. */
const root = '<page>'

/**
 * Finds the range of the source that the first element matching a CSS selector takes: the letter's container where a site defeats
 * the locator. Null when nothing matches; throws a RangeError on a page that is nested too deeply, another error on a selector that is none. Loads a
 * whole DOM, so import it on demand.
 */
export function selectRange(html: string, selector: string): Range | null {
  if (isTooDeep(html)) throw new RangeError(`its elements are nested more than ${deepest} deep`)
  const $ = load(root + html, {
    xml: { xmlMode: false, decodeEntities: true, withStartIndices: true, withEndIndices: true },
  })
  const element = $(selector).get(0)
  if (element === undefined || element.startIndex === null || element.endIndex === null) return null
  const start = Math.max(0, element.startIndex - root.length)
  return { start, end: Math.min(html.length, element.endIndex + 1 - root.length) }
}

function isTooDeep(html: string): boolean {
  let depth = 0
  let isOver = false
  const parser = new Parser({
    onopentagname() {
      if (++depth <= deepest) return
      isOver = true
      parser.pause()
    },
    onclosetag() {
      depth--
    },
  })
  parser.write(html)
  if (!isOver) parser.end()
  return isOver
}
