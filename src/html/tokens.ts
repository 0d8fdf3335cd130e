import { isSourceBlank } from './line-text.ts'
import { isNameAt } from './names.ts'

/** Where the tokens of a page go. All places are offsets into the source; names and values stand there as printed. */
export interface TokenSink {
  /** Text between two tags, or what stands in a raw element. */
  text(start: number, end: number): void
  /** The name of a start tag; its attributes follow. */
  startTag(start: number, end: number): void
  /** An attribute; without a value its value is empty. */
  attribute(start: number, end: number, valueStart: number, valueEnd: number): void
  /** The end of a start tag. */
  startTagEnd(isSelfClosing: boolean): void
  endTag(start: number, end: number): void
}

/** Elements in which tags are text up to their own end tag. */
const rawElements = ['script', 'style', 'title', 'textarea', 'xmp']
/** By the first letter, in lower case. */
const rawInitials = new Uint8Array(0x80)
for (const name of rawElements) rawInitials[name.charCodeAt(0)] = 1

/** A value of no more units is sooner looked through than searched. */
const longestNear = 24

const greaterThan = 0x3e
const slash = 0x2f
const equals = 0x3d

/**
 * Reads the tokens of a page in order, as the tokenization of the HTML standard does (13.2.5), in linear time and without cutting anything out of
 * the source. Nothing is lost but comments, declarations, and a tag that the source ends in. Two liberties: `/>` ends any element, and an end
 * tag reaches to its first `>`.
 */
export function readTokens(html: string, sink: TokenSink): void {
  const { length } = html
  /** Where the text begins that is not handed on yet. */
  let start = 0
  let at = 0
  while (at < length) {
    at = html.indexOf('<', at)
    if (at < 0) at = length
    if (at > start) sink.text(start, at)
    if (at === length) return
    start = at
    const code = html.charCodeAt(at + 1)
    if (isLetter(code)) {
      start = at = readStartTag(html, at + 1, sink)
    } else if (code === slash && at + 2 < length) {
      start = at = readEndTag(html, at + 2, sink)
    } else if (code === 0x21 || code === 0x3f) {
      start = at = behindComment(html, at + 2)
    } else at++ // a < that begins nothing is text
  }
  if (at > start && start < length) sink.text(start, length)
}

/** Reads the tag whose name begins at `from`, and what a raw element holds; answers the place after. */
function readStartTag(html: string, from: number, sink: TokenSink): number {
  const { length } = html
  let at = from + 1
  while (at < length && !endsName(html.charCodeAt(at))) at++
  if (at >= length) return length
  const nameEnd = at
  sink.startTag(from, nameEnd)
  for (;;) {
    let code = html.charCodeAt(at)
    while (isSourceBlank(code)) code = html.charCodeAt(++at)
    if (code === greaterThan) {
      sink.startTagEnd(false)
      return readRaw(html, from, nameEnd, at + 1, sink)
    }
    if (code === slash) {
      code = html.charCodeAt(++at)
      while (isSourceBlank(code)) code = html.charCodeAt(++at)
      if (code === greaterThan) {
        sink.startTagEnd(true)
        return at + 1
      }
      continue
    }
    if (at >= length) return length
    const name = at++
    while (at < length && !endsAttributeName(html.charCodeAt(at))) at++
    const end = at
    code = html.charCodeAt(at)
    while (isSourceBlank(code)) code = html.charCodeAt(++at)
    if (code !== equals) {
      sink.attribute(name, end, end, end)
      continue
    }
    at = readValue(html, name, end, at + 1, sink)
    if (at >= length) return length
  }
}

/** Reads the value of the attribute `[name, nameEnd)`, after its equals sign; answers the place after, which is the end of the source where it has no end. */
function readValue(html: string, name: number, nameEnd: number, from: number, sink: TokenSink): number {
  const { length } = html
  let at = from
  let code = html.charCodeAt(at)
  while (isSourceBlank(code)) code = html.charCodeAt(++at)
  if (code === 0x22 || code === 0x27) {
    const value = ++at
    const near = Math.min(length, at + longestNear)
    while (at < near && html.charCodeAt(at) !== code) at++
    if (at === near) at = html.indexOf(code === 0x22 ? '"' : "'", at)
    if (at < 0) return length
    sink.attribute(name, nameEnd, value, at)
    return at + 1
  }
  const value = at
  while (at < length && code !== greaterThan && !isSourceBlank(code)) code = html.charCodeAt(++at)
  if (at < length) sink.attribute(name, nameEnd, value, at)
  return at
}

/** Reads on from the name of an end tag; what is no name makes it a comment. */
function readEndTag(html: string, from: number, sink: TokenSink): number {
  const { length } = html
  if (!isLetter(html.charCodeAt(from))) return behind(html, '>', from)
  let at = from + 1
  while (at < length && !endsName(html.charCodeAt(at))) at++
  if (at < length) sink.endTag(from, at)
  while (at < length && html.charCodeAt(at) !== greaterThan) at++
  return at + 1
}

/** Hands on what a raw element holds, up to its end tag; `at` itself for any other element. */
function readRaw(html: string, name: number, nameEnd: number, at: number, sink: TokenSink): number {
  if (rawInitials[html.charCodeAt(name) | 0x20] !== 1) return at
  let raw = ''
  for (const element of rawElements)
    if (element.length === nameEnd - name && isNameAt(html, name, element)) raw = element
  if (raw === '') return at
  for (let close = html.indexOf('</', at); close >= 0; close = html.indexOf('</', close + 2)) {
    const end = close + 2 + raw.length
    if (isNameAt(html, close + 2, raw) && endsName(html.charCodeAt(end))) {
      if (close > at) sink.text(at, close)
      return readEndTag(html, close + 2, sink)
    }
  }
  if (html.length > at) sink.text(at, html.length)
  return html.length
}

/** The place after a comment or declaration that goes on at `from`, after its `<!` or `<?`. */
function behindComment(html: string, from: number): number {
  // <!--> and <!---> are whole comments, so the dashes that open it may close it; --!> ends one, too.
  if (!html.startsWith('--', from)) return behind(html, '>', from)
  for (let at = html.indexOf('--', from); at >= 0; at = html.indexOf('--', at + 1)) {
    const end = html.charCodeAt(at + 2) === 0x21 && at >= from + 2 ? at + 3 : at + 2
    if (html.charCodeAt(end) === greaterThan) return end + 1
  }
  return html.length
}

function behind(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from)
  return found < 0 ? html.length : found + end.length
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function endsName(code: number): boolean {
  return code <= greaterThan && (code === greaterThan || code === slash || isSourceBlank(code))
}

function endsAttributeName(code: number): boolean {
  return code <= greaterThan && (code >= equals || code === slash || isSourceBlank(code))
}
