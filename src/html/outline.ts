import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { Tokenizer } from 'htmlparser2'
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
  readonly parents: readonly number[]
  /** True for paragraphs and headings, which hold a part of a letter at most. */
  readonly isLeaf: readonly boolean[]
  /** True for containers that content systems put around an article's text. */
  readonly isKnown: readonly boolean[]
  /** Text of each `<title>`, in page order. */
  readonly titles: readonly string[]
  /** Name and content of each `<meta>`, in page order. */
  readonly meta: readonly (readonly [name: string, content: string])[]
}

/** Attributes that matter on each element but meta, of which name and content do; the rest is never cut out of the source. */
const ofMeta = new Set(['name', 'content'])
const ofOthers = new Set(['id', 'class', 'style', 'hidden'])
/** On links it matters that they are there. */
const ofLinks = new Set(['href', 'name', ...ofOthers])
const wanted = new Set([...ofMeta, ...ofLinks])
const initials = new Uint8Array(0x80)
for (const name of wanted) initials[name.charCodeAt(0)] = 1
const longestName = Math.max(...[...wanted].map((name) => name.length))

/**
 * Reads the lines of a page in one pass over its tokens, in linear time whatever the nesting. Guarantees:
 * 1. lines come in page order and none is blank; 2. no line holds a line break;
 * 3. scripts, styles, comments, form fields and alternatives for old browsers print nothing;
 * 4. missing, doubled or crossed tags change the containers, never the order of the text.
 */
export function outline(html: string): Outline {
  const page = new PageBuilder()
  let name = ''
  let attribute = ''
  let value = ''
  let attributes = new Map<string, string>()

  const tokenizer = new Tokenizer(
    // Entities are decoded in the runs that hold one: the tokenizer then leaps from tag to tag.
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase()
        if (attributes.size > 0) attributes = new Map()
      },
      onattribname(start, end) {
        attribute = ''
        value = ''
        if (end - start > longestName || initials[html.charCodeAt(start) | 0x20] !== 1) return
        const lower = html.slice(start, end).toLowerCase()
        if ((name === 'meta' ? ofMeta : name === 'a' ? ofLinks : ofOthers).has(lower)) attribute = lower
      },
      onattribdata(start, end) {
        if (attribute !== '' && attribute !== 'href') value += html.slice(start, end)
      },
      onattribend() {
        // The first of two attributes with the same name counts.
        if (attribute !== '' && !attributes.has(attribute))
          attributes.set(attribute, value.includes('&') ? decodeHTMLAttribute(value) : value)
        attribute = ''
      },
      onopentagend() {
        page.open(name, attributes, false)
      },
      onselfclosingtag() {
        page.open(name, attributes, true)
      },
      onclosetag(start, end) {
        page.close(html.slice(start, end).toLowerCase())
      },
      ontext(start, end) {
        if (!page.isReading) return
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
  return page.end()
}
