import { describe, expect, it } from 'vitest'
import { explain } from '../src/index.ts'
import { addContacts, type Gathering } from '../src/letter/contacts.ts'
import { judgeKind } from '../src/letter/kind.ts'
import { cutLines, divide } from '../src/letter/lines.ts'
import { cutsOf } from '../src/letter/run-ins.ts'
import { secondPrint } from '../src/letter/second-print.ts'
import { titleClass } from '../src/letter/title-class.ts'
import type { Addressee } from '../src/model/document.ts'
import type { Finding } from '../src/model/finding.ts'
import type { Mention } from '../src/model/mention.ts'
import type { Proposal } from '../src/model/proposal.ts'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'
import { compareFindings } from '../src/text/finding-order.ts'
import { type Line, splitLines } from '../src/text/lines.ts'
import { sourceText } from '../src/text/source-text.ts'

const linesOf = (text: string): Line[] => splitLines(sourceText(text))

describe('a line is cut', () => {
  const cut = (text: string, zone: 'above' | 'below' | 'either') => {
    const [line] = linesOf(text) as [Line]
    const places = [0, ...cutsOf(line, zone), line.text.length]
    return places.slice(1).map((to, i) => line.text.slice(places[i], to))
  }
  const filler = (size: number) => '云'.repeat(size)

  it.each([
    ['above', '关于第12号建议的答复 林秋禾代表：', ['关于第12号建议的答复 ', '林秋禾代表:']],
    ['above', '关于第12号建议的答复  尊敬的林秋禾代表！', ['关于第12号建议的答复  ', '尊敬的林秋禾代表!']],
    ['above', '关于第12号建议的答复尊敬的林秋禾代表：', ['关于第12号', '建议的答复', '尊敬的林秋禾代表:']],
    ['above', '关于第12号建议的答复林秋禾代表：', ['关于第12号', '建议的答复', '林秋禾代表:']],
    ['above', '关于第12号建议的答复 发布时间：2023-05-06', ['关于第12号建议的答复 ', '发布时间:2023-05-06']],
    ['above', '云溪新闻网 关于第12号建议的答复', ['云溪新闻网 ', '关于第12号建议的答复']],
    [
      'above',
      '云溪新闻网 云溪市水利局关于第12号建议的答复（A类）',
      ['云溪新闻网 ', '云溪市水利局关于第12号建议的答复(A类)'],
    ],
    ['below', '云溪新闻网 关于第12号建议的答复', ['云溪新闻网 关于第12号建议的答复']],
    ['above', `${filler(147)} 关于第12号建议的答复`, [`${filler(147)} `, '关于第12号建议的答复']],
    ['above', `${filler(149)} 关于第12号建议的答复`, [`${filler(149)} 关于第12号建议的答复`]],
    ['either', '林秋禾代表：您提出的建议收悉。', ['林秋禾代表:', '您提出的建议收悉。']],
    [
      'above',
      '关于第12号建议的答复 林秋禾代表：您提出的建议收悉。',
      ['关于第12号建议的答复 ', '林秋禾代表:', '您提出的建议收悉。'],
    ],
    ['above', `${filler(385)} 林秋禾代表：云`, [`${filler(385)} `, '林秋禾代表:', '云']],
    ['above', `${filler(394)} 林秋禾代表：云`, [`${filler(394)} 林秋禾代表:云`]],
    ['below', '感谢您的支持。云溪市水利局 2023年6月12日', ['感谢您的支持。', '云溪市水利局 2023年6月12日']],
    ['below', '感谢您的支持！ 云溪市水利局2023年6月12日', ['感谢您的支持! ', '云溪市水利局2023年6月12日']],
    ['above', '感谢您的支持。云溪市水利局 2023年6月12日', ['感谢您的支持。云溪市水利局 2023年6月12日']],
    ['above', `${filler(150)}。云溪市水利局2023年6月12日`, [`${filler(150)}。`, '云溪市水利局2023年6月12日']],
    ['below', '感谢您的支持。联系人：周以安', ['感谢您的支持。', '联系人:周以安']],
    ['below', '2023年6月12日（抄送：市政府）', ['2023年6月12日', '(抄送:市政府)']],
    ['below', `感谢您的支持。附件：${filler(109)}：云`, ['感谢您的支持。', `附件:${filler(109)}:云`]],
    ['below', `感谢您的支持。附件：${filler(116)}：云`, [`感谢您的支持。附件:${filler(116)}:云`]],
    ['below', '感谢您的支持。云溪市水利局', ['感谢您的支持。', '云溪市水利局']],
    ['below', '感谢您的支持！云溪市水利局', ['感谢您的支持!', '云溪市水利局']],
    ['below', '感谢您的支持。市水利局', ['感谢您的支持。', '市水利局']],
    ['below', '感谢您的支持。云县局', ['感谢您的支持。云县局']],
    ['below', `感谢。${filler(36)}水利局`, ['感谢。', `${filler(36)}水利局`]],
    ['below', `感谢。${filler(37)}水利局`, [`感谢。${filler(37)}水利局`]],
    ['below', '感谢您的支持。云溪市水利局。', ['感谢您的支持。云溪市水利局。']],
    ['below', '云溪市水利局', ['云溪市水利局']],
    [
      'below',
      '抄送：市政府  联系人：周以安 联系电话：6520117',
      ['抄送:市政府  ', '联系人:周以安 ', '联系电话:6520117'],
    ],
    ['below', '转送：市政府  联系人：周以安', ['转送:市政府  联系人:周以安']],
    [
      'below',
      '抄送：市政府 联系人：周 联系人：周 联系人：周 联系人：周 联系人：周',
      ['抄送:市政府 ', '联系人:周 ', '联系人:周 ', '联系人:周 ', '联系人:周 联系人:周'],
    ],
  ] as const)('%s: %s', (zone, text, pieces) => {
    expect(cut(text, zone)).toEqual(pieces)
  })
})

