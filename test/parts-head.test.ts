import { describe, expect, it } from 'vitest'
import { readBreadcrumb } from '../src/parts/breadcrumb.ts'
import { isFootChrome, isHeadChrome, readFootFurniture } from '../src/parts/chrome.ts'
import { datelineOf, readDateline } from '../src/parts/dateline.ts'
import { readMarksLine } from '../src/parts/marks.ts'
import { type Line, splitLines } from '../src/text/lines.ts'
import { type SourceText, sourceText } from '../src/text/source-text.ts'
import { pacedTime } from './support/cpu-time.ts'

function open(text: string): { source: SourceText; lines: Line[]; line: Line } {
  const source = sourceText(text)
  const lines = splitLines(source)
  const [line] = lines
  if (!line) throw new Error('a test needs a line')
  return { source, lines, line }
}

const around = (lines: readonly Line[], { index }: Line) => ({
  lines,
  index,
  isWhole: true,
  rest: '',
  blocks: new Map(),
})

describe('readBreadcrumb', () => {
  const steps = (text: string) => {
    const { source, line } = open(text)
    return readBreadcrumb(source, line)?.map((step) => step.text) ?? null
  }

  it.each([
    { text: '您当前的位置: 首页>>公开>>目录', is: ['首页', '公开', '目录'] },
    { text: '您当前所在的位置:首页 > 公开 > 目录', is: ['首页', '公开', '目录'] },
    { text: '当前位置 :首页>公开', is: ['首页', '公开'] },
    { text: '您的位置: 首页 / 公开', is: ['首页', '公开'] },
    { text: '当前所在：首页 ＞ 公开 ＞ 正文', is: ['首页', '公开', '正文'] },
    { text: '首页/ 公开/ 建议/ 正文', is: ['首页', '公开', '建议', '正文'] },
    { text: '首页> 建议办理   > >  代表建议', is: ['首页', '建议办理', '代表建议'] },
    { text: '公开 > 建议 > 2021年', is: ['公开', '建议', '2021年'] },
    {
      text: '当前位置:首页 公告 > 关于县人大第3号建议的答复',
      is: ['首页', '公告', '关于县人大第3号建议的答复'],
    },
    { text: '现在位置:', is: [] },
  ])('$text', ({ text, is }) => expect(steps(text)).toEqual(is))

  it.each([
    '关于县人大第3号建议的答复',
    'PM2.5浓度为35微克/立方米',
    '首先感谢您对水利工作的关心/支持。',
    'https://www.example.invalid/col/index.html',
    '目前位置偏远,道路狭窄',
    '林小河/王大山代表:',
  ])('%s is none', (text) => expect(steps(text)).toBeNull())
})

describe('readDateline', () => {
  const read = (text: string) => {
    const { source, lines } = open(text)
    const reads = lines.map((line) => ({
      line,
      read: readDateline(source, line, around(lines, line))?.value,
    }))
    const end = reads.findIndex(({ read }) => read === undefined)
    const known = reads
      .slice(0, end < 0 ? reads.length : end)
      .flatMap(({ line, read }) => (read ? [{ line, read }] : []))
    if (known.length === 0) return null
    const { dateline } = datelineOf(source, known)
    return [known.length, dateline?.date?.iso ?? null, dateline?.source?.text ?? null]
  }

  it.each([
    { text: '日期:2021-06-08', is: [1, '2021-06-08', null] },
    { text: '【发布时间:2021-06-08】 【来源:县水务局】', is: [1, '2021-06-08', '县水务局'] },
    { text: '发布时间:2021-06-08 14:49:15     来源: 阅读次数:811', is: [1, '2021-06-08', null] },
    {
      text: '来源:河口县公安局发布时间:2021-06-08文字大小:[    ]背景色:',
      is: [1, '2021-06-08', '河口县公安局'],
    },
    { text: '发表时间:2021年6月8日 阅读人次: 信息来源:县水务局', is: [1, '2021-06-08', '县水务局'] },
    {
      text: '发布日期:2021-06-08 0:0    作者:hksw 阅读:次   字体大小:[大] [中] [小]',
      is: [1, '2021-06-08', null],
    },
    {
      text: '2021-06-08 09:01    信息来源:县水务局   字号:[ 大 中 小 ]   访问次数:',
      is: [1, '2021-06-08', '县水务局'],
    },
    {
      text: '河口县政府 www.example.invalid 2021-06-08 12:23 来源:水务局 放大 正常 缩小',
      is: [1, '2021-06-08', '水务局'],
    },
    { text: '2021-06-08 11:05:47 点击:[] 打印', is: [1, '2021-06-08', null] },
    { text: '来源: 水务局 | 访问量:82 | 发布时间: 2021/6/8 10:42:46', is: [1, '2021-06-08', '水务局'] },
    { text: '来源: 更新时间:2021/06/08', is: [1, '2021-06-08', null] },
    { text: '• 日期:2021-06-08\n• 来源:水务局\n• 作者:', is: [2, '2021-06-08', '水务局'] },
    { text: '发布日期:2021-06-08\n信息来源:\n字号:【', is: [2, '2021-06-08', null] },
    { text: '日期\n2021-06-08', is: [2, '2021-06-08', null] },
    { text: '2021-06-08 16:44', is: [1, '2021-06-08', null] },
  ])('$text', ({ text, is }) => expect(read(text)).toEqual(is))

  it.each([
    '2021年6月8日 星期二',
    '发布机构: 水务局 成文日期: 2021-06-08',
    '我局于2021年6月8日与您面商,现答复如下:',
    '关于县人大第3号建议的答复',
    '2021年6月8日印发',
  ])('%s is none', (text) => expect(read(text)).toBeNull())
})

