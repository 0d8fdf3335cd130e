import { describe, expect, it } from 'vitest'
import { readCitations } from '../src/fields/citation.ts'
import { parse } from '../src/parse.ts'
import { sourceText } from '../src/text/source-text.ts'
import { pacedTime } from './support/cpu-time.ts'

/** Each citation as its text, then what is derived from it. */
function cited(text: string): unknown[] {
  const source = sourceText(text)
  return readCitations(source, [{ start: 0, end: source.folded.length }], {
    numbers: [],
    proposalTitle: null,
    proposalRange: null,
    heads: [],
  }).map(({ text, title, documentNumber, years, article, paragraph }) => [
    text,
    title,
    ...(documentNumber === null
      ? []
      : [`${documentNumber.agencyCode} ${documentNumber.year} ${documentNumber.serial}`]),
    ...(years === null ? [] : [years]),
    ...(article === null ? [] : [`${article}:${paragraph}`]),
  ])
}

describe('a title', () => {
  it.each([
    {
      text: '印发《青屿市养老服务条例》,',
      is: [['《青屿市养老服务条例》', '青屿市养老服务条例']],
      why: 'alone',
    },
    {
      text: '《甲办法》《乙细则》、《丙规定》等',
      is: [
        ['《甲办法》', '甲办法'],
        ['《乙细则》', '乙细则'],
        ['《丙规定》', '丙规定'],
      ],
      why: 'a list without and with 、',
    },
    {
      text: '《河堤方案(2021—2025年)》(青府办发〔2021〕142号)',
      is: [
        [
          '《河堤方案(2021—2025年)》(青府办发〔2021〕142号)',
          '河堤方案(2021—2025年)',
          '青府办发 2021 142',
          [2021, 2025],
        ],
      ],
      why: 'years in the title, number in round brackets',
    },
    {
      text: '《河堤方案》（青府办发［2021］１４２号），',
      is: [['《河堤方案》（青府办发［2021］１４２号）', '河堤方案', '青府办发 2021 142']],
      why: 'full width',
    },
    {
      text: '《河堤方案》青府发〔2020〕3号',
      is: [['《河堤方案》青府发〔2020〕3号', '河堤方案', '青府发 2020 3']],
      why: 'no bracket around the number',
    },
    {
      text: '《河堤方案》[青府发〔2020〕3号]',
      is: [['《河堤方案》[青府发〔2020〕3号]', '河堤方案', '青府发 2020 3']],
      why: 'square brackets',
    },
    {
      text: '《河堤方案》(试行)(青府发〔2020〕3号)',
      is: [['《河堤方案》(试行)(青府发〔2020〕3号)', '河堤方案', '青府发 2020 3']],
      why: '(试行) between',
    },
    {
      text: '《河堤方案》(青府发〔2020〕3号文件)',
      is: [['《河堤方案》(青府发〔2020〕3号文件)', '河堤方案', '青府发 2020 3']],
      why: '文件 behind the number',
    },
    {
      text: '《河堤方案》(青府发〔2020〕3号,以下简称《方案》)',
      is: [
        ['《河堤方案》(青府发〔2020〕3号', '河堤方案', '青府发 2020 3'],
        ['《方案》', '方案'],
      ],
      why: 'a short name in marks counts',
    },
    {
      text: '《河堤方案》(以下简称《方案》,青府发〔2020〕3号)',
      is: [
        ['《河堤方案》', '河堤方案', '青府发 2020 3'],
        ['《方案》', '方案'],
      ],
      why: 'the number behind the short name is the full title’s',
    },
    {
      text: '青府发〔2020〕3号《关于河堤的意见》',
      is: [['青府发〔2020〕3号《关于河堤的意见》', '关于河堤的意见', '青府发 2020 3']],
      why: 'number in front',
    },
    {
      text: '青府发〔2020〕3号文件《关于河堤的意见》',
      is: [['青府发〔2020〕3号文件《关于河堤的意见》', '关于河堤的意见', '青府发 2020 3']],
      why: 'number in front, 文件',
    },
    {
      text: '《甲办法》(青发〔2019〕1号)《乙办法》(青发〔2020〕2号)',
      is: [
        ['《甲办法》(青发〔2019〕1号)', '甲办法', '青发 2019 1'],
        ['《乙办法》(青发〔2020〕2号)', '乙办法', '青发 2020 2'],
      ],
      why: 'each title its own number',
    },
    {
      text: '《河道条例》(国务院令第732号)',
      is: [['《河道条例》(国务院令第732号)', '河道条例', '国务院令 null 732']],
      why: 'an order has no year',
    },
    {
      text: '《河道条例》(国务院令第732\r\n号)',
      is: [['《河道条例》(国务院令第732号)', '河道条例', '国务院令 null 732']],
      why: 'the number of an order goes on in the next line, however lines break',
    },
    {
      text: '《河道办法》(公告2019年第20号)',
      is: [['《河道办法》(公告2019年第20号)', '河道办法', '公告 2019 20']],
      why: 'an announcement',
    },
    {
      text: '《河道办法》(2021年第5号令)',
      is: [['《河道办法》(2021年第5号令)', '河道办法', '令 2021 5']],
      why: 'the year first',
    },
    {
      text: '《给水标准》(GB 50013—2018)',
      is: [['《给水标准》(GB 50013—2018)', '给水标准', 'GB 2018 50013']],
      why: 'a standard is cited by its own number',
    },
    {
      text: '《贯彻〈关于河堤的意见〉的措施》',
      is: [['《贯彻〈关于河堤的意见〉的措施》', '贯彻〈关于河堤的意见〉的措施']],
      why: 'nested 〈〉',
    },
    {
      text: '《关于印发《河堤办法》的通知》',
      is: [['《关于印发《河堤办法》的通知》', '关于印发《河堤办法》的通知']],
      why: 'nested 《》',
    },
    {
      text: '《关于印发《河堤办法》的通知(青发〔2019〕1号)',
      is: [['《关于印发《河堤办法》的通知(青发〔2019〕1号)', '关于印发《河堤办法》的通知', '青发 2019 1']],
      why: 'two 《 share a 》',
    },
    { text: '《河堤\n\n建设方案》', is: [['《河堤建设方案》', '河堤建设方案']], why: 'wrapped' },
    { text: '《“河堤”行动计划》', is: [['《“河堤”行动计划》', '“河堤”行动计划']], why: 'quotes inside' },
    {
      text: '《关于河堤的意见(青发〔2019〕1号),提出',
      is: [['《关于河堤的意见(青发〔2019〕1号)', '关于河堤的意见', '青发 2019 1']],
      why: '》 lost before the number',
    },
    {
      text: '《河堤管理办法、《乙细则》',
      is: [
        ['《河堤管理办法', '河堤管理办法'],
        ['《乙细则》', '乙细则'],
      ],
      why: '》 lost in a list',
    },
    {
      text: '《关于河堤的意见〉,',
      is: [['《关于河堤的意见〉', '关于河堤的意见']],
      why: 'the wrong mark closes',
    },
    { text: '《那时候我们都还年轻,', is: [], why: 'an open mark without a document is none' },
    { text: '《》《、》', is: [], why: 'nothing is named' },
    {
      text: '《甲办法》《乙细则》(青发〔2019〕1号、青发〔2020〕2号)',
      is: [
        ['《甲办法》', '甲办法', '青发 2019 1'],
        ['《乙细则》', '乙细则', '青发 2020 2'],
      ],
      why: 'as many numbers as titles: each its own',
    },
    {
      text: '《乙细则》(青发〔2019〕1号、青发〔2020〕2号)',
      is: [
        ['《乙细则》(青发〔2019〕1号', '乙细则', '青发 2019 1'],
        ['青发〔2020〕2号', null, '青发 2020 2'],
      ],
      why: 'more numbers than titles',
    },
    {
      text: '《关于河堤的意见(青发〔2019〕1号)》',
      is: [['《关于河堤的意见(青发〔2019〕1号)》', '关于河堤的意见(青发〔2019〕1号)', '青发 2019 1']],
      why: 'the number inside the marks',
    },
    { text: '《海边的灯》杂志', is: [['《海边的灯》', '海边的灯']], why: 'every printed title' },
  ])('$text ($why)', ({ text, is }) => {
    expect(cited(text)).toEqual(is)
  })
})

