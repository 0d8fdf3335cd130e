import { type ElementRole, roles } from '../grammar/html-elements.ts'
import type { Attributes } from './attributes.ts'
import type { ElementKind, ElementKinds } from './element-kind.ts'
import { GrowingList } from './growing.ts'
import { LineBuilder } from './line-builder.ts'
import { type Look, looks } from './looks.ts'
import { type OpenElement, OpenElements, states } from './open-elements.ts'
import type { Outline } from './page-outline.ts'

const code: ReadonlySet<string> = new Set(['script', 'style'])
const rubyText: ReadonlySet<string> = new Set(['rt', 'rp'])

/** Keeps the tree of containers while the tokens of a page go by, and hands its text on to the lines. */
export class PageBuilder {
  readonly #open = new OpenElements()
  readonly #lines = new LineBuilder()
  readonly #parents = new GrowingList((size) => new Int32Array(size))
  readonly #isLeaf = new GrowingList((size) => new Uint8Array(size))
  readonly #isKnown = new GrowingList((size) => new Uint8Array(size))
  readonly #titles: string[] = []
  readonly #meta: (readonly [string, string])[] = []
  /** Places in the stack of the elements that are containers. */
  readonly #blocks: number[] = []
  /** The row that a cell outside of one opens. */
  readonly #row: ElementKind
  #skipped = 0
  #skippedFrom = -1
  #hiddenInline = 0
  #verbatim = 0
  #styled = 0

  constructor(kinds: ElementKinds) {
    this.#row = kinds.named('tr')
    this.#enter(-1, false, false)
  }

