import { containerClasses, containerElements, containerIds } from '../grammar/containers.ts'
import { hiddenClasses } from '../grammar/hidden.ts'
import type { Attributes } from './attributes.ts'

/** How an element looks, as bits. */
export const marks = {
  /** Kept off the screen (隐藏). */
  hidden: 1,
  /** Content systems put it around an article's text (正文容器). */
  container: 2,
  /** Calls itself a title (标题). */
  title: 4,
  /** Line breaks of the source are printed. */
  verbatim: 8,
} as const

/** Found at once in a long style, where the patterns proper would stop at each d, v and w. */
const mayMatter = /one|idden|hite-|ONE|IDDEN|HITE-/
const offScreen = /display\s*:\s*none|visibility\s*:\s*hidden/i
const verbatim = /white-space\s*:\s*(?:pre|break-spaces)/i
const titled = /title|biaoti|headline|(?:^|[\s_-])(?:tit|bt)(?:[\s_-]|$)/i
const blank = /[\t\n\f\r ]/
const blanks = /[\t\n\f\r ]+/
const verbatimElements: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp'])

/** Reads how an element looks off its name and attributes; pages repeat a few classes thousands of times, so each is read once. */
export class ElementMarks {
  readonly #classes = new Map<string, number>()
  readonly #names = new Map<string, number>()

  /** The marks of a block element. */
  ofBlock(name: string, attributes: Attributes): number {
    let own = this.#names.get(name)
    if (own === undefined) {
      own =
        (containerElements.has(name) ? marks.container : 0) |
        (name.endsWith('title') ? marks.title : 0) |
        (verbatimElements.has(name) ? marks.verbatim : 0)
      this.#names.set(name, own)
    }
    if (attributes.isEmpty) return own
    const { id } = attributes
    if (id !== null) {
      if (containerIds.has(id.trim().toLowerCase())) own |= marks.container
      if (titled.test(id)) own |= marks.title
    }
    return own | this.#look(attributes)
  }

  /** True where an inline element is kept off the screen. */
  isHidden(attributes: Attributes): boolean {
    return !attributes.isEmpty && (this.#look(attributes) & marks.hidden) !== 0
  }

  #look({ hidden, style, class: classes }: Attributes): number {
    let look = hidden === null ? 0 : marks.hidden
    if (style !== null && mayMatter.test(style))
      look |= (offScreen.test(style) ? marks.hidden : 0) | (verbatim.test(style) ? marks.verbatim : 0)
    return classes === null ? look : look | this.#ofClasses(classes)
  }

  #ofClasses(classes: string): number {
    let look = this.#classes.get(classes)
    if (look === undefined) {
      look = titled.test(classes) ? marks.title : 0
      const names = classes.toLowerCase()
      if (!blank.test(names)) look |= ofClass(names)
      else for (const name of names.split(blanks)) look |= ofClass(name)
      this.#classes.set(classes, look)
    }
    return look
  }
}

function ofClass(name: string): number {
  return (hiddenClasses.has(name) ? marks.hidden : 0) | (containerClasses.has(name) ? marks.container : 0)
}
