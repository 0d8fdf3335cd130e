import { decodeHTML } from 'entities/decode'
import { Attributes } from './attributes.ts'
import { ElementKinds } from './element-kind.ts'
import { isSourceBlank } from './line-text.ts'
import { PageBuilder } from './page-builder.ts'
import type { Outline } from './page-outline.ts'
import { readTokens, type TokenSink } from './tokens.ts'

/** Markup that a page prints: what an element without an end swallowed was more than its own text. */
const swallowed = /<\/(?:p|div|td|span|body|html)\b/i
/** More elements without an end than this are no slip of a template. */
const mostRepairs = 3

/**
 * Reads the lines of a page in one pass over its tokens, in linear time whatever the nesting. Guarantees:
 * 1. lines come in page order and none is blank; 2. no line holds a line break;
 * 3. scripts, styles, comments, form fields and alternatives for old browsers print nothing;
 * 4. missing, doubled or crossed tags change the containers, never the order of the text;
 * 5. an element that prints nothing and never ends (<title>, <select>) takes none of the page with it, though browsers would lose the rest.
 */
export function outline(html: string): Outline {
  let source = html
  for (let repairs = 0; ; repairs++) {
    const [read, unclosed] = readOnce(source)
    if (unclosed < 0 || repairs === mostRepairs) return read
    const end = source.indexOf('>', unclosed) + 1
    if (end === 0 || !swallowed.test(source.slice(end))) return read
    source = source.slice(0, unclosed) + ' '.repeat(end - unclosed) + source.slice(end)
  }
}

/** The page as its tags stand, and the offset of the tag that swallowed its end, or -1. */
function readOnce(html: string): [page: Outline, unclosed: number] {
  const reader = new PageReader(html)
  readTokens(html, reader)
  return reader.end()
}

/** Hands the tokens of a page to its builder; cuts out of the source only what is printed or asked for. */
class PageReader implements TokenSink {
  readonly #html: string
  readonly #kinds = new ElementKinds()
  readonly #page = new PageBuilder(this.#kinds)
  readonly #attributes: Attributes
  #kind = this.#kinds.named('')
  #tag = 0

  constructor(html: string) {
    this.#html = html
    this.#attributes = new Attributes(html)
  }

  startTag(start: number, end: number): void {
    this.#kind = this.#kinds.at(this.#html, start, end)
    this.#tag = start - 1
    this.#attributes.clear()
  }

  attribute(start: number, end: number, valueStart: number, valueEnd: number): void {
    this.#attributes.add(start, end, valueStart, valueEnd)
  }

  startTagEnd(isSelfClosing: boolean): void {
    this.#page.open(this.#kind, this.#attributes, isSelfClosing, this.#tag)
  }

  endTag(start: number, end: number): void {
    this.#page.close(this.#kinds.at(this.#html, start, end))
  }

  text(start: number, end: number): void {
    if (!this.#page.isReading) return
    const html = this.#html
    let from = start
    while (from < end && isSourceBlank(html.charCodeAt(from))) from++
    if (from === end) {
      this.#page.blank()
      return
    }
    let to = end
    while (isSourceBlank(html.charCodeAt(to - 1))) to--
    if (this.#page.isRunning && isWord(html, from, to)) {
      this.#page.word(html.slice(from, to), start, from > start, to < end)
      return
    }
    const run = html.slice(start, end)
    this.#page.text(run.includes('&') ? decodeHTML(run) : run, start)
  }

  end(): [page: Outline, unclosed: number] {
    const { unclosed } = this.#page
    return [this.#page.end(), unclosed]
  }
}

const ampersand = 0x26

/** True for what is printed as it stands: no blanks, no entities. */
function isWord(html: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = html.charCodeAt(at)
    if (code <= ampersand && (code === ampersand || isSourceBlank(code))) return false
  }
  return true
}