describe('a second print', () => {
  const opening = '您提出的《关于增设站点的建议》收悉。'
  const print = ['关于第12号建议的答复', '林秋禾代表：', opening, '今年新建站点。', '云溪市水利局']
  const of = (lines: readonly string[], first = 1) => secondPrint(linesOf(lines.join('\n')), first)

  it.each([
    ['no other', print, null],
    ['the whole again', [...print, ...print], { from: 5, to: 10 }],
    ['the whole again, with a line between', [...print, '打印', ...print], { from: 6, to: 11 }],
    ['the first cut short', [...print.slice(0, 3), ...print], { from: 0, to: 3 }],
    ['the second cut short', [...print, ...print.slice(0, 3)], { from: 5, to: 8 }],
    ['the second without its title', [...print, ...print.slice(1)], { from: 5, to: 9 }],
    ['another letter to the same', [...print, '林秋禾代表：', '您提出的《关于延长时间的建议》收悉。'], null],
    [
      'an opening of eleven units',
      [
        '题',
        '林秋禾代表：',
        '您提出的建议今年收悉',
        '甲',
        '题',
        '林秋禾代表：',
        '您提出的建议今年收悉',
        '甲',
      ],
      null,
    ],
    [
      'an opening of twelve units',
      [
        '题',
        '林秋禾代表：',
        '您提出的建议今年已经收悉',
        '甲',
        '题',
        '林秋禾代表：',
        '您提出的建议今年已经收悉',
        '甲',
      ],
      { from: 4, to: 8 },
    ],
    ['the second longer', [...print.slice(0, 4), '打印', ...print, '联系人：周以安'], { from: 5, to: 9 }],
    [
      'a head of eight lines',
      [...'一二三四五六七八九', ...print.slice(1), ...'一二三四五六七八九', ...print.slice(1)],
      { from: 14, to: 26 },
    ],
  ] as const)('%s', (name, lines, range) => {
    expect(of(lines, name === 'a head of eight lines' ? 9 : 1)).toEqual(range)
  })
})

