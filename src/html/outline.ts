import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { Tokenizer } from 'htmlparser2'
import { type AttributeName, Attributes, attributeAt } from './attributes.ts'
import { ElementKinds } from './element-kind.ts'
import { isSourceBlank } from './line-text.ts'
import { PageBuilder } from './page-builder.ts'

/** One printed line of a page: a block element, a `<br>` line or a table row. */
export interface PageLine {
  /** As printed, blanks of the source collapsed, never empty. */
  readonly text: string
  /** The innermost container it stands in, an index into {@link Outline.parents}. */
  readonly node: number
  /** Offset in the source of its first unit. */
  readonly at: number
  /** Units of `text` that are links. */
  readonly links: number
  /** True where the page keeps it off the screen. */
  readonly isHidden: boolean
  /** True inside a heading or an element that calls itself a title. */
  readonly isHeading: boolean
  /** True for a table row printed as cells. */
  readonly isRow: boolean
}

/** A page as its lines in order, the tree of containers around them, and what its head says. */
export interface Outline {
  readonly lines: readonly PageLine[]
  /** Parent of each container; the root is 0 and has -1. A parent comes before its children. */
  readonly parents: ArrayLike<number>
  /** 1 for paragraphs and headings, which hold a part of a letter at most. */
  readonly isLeaf: ArrayLike<number>
  /** 1 for containers that content systems put around an article's text. */
  readonly isKnown: ArrayLike<number>
  /** Text of each `<title>`, in page order. */
  readonly titles: readonly string[]
  /** Name and content of each `<meta>`, in page order. */
  readonly meta: readonly (readonly [name: string, content: string])[]
}

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
  const kinds = new ElementKinds()
  const page = new PageBuilder(kinds)
  const attributes = new Attributes()
  let kind = kinds.named('')
  let attribute: AttributeName | null = null
  let value = ''
  let tag = 0

  const tokenizer = new Tokenizer(
    // Entities are decoded in the runs that hold one: the tokenizer then leaps from tag to tag.
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(start, end) {
        kind = kinds.at(html, start, end)
        tag = start - 1
        attributes.clear()
      },
      onattribname(start, end) {
        attribute = attributeAt(html, start, end)
        value = ''
      },
      onattribdata(start, end) {
        if (attribute !== null && attribute !== 'href') value = html.slice(start, end)
      },
      onattribend() {
        if (attribute !== null)
          attributes.set(attribute, value.includes('&') ? decodeHTMLAttribute(value) : value)
        attribute = null
      },
      onopentagend() {
        page.open(kind, attributes, false, tag)
      },
      onselfclosingtag() {
        page.open(kind, attributes, true, tag)
      },
      onclosetag(start, end) {
        page.close(kinds.at(html, start, end))
      },
      ontext(start, end) {
        if (!page.isReading) return
        let at = start
        while (at < end && isSourceBlank(html.charCodeAt(at))) at++
        if (at === end) {
          page.blank()
          return
        }
        const run = html.slice(start, end)
        page.text(run.includes('&') ? decodeHTML(run) : run, start)
      },
      onattribentity() {},
      ontextentity() {},
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  const { unclosed } = page
  return [page.end(), unclosed]
}
