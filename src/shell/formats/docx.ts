import { isOn, numberOf, readLists, readStyles, styleNumbering, walk } from './docx-lists.ts'
import { ListCounters } from './numbering.ts'

/** The parts of a Word file that a letter stands in. */
export interface DocxParts {
  readonly document: string
  readonly numbering: string
  readonly styles: string
  readonly footnotes: string
}

/** What is no text of the letter: deleted and moved text, the other form of what stands there already, codes of fields, pinyin. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:numPrChange',
  'w:sectPr',
])

interface Paragraph {
  readonly pieces: string[]
  style: string | null
  listId: string | null
  level: number | null
}

interface Table {
  readonly rows: string[][]
}

/**
 * The text of a Word file: a line a paragraph with the number that Word prints before it (一、（一）1.), a line a row of a table. Text of boxes stands
 * above what they are anchored to, footnotes stand at the end.
 */
export function readDocx(parts: DocxParts): string {
  const counters = new ListCounters(readLists(parts.numbering))
  const styles = readStyles(parts.styles)
  const reader = new DocxReader(counters, styles)
  reader.read(parts.document)
  if (parts.footnotes !== '') reader.read(parts.footnotes)
  return reader.lines.join('\n')
}

class DocxReader {
  readonly lines: string[] = []
  readonly #counters: ListCounters
  readonly #styles: ReturnType<typeof readStyles>
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: Table[] = []
  #skip = 0
  #isText = false
  #isHidden = false

  constructor(counters: ListCounters, styles: ReturnType<typeof readStyles>) {
    this.#counters = counters
    this.#styles = styles
  }

  read(xml: string): void {
    walk(xml, {
      open: (name, attributes) => this.#open(name, attributes),
      close: (name) => this.#close(name),
      text: (text) => {
        if (this.#isText && this.#skip === 0 && !this.#isHidden) this.#put(text)
      },
    })
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (skipped.has(name)) this.#skip++
    if (this.#skip > 0) return
    const paragraph = this.#paragraphs.at(-1)
    const value = attributes['w:val'] ?? ''
    if (name === 'w:p') this.#paragraphs.push({ pieces: [], style: null, listId: null, level: null })
    else if (name === 'w:t') this.#isText = true
    else if (name === 'w:r') this.#isHidden = false
    else if (name === 'w:vanish') this.#isHidden = isOn(attributes)
    else if (name === 'w:pStyle' && paragraph) paragraph.style = value
    else if (name === 'w:numId' && paragraph) paragraph.listId = value
    else if (name === 'w:ilvl' && paragraph) paragraph.level = numberOf(value)
    else if (name === 'w:tbl') this.#tables.push({ rows: [] })
    else if (name === 'w:tr') this.#tables.at(-1)?.rows.push([])
    else if (name === 'w:tc') this.#tables.at(-1)?.rows.at(-1)?.push('')
    else this.#sign(name, attributes)
  }

  /** Signs that are elements of their own. */
  #sign(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#isHidden) return
    // A tab of a paragraph's settings has a place.
    if (name === 'w:tab' && attributes['w:pos'] === undefined) this.#put('\t')
    else if (name === 'w:br' || name === 'w:cr') this.#put(attributes['w:type'] === 'page' ? '\n\f' : '\n')
    else if (name === 'w:noBreakHyphen') this.#put('-')
    else if (name === 'w:sym')
      this.#put(String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '20', 16) || 0x20))
  }

  #put(text: string): void {
    this.#paragraphs.at(-1)?.pieces.push(text)
  }

  #close(name: string): void {
    if (skipped.has(name)) {
      this.#skip--
      return
    }
    if (this.#skip > 0) return
    if (name === 'w:t') this.#isText = false
    else if (name === 'w:p') this.#endParagraph()
    else if (name === 'w:tbl') this.#endTable()
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const text = paragraph.pieces.join('')
    const line = text.trim() === '' ? '' : this.#numberOf(paragraph) + text
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (row === undefined || row.length === 0) {
      this.lines.push(line)
      return
    }
    const cell = row.at(-1) ?? ''
    row[row.length - 1] = cell === '' || line === '' ? cell + line : `${cell}\n${line}`
  }

  #numberOf({ style, listId, level }: Paragraph): string {
    const styled = styleNumbering(this.#styles, style)
    const list = listId ?? styled.listId
    return list === null || list === '0' ? '' : this.#counters.next(list, level ?? styled.level)
  }

  /** A table of one column is a frame around lines; one inside of a cell is text of the cell. */
  #endTable(): void {
    const table = this.#tables.pop()
    if (table === undefined) return
    const isFrame = table.rows.every((cells) => cells.length <= 1)
    const lines = table.rows.flatMap((cells) =>
      isFrame
        ? cells.flatMap((cell) => cell.split('\n'))
        : [`| ${cells.map((cell) => onOneLine(cell)).join(' | ')} |`],
    )
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (row === undefined || row.length === 0) for (const line of lines) this.lines.push(line)
    else row[row.length - 1] = [row.at(-1) ?? '', ...lines].filter((line) => line !== '').join('\n')
  }
}

/** The paragraphs of a cell, separated by blanks. */
function onOneLine(cell: string): string {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
}
