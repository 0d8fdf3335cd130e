import { describe, expect, it } from 'vitest'
import { csvTable, formatCsvCell } from '../src/emit/csv.ts'
import { displayWidth, truncate, truncateStart } from '../src/emit/display-width.ts'
import { jsonTable, ndjsonTable } from '../src/emit/json-table.ts'
import { formatMarkdownCell, markdownTable } from '../src/emit/markdown.ts'
import { citationColumns, citationRows } from '../src/emit/tables/citations.ts'
import { type Cell, type Column, record } from '../src/emit/tables/column.ts'
import { figureColumns, figureRows } from '../src/emit/tables/figures.ts'
import type { Tabulator } from '../src/emit/tabulator.ts'
import { textTable } from '../src/emit/text-table.ts'
import type { Document } from '../src/model/document.ts'
import type { Figure } from '../src/model/figure.ts'
import { parse } from '../src/parse.ts'

const letter =
  '青屿市水务局关于市七届人大二次会议第0304号建议的答复函\n青水函〔2023〕12号\n\n石磊代表:\n\n您提出的《关于整治河堤的建议》(第0304号)收悉。现答复如下:\n\n一、工作\n印发《河堤方案(2021—2025年)》(青府办发〔2021〕7号)。截至2022年底,整治河堤12.5公里。\n\n感谢您对水务工作的关心和支持。\n\n青屿市水务局\n2023年4月11日\n'
const base = parse(letter, { source: { name: '0304.txt' } })
const at = letter.indexOf('12.5公里')
const figure: Figure = {
  text: '12.5公里',
  span: [at, at + 6],
  kind: 'length',
  value: 12.5,
  high: null,
  of: null,
  unit: 'km',
  modifier: 'exact',
  change: null,
  target: false,
  cumulative: false,
  dueBy: null,
  asOf: '2022-12-31',
  period: null,
  per: null,
  comparedWith: null,
  partOf: null,
  suspect: false,
  measure: { text: '整治河堤', span: [at - 4, at] },
  sentence: [letter.indexOf('截至'), at + 7],
  section: [1, 10],
}
const document: Document = { ...base, figures: [figure] }

interface Row {
  readonly name: Cell
  readonly size: Cell
  readonly note: Cell
}
const columns: readonly Column<Row>[] = [
  { name: 'name', type: 'string', description: '', of: ({ name }) => name },
  { name: 'size', type: 'number', description: '', of: ({ size }) => size },
  { name: 'note', type: 'string', description: '', of: ({ note }) => note },
]
function written<R>(table: Tabulator<R>, rows: readonly R[]): string {
  return table.open() + rows.map(table.row).join('') + table.close()
}

describe('the columns', () => {
  it('of figures take what a row holds', () => {
    const [row] = figureRows(document)
    if (row === undefined) throw new Error('no row')
    expect(record(figureColumns, row)).toEqual({
      input: '0304.txt',
      documentNumber: '青水函〔2023〕12号',
      agency: '青屿市水务局',
      letterDate: '2023-04-11',
      title: '青屿市水务局关于市七届人大二次会议第0304号建议的答复函',
      url: null,
      position: 0,
      section: '1 > 10',
      text: '12.5公里',
      kind: 'length',
      value: 12.5,
      high: null,
      outOf: null,
      unit: 'km',
      modifier: 'exact',
      direction: null,
      target: false,
      cumulative: false,
      asOfDate: '2022-12-31',
      dueBy: null,
      periodStart: null,
      periodEnd: null,
      per: null,
      comparedWith: null,
      partOf: null,
      suspect: false,
      measure: '整治河堤',
      sentence: '截至2022年底,整治河堤12.5公里。',
      startOffset: at,
      endOffset: at + 6,
    })
  })

  it('of citations take what a row holds', () => {
    const [row] = citationRows(document)
    if (row === undefined) throw new Error('no row')
    expect(record(citationColumns, row)).toMatchObject({
      text: '《河堤方案(2021—2025年)》(青府办发〔2021〕7号)',
      title: '河堤方案(2021—2025年)',
      citedNumber: '青府办发〔2021〕7号',
      citedAgencyCode: '青府办发',
      citedYear: 2021,
      citedSerial: 7,
      yearFrom: 2021,
      yearTo: 2025,
      article: null,
    })
  })

  it.each([
    ['figures', figureColumns, figureRows(document)],
    ['citations', citationColumns, citationRows(document)],
  ] as const)('of %s are what they say', (_, list, rows) => {
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length)
    for (const { name, type, description, of } of list as readonly Column<unknown>[]) {
      expect(name).toMatch(/^[a-z][A-Za-z]*$/)
      expect(description).not.toBe('')
      for (const row of rows) {
        const cell = of(row)
        if (cell === null) continue
        expect(typeof cell).toBe(
          { string: 'string', date: 'string', integer: 'number', number: 'number', boolean: 'boolean' }[type],
        )
        if (type === 'date') expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    }
  })
})

describe('agency and date', () => {
  const row = (text: string) => {
    const made = { ...parse(text), figures: [figure] }
    const [first] = figureRows(made)
    const cells = first && record(figureColumns, first)
    return [cells?.['agency'], cells?.['letterDate']]
  }
  it.each([
    ['who signs', letter, ['青屿市水务局', '2023-04-11']],
    ['else the title', letter.slice(0, letter.lastIndexOf('青屿市')), ['青屿市水务局', null]],
    [
      'else the block',
      `[ 发布机构 ] 市水务局\n[ 成文日期 ] 2023-05-02 [ 发布日期 ] 2023-06-01\n\n关于第0304号建议的答复\n\n石磊代表:\n\n您提出的《修堤》收悉。现答复如下:\n已办。\n`,
      ['市水务局', '2023-05-02'],
    ],
  ])('%s', (_, text, is) => {
    expect(row(text)).toEqual(is)
  })
})

