import { describe, expect, it } from 'vitest'
import { parse } from '../src/index.ts'
import { broken } from './support/invariants.ts'
import { letter, testShapes } from './support/shapes.ts'

/** Labels that no table holds, in places where their value tells what they are. */
testShapes([
  ...['办文号', '答复函号', '公文字号', '处文编号'].map((label) => ({
    why: `the number behind ${label}`,
    text: letter({
      tail: null,
      title: `关于对青禾县第十七届人大一次会议第81号建议的答复\n${label}:青水函〔2019〕7号`,
    }),
    is: { docno: '青水函〔2019〕7号' },
  })),
  ...['打字员:高山', '公开属性:', '页码:共2页'].map((rest) => ({
    why: `the number with ${rest} far behind it`,
    text: letter({
      title: `关于对青禾县第十七届人大一次会议第81号建议的答复\n青水函〔2019〕7 号　　　　　　${rest}`,
    }),
    is: { docno: '青水函〔2019〕7 号', disclosure: null },
  })),
  {
    why: 'the number in the publication line',
    text: letter({
      title:
        '关于对青禾县第十七届人大一次会议第81号建议的答复\n来源:青禾县水务局 文号:青水函〔2019〕7号  时间:2019/06/21 15:44  浏览次数:',
    }),
    is: { docno: '青水函〔2019〕7号', dateline: '2019-06-21', origin: '青禾县水务局' },
  },
  ...['经办', '承办同志', '答疑人', '主管科长'].map((label) => ({
    why: `who is asked behind ${label}`,
    text: letter({ tail: `${label}:水资源科 高山远 电话:3311223` }),
    is: { contacts: ['高山远:3311223'] },
  })),
  ...(
    [
      ['水利股电话:0977-8266035', ['水利股:0977-8266035']],
      [
        '局办公室电话:8266012\n水利股电话:8266035\n农机站联系电话:8266041',
        [':8266012', '水利股:8266035', '农机站:8266041'],
      ],
      ['(市生态环境局联系人:高山远,电话:8820173)', ['高山远:8820173']],
      [
        '联系人:高山远    联系电话:3311223\n       方 未              3311207',
        ['高山远:3311223', '方 未:3311207'],
      ],
      ['(联系人:高山远;联系电话:3311223;协办单位:青禾县农业农村局)', ['高山远:3311223']],
      ['县水务局供水科经办人:高山远  联系方式:8820173', ['高山远:8820173']],
      ['主办单位:青禾县水务局    联系人:高山远  电话:3311223', ['高山远:3311223']],
    ] as const
  ).map(([tail, contacts]) => ({
    why: `whose contact it is: ${tail.slice(0, 16)}`,
    text: letter({ tail }),
    is: { contacts, chrome: [] },
  })),
  ...['面商情况:已当面沟通', '代表意见:满意', '沟通方式:电话沟通', '办理时限:2019年6月底前', '核稿:方未'].map(
    (tail) => ({
      why: `how it was handled, below the letter: ${tail}`,
      text: letter({ tail }),
      is: { notes: [tail], date: '2019-06-05' },
    }),
  ),
  {
    why: 'the number of a phone on the line below its label',
    text: letter({ tail: '联系人:高山远 联系电话:\n3311223' }),
    is: { contacts: ['高山远:3311223'] },
  },
  ...['建议答复', '人大建议答复', '提案办理情况答复'].map((column) => ({
    why: `${column} as the heading of a column`,
    text: letter({ title: `领衔代表:林知秋\n附议代表:方未\n${column}` }),
    is: { title: null, other: ['领衔代表=林知秋', '附议代表=方未'], chrome: [column] },
  })),
  ...['答复对象', '主送', '收件人'].map((label) => ({
    why: `who is addressed behind ${label}`,
    text: letter({ to: `${label}:林知秋等3位代表` }),
    is: { to: ['deputy:林知秋'], salutation: '林知秋等3位代表', total: 3 },
  })),
  {
    why: 'a body addressed behind its label',
    text: letter({
      title: '关于县十七届人大一次会议第81号建议的会办意见',
      to: '主送:县水务局',
      opening: '贵局主办的《关于改善农村饮水条件的建议》收悉,现提出会办意见如下:',
    }),
    is: { kind: 'opinion', to: ['organization:县水务局'], salutation: '县水务局' },
  },
  {
    why: 'the number of a register behind a label nobody knows',
    text: letter({ head: '复文编号:青水复〔2019〕13号\n建议编号:54\n建议人:林知秋', title: null }),
    is: { docno: '青水复〔2019〕13号', number: '54' },
  },
  ...['提案题目', '案由', '标题'].map((label) => ({
    why: `the proposal’s name behind ${label} alone`,
    text: letter({
      head: `提案号:第15号\n${label}:关于规范网约护士服务的提案\n提案人:秦月`,
      title: null,
      to: '秦月委员:',
      opening: '您提出的上述提案收悉,现答复如下:',
    }),
    is: { topic: '关于规范网约护士服务的提案', number: '15', noun: 'proposal', to: ['member:秦月'] },
  })),
  {
    why: 'annexes below the letter that no list names',
    text: letter({ tail: '附件1\n培训计划表\n第一期 3月 260\n附件2\n补贴标准\n初级每人1200元' }),
    is: {
      attachments: ['培训计划表', '补贴标准'],
      annexes: ['培训计划表第一期 3月 260', '补贴标准初级每人1200元'],
    },
  },
  {
    why: 'a bare 附件 above buttons',
    text: letter({ tail: '附件\n打印本页\n关闭窗口' }),
    is: { attachments: [] },
  },
  ...['? ', '?', '??'].map((sign) => ({
    why: `${sign}left of an indent before a courtesy and before a body`,
    text: letter({ title: null, to: `${sign}尊敬的林知秋代表:` }),
    is: { to: ['deputy:林知秋'], salutation: '尊敬的林知秋代表' },
  })),
  {
    why: 'a sign left of an indent before a body',
    text: letter({
      title: '关于县十七届人大一次会议第81号建议的会办意见',
      to: '?县水务局:',
      opening: '贵局主办的《关于改善农村饮水条件的建议》收悉,现提出会办意见如下:',
    }),
    is: { kind: 'opinion', to: ['organization:县水务局'] },
  },
  {
    why: 'bodies without a name among those who handled',
    text: letter({
      opening: '《关于改善农村饮水条件的建议》由我局会同县财政局、县林业局和各乡镇办理,现答复如下:',
    }),
    is: { co: ['县财政局', '县林业局'] },
  },
  {
    why: 'a proposal’s name in the signs of OCR',
    text: letter({
      title: null,
      to: '县水务局:',
      opening:
        '县政协十届二次会议第15号提案<关于推进充电桩进小区的提案>,由贵局主办、我局协办,提出协办意见如下:',
    }),
    is: { kind: 'opinion', topic: '关于推进充电桩进小区的提案', number: '15' },
  },
  {
    why: 'a column beside its label',
    text: letter({ head: '栏目:政协提案' }),
    is: { breadcrumb: [], unclaimed: expect.anything() },
  },
  {
    why: 'an answer on which a view is asked behind 您',
    text: letter({ thanks: '以上答复您如有不同意见,请与我局联系。' }),
    is: { feedback: '如有不同意见,请与我局联系。' },
  },
  {
    why: 'wording of Taiwan in a mirror',
    text: letter({
      head: '索引號:014000/2019-00137 發佈機構:青禾縣水務局\n發佈日期:2019-06-30 公開方式:主動公開',
      title: '關於對縣政協六屆一次會議第66號提案的答覆',
      to: '羅敬之委員:',
      opening: '您提出的《關於改善飲水條件的提案》收悉。該提案由我局牽頭,縣財政局、縣衛健局協辦,現答覆如下:',
      thanks: '此答覆函已經吳其昌局長審籤。',
      agency: '青禾縣水務局',
      tail: '聯絡人:程雪 聯絡電話:3311223',
    }),
    is: {
      publisher: '青禾縣水務局',
      publishedOn: '2019-06-30',
      co: ['縣財政局', '縣衛健局'],
      approval: '吳其昌/局長',
      contacts: ['程雪:3311223'],
    },
  },
])