describe('findings', () => {
  const at = (rule: string, span: [number, number] | null): Finding => ({
    rule,
    severity: 'info',
    message: rule,
    span,
    line: null,
    column: null,
  })

  it('come by beginning, then end, then rule, those of no place last', () => {
    const wanted = [
      at('b', [0, 2]),
      at('c', [0, 3]),
      at('a', [1, 2]),
      at('b', [1, 2]),
      at('a', [1, 4]),
      at('a', null),
      at('z', null),
    ]
    expect(wanted.toReversed().sort(compareFindings)).toEqual(wanted)
    expect([...wanted].sort(compareFindings)).toEqual(wanted)
  })

  it('say of a page with a title alone that a script may load the letter', () => {
    const page = parseHtml(
      '<html><body><h1>云溪市水利局关于市五届人大三次会议第12号建议的答复</h1></body></html>',
    )
    expect(page.findings.find(({ rule }) => rule === 'no-letter')?.message).toMatch(
      /holds a title and no letter: a script/,
    )
  })
})

describe('the kind', () => {
  const person: Addressee = { text: '林秋禾', span: [0, 3], name: '林秋禾', role: 'deputy' }
  const body: Addressee = { text: '市交通局', span: [0, 4], name: '市交通局', role: 'organization' }
  const bare: Proposal = {
    kind: 'suggestion',
    assembly: 'npc',
    session: null,
    number: null,
    title: null,
    content: null,
  }
  const numbered: Proposal = { ...bare, number: { text: '12', span: [0, 2], serial: 12 } }
  const titled: Proposal = { ...bare, kind: null, title: { text: '关于增设站点的建议', span: [0, 9] } }
  const none = {
    title: '',
    genre: null,
    opening: '',
    addressees: [],
    proposal: null,
    head: '',
    start: '',
    sample: '',
  }
  const opening = '您提出的建议收悉，现答复如下：'

  it.each([
    ['other', 'addresses nobody', {}],
    ['other', 'names no proposal', { addressees: [person] }],
    ['report', 'report', { title: '关于建议办理工作的报告', addressees: [body] }],
    ['other', 'names no proposal', { title: '关于建议办理工作的报告', addressees: [person] }],
    ['other', 'notice', { title: '关于办理建议的通知', addressees: [body], proposal: numbered, opening }],
    [
      'reply',
      'addresses a proposer',
      { title: '关于办理建议的通知', addressees: [person], proposal: numbered, opening },
    ],
    ['opinion', 'opinion to the lead', { title: '关于第12号建议的会办意见', proposal: numbered }],
    [
      'opinion',
      'opinion to the lead',
      { addressees: [body], proposal: numbered, opening: '贵局转来的建议收悉，现将会办意见函告如下：' },
    ],
    [
      'opinion',
      'opinion to the lead',
      { addressees: [body], proposal: numbered, sample: '以上意见供贵局统一答复。' },
    ],
    [
      'reply',
      'addresses a proposer',
      { title: '关于第12号建议的会办意见', addressees: [person], proposal: numbered, opening },
    ],
    ['other', 'names no proposal', { addressees: [body], opening: '现将会办意见函告如下：' }],
    ['other', 'addresses nobody', { opening: '现将会办意见函告如下：', proposal: bare }],
    [
      'opinion',
      'third person',
      { addressees: [body], proposal: numbered, opening: '林秋禾代表提出的建议收悉。' },
    ],
    [
      'reply',
      'addresses a body',
      { addressees: [body], proposal: numbered, opening: '林秋禾代表向您提出的建议收悉。' },
    ],
    ['reply', 'addresses a proposer', { addressees: [person], proposal: numbered, opening }],
    ['reply', 'addresses a proposer', { addressees: [person], proposal: numbered, sample: '建议很好。' }],
    ['other', 'names no proposal', { addressees: [person], proposal: numbered }],
    ['reply', 'addresses a proposer', { addressees: [person], title: '关于第12号建议的答复' }],
    ['reply', 'addresses a proposer', { addressees: [person], proposal: titled, opening }],
    ['other', 'names no proposal', { addressees: [body], proposal: titled, opening }],
    ['reply', 'addresses a body', { addressees: [body], proposal: bare, opening }],
    ['other', 'names no proposal', { addressees: [body], proposal: bare, opening, head: '市长信箱' }],
    ['reply', 'addresses a body', { addressees: [body], proposal: numbered, opening, head: '市长信箱' }],
    [
      'other',
      'names no proposal',
      { addressees: [body], proposal: numbered, opening, title: '关于召开座谈会' },
    ],
    ['reply', 'addresses a body', { addressees: [body], proposal: bare, title: '关于第12号建议的答复' }],
    ['other', 'names no proposal', { addressees: [body], proposal: bare, opening: '站点情况说明。' }],
    ['other', 'names no proposal', { addressees: [body], proposal: bare, opening: '来文收到。' }],
    ['reply', 'addresses a body', { addressees: [body], proposal: bare, opening: '贵局来文收到。' }],
    ['reply', 'its opening answers', { proposal: bare, opening }],
    ['other', 'addresses nobody', { proposal: bare, opening, head: '市长信箱' }],
    ['other', 'addresses nobody', { proposal: bare, opening: '关于您的来信，今年已办结。' }],
    [
      'other',
      'addresses nobody',
      { proposal: bare, opening: '云溪市水利局高度重视您提出的建议，今年收悉。' },
    ],
    ['reply', 'its title answers', { title: '关于第12号建议的答复' }],
    ['other', 'addresses nobody', { title: '关于增设站点建议的答复' }],
    ['reply', 'its title answers', { title: '关于增设站点建议的答复', opening: '现将办理情况公布。' }],
    ['reply', 'its title answers', { title: '关于增设站点建议的答复', addressees: [body] }],
    ['other', 'addresses nobody', { title: '第12号建议的答复召开座谈会' }],
    ['reply', 'its last words', { addressees: [body], sample: '以上是对建议的答复。' }],
    ['other', 'addresses nobody', { sample: '以上是对建议的答复。' }],
  ] as const)('%s: %s', (kind, reason, evidence) => {
    const judged = judgeKind({ ...none, ...evidence })
    expect([judged.kind, judged.reason]).toEqual([kind, expect.stringContaining(reason)])
  })
})

