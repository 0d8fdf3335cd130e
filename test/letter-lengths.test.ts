import { describe, expect, it } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { parse } from '../src/parse.ts'
import { lineParts } from './support/line-parts.ts'

/** Lines that stand in a letter many at a time: lists, and tables whose cells a copy printed one a line. */
const kinds: Readonly<Record<string, (at: number) => string>> = {
  'items with a stop': (at) => `${at + 1}.投入资金${at + 12}.5万元，完成第${at + 3}座小型水库除险加固。`,
  'items without a stop': (at) => `${at + 1}.第${at + 3}座小型水库除险加固`,
  'short items': (at) => `${at + 1}、泵站${at}`,
  'items that count again from one': (at) => `（${'一二三四五六七八九十'[at % 10]}）加强第${at}片区巡查`,
  'items after a semicolon': (at) => `${at + 1}.对第${at}号河段清淤；`,
  'short lines': (at) => `城东片区第${at}网格`,
  years: (at) => `${1990 + (at % 30)}年度`,
  bullets: (at) => `●第${at}小学扩建工程`,
  dashes: (at) => `——第${at}小学扩建工程；`,
  'cells between tabs': (at) => `第${at}小学\t${at * 3}\t${at * 2}`,
  'cells between bars': (at) => `|第${at}小学|${at * 3}|${at * 2}|`,
  'quoted asks': (at) => `“建议第${at}条：完善管护机制。”`,
  headings: (at) => `关于第${at}片区改造`,
  'headings that are titles': (at) => `${at + 1}.关于第${at}片区改造的建议`,
  days: (at) => `2023年${(at % 12) + 1}月${(at % 27) + 1}日`,
  names: (at) => `${'张王李赵钱孙'[at % 6]}青禾`,
  labels: (at) => `投资规模：${at + 3}万元`,
  questions: (at) => `问题${at}：泵站老化`,
  agencies: (at) => `市${['水利', '教育', '财政', '民政'][at % 4]}局负责第${at}项任务`,
  digits: (at) => `${at * 7}`,
  'words in Latin script': (at) => `Pump station ${at}`,
}

const letter = (lines: readonly string[]) => `云溪市水利局关于市政协十届二次会议第0012号提案的答复函

韩青禾委员：
您提出的《关于加强小型水库管护的提案》收悉，现答复如下：
我局高度重视，组织力量开展了调研。
${lines.join('\n')}
以上工作将持续推进，确保水库安全度汛。
感谢您对水利工作的关心和支持。
联系人：林秋禾，联系电话：0571-87654321
云溪市水利局
2024年6月5日
`

describe.each(Object.entries(kinds))('%s inside the text', (_, lineAt) => {
  it.each([1, 4, 12, 40, 300])('are text, %i of them', (count) => {
    const document = parse(letter(Array.from({ length: count }, (_, at) => lineAt(at))))
    const rows = lineParts(document).split('\n')
    const from = rows.findIndex((row) => row.includes('我局高度重视'))
    const to = rows.findIndex((row) => row.includes('确保水库安全度汛'))
    expect(rows.slice(from, to + 1).filter((row) => !/^(?:¶|§|body)/.test(row))).toEqual([])
    expect(document.closing.paragraphs.map(({ text }) => text)).toEqual(['感谢您对水利工作的关心和支持。'])
    expect(document.signature?.agencies.map((agency) => agency.text)).toEqual(['云溪市水利局'])
    expect(document.signature?.date?.iso).toBe('2024-06-05')
    expect(document.contacts.map(({ name }) => name?.text)).toEqual(['林秋禾'])
    const { attachments, copies, chrome, unclaimed } = document
    expect({ attachments, copies, chrome, unclaimed }).toEqual({
      attachments: [],
      copies: [],
      chrome: [],
      unclaimed: [],
    })
  })
})

/** What stands around a letter, many lines of it. */
const around: Readonly<Record<string, readonly ['above' | 'below', (at: number) => string]>> = {
  'news of a page': ['above', (at) => `云溪市召开第${at + 1}次防汛工作会议`],
  'news with their days': ['above', (at) => `第${at + 1}次会议召开 2024-05-${(at % 18) + 10}`],
  'labels nobody knows': ['above', (at) => `栏目${at}：水利`],
  'the buttons of a page': ['above', (at) => ['首页', '政务公开', '互动交流', '走进云溪'][at % 4] as string],
  'news below': ['below', (at) => `云溪市召开第${at + 1}次防汛工作会议`],
  'titles of further letters': ['below', (at) => `关于市政协十届二次会议第${at + 30}号提案的答复函`],
  'titles with their days': ['below', (at) => `关于第${at + 30}号提案的答复函 2024-06-${(at % 18) + 10}`],
  'the foot of a page': ['below', (at) => ['网站地图', '联系我们', '技术支持', '关于我们'][at % 4] as string],
}

