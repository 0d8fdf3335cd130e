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