describe('CSV', () => {
  it.each([
    ['0304', '0304'],
    [null, ''],
    [0, '0'],
    [false, 'false'],
    ['a,b', '"a,b"'],
    ['他说"好"', '"他说""好"""'],
    ['甲\r\n乙', '"甲\r\n乙"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5%', '-5%'],
    ['-3.2个百分点', '-3.2个百分点'],
    ['-1+2', "'-1+2"],
    ['-2|x', "'-2|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\r=1', '"\'\r=1"'],
    ['＝1', "'＝1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    [-5, '-5'],
  ])('writes %j as %j', (cell, is) => {
    expect(formatCsvCell(cell)).toBe(is)
  })

  it('ends lines with CRLF, begins with the names, and with a BOM when asked', () => {
    const rows = [{ name: '0304', size: 1.5, note: null }]
    expect(written(csvTable(columns, false), rows)).toBe('name,size,note\r\n0304,1.5,\r\n')
    expect(written(csvTable(columns, true), []).charCodeAt(0)).toBe(0xfeff)
  })
})

describe('JSON', () => {
  it.each([0, 1, 3])('is an array of %i rows', (count) => {
    const rows = Array.from({ length: count }, (_, i) => ({ name: '0304', size: i, note: null }))
    expect(JSON.parse(written(jsonTable(columns), rows))).toEqual(rows)
  })

  it('is a line a row as NDJSON, whatever a cell holds', () => {
    const rows = [
      { name: 'a\nb\u2028\u0085', size: 1, note: null },
      { name: 'c', size: 2, note: null },
    ]
    const lines = written(ndjsonTable(columns), rows).split(/[\n\u2028\u2029\u0085]/)
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows)
  })
})

describe('Markdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['[x](y) *z* `q`', '\\[x\\](y) \\*z\\* \\`q\\`'],
    ['甲\n乙', '甲 乙'],
    ['a\\|b', 'a\\\\\\|b'],
    ['https://x.y', 'http&#115;://x.y'],
    ['&lt;', '&amp;lt;'],
    ['\u001b[2J', '\\\\u{1b}\\[2J'],
  ])('shows %j and does nothing with it', (cell, is) => {
    expect(formatMarkdownCell(cell)).toBe(is)
  })

  it('is a table with numbers on the right', () => {
    expect(written(markdownTable(columns), [{ name: '甲|乙', size: 2, note: null }])).toBe(
      '| name | size | note |\n| --- | ---: | --- |\n| 甲\\|乙 | 2 |  |\n',
    )
  })
})

describe('the text table', () => {
  const options = {
    width: Number.POSITIVE_INFINITY,
    strong: (text: string) => text,
    spare: ['note'],
    keepEnd: ['name'],
  }
  const rows = [
    { name: '河堤', size: 1250, note: 'x' },
    { name: 'a', size: 3, note: '很长的一段说明文字' },
  ]

  it('aligns by what a terminal shows', () => {
    expect(written(textTable(columns, options), rows)).toBe(
      'name  size  note\n河堤  1250  x\na        3  很长的一段说明文字\n',
    )
  })

  it('cuts words, never numbers, to the width, and leaves out what has no room', () => {
    const lines = written(textTable(columns, { ...options, width: 24 }), rows)
      .trimEnd()
      .split('\n')
    expect(lines.map(displayWidth).every((width) => width <= 24)).toBe(true)
    expect(lines[2]).toBe('a        3  很长的一段…')
    const told: (readonly string[])[] = []
    const narrow = written(
      textTable(columns, { ...options, width: 12, omitted: (names) => told.push(names) }),
      rows,
    )
    expect(told).toEqual([['note']])
    expect(narrow).toContain('1250')
  })

  it('leaves out empty columns, keeps lines whole, shows escapes', () => {
    const out = written(textTable(columns, options), [{ name: 'a\nb\u001b[2J', size: 1, note: null }])
    expect(out).toBe('name          size\na b\\u{1b}[2J     1\n')
  })

  it('is empty without rows, and goes on behind its sample', () => {
    expect(written(textTable(columns, options), [])).toBe('')
    const many = Array.from({ length: 1200 }, (_, i) => ({ name: `n${i}`, size: i, note: null }))
    expect(written(textTable(columns, options), many).split('\n')).toHaveLength(1202)
  })
})

describe('width', () => {
  it.each([
    ['abc', 3],
    ['河堤', 4],
    ['，。', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['', 0],
  ])('of %j is %i', (text, is) => {
    expect(displayWidth(text)).toBe(is)
  })

  it('cuts a path at its beginning', () => {
    expect(truncateStart('archive/2023/河堤.txt', 10)).toBe('…/河堤.txt')
  })

  it.each([
    ['河堤整治', 8, '河堤整治'],
    ['河堤整治', 7, '河堤整…'],
    ['河堤整治', 6, '河堤…'],
    ['abcd', 3, 'ab…'],
  ])('%j in %i is %j', (text, width, is) => {
    expect(truncate(text, width)).toBe(is)
  })
})

describe('a text without stops', () => {
  const many = parse(letter.replace('12.5公里。', '12.5公里,'.repeat(3000)))
  const sentences = figureRows(many).map((row) => String(record(figureColumns, row)['sentence']))

  it('is not printed whole beside each of its figures', () => {
    expect(sentences).toHaveLength(many.figures.length)
    expect(many.figures.length).toBeGreaterThan(2500)
    expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(2010)
    expect(sentences.at(1500)).toMatch(/^….*12\.5公里.*…$/)
    expect(sentences.at(-1)).toMatch(/^….*[^…]$/)
  })
})