describe('an article', () => {
  it.each([
    ['《河道条例》第十六条第二款规定', '《河道条例》第十六条第二款', '16:2'],
    ['《河道条例》第16条第2款', '《河道条例》第16条第2款', '16:2'],
    ['《河道条例》第一百零三条', '《河道条例》第一百零三条', '103:null'],
    ['《河道条例》第十六条之一第三款', '《河道条例》第十六条之一第三款', '16:3'],
    ['《河道条例》第十六条第(三)项', '《河道条例》第十六条', '16:null'],
    ['《河道条例》(2021年修订)第五条', '《河道条例》(2021年修订)第五条', '5:null'],
    ['《河道条例》第二十条、第二十一条', '《河道条例》第二十条', '20:null'],
  ])('%s', (text, printed, article) => {
    expect(cited(text)).toEqual([[printed, '河道条例', article]])
  })

  it('follows the number', () => {
    expect(cited('《河道条例》(国务院令第732号)第三条')).toEqual([
      ['《河道条例》(国务院令第732号)第三条', '河道条例', '国务院令 null 732', '3:null'],
    ])
  })

  it('is none in 第十六条措施 without a title, or 第三章', () => {
    expect(cited('落实第十六条措施。《河道条例》第三章')).toEqual([['《河道条例》', '河道条例']])
  })
})

