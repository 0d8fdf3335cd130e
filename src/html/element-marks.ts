import { containerClasses, containerElements, containerIds } from '../grammar/containers.ts'
import { hiddenClasses } from '../grammar/hidden.ts'

/** Attributes of an element by name, lower case. */
export type Attributes = ReadonlyMap<string, string>

/** What the classes of an element say of it. */
interface ClassMarks {
  readonly isHidden: boolean
  readonly isContainer: boolean
  readonly isTitle: boolean
}

/** Found at once in a long style, where the pattern proper would stop at each d and v. */
const mayHide = /one|idden|ONE|IDDEN/
const offScreen = /display\s*:\s*none|visibility\s*:\s*hidden/i
const verbatim = /white-space\s*:\s*(?:pre|break-spaces)/i
const titled = /title|biaoti|headline|(?:^|[\s_-])(?:tit|bt)(?:[\s_-]|$)/i
const verbatimElements = new Set(['pre', 'listing', 'xmp'])
const none: ClassMarks = { isHidden: false, isContainer: false, isTitle: false }

/** Reads how an element looks off its attributes; pages repeat a few classes thousands of times, so each is read once. */
export class ElementMarks {
  readonly #known = new Map<string, ClassMarks>()

  /** True where the element is kept off the screen (隐藏). */
  isHidden(attributes: Attributes): boolean {
    if (attributes.size === 0) return false
    const style = attributes.get('style')
    return (
      attributes.has('hidden') ||
      (style !== undefined && mayHide.test(style) && offScreen.test(style)) ||
      this.#read(attributes.get('class')).isHidden
    )
  }

  /** True for an element that content systems put around an article's text (正文容器). */
  isContainer(name: string, attributes: Attributes): boolean {
    if (containerElements.has(name)) return true
    const id = attributes.get('id')
    return (
      (id !== undefined && containerIds.has(id.trim().toLowerCase())) ||
      this.#read(attributes.get('class')).isContainer
    )
  }

  /** True for an element that calls itself a title (标题). */
  isTitle(name: string, attributes: Attributes): boolean {
    const id = attributes.get('id')
    return (
      name.endsWith('title') ||
      (id !== undefined && titled.test(id)) ||
      this.#read(attributes.get('class')).isTitle
    )
  }

  /** True where line breaks of the source are printed. */
  isVerbatim(name: string, attributes: Attributes): boolean {
    const style = attributes.get('style')
    return verbatimElements.has(name) || (style !== undefined && verbatim.test(style))
  }

  #read(classes: string | undefined): ClassMarks {
    if (classes === undefined) return none
    let marks = this.#known.get(classes)
    if (marks === undefined) {
      const names = classes.toLowerCase().split(/[\t\n\f\r ]+/)
      marks = {
        isHidden: names.some((name) => hiddenClasses.has(name)),
        isContainer: names.some((name) => containerClasses.has(name)),
        isTitle: titled.test(classes),
      }
      this.#known.set(classes, marks)
    }
    return marks
  }
}
