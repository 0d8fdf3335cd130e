import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { openingWords } from '../grammar/page-cues.ts'
import { usualHanzi } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { stringsOf } from './script-strings.ts'
import { readTokens, type TokenSink } from './tokens.ts'

/** A place `[start, end)` of a page's source that prints nothing, and the markup that stands in it as text. */
export interface Embedded {
  readonly start: number
  readonly end: number
  readonly markup: string
}

const opening = new RegExp(oneOf(openingWords), 'u')
const hanzi = new RegExp(`[${usualHanzi}]`, 'g')
const tag = /<(?:p|br|div|span|table|h[1-6]|section|article)\b/i
const escapedTag = /&lt;(?:p|br|div|span|table|h[1-6]|section|article)\b/i
const breaks = /\r\n|[\r\n]/g
/** Elements whose tags are tokens of the page though they print none of it. */
const alternatives: ReadonlySet<string> = new Set([
  'template',
  'noscript',
  'noframes',
  'noembed',
  'object',
  'iframe',
])

/**
 * The letter (答复函) that a page holds and does not print, of several the longest: in a form field, a string of a script or of JSON, the document of a frame,
 * a template, an alternative for browsers without scripts. Null where none of them holds the opening of a letter.
 */
export function embeddedLetter(html: string): Embedded | null {
  const finder = new Finder(html)
  readTokens(html, finder)
  let best: Embedded | null = null
  let most = 0
  for (const found of finder.found) {
    const size = found.markup.match(hanzi)?.length ?? 0
    if (size > most && opening.test(found.markup)) {
      best = found
      most = size
    }
  }
  return best
}

/** The page with the markup of `embedded` in its place. */
export function unfolded(html: string, { start, end, markup }: Embedded): string {
  return `${html.slice(0, start)}<div>${markup}</div>${html.slice(end)}`
}

/** Markup of a text that holds markup, markup written out, or lines. */
export function markupOf(text: string): string {
  if (tag.test(text)) return text
  if (escapedTag.test(text)) return decodeHTML(text)
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(breaks, '<br>')
}

/** Notes what stands in the elements that print nothing. */
class Finder implements TokenSink {
  readonly found: Embedded[] = []
  readonly #html: string
  #name = ''
  #tag = 0
  /** After the name or the last attribute of the start tag. */
  #behind = 0
  /** The alternative that is open, where its tag begins and what is in it. */
  #open: { readonly name: string; readonly tag: number; readonly from: number } | null = null

  constructor(html: string) {
    this.#html = html
  }

  startTag(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase()
    this.#tag = start - 1
    this.#behind = end
  }

  attribute(start: number, end: number, from: number, to: number): void {
    this.#behind = to
    if (this.#name !== 'iframe' || this.#html.slice(start, end).toLowerCase() !== 'srcdoc') return
    const markup = markupOf(decodeHTMLAttribute(this.#html.slice(from, to)))
    this.found.push({ start: this.#tag, end: this.#tag, markup })
  }

  startTagEnd(isSelfClosing: boolean): void {
    if (this.#open !== null || isSelfClosing || !alternatives.has(this.#name)) return
    this.#open = { name: this.#name, tag: this.#tag, from: this.#html.indexOf('>', this.#behind) + 1 }
  }

  endTag(start: number, end: number): void {
    const open = this.#open
    if (open === null || this.#html.slice(start, end).toLowerCase() !== open.name) return
    this.#open = null
    const close = start - 2
    const behind = this.#html.indexOf('>', end)
    const markup = this.#html.slice(open.from, close)
    this.found.push({ start: open.tag, end: behind < 0 ? this.#html.length : behind + 1, markup })
  }

  text(start: number, end: number): void {
    if (this.#name !== 'textarea' && this.#name !== 'script') return
    const name = this.#name
    this.#name = ''
    const held = this.#html.slice(start, end)
    const texts = name === 'textarea' ? [decodeHTML(held)] : stringsOf(held)
    const behind = this.#html.indexOf('>', end)
    for (const text of texts)
      if (opening.test(text))
        this.found.push({
          start: this.#tag,
          end: behind < 0 ? this.#html.length : behind + 1,
          markup: markupOf(text),
        })
  }
}