describe('the years of a title', () => {
  it.each([
    ['《方案(2021-2025年)》', [2021, 2025]],
    ['《方案(2021年—2025年)》', [2021, 2025]],
    ['《方案(2021——2025年)》', [2021, 2025]],
    ['《方案(2021~25年)》', [2021, 2025]],
    ['《2021至2035年规划》', [2021, 2035]],
    ['《2023年工作要点》', [2023, 2023]],
    ['《目录(2019年本)》', [2019, 2019]],
    ['《二〇三五年远景目标纲要》', [2035, 2035]],
    ['《2022年预算执行情况和2023年预算草案的报告》', [2022, 2023]],
  ])('%s', (text, years) => {
    expect(cited(text)[0]).toContainEqual(years)
  })

  it.each(['《“十四五”规划》', '《2020全球指数》', '《三年行动计划》', '《方案(2025—2021年)》'])(
    'none in %s',
    (text) => {
      expect((cited(text)[0] as unknown[]).length).toBe(text.includes('2025') ? 3 : 2)
    },
  )
})

describe('a bare number', () => {
  it.each([
    ['市教委(青教函〔2023〕45号)明确', ['青教函〔2023〕45号']],
    ['根据青府发〔2020〕3号和青府办发〔2021〕7号文件', ['青府发〔2020〕3号', '青府办发〔2021〕7号']],
    ['青政协〔2023〕33号提案', []],
  ])('%s', (text, is) => {
    expect(cited(text).map((row) => (row as unknown[])[0])).toEqual(is)
  })
})

describe('in a letter', () => {
  const letter = (body: string) =>
    parse(
      `青屿市水务局关于市七届人大二次会议第0304号建议的答复函\n青水函〔2023〕12号\n\n石磊代表:\n\n您提出的《关于整治河堤的建议》(第0304号)和《关于修订〈河道条例〉的建议》(第0305号)收悉。现答复如下:\n\n${body}\n\n青屿市水务局\n2023年4月11日\n`,
    ).citations.map(({ text }) => text)

  it('gives neither its own number nor the proposals it answers', () => {
    expect(
      letter('《关于整治河堤的建议》收到后,我局(青水函〔2023〕12号)研究,《河道条例》第三条已有规定。'),
    ).toEqual(['《河道条例》第三条'])
  })

  it('joins a title that was wrapped between paragraphs, and reads sections and closing', () => {
    expect(
      letter(
        '一、工作\n(一)印发《河道整\n\n治办法》。一是落实《甲规定》;二是修订《乙规定》。\n感谢您依据《监督法》对我们的支持。',
      ),
    ).toEqual(['《河道整治办法》', '《甲规定》', '《乙规定》', '《监督法》'])
  })
})

describe('hostile text', () => {
  it.each([
    ['《', '《'.repeat(50_000)],
    ['《a', '《a'.repeat(50_000)],
    ['《》 nested', `${'《'.repeat(25_000)}${'》'.repeat(25_000)}`],
    ['《…办法', '《河道办法'.repeat(25_000)],
    ['《关于《', `${'《关于'.repeat(25_000)}》的办法`],
    ['〔2020〕', '青发〔2020〕3号'.repeat(25_000)],
    ['》(', '《甲办法》('.repeat(25_000)],
    ['第', `《甲办法》${'第'.repeat(150_000)}`],
    ['》 blanks (', `《甲办法》${' '.repeat(150_000)}(`],
  ])('%s is read in linear time', (_, text) => {
    expect(pacedTime(() => cited(text))).toBeLessThan(4000)
  })
})