  /** Takes a start tag that stands at `at` of the source. */
  open(kind: ElementKind, attributes: Attributes, isClosed: boolean, at: number): void {
    const { name, role } = kind
    if (kind.isVoid) this.#openVoid(name, attributes)
    if (kind.isVoid || kind.isFrame) return
    if (this.#skipped > 0 && rubyText.has(name)) this.#closeRuby()
    if (this.#skipped > 0 || role === roles.skip) {
      if (isClosed) return
      if (name === 'title') this.#titles.push('')
      if (this.#skipped++ === 0) this.#skippedFrom = code.has(name) ? -1 : at
      this.#open.push(kind, undefined, -1, states.skipped)
    } else if (role !== undefined)
      this.#openBlock(kind, role, kind.look | attributes.look | attributes.idLook)
    else if ((attributes.look & looks.block) !== 0 && !kind.isLink && !isClosed)
      this.#openBlock(kind, roles.block, kind.look | attributes.look | attributes.idLook)
    else if (!isClosed)
      this.#openInline(kind, kind.isLink && isAnchorLink(attributes), (attributes.look & looks.hidden) !== 0)
  }

  /** Takes the start tag of an element that holds nothing. */
  #openVoid(name: string, attributes: Attributes): void {
    if (name === 'meta') this.#meta.push([attributes.name ?? '', attributes.content ?? ''])
    else if ((name === 'br' && this.#skipped === 0) || name === 'hr') this.#lines.flush()
  }

  close(kind: ElementKind): void {
    if (kind.isFrame) return
    const open = this.#open
    const { name } = kind
    if (name === 'ruby') this.#closeRuby()
    if (kind.isTablePart) {
      if (open.lastOf(roles.row) > open.lastOf(roles.table)) this.#closeTo(open.lastOf(roles.row))
      return
    }
    const place = open.last(kind)
    if (place < 0) {
      // </p> and </br> that were never opened print an empty paragraph and a break.
      if (this.#skipped === 0 && (name === 'p' || name === 'br')) this.#lines.flush()
      return
    }
    const isTabular = name === 'td' || name === 'th' || name === 'tr'
    if (name !== 'table' && place < open.lastOf(isTabular ? roles.table : roles.cell)) return
    const element = open.at(place)
    if (
      element?.node === -1 &&
      (element.states & states.skipped) === 0 &&
      (this.#blocks[this.#blocks.length - 1] ?? -1) > place
    ) {
      this.#release(element)
      open.retire(place)
    } else this.#closeTo(place)
  }

  /** Where the element stands that prints nothing and is still open, -1 where there is none or it holds code. */
  get unclosed(): number {
    return this.#skipped > 0 ? this.#skippedFrom : -1
  }

  /** False inside of what prints nothing: its text need not be cut out of the source. A title is no line, but read. */
  get isReading(): boolean {
    return this.#skipped === 0 || this.#isInTitle
  }

  get #isInTitle(): boolean {
    return this.#skipped === 1 && this.#open.top?.kind.name === 'title'
  }

  /** Blanks of the source between two tags, most of them printed nowhere. */
  blank(): void {
    if (this.#verbatim > 0 || this.#isInTitle) this.text('\n', -1)
    else if (this.#hiddenInline === 0) this.#lines.blank()
  }

  /** True where blanks collapse and the text is a line's: what is printed as it stands may go to {@link word}. */
  get isRunning(): boolean {
    return this.#verbatim === 0 && this.#skipped === 0
  }

  /** A run without blanks inside, at `at` of the source, with blanks on either side or none. */
  word(word: string, at: number, isBlankBefore: boolean, isBlankBehind: boolean): void {
    if (this.#hiddenInline === 0) this.#lines.addWord(word, at, isBlankBefore, isBlankBehind)
  }

  text(run: string, at: number): void {
    if (this.#isInTitle) {
      this.#titles[this.#titles.length - 1] += run
      return
    }
    if (this.#skipped > 0) return
    if (this.#hiddenInline > 0) return
    if (this.#verbatim === 0) {
      this.#lines.add(run, at, false)
      return
    }
    for (const [index, piece] of run.split(/\r\n|[\r\n]/).entries()) {
      if (index > 0) this.#lines.flush()
      this.#lines.add(piece, at, true)
    }
  }

  end(): Outline {
    this.#closeTo(0)
    this.#lines.flush()
    return {
      lines: this.#lines.lines,
      parents: this.#parents.values(),
      isLeaf: this.#isLeaf.values(),
      isKnown: this.#isKnown.values(),
      titles: this.#titles,
      meta: this.#meta,
    }
  }

  #openInline(kind: ElementKind, isLink: boolean, isHidden: boolean): void {
    if (isLink && this.#open.last(kind) > this.#open.lastOf(roles.cell)) this.close(kind)
    const isRaised = kind.name === 'sup'
    if (!isLink && !isHidden && !isRaised && this.#hiddenInline === 0 && this.#styled === 0) return
    if (isLink) this.#lines.links++
    if (isHidden) this.#hiddenInline++
    if (isRaised) this.#lines.raised++
    const state = (isHidden ? states.hidden : 0) | (isLink ? states.link : 0) | (isRaised ? states.raised : 0)
    this.#open.push(kind, undefined, -1, state)
  }

  #openBlock(kind: ElementKind, asked: ElementRole, look: Look): void {
    const { name } = kind
    const table = this.#open.lastOf(roles.table)
    const role = table < 0 && (asked === roles.row || asked === roles.cell) ? roles.block : asked
    this.#closeImplied(role, table)
    if (kind.isTablePart) return
    this.#breakFor(role, table)
    const node = this.#parents.length
    const isLeaf = role === roles.paragraph || role === roles.heading
    this.#enter(this.#blockAround?.node ?? 0, isLeaf, (look & looks.container) !== 0)
    this.#blocks.push(this.#open.size)
    this.#switchOn(kind, role, look, node)
    this.#lines.node = node
    if (role === roles.row) this.#lines.openRow()
    else if (role === roles.cell) this.#lines.openCell()
    else if (name === 'dt') this.#lines.openTerm()
    else if (name === 'dd') this.#lines.resumeTerm()
  }

  /** Ends the line before a block, and opens the row that a cell without one needs. */
  #breakFor(role: ElementRole, table: number): void {
    const around = this.#blockAround?.role
    if (!((around === roles.item || around === roles.term) && this.#lines.isLabel)) this.#lines.flush()
    if (role === roles.cell && this.#open.lastOf(roles.row) <= table) this.#openBlock(this.#row, roles.row, 0)
    if (role === roles.table || role === roles.item || role === roles.term || role === roles.heading)
      this.#lines.breakRow()
  }

  /** Opens the block at `node` of the tree with the states that its kind and look switch on. */
  #switchOn(kind: ElementKind, role: ElementRole, look: Look, node: number): void {
    const isHidden = (look & looks.hidden) !== 0
    const isVerbatim = (look & looks.verbatim) !== 0
    const isHeading = role === roles.heading || (look & looks.title) !== 0
    const isStyled = kind.role === undefined
    const state =
      (isHidden ? states.hidden : 0) |
      (isVerbatim ? states.verbatim : 0) |
      (isHeading ? states.heading : 0) |
      (isStyled ? states.styled : 0)
    this.#open.push(kind, role, node, state)
    if (isHidden) this.#lines.hidden++
    if (isHeading) this.#lines.headings++
    if (isVerbatim) this.#verbatim++
    if (isStyled) this.#styled++
  }

  /** Adds a container to the tree. */
  #enter(parent: number, isLeaf: boolean, isKnown: boolean): void {
    this.#parents.push(parent)
    this.#isLeaf.push(isLeaf ? 1 : 0)
    this.#isKnown.push(isKnown ? 1 : 0)
  }

  /** Closes what the start of an element of this role ends: the open paragraph, item, term, cell or row. */
  #closeImplied(role: ElementRole, table: number): void {
    const open = this.#open
    if (role === roles.row || role === roles.table) {
      const row = open.lastOf(roles.row)
      // A table inside a cell belongs to the cell; one directly in a row would be misplaced and ends it.
      if (row > table && (role === roles.row || open.lastOf(roles.cell) < row)) this.#closeTo(row)
    } else if (role === roles.cell) {
      const cell = open.lastOf(roles.cell)
      if (cell > table) this.#closeTo(cell)
    } else if (role === roles.item || role === roles.term) {
      const same = open.lastOf(role)
      if (same > open.lastOf(roles.cell) && same > open.lastOf(roles.list)) this.#closeTo(same)
    }
    const block = this.#blockAround
    if (block?.role === roles.paragraph || (role === roles.heading && block?.role === roles.heading))
      this.#closeTo(this.#blocks.at(-1) ?? 0)
  }

  /** Ends the reading above a character, whose end tag may be left out before the next and before </ruby>. */
  #closeRuby(): void {
    if (rubyText.has(this.#open.top?.kind.name ?? '')) this.#closeTo(this.#open.size - 1)
  }

  get #blockAround(): OpenElement | undefined {
    const place = this.#blocks[this.#blocks.length - 1]
    return place === undefined ? undefined : this.#open.at(place)
  }

  #closeTo(place: number): void {
    while (this.#open.size > place) {
      const element = this.#open.pop()
      if (element === undefined) return
      if (element.node >= 0) {
        if (element.role === roles.row) this.#lines.closeRow()
        else this.#lines.flush()
        if (element.kind.name === 'dt') this.#lines.closeTerm()
        this.#blocks.pop()
        this.#lines.node = this.#blockAround?.node ?? 0
      }
      this.#release(element)
    }
  }

  /** Takes back what an element that ends switched on. */
  #release(element: OpenElement): void {
    const state = element.states
    if (state === 0 || (state & states.retired) !== 0) return
    if ((state & states.skipped) !== 0) this.#skipped--
    if ((state & states.link) !== 0) this.#lines.links--
    if ((state & states.raised) !== 0) this.#lines.raised--
    if ((state & states.hidden) !== 0) {
      if (element.node < 0) this.#hiddenInline--
      else this.#lines.hidden--
    }
    if ((state & states.verbatim) !== 0) this.#verbatim--
    if ((state & states.styled) !== 0) this.#styled--
    if ((state & states.heading) !== 0) this.#lines.headings--
  }
}

/** False for the target of a link: Word puts <a name> around headings. */
function isAnchorLink(attributes: Attributes): boolean {
  return attributes.hasHref || (attributes.name === null && !attributes.hasId)
}
