import { describe, expect, it } from 'vitest'
import type { Figure } from '../src/index.ts'
import { parse } from '../src/parse.ts'
import { cpuTime } from './support/cpu-time.ts'
import { figuresIn, letterWith } from './support/figures.ts'

type Words = { [key in 'per' | 'comparedWith' | 'measure']?: string | null }
type Row = Words & Partial<Omit<Figure, 'per' | 'comparedWith' | 'measure'>>

const cases: readonly { text: string; is: readonly Row[]; why: string }[] = [
  // 时间
  { text: '截至2022年底,建成12个。', is: [{ asOf: '2022-12-31', period: null }], why: '底' },
  { text: '截至2022年6月,建成12个。', is: [{ asOf: '2022-06-30' }], why: 'the last day of what is named' },
  { text: '截至2022年,建成12个。', is: [{ asOf: '2022-12-31' }], why: 'a year' },
  { text: '截至6月底,建成12个。', is: [{ asOf: '2023-06-30' }], why: 'the last June before the letter' },
  { text: '截至2月,建成12个。', is: [{ asOf: '2023-02-28' }], why: 'a month of 28 days' },
  { text: '截至10月底,建成12个。', is: [{ asOf: '2022-10-31' }], why: 'not after the letter' },
  { text: '2022年,建成12个。', is: [{ asOf: null, period: ['2022-01-01', '2022-12-31'] }], why: 'a year' },
  { text: '二〇二二年,建成12个。', is: [{ period: ['2022-01-01', '2022-12-31'] }], why: 'Chinese digits' },
  { text: '2021—2023年,建成12个。', is: [{ period: ['2021-01-01', '2023-12-31'] }], why: 'years' },
  { text: '2022年上半年建成12个。', is: [{ period: ['2022-01-01', '2022-06-30'] }], why: 'a half' },
  {
    text: '今年1—6月,建成12个。',
    is: [{ period: ['2023-01-01', '2023-06-30'] }],
    why: 'months of the letter’s year',
  },
  { text: '今年以来,建成12个。', is: [{ period: ['2023-01-01', '2023-08-15'] }], why: 'to the letter’s day' },
  { text: '自2019年实施以来,建成12个。', is: [{ period: ['2019-01-01', '2023-08-15'] }], why: 'since' },
  {
    text: '近三年,建成12个。',
    is: [{ period: ['2020-01-01', '2022-12-31'] }],
    why: 'the three years before',
  },
  {
    text: '市场始建于1998年,占地面积3600平方米,现有摊位126个。',
    is: [{ period: null, measure: '占地面积' }, { period: null }],
    why: 'when a thing came to be is no time of what it has',
  },
  { text: '学校成立于1956年9月,现有教师312人。', is: [{ period: null }], why: 'nor is a month of it' },
  {
    text: '全市1452项政务服务事项网办率达98.7%。',
    is: [{ measure: null }, { measure: '政务服务事项网办率' }],
    why: 'a rate is measured by the number behind it',
  },
  {
    text: '停车泊位总数突破10万大关。',
    is: [{ text: '突破10万', value: 100_000, unit: null }],
    why: '大关 is no unit',
  },
  { text: '去年建成12个。', is: [{ period: ['2022-01-01', '2022-12-31'] }], why: 'the year before' },
  { text: '受当前财力限制,仅改造3个。', is: [{ asOf: null, period: null }], why: 'what stands in the way' },
  { text: '车位设在负二层,共120个。', is: [{ value: 120 }], why: 'a floor below ground is no count' },
  { text: '目前,建成12个。', is: [{ asOf: '2023-08-15' }], why: 'the letter’s day' },
  { text: '“十四五”期间,建成12个。', is: [{ period: ['2021-01-01', '2025-12-31'] }], why: 'a plan' },
  { text: '近年来,建成12个。', is: [{ asOf: null, period: null }], why: 'no guess' },
  {
    text: '建成12个。2022年,新增3个。',
    is: [{ period: null }, { period: ['2022-01-01', '2022-12-31'] }],
    why: 'only what is behind it',
  },
  {
    text: '2022年建成12个。新增3个。',
    is: [{}, { asOf: null, period: null }],
    why: 'to the end of the sentence',
  },
  {
    text: '2022年比2021年增长5%。',
    is: [{ period: ['2022-01-01', '2022-12-31'], comparedWith: '2021年', change: 'increase' }],
    why: 'a year that is compared',
  },
  // 变化
  { text: '同比增长8.2%。', is: [{ change: 'increase', value: 8.2 }], why: 'growth' },
  { text: '同比分别下降4.8%和5.2%。', is: [{ change: 'decrease' }, { change: 'decrease' }], why: 'for each' },
  { text: '由60.9%提高到71%。', is: [{ change: 'from' }, { change: 'to' }], why: 'from and to' },
  {
    text: '由2020年的85.2%提高到2022年的91.6%。',
    is: [
      { change: 'from', period: ['2020-01-01', '2020-12-31'] },
      { change: 'to', period: ['2022-01-01', '2022-12-31'] },
    ],
    why: 'with a year each',
  },
  { text: '由20个工作日压缩至5个工作日。', is: [{ change: 'from' }, { change: 'to' }], why: 'less' },
  { text: '提升服务能力,建成12个。', is: [{ change: null }], why: 'another clause' },
  // 目标、累计
  { text: '力争到2025年建成12个。', is: [{ target: true, asOf: null, dueBy: '2025-12-31' }], why: 'planned' },
  { text: '给予最高5万元补助。', is: [{ target: true, modifier: 'atMost' }], why: 'capped' },
  {
    text: '计划投资3亿元,目前已完成1.2亿元。',
    is: [{ target: true }, { target: false }],
    why: 'done already',
  },
  { text: '一、下一步工作\n新建学校12所。', is: [{ target: true }], why: 'a section of plans' },
  { text: '已建成12个。', is: [{ target: false, cumulative: false }], why: 'done' },
  {
    text: '累计投资项目12个、金额3亿元,新增2个。',
    is: [{ cumulative: true }, { cumulative: true }, { cumulative: false }],
    why: 'to the comma',
  },
  { text: '与公共部门共同建设12个。', is: [{ cumulative: false }], why: '共 of other words' },
  // 关系
  { text: '每千人口执业医师3.2人。', is: [{ per: '每千人口' }], why: 'a number in a per-phrase is none' },
  { text: '每人每月发放600元。', is: [{ per: '每人每月' }], why: 'two' },
  {
    text: '日均接待2000人次,万元GDP能耗下降3.5%。',
    is: [{ per: '日均' }, { per: '万元GDP' }],
    why: 'averages',
  },
  { text: '租金15元/平方米·月。', is: [{ per: '平方米·月' }], why: 'a stroke' },
  {
    text: '院士16人,少于四川的61人、陕西的70人。',
    is: [{ comparedWith: null }, { comparedWith: '四川', modifier: 'exact' }, { comparedWith: '陕西' }],
    why: 'other parties',
  },
  { text: '约是广东的5.4%。', is: [{ comparedWith: '广东', modifier: 'about' }], why: 'about' },
  {
    text: '高于全国平均水平0.12人。',
    is: [{ comparedWith: '全国平均水平', modifier: 'exact' }],
    why: 'above',
  },
  {
    text: '共63家,其中公办12家、民办51家;另有8家。',
    is: [{ partOf: null }, { partOf: 0 }, { partOf: 0 }, { partOf: null }],
    why: 'parts',
  },
  { text: '持卡220张(其中A卡143张,B卡77张)。', is: [{}, { partOf: 0 }, { partOf: 0 }], why: 'in brackets' },
  {
    text: '高校2所(四川、陕西各8所)。',
    is: [{ partOf: null }, { partOf: null }],
    why: 'larger than the whole',
  },
  { text: '投资3亿元,其中公园12个。', is: [{ partOf: null }, { partOf: null }], why: 'another unit' },
  // 计量对象
  { text: '全市技术合同成交额630.5亿元。', is: [{ measure: '技术合同成交额' }], why: 'the phrase in front' },
  {
    text: '累计为10201家(次)科技型企业发放知识价值信用贷款177.13亿元。',
    is: [{ measure: '科技型企业' }, { measure: '发放知识价值信用贷款' }],
    why: 'both sides',
  },
  { text: '遴选20家高校院所开展试点。', is: [{ measure: '高校院所' }], why: 'up to the verb' },
  { text: '惠及230余户,同比增长3%。', is: [{ measure: null }, { measure: null }], why: 'no guess' },
  // 方向
  {
    text: '产值增长-2.6%,出口负增长4.1%,用工减少-3%。',
    is: [
      { value: 2.6, change: 'decrease' },
      { value: 4.1, change: 'decrease' },
      { value: 3, change: 'decrease' },
    ],
    why: 'a minus turns growth round and no loss',
  },
  {
    text: '综合排名从第12位升至第8位。',
    is: [
      { change: 'from', value: 12 },
      { change: 'to', value: 8 },
    ],
    why: 'ranks change',
  },
  { text: '您提到的9个村已通水。', is: [{ change: null }], why: '提到 is no change' },
  // 列举
  {
    text: '小麦、玉米、大豆分别增产2.1%、3.4%和1.9%。',
    is: [{ measure: '小麦' }, { measure: '玉米' }, { measure: '大豆' }],
    why: 'to each its name',
  },
  {
    text: '小麦、玉米分别增产2.1%、3.4%和1.9%。',
    is: [{ measure: null }, { measure: null }, { measure: null }],
    why: 'not as many names as numbers',
  },
  {
    text: '2020年、2021年和2022年分别拨款3万元、4万元和5万元。',
    is: [
      { period: ['2020-01-01', '2020-12-31'] },
      { period: ['2021-01-01', '2021-12-31'] },
      { period: ['2022-01-01', '2022-12-31'] },
    ],
    why: 'to each its year',
  },
  {
    text: '4月、5月分别新增3起、7起。',
    is: [{ period: ['2023-04-01', '2023-04-30'] }, { period: ['2023-05-01', '2023-05-31'] }],
    why: 'to each its month',
  },
  // 目标
  {
    text: '人均预期寿命78.6岁,年末在册船只412艘,已争取到资金30万元。',
    is: [{ target: false }, { target: false, asOf: '2022-12-31' }, { target: false }],
    why: 'not planned',
  },
  {
    text: '计划修渠12公里,实际修成14公里,超年度计划16%。',
    is: [{ target: true }, { target: false }, { target: false }],
    why: 'done behind a plan',
  },
  {
    text: '将86户渔民与技术员结对,今年要新建码头2座。',
    is: [{ target: false }, { target: true }],
    why: '将 for 把, and 要 for a plan',
  },
  // 时间
  {
    text: '与2010年第六次人口普查相比,增加320人;船只由40艘增至52艘。',
    is: [{ comparedWith: '2010年第六次人口普查', period: null }, { period: null }, { period: null }],
    why: 'the year of a comparison',
  },
  {
    text: '产量由2017年的3万吨增至2021年的5万吨,单价稳定在8元。',
    is: [
      { period: ['2017-01-01', '2017-12-31'] },
      { period: ['2021-01-01', '2021-12-31'] },
      { period: null },
    ],
    why: 'a year of one number',
  },
  {
    text: '自2021年6月起减免租金12万元。',
    is: [{ period: ['2021-06-01', '2023-08-15'] }],
    why: 'from there to the letter',
  },
  { text: '2020年底以来新增船只9艘。', is: [{ period: ['2020-12-31', '2023-08-15'] }], why: 'since' },
  {
    text: '4月新增86起,10月末余额3万元,上半年办结12件,前三季度巡查30次。',
    is: [
      { period: ['2023-04-01', '2023-04-30'] },
      { asOf: '2022-10-31' },
      { period: ['2023-01-01', '2023-06-30'] },
      { period: ['2023-01-01', '2023-09-30'] },
    ],
    why: 'against the day of the letter',
  },
  {
    text: '1995年以前建成的水闸有6座,按照2003年的图纸修复3座,以前年度结余5万元。',
    is: [{ period: null }, { period: null }, { period: null }],
    why: 'times of other things',
  },
  // 部分
  { text: '船只48艘(不含趸船5艘)。', is: [{ partOf: null }, { partOf: null }], why: 'without' },
  { text: '培训920人。其中,女性410人。', is: [{ partOf: null }, { partOf: 0 }], why: 'across a stop' },
  {
    text: '拨款9万元,其中渔港6万元,其中航标2万元。',
    is: [{ partOf: null }, { partOf: 0 }, { partOf: 1 }],
    why: 'parts of a part',
  },
  // 比较
  {
    text: '增速快于全州平均1.4个百分点,降幅小于邻县0.3个百分点。',
    is: [{ comparedWith: '全州平均' }, { comparedWith: '邻县' }],
    why: 'points above and below',
  },
  {
    text: '水温比历年均值14.2℃偏高0.8℃,按可比价格增长5%。',
    is: [{ comparedWith: null }, { comparedWith: '历年均值', change: 'increase' }, { comparedWith: null }],
    why: 'the party’s own number, and no party',
  },
  {
    text: '人均捕捞量、出海率等12项指标达标,每亩补助60元。',
    is: [{ per: null }, { per: '每亩' }],
    why: 'a name of indices',
  },
  // 名称
  {
    text: '居民人均可支配收入3.2万元,判处有期徒刑12人,现状路基宽7米。',
    is: [{ measure: '居民人均可支配收入' }, { measure: '判处有期徒刑' }, { measure: '现状路基宽' }],
    why: 'words that hold what would break a name',
  },
  {
    text: 'PM10浓度52微克/立方米,地区生产总值(GDP)86亿元,税收占比61%。',
    is: [{ measure: 'PM10浓度' }, { measure: '地区生产总值(GDP)' }, { measure: '税收占比' }],
    why: 'letters, brackets and shares',
  },
  {
    text: '抓获嫌疑人41件63人,冷库由3座增至5座。',
    is: [{}, { measure: '抓获嫌疑人' }, { measure: '冷库' }, { measure: '冷库' }],
    why: 'two numbers of one name',
  },
  {
    text: '增至12家,我局派15人,实行3项,优化为8个。',
    is: [{ measure: null }, { measure: null }, { measure: null }, { measure: null }],
    why: 'verbs are no names',
  },
]