describe('a copy', () => {
  it('in the quotation marks of a cell reads as without them', () => {
    const plain = letter({ tail: '抄送:县政府办公室、县人大代表工委' })
    const document = parse(`"${plain}"\r\n`)
    expect(document.copies.map(({ text }) => text)).toEqual(['县政府办公室', '县人大代表工委'])
    expect(document.title?.text).toBe(parse(plain).title?.text)
    expect(document.findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('quotation marks'),
    )
    expect(broken(document)).toEqual([])
    // A text that begins with a quotation and ends with another stands in none.
    expect(parse('"甲"说,"乙"').findings.filter(({ rule }) => rule === 'copy-form')).toEqual([])
  })

  it('whose head alone stands apart sign by sign is put together', () => {
    const apart = (text: string) => [...text].join(' ')
    const document = parse(
      letter({
        title: `${apart('青水函〔2019〕第76号')}\n${apart('关于县十七届人大一次会议第0081号建议的答复')}`,
      }),
    )
    expect(document.documentNumber).toMatchObject({ agencyCode: '青水函', year: 2019, serial: 76 })
    expect(document.proposal?.number?.text.replaceAll(' ', '')).toBe('0081')
    expect(document.proposal?.session).toMatchObject({ term: 17, meeting: 1 })
    expect(broken(document)).toEqual([])
  })

  it('of two columns side by side says so', () => {
    const rows = [
      ['　　您提出的建议收悉，现答复如下。我局', '　　下一步，我局将加快前期工作，争取'],
      ['组织人员到现场查看了水源和管网，并与乡', '明年开工，并按季度通报进展，请您监督。'],
      ['镇作了商量，计划明年春季开工建设，目前', '同时，我局将把该片区的管网改造列入三年'],
      ['可研报告已经通过评审，用地预审正在办理', '计划，分步实施，力争三年内完成全部改造'],
      ['，计划八月挂网招标，工期为十个月，管材', '任务，让群众早日用上放心水，感谢您对我'],
      ['由县里统一采购，施工期间先用送水车保证', '县水利工作的关心，欢迎您继续提出意见。'],
      ['群众用水，请您放心，有关情况已告知村里', '青禾县水务局，二〇一九年六月五日印发。'],
    ]
    const text = `林知秋代表:\n${rows.map(([left, right]) => `${left}    ${right}`).join('\n')}`
    expect(parse(text).findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('side by side'),
    )
    const block = Array.from(
      { length: 8 },
      (_, i) => `索引号${i}:014000/2019-0013${i}    发布机构${i}:青禾县水务局`,
    )
    expect(parse(block.join('\n')).findings.map(({ message }) => message)).not.toContainEqual(
      expect.stringContaining('side by side'),
    )
  })

  it('wrapped at a width leaves who signs on a line of its own where the line above is full', () => {
    const lines = ['　　再次感谢您对我县教育工作的关心支持！', '　　江岸县教育局', '2023年6月6日']
    const body = Array.from({ length: 6 }, () => '建设条件成熟后适时启动学校建设，在片区布局')
    const document = parse(
      ['林知秋代表：', '　　您提出的《关于建设小学的建议》收悉，现', ...body, '一所小学。', ...lines].join(
        '\n',
      ),
    )
    expect(document.signature?.agencies.map(({ text }) => text)).toEqual(['江岸县教育局'])
  })
})