describe('contacts', () => {
  const mention = (text: string): Mention => ({ text, span: [0, text.length] })
  const part = (name: string | null, phones: readonly string[], isUnit = false) => ({
    name: name === null ? null : mention(name),
    phones: phones.map(mention),
    isUnit,
  })
  const gathered = (...parts: ReturnType<typeof part>[]) => {
    const to: Gathering = { contacts: [], unit: null, notes: [] }
    for (const one of parts) addContacts(to, [one])
    const words = to.contacts.map(
      ({ name, phones }) => `${name?.text ?? ''}:${phones.map(({ text }) => text).join('/')}`,
    )
    return [words.join(' '), to.notes.map(({ text }) => text).join(' ')]
  }

  it.each([
    ['a name and its phone below', [part('周', []), part(null, ['1'])], '周:1', ''],
    ['two phones alone', [part(null, ['1']), part(null, ['2'])], ':1 :2', ''],
    ['a phone below a name that has one', [part('周', ['1']), part(null, ['2'])], '周:1 :2', ''],
    ['a phone and its name below', [part(null, ['1']), part('周', [])], '周:1', ''],
    ['a phone and another name with one', [part(null, ['1']), part('周', ['2'])], ':1 周:2', ''],
    ['a unit and its person', [part('局', [], true), part('周', ['1'])], '周:1', '局'],
    ['a unit with a phone and a person without', [part('局', ['1'], true), part('周', [])], '周:1', '局'],
    [
      'a unit with a phone and a person with one',
      [part('局', ['1'], true), part('周', ['2'])],
      '局:1 周:2',
      '',
    ],
    ['two units', [part('局', [], true), part('处', ['1'], true)], '局: 处:1', ''],
    [
      'a unit and two persons',
      [part('局', [], true), part('周', ['1']), part('高', ['2'])],
      '周:1 高:2',
      '局',
    ],
    ['two persons', [part('周', []), part('高', ['2'])], '周: 高:2', ''],
  ] as const)('%s', (_, parts, words, notes) => {
    expect(gathered(...parts)).toEqual([words, notes])
  })
})