describe.each(Object.entries(around))('%s', (_, [side, lineAt]) => {
  it.each([1, 12, 80, 300])('costs the letter nothing, %i lines of it', (count) => {
    const lines = `${Array.from({ length: count }, (_, at) => lineAt(at)).join('\n')}\n`
    const alone = parse(letter(['一、落实管护人员120名。']))
    const document = parse(
      side === 'above'
        ? lines + letter(['一、落实管护人员120名。'])
        : letter(['一、落实管护人员120名。']) + lines,
    )
    expect(told(document)).toEqual(told(alone))
  })
})

describe('a table inside the text', () => {
  const columns = [
    (row: number) => `第${row + 1}水库`,
    (row: number) => `${row * 3}.5`,
    (row: number) => `${row + 2}万元`,
    (row: number) => `${(row * 7) % 100}%`,
    () => '林秋禾',
    (row: number) => `0571-8765${1000 + row}`,
  ]
  it.each([
    ['tabs', '\t', 3],
    ['tabs', '\t', 6],
    ['wide blanks', '    ', 4],
    ['wide blanks', '    ', 6],
    ['blanks', ' ', 6],
    ['bars', '|', 4],
  ])('keeps the heading below it: cells between %s (%j), %i of them', (_, gap, cells) => {
    for (const count of [1, 3, 10, 150]) {
      const rows = Array.from({ length: count }, (_row, at) =>
        columns
          .slice(0, cells)
          .map((cell) => cell(at))
          .join(gap),
      )
      const { sections } = parse(letter(['一、基本情况', ...rows, '二、下一步工作'])).body
      expect(sections.map(({ heading }) => heading?.text)).toEqual(['基本情况', '下一步工作'])
      expect(sections[0]?.paragraphs).toHaveLength(count)
    }
  })
})

describe('what a letter has many of', () => {
  const many = (count: number, lineAt: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => lineAt(at))
  const name = (at: number) =>
    `${'张王李赵钱孙周吴郑冯'[at % 10]}${['青禾', '望舒', '以安', '知秋', '小满', '立夏'][Math.floor(at / 10)]}`

  it.each([1, 12, 80, 300])('keeps an annex of %i rows an attachment', (count) => {
    const rows = many(count, (at) => `${at + 1} 第${at + 1}水库 ${at * 3 + 10} 万立方米`)
    const document = parse(`${letter(['工作已经开展。'])}附件\n小型水库管护情况表\n${rows.join('\n')}\n`)
    expect(told(document)).toEqual(told(parse(letter(['工作已经开展。']))))
    expect(document.attachments.map(({ text }) => text)).toEqual(['小型水库管护情况表'])
    expect(document.attachments[0]?.content?.text.trimEnd().endsWith(rows.at(-1) as string)).toBe(true)
  })

  it.each(['、', '，', ''])('reads 1, 5 and 40 persons, a line each that ends in “%s”', (stop) => {
    for (const count of [1, 5, 40]) {
      const lines = many(count, (at) => `${name(at)}委员${at === count - 1 ? '：' : stop}`)
      const text = letter(['工作已经开展。']).replace('韩青禾委员：', lines.join('\n'))
      expect(parse(text).addressees.map((addressee) => addressee.name)).toEqual(many(count, name))
    }
  })
})

/** What a letter says that does not stand around it. */
function told({ title, addressees, proposal, signature, closing, contacts, body, figures }: Document) {
  return {
    title: title?.text,
    addressees: addressees.map(({ text }) => text),
    proposal: proposal?.number?.text,
    agencies: signature?.agencies.map(({ text }) => text),
    date: signature?.date?.iso,
    closing: closing.paragraphs.map(({ text }) => text),
    contacts: contacts.map(({ name }) => name?.text),
    body: JSON.stringify(body).replaceAll(/"span":\[\d+,\d+\]/g, ''),
    figures: figures.map(({ text }) => text),
  }
}