describe('readMarksLine', () => {
  const read = (text: string, isBelow = true) => {
    const { source, line } = open(text)
    const marks = readMarksLine(source, line, isBelow)
    return (
      marks && [
        marks.resultClass?.code ?? null,
        marks.disclosure?.text ?? null,
        marks.signatory?.text ?? null,
        marks.documentNumber?.text ?? null,
      ]
    )
  }

  it.each([
    { text: '类  别:B', is: ['B', null, null, null] },
    { text: 'C', is: ['C', null, null, null] },
    { text: '(A类)', is: ['A', null, null, null] },
    { text: '办复类别:C1类', is: ['C1', null, null, null] },
    { text: '河交复函[2017]18号B类  同意公开', is: ['B', '同意公开', null, '河交复函[2017]18号'] },
    { text: '河交复函[2017]6号(B类)', is: ['B', null, null, '河交复函[2017]6号'] },
    { text: '签发人:林小河', is: [null, null, '林小河', null] },
    { text: '河建提字〔2021〕20号 签发人:林 河', is: [null, null, '林 河', '河建提字〔2021〕20号'] },
    { text: '河口市生态环境局 签发人:林小河', is: [null, null, '林小河', null] },
    { text: '领导署名:林小河', is: [null, null, '林小河', null] },
    { text: '领导签字:', is: [null, null, null, null] },
    { text: '注:“主动公开”。', is: [null, '主动公开', null, null] },
    { text: '(此件公开发布)', is: [null, '此件公开发布', null, null] },
    { text: '公开方式:主动公开', is: [null, '主动公开', null, null] },
    { text: '类别:提案', is: [null, null, null, null] },
    { text: '类别标记:A 主动公开', is: ['A', '主动公开', null, null] },
    { text: '督办形式:重点 提案办理结果:A', is: ['A', null, null, null] },
    { text: '解决程度:基本解决 类别:B', is: ['B', null, null, null] },
  ])('$text', ({ text, is }) => expect(read(text)).toEqual(is))

  it('keeps 公开方式 above the salutation for the block', () => {
    expect(read('公开方式:主动公开', false)).toEqual([null, null, null, null])
  })

  it.each([
    '林小河代表:',
    'B133号建议',
    '办理结果为C类的建议已重新办理。',
    'A、加强管理',
    '公开',
    '河口县水务局',
    '主动公开政府信息',
    '督办形式:重点',
  ])('%s is none', (text) => expect(read(text)).toBeNull())
})

describe('chrome', () => {
  it.each([
    '登录 | 注册',
    '今天是:2021年6月8日',
    '2021年6月8日 星期二',
    '欢迎访问河口县人民政府门户网',
    '网站支持IPv6',
    '【字体:大 中 小】',
    '浏览量:12 | | |',
    '河口县人民政府门户网站',
    '<wbr id="x">',
    '2021年',
    '读屏',
    '中国政府网 重庆市人民政府网',
  ])('%s stands above letters', (text) => expect(isHeadChrome(open(text).line)).toBe(true))

  it.each([
    '扫一扫在手机打开当前页',
    '【打印本页】 【关闭窗口】',
    '打印/分享/返回列表',
    '分享到:',
    '上一条:关于县人大第3号建议的答复',
    '下一篇 关于县政协第5号提案的答复',
    '责任编辑:林小河',
    '初审: 复审: 终审:',
    '主办单位:河口县人民政府 地址:某路1号 邮编:000000',
    '甲ICP备00000001号 网站标识码:0000000000',
    '"六稳""六保"',
    '0',
    '×',
  ])('%s stands below letters', (text) => expect(isFootChrome(open(text).line)).toBe(true))

  it.each([
    '林小河代表:',
    '市政府:',
    '关于县人大第3号建议的答复',
    'C',
    '2022525',
    '河口县水务局',
    '2021年6月8日',
    '联系人:林小河 电话:0000-1234567',
    '抄送:县人大代工委',
    '主办单位:县水务局',
    '附件:1.明细表',
    '签发人:林小河',
    '下一步,我局将加强管理。',
    '索引号:0114-2021/00031',
    '来源:县水务局 发布时间:2021-06-08',
  ])('%s belongs to the letter', (text) => {
    expect([isHeadChrome(open(text).line), isFootChrome(open(text).line)]).toEqual([false, false])
  })

  it('takes an address for furniture only in a footer', () => {
    const { line } = open('地址:某路1号 电话:0000-1234567')
    expect([isFootChrome(line), readFootFurniture(null, line)?.says]).toEqual([false, ['footer']])
  })
})

it('is quick on hostile lines', () => {
  const hostile = (unit: string) => {
    const { source, lines, line } = open(unit.repeat(200_000))
    readBreadcrumb(source, line)
    readDateline(source, line, around(lines, line))
    readMarksLine(source, line)
    isHeadChrome(line)
    isFootChrome(line)
  }
  const units = ['>', '来源:', '【', '(', '日期', 'A类', ' 甲', '首页', '甲', '2021', '"', '<a', '/']
  expect(pacedTime(() => units.forEach(hostile))).toBeLessThan(3000)
})