describe('lines', () => {
  const text = '第一行\n第二行\n第三行'
  const words = (lines: readonly Line[]) => lines.map((line) => line.text)

  it.each([
    [0, ['第一行', '第二行', '第三行']],
    [2, ['行', '第二行', '第三行']],
    [3, ['第二行', '第三行']],
    [4, ['第二行', '第三行']],
    [6, ['行', '第三行']],
    [11, []],
  ] as const)('from %i on', (offset, left) => {
    expect(words(cutLines(linesOf(text), offset))).toEqual(left)
  })

  it.each([
    [[], ['第一行', '第二行', '第三行'], []],
    [[[0, 3]], ['第二行', '第三行'], ['第一行']],
    [[[4, 7]], ['第一行', '第三行'], ['第二行']],
    [[[3, 4]], ['第一行', '第二行', '第三行'], []],
    [[[6, 8]], ['第一行', '第三行'], ['第二行']],
    [
      [
        [0, 1],
        [8, 11],
      ],
      ['第二行'],
      ['第一行', '第三行'],
    ],
  ] as const)('furniture at %j', (chrome, left, furniture) => {
    const source = sourceText(text)
    const [lines, taken] = divide(source, splitLines(source), chrome as never)
    expect([words(lines), taken.map((mention) => mention.text)]).toEqual([left, furniture])
  })
})

describe('a class in a title', () => {
  it.each([
    ['关于第12号建议的答复A类', 'A', 11],
    ['关于第12号建议的答复（B）', 'B', 12],
    ['关于第12号建议的答复（办理结果：C1类）', 'C1', 17],
    ['A类关于第12号建议的答复', 'A', 0],
    ['关于第12号建议的答复 D （摘要）', 'D', 12],
    ['关于《A类站点》建议的答复', null, 0],
    ['关于12A', null, 0],
  ] as const)('%s', (text, code, at) => {
    const source = sourceText(text)
    const read = titleClass(source, { start: 0, end: text.length })
    const wanted = code === null ? null : { text: code, span: [at, at + code.length], code }
    expect(read).toEqual(wanted)
  })

  it('is none without a title', () => {
    expect(titleClass(sourceText('A'), null)).toBeNull()
  })
})

describe('the form of a line', () => {
  const odd = (line: string) => {
    const found = explain(`${line}\n${sampleLetter()}`)[0]
    return [found?.part, found?.evidence.map(({ fact }) => fact).join(' ')]
  }
  const filler = (size: number) => '云'.repeat(size)

  it.each([
    [filler(12), 'headChrome', 'tiny'],
    [filler(13), 'headChrome', 'short'],
    [filler(24), 'headChrome', 'short'],
    [filler(25), 'headChrome', ''],
    [filler(60), 'headChrome', ''],
    [filler(61), 'headOdd', 'long'],
    [filler(160), 'headOdd', 'long'],
    [filler(161), 'headOdd', 'huge'],
    [`${filler(11)}。`, 'headChrome', 'tiny stop'],
    [`云溪说明：${filler(32)}`, 'headOdd', 'labelled'],
    [`云溪说明：${filler(33)}`, 'headChrome', ''],
    [`云溪云溪云溪说明：${filler(32)}`, 'headOdd', 'labelled'],
    [`云溪云溪云溪云说明：${filler(20)}`, 'headChrome', ''],
    ['※※※', 'headChrome', 'tiny wordless'],
  ] as const)('%s', (line, part, facts) => {
    expect(odd(line)).toEqual([part, facts])
  })
})

describe('a text', () => {
  it.each([['云溪市水利局'], ['今年我局新建站点二十处。']])('of no proposal has none: %s', (text) => {
    expect(parse(text).proposal).toBeNull()
  })

  it.each([
    ['above the letter', (legend: string) => `${legend}\n${sampleLetter()}`],
    ['below the letter', (legend: string) => `${sampleLetter()}${legend}\n`],
  ])('has a legend of classes among its notes once, %s', (_, textOf) => {
    const legend = '注：A类：已经解决或基本解决；B类：列入计划逐步解决；C类：留作参考。'
    const { notes, unclaimed, marks } = parse(textOf(legend))
    expect(notes.filter(({ text }) => text === legend)).toHaveLength(1)
    expect(unclaimed).toEqual([])
    expect(marks.legend?.text).toBe(legend)
  })
})
