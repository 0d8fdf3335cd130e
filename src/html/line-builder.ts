import { isLabel } from './cues.ts'
import { addText, addWord, emptyLine, type LineText } from './line-text.ts'
import type { PageLine } from './page-outline.ts'
import { printRow } from './rows.ts'

/** A table row that is being read. */
interface OpenRow {
  readonly node: number
  readonly firstLine: number
  /** Index of the first line of each cell. */
  readonly cells: number[]
  /** True when a cell holds a table, a list or a heading: the row only lays out the page. */
  isLayout: boolean
}

const exponent = /^\d{1,3}$/
const ten = /(?<!\d)10$/
const powers = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const printed = /[^\s\u200b\ufeff]/
const runInLabel = /^.{1,14}[:：]$/u

/** Collects the printed lines of a page; the caller says where it is (`node`) and how it looks there. */
export class LineBuilder {
  readonly lines: PageLine[] = []
  /** The container that the next line stands in. */
  node = 0
  /** Depth of links, raised text, hidden containers and headings around the text. */
  links = 0
  raised = 0
  hidden = 0
  headings = 0
  readonly #rows: OpenRow[] = []
  #line: LineText = emptyLine()
  #termFrom = -1
  #termLine = -1
  /** True while the line holds nothing but a dt whose dd follows. */
  #isTermWaiting = false

  /** True when the line holds nothing but the name of a value, which a block inside the same item goes on with. */
  get isLabel(): boolean {
    return this.#isTermWaiting || runInLabel.test(this.#line.text)
  }

  /** Adds a run of text; where it is verbatim, the blanks inside of it are printed as they stand. */
  add(run: string, at: number, isVerbatim: boolean): void {
    addText(this.#line, this.#asPower(run), at, this.links > 0, isVerbatim)
    this.#endTermWait(run)
  }

  /** Adds a run that is printed as it stands, with blanks of the source on either side or none. */
  addWord(word: string, at: number, isBlankBefore: boolean, isBlankBehind: boolean): void {
    addWord(this.#line, this.#asPower(word), at, this.links > 0, isBlankBefore, isBlankBehind)
    this.#endTermWait(word)
  }

  /** 10<sup>4</sup> is 10⁴ and no 104. */
  #asPower(run: string): string {
    if (this.raised === 0 || this.#line.isBlankOwed || !exponent.test(run)) return run
    return ten.test(this.#line.text.slice(-3))
      ? run.replaceAll(/\d/g, (digit) => powers.charAt(Number(digit)))
      : run
  }

  #endTermWait(run: string): void {
    if (this.#isTermWaiting && printed.test(run)) this.#isTermWaiting = false
  }

  /** Owes a blank where something is printed before it. */
  blank(): void {
    if (this.#line.text !== '') this.#line.isBlankOwed = true
  }

  /** Ends the line; a blank one is none. */
  flush(): void {
    const { text, at, links } = this.#line
    this.#isTermWaiting = false
    if (text === '') {
      this.#line.isBlankOwed = false
      return
    }
    this.#line = emptyLine()
    if (!printed.test(text)) return
    this.lines.push({
      text,
      node: this.node,
      at,
      links,
      isHidden: this.hidden > 0,
      isHeading: this.headings > 0,
      isRow: false,
    })
  }

  openTerm(): void {
    this.#termFrom = this.lines.length
  }

  closeTerm(): void {
    this.#termLine = this.lines.length === this.#termFrom + 1 ? this.#termFrom : -1
  }

  /** Goes on in the line of the dt in front: name and value (dt, dd) are one line. */
  resumeTerm(): void {
    const term = this.#termLine
    this.#termLine = -1
    if (term < 0 || term !== this.lines.length - 1) return
    const line = this.lines.pop()
    if (line === undefined) return
    this.#line = { text: line.text, at: line.at, links: line.links, isBlankOwed: !/[:：]$/.test(line.text) }
    this.#isTermWaiting = true
  }

  openRow(): void {
    this.#rows.push({ node: this.node, firstLine: this.lines.length, cells: [], isLayout: false })
  }

  openCell(): void {
    this.#rows.at(-1)?.cells.push(this.lines.length)
  }

  /** Says that the row around holds more than values. */
  breakRow(): void {
    const row = this.#rows.at(-1)
    if (row !== undefined) row.isLayout = true
  }

  closeRow(): void {
    this.flush()
    const row = this.#rows.pop()
    if (row === undefined || row.isLayout || this.lines.length === row.firstLine) return
    // A cell alone is a row where it goes on with rows: the title at the foot of a disclosure block.
    if (row.cells.length < 2 && !this.lines[row.firstLine - 1]?.isRow) return
    const { cells } = row
    const texts = cells.map((from, index) =>
      this.lines.slice(from, cells[index + 1] ?? this.lines.length).map((line) => line.text),
    )
    const text = printRow(texts, isLabel)
    if (text === null) return
    const merged = this.lines.splice(row.firstLine)
    this.lines.push({
      text,
      node: row.node,
      at: merged[0]?.at ?? 0,
      links: merged.reduce((sum, line) => sum + line.links, 0),
      isHidden: merged.every((line) => line.isHidden),
      isHeading: false,
      isRow: true,
    })
  }
}