describe('relations', () => {
  it.each(cases)('$text: $why', ({ text, is }) => {
    const figures = figuresIn(text)
    expect(figures).toHaveLength(is.length)
    is.forEach((row, i) => {
      const { per, comparedWith, measure, ...rest } = figures[i] as Figure
      const found: Record<string, unknown> = {
        ...rest,
        per: per?.text ?? null,
        comparedWith: comparedWith?.text ?? null,
        measure: measure?.text ?? null,
      }
      for (const [key, value] of Object.entries(row)) expect({ [key]: found[key] }).toEqual({ [key]: value })
    })
  })

  it('gives sentence and section', () => {
    const document = letterWith('一、情况\n(一)基础。建成12个。另有3个。\n二、打算\n拟建5个。')
    const places = document.figures.map(({ section, sentence }) => [
      section,
      document.text?.slice(...sentence),
    ])
    expect(places).toEqual([
      [[1, 1], '建成12个。'],
      [[1, 1], '另有3个。'],
      [[2], '拟建5个。'],
    ])
  })

  it('reads a table by its heads and by a line of its unit', () => {
    const [a, b, c, d] = figuresIn(
      '单位:万元\n| 项目 | 金额 | 面积(亩) |\n| 沟渠 | 36.5 | 120 |\n| 道路 | 1,286 | 45 |\n以上项目已完工。',
    )
    expect([a, b, c, d].map((figure) => [figure?.value, figure?.unit])).toEqual([
      [365_000, 'CNY'],
      [120, '亩'],
      [12_860_000, 'CNY'],
      [45, '亩'],
    ])
  })

  const rowsOf = (text: string) =>
    figuresIn(text).map(({ text, value, unit, measure }) => [text, value, unit, measure?.text ?? null])

  it('reads heads of two rows, groups of thousands and accounts below nought', () => {
    expect(
      rowsOf(
        '| 地区 | 渔船(艘) | | 补助(万元) | |\n| | 计划 | 实际 | 计划 | 实际 |\n| 城北 | 12 | 10 | 3 500 | (28.5) |\n以上为汇总。',
      ),
    ).toEqual([
      ['12', 12, '艘', '渔船'],
      ['10', 10, '艘', '渔船'],
      ['3 500', 35_000_000, 'CNY', '补助'],
      ['(28.5)', -285_000, 'CNY', '补助'],
    ])
  })

  it('reads heads of two rows whose cells span rows and columns', () => {
    expect(
      rowsOf(
        '| 街道 | 补助(万元) | 苗木(株) |\n| 省级 | 市级 | 乔木 | 灌木 |\n| 松岗 | 800 | 120.5 | 300 | 950 |\n以上为汇总。',
      ),
    ).toEqual([
      ['800', 8_000_000, 'CNY', '省级'],
      ['120.5', 1_205_000, 'CNY', '市级'],
      ['300', 300, '株', '乔木'],
      ['950', 950, '株', '灌木'],
    ])
    expect(rowsOf('| 街道 | 补助(万元) |\n| 省级 | 市级 |\n| 松岗 | 800 | 120.5 |\n以上为汇总。')).toEqual([
      ['800', 8_000_000, 'CNY', '省级'],
      ['120.5', 1_205_000, 'CNY', '市级'],
    ])
  })

  it('reads a table whose columns are set apart by tabs or wide blanks', () => {
    expect(
      rowsOf(
        '投资如下(单位:万元):\n项目\t2021年\t2022年\n沟渠\t3 500\t1,286\n道路\t(120)\t45.5\n以上已完工。',
      ),
    ).toEqual([
      ['3 500', 35_000_000, 'CNY', '沟渠'],
      ['1,286', 12_860_000, 'CNY', '沟渠'],
      ['(120)', -1_200_000, 'CNY', '道路'],
      ['45.5', 455_000, 'CNY', '道路'],
    ])
    expect(
      rowsOf('以上。\n年度    建成数(座)    补助资金(万元)\n2021年    120    3 600\n2022年    98    2,940.5'),
    ).toEqual([
      ['120', 120, '座', '建成数'],
      ['3 600', 36_000_000, 'CNY', '补助资金'],
      ['98', 98, '座', '建成数'],
      ['2,940.5', 29_405_000, 'CNY', '补助资金'],
    ])
  })

  it('reads a stop that stands for a point, and suspects what touches a lost sign', () => {
    const read = (text: string) => figuresIn(text).map(({ text, value, suspect }) => [text, value, suspect])
    expect(read('投入12。5万元。建成12个。')).toEqual([
      ['12。5万元', 125_000, false],
      ['12个', 12, false],
    ])
    expect(read('惠及2·6万户,纪念12·9运动。')[0]).toEqual(['2·6万户', 26_000, false])
    expect(read('占12,50%,涉及1□5户、1,286件。')).toEqual([
      ['12,50%', null, true],
      ['5户', 5, true],
      ['1,286件', 1286, false],
    ])
    expect(read('投入1\u200b2.5亿元。')).toEqual([['12.5亿元', 1_250_000_000, false]])
  })

  const wordy = [
    '我局高度重视。',
    '(详见附件。)另有安排!',
    '“请放心。”群众说。',
    '《关于加快发展的意见》(见附件)已印发。',
    '去年以来稳步推进?',
  ]
  it.each(wordy)('reads the same figures behind %s', (words) => {
    const body = '截至2022年底,建成12个(其中新建3个。含在建),收入翻番。另有3个。'
    const told = ({ span: [start], sentence: [from], measure, ...figure }: Figure) => ({
      ...figure,
      measure: measure?.text ?? null,
      at: start - from,
    })
    const alone = figuresIn(body).map(told)
    expect(alone).toHaveLength(4)
    const text = `${words.repeat(3)}${body}${words}`
    const found = letterWith(text)
    expect(found.figures.map(told)).toEqual(alone)
    const [first] = found.figures
    expect(found.text?.slice(...(first?.sentence ?? [0, 0]))).toContain('截至2022年底')
  })

  it('passes over a long text of sentences without figures in linear time', () => {
    const time = (count: number) => {
      const text = `${'(按规定办理。)已落实。'.repeat(count)}建成12个。`
      return cpuTime(() => expect(figuresIn(text)).toHaveLength(1))
    }
    time(1000)
    const [small, large] = [
      Math.min(time(2000), time(2000), time(2000)),
      Math.min(time(16_000), time(16_000)),
    ]
    expect(large / small).toBeLessThan(24)
  })

  it('suspects digits that could be two numbers where the copy lost characters', () => {
    const damaged = letterWith('力争新增1020个,已有1400个、4852名。').figures
    expect(damaged.map(({ suspect }) => suspect)).toEqual([false, false, false])
    const torn = `${'赵明远代表:\n您提出的《关于加强建设的建议》收悉,现答复如下:\n力争新增1020个,已有1400个、4852名。\n临江县城管局\n'}2022525\n`
    expect(parseFigures(torn)).toEqual([true, false, false])
  })

  it('tells numbers that are too large or broken', () => {
    const rules = letterWith(`投入${'9'.repeat(30)}元、1.2.3亿元。`).findings.map(({ rule, severity }) => [
      rule,
      severity,
    ])
    expect(rules).toContainEqual(['number-too-large', 'warning'])
    expect(rules).toContainEqual(['damaged-number', 'warning'])
  })
})

function parseFigures(text: string): boolean[] {
  return parse(text).figures.map(({ suspect }) => suspect)
}
