import { containerClasses, containerElements, containerIds } from '../grammar/containers.ts'
import { hiddenClasses } from '../grammar/hidden.ts'
import { either } from '../text/shapes.ts'

/** How an element looks, as bits. */
export const looks = {
  /** Kept off the screen (隐藏). */
  hidden: 1,
  /** Content systems put it around an article's text (正文容器). */
  container: 2,
  /** Calls itself a title (标题). */
  title: 4,
  /** Line breaks of the source are printed. */
  verbatim: 8,
  /** Breaks the line though its name does not. */
  block: 16,
} as const
/** A sum of {@link looks}. */
export type Look = number

/** Found at once in a long style, where the patterns proper would stop at each d, v and w. */
const mayMatter = /isplay|idden|hite-|ont-size|pacity|ISPLAY|IDDEN|HITE-|ONT-SIZE|PACITY/
const offScreen = new RegExp(
  either(
    'display\\s*:\\s*none',
    'visibility\\s*:\\s*(?:hidden|collapse)',
    '(?:font-size|opacity)\\s*:\\s*0(?:\\.0*)?(?:px|pt|em|rem|%)?\\s*(?:!|;|$)',
  ),
  'i',
)
const block = /display\s*:\s*(?:block|flex|grid|list-item|table|table-row)(?![\w-])/i
const verbatim = /white-space\s*:\s*(?:pre|break-spaces)/i
const titled = /title|biaoti|headline|(?:^|[\s_-])(?:tit|bt)(?:[\s_-]|$)/i
const blank = /[\t\n\f\r ]/
const blanks = /[\t\n\f\r ]+/
const verbatimElements: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp'])

/** The look of elements of this name. */
export function lookOfElement(name: string): Look {
  return (
    (containerElements.has(name) ? looks.container : 0) |
    (name.endsWith('title') ? looks.title : 0) |
    (verbatimElements.has(name) ? looks.verbatim : 0)
  )
}

/** The look of an element by its id. */
export function lookOfId(id: string): Look {
  return (
    (containerIds.has(id.trim().toLowerCase()) ? looks.container : 0) | (titled.test(id) ? looks.title : 0)
  )
}

/** The look of an element by its style. */
export function lookOfStyle(style: string): Look {
  if (!mayMatter.test(style)) return 0
  return (
    (offScreen.test(style) ? looks.hidden : 0) |
    (verbatim.test(style) ? looks.verbatim : 0) |
    (block.test(style) ? looks.block : 0)
  )
}

/** The look of an element by its classes, separated by blanks. */
export function lookOfClasses(classes: string): Look {
  let look: Look = titled.test(classes) ? looks.title : 0
  const names = classes.toLowerCase()
  if (!blank.test(names)) return look | lookOfClass(names)
  for (const name of names.split(blanks)) look |= lookOfClass(name)
  return look
}

function lookOfClass(name: string): Look {
  return (hiddenClasses.has(name) ? looks.hidden : 0) | (containerClasses.has(name) ? looks.container : 0)
}
