import { type ElementRole, elementRoles, voidElements } from '../grammar/html-elements.ts'
import { type Attributes, ElementMarks } from './element-marks.ts'
import { LineBuilder } from './line-builder.ts'
import { type OpenElement, OpenElements } from './open-elements.ts'
import type { Outline } from './outline.ts'

/** Elements that pages repeat or forget at will: the text in them is the page's. */
const frame = new Set(['html', 'head', 'body'])
const tableParts = new Set(['tbody', 'thead', 'tfoot'])
const leafRoles = new Set<ElementRole>(['paragraph', 'heading'])

/** Keeps the tree of containers while the tokens of a page go by, and hands its text on to the lines. */
export class PageBuilder {
  readonly #open = new OpenElements()
  readonly #lines = new LineBuilder()
  readonly #marks = new ElementMarks()
  readonly #parents: number[] = [-1]
  readonly #isLeaf: boolean[] = [false]
  readonly #isKnown: boolean[] = [false]
  readonly #titles: string[] = []
  readonly #meta: (readonly [string, string])[] = []
  /** Places in the stack of the elements that are containers. */
  readonly #blocks: number[] = []
  #skipped = 0
  #hiddenInline = 0
  #verbatim = 0

  open(name: string, attributes: Attributes, isClosed: boolean): void {
    if (name === 'br') {
      if (this.#skipped === 0) this.#lines.flush()
      return
    }
    if (name === 'meta') this.#meta.push([attributes.get('name') ?? '', attributes.get('content') ?? ''])
    if (frame.has(name) || voidElements.has(name)) {
      if (name === 'hr') this.#lines.flush()
      return
    }
    const role = elementRoles.get(name)
    if (this.#skipped > 0 || role === 'skip') {
      if (isClosed) return
      if (name === 'title') this.#titles.push('')
      this.#skipped++
      this.#open.push(inlineElement(name, true, false, false))
    } else if (role !== undefined) this.#openBlock(name, role, attributes)
    else if (!isClosed)
      this.#openInline(name, name === 'a' && isAnchorLink(attributes), this.#marks.isHidden(attributes))
  }

  close(name: string): void {
    if (frame.has(name)) return
    const open = this.#open
    if (tableParts.has(name)) {
      if (open.lastOf('row') > open.lastOf('table')) this.#closeTo(open.lastOf('row'))
      return
    }
    const place = open.last(name)
    if (place < 0) {
      // </p> and </br> that were never opened print an empty paragraph and a break.
      if (this.#skipped === 0 && (name === 'p' || name === 'br')) this.#lines.flush()
      return
    }
    const isTabular = name === 'td' || name === 'th' || name === 'tr'
    if (name !== 'table' && place < open.lastOf(isTabular ? 'table' : 'cell')) return
    const element = open.at(place)
    if (element?.node === -1 && !element.isSkipped && (this.#blocks.at(-1) ?? -1) > place) {
      open.retire(place)
      this.#release(element)
    } else this.#closeTo(place)
  }

  /** False inside of what prints nothing: its text need not be cut out of the source. A title is no line, but read. */
  get isReading(): boolean {
    return this.#skipped === 0 || this.#isInTitle
  }

  get #isInTitle(): boolean {
    return this.#skipped === 1 && this.#open.top?.name === 'title'
  }

  text(run: string, at: number): void {
    if (this.#isInTitle) {
      this.#titles[this.#titles.length - 1] += run
      return
    }
    if (this.#skipped > 0) return
    if (this.#hiddenInline > 0) return
    if (this.#verbatim === 0 || !/[\r\n]/.test(run)) {
      this.#lines.add(run, at)
      return
    }
    for (const [index, piece] of run.split(/\r\n|[\r\n]/).entries()) {
      if (index > 0) this.#lines.flush()
      this.#lines.add(piece, at)
    }
  }

  end(): Outline {
    this.#closeTo(0)
    this.#lines.flush()
    return {
      lines: this.#lines.lines,
      parents: this.#parents,
      isLeaf: this.#isLeaf,
      isKnown: this.#isKnown,
      titles: this.#titles,
      meta: this.#meta,
    }
  }

  #openInline(name: string, isLink: boolean, isHidden: boolean): void {
    if (isLink && this.#open.last('a') > this.#open.lastOf('cell')) this.close('a')
    if (!isLink && !isHidden && this.#hiddenInline === 0) return
    if (isLink) this.#lines.links++
    if (isHidden) this.#hiddenInline++
    this.#open.push(inlineElement(name, false, isHidden, isLink))
  }

  #openBlock(name: string, asked: ElementRole, attributes: Attributes): void {
    const table = this.#open.lastOf('table')
    const role = table < 0 && (asked === 'row' || asked === 'cell') ? 'block' : asked
    this.#closeImplied(role, table)
    if (tableParts.has(name)) return
    const around = this.#blockAround?.role
    if (!((around === 'item' || around === 'term') && this.#lines.isLabel)) this.#lines.flush()
    if (role === 'cell' && this.#open.lastOf('row') <= table) this.#openBlock('tr', 'row', noAttributes)
    if (role === 'table' || role === 'item' || role === 'term' || role === 'heading') this.#lines.breakRow()
    const element: OpenElement = {
      name,
      role,
      node: this.#parents.length,
      isOpen: true,
      isSkipped: false,
      isHidden: this.#marks.isHidden(attributes),
      isLink: false,
      isVerbatim: this.#marks.isVerbatim(name, attributes),
      isHeading: role === 'heading' || this.#marks.isTitle(name, attributes),
    }
    this.#parents.push(this.#blockAround?.node ?? 0)
    this.#isLeaf.push(leafRoles.has(role))
    this.#isKnown.push(this.#marks.isContainer(name, attributes))
    this.#blocks.push(this.#open.size)
    this.#open.push(element)
    if (element.isHidden) this.#lines.hidden++
    if (element.isHeading) this.#lines.headings++
    if (element.isVerbatim) this.#verbatim++
    this.#lines.node = element.node
    if (role === 'row') this.#lines.openRow()
    else if (role === 'cell') this.#lines.openCell()
    else if (name === 'dt') this.#lines.openTerm()
    else if (name === 'dd') this.#lines.resumeTerm()
  }

  /** Closes what the start of an element of this role ends: the open paragraph, item, term, cell or row. */
  #closeImplied(role: ElementRole, table: number): void {
    const open = this.#open
    if (role === 'row' || role === 'table') {
      const row = open.lastOf('row')
      // A table inside a cell belongs to the cell; one directly in a row would be misplaced and ends it.
      if (row > table && (role === 'row' || open.lastOf('cell') < row)) this.#closeTo(row)
    } else if (role === 'cell') {
      const cell = open.lastOf('cell')
      if (cell > table) this.#closeTo(cell)
    } else if (role === 'item' || role === 'term') {
      const same = open.lastOf(role)
      if (same > open.lastOf('cell') && same > open.lastOf('list')) this.#closeTo(same)
    }
    const block = this.#blockAround
    if (block?.role === 'paragraph' || (role === 'heading' && block?.role === 'heading'))
      this.#closeTo(this.#blocks.at(-1) ?? 0)
  }

  get #blockAround(): OpenElement | undefined {
    const place = this.#blocks.at(-1)
    return place === undefined ? undefined : this.#open.at(place)
  }

  #closeTo(place: number): void {
    while (this.#open.size > place) {
      const element = this.#open.pop()
      if (element === undefined) return
      if (element.node >= 0) {
        if (element.role === 'row') this.#lines.closeRow()
        else this.#lines.flush()
        if (element.name === 'dt') this.#lines.closeTerm()
        this.#blocks.pop()
        this.#lines.node = this.#blockAround?.node ?? 0
      }
      if (element.isOpen) this.#release(element)
    }
  }

  /** Takes back what an element that ends switched on. */
  #release(element: OpenElement): void {
    if (element.isSkipped) this.#skipped--
    if (element.isLink) this.#lines.links--
    if (element.isHidden && element.node < 0) this.#hiddenInline--
    if (element.isHidden && element.node >= 0) this.#lines.hidden--
    if (element.isVerbatim) this.#verbatim--
    if (element.isHeading) this.#lines.headings--
  }
}

/** False for the target of a link: Word puts <a name> around headings. */
function isAnchorLink(attributes: Attributes): boolean {
  return attributes.has('href') || !(attributes.has('name') || attributes.has('id'))
}

/** Written out, as every element is, for one shape of object: spreading a template costs more than all the rest of the pass. */
function inlineElement(name: string, isSkipped: boolean, isHidden: boolean, isLink: boolean): OpenElement {
  return {
    name,
    role: undefined,
    node: -1,
    isOpen: true,
    isSkipped,
    isHidden,
    isLink,
    isVerbatim: false,
    isHeading: false,
  }
}

const noAttributes: Attributes = new Map()
