import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'

const letter = (to: string, words: string) =>
  `岚泽市水务局关于市十五届人大二次会议第12号建议的答复函\n\n${to}:\n您提出的《关于加强河道治理的建议》收悉,现答复如下:\n${words}\n\n岚泽市水务局\n2024年6月5日\n`
const figuresOf = (words: string) => parse(letter('韩青禾代表', words)).figures

describe('the dot between the parts of a name', () => {
  it.each(['·', '•', '・', '‧', '∙', '⋅', '．'])('may be %s', (dot) => {
    const { addressees } = parse(letter(`阿依努尔${dot}库尔班、韩青禾代表`, '已办理。'))
    expect(addressees.map(({ name }) => name)).toEqual([`阿依努尔${dot}库尔班`, '韩青禾'])
  })

  it('may be written out', () => {
    const { addressees } = parse(letter('阿依努尔&middot;库尔班代表', '已办理。'))
    expect(addressees.map(({ name }) => name)).toEqual(['阿依努尔·库尔班'])
  })
})

describe('a letter whose hanzi are radicals and compatibility signs', () => {
  const odd: Readonly<Record<string, string>> = {
    水: '⽔',
    大: '⼤',
    二: '⼆',
    月: '⽉',
    日: '⽇',
    一: '⼀',
    年: '\uf98e',
  }
  const plain = letter('韩青禾代表', '一、治理情况\n我局投入3.6亿元。')
  const copied = [...plain].map((sign) => odd[sign] ?? sign).join('')

  it('is read as that of ordinary ones', () => {
    const [read, usual] = [parse(copied), parse(plain)]
    expect(read.signature?.date?.iso).toBe('2024-06-05')
    expect(read.title?.span).toEqual(usual.title?.span)
    expect(read.proposal?.session?.span).toEqual(usual.proposal?.session?.span)
    expect(read.body.sections.map(({ span }) => span)).toEqual(usual.body.sections.map(({ span }) => span))
    expect(read.title?.text).toContain('⽔务局')
  })
})

describe('a point that the copy damaged', () => {
  it.each([
    ['投入3。6亿元。', 360_000_000],
    ['惠及4·8万户。', 48_000],
    ['降低37,5%。', 37.5],
  ])('is one where a digit stands on both sides: %s', (words, value) => {
    expect(figuresOf(words).map((figure) => figure.value)).toEqual([value])
  })
})

describe('the cells of a table', () => {
  const page = (rows: string) =>
    parseHtml(
      letter('韩青禾代表', '投入如下:\n@')
        .split('\n')
        .map((line) => (line === '@' ? `<table>${rows}</table>` : `<p>${line}</p>`))
        .join('\n'),
    ).figures.map(({ value, unit }) => [value, unit])
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

  it.each([
    ['资金(万元)', '中央', '地方'],
    ['资金', '中央(万元)', '地方(万元)'],
  ])('have the unit that either of two rows of heads prints: %s', (above, ...below) => {
    const heads = `<tr><td rowspan="2">乡镇</td><td colspan="2">${above}</td></tr>${row(...below)}`
    expect(page(heads + row('芦溪', '1200', '350.5'))).toEqual([
      [12_000_000, 'CNY'],
      [3_505_000, 'CNY'],
    ])
  })

  it('may be parted by blanks, left open, or in brackets below nought', () => {
    const heads = row('项目', '投资(万元)')
    expect(
      page(heads + row('河道', '1,200') + row('泵站', '3 500') + row('堤防', '—') + row('结余', '(120)')),
    ).toEqual([
      [12_000_000, 'CNY'],
      [35_000_000, 'CNY'],
      [-1_200_000, 'CNY'],
    ])
  })
})
