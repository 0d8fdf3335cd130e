import { expect } from 'vitest'
import { letter, testShapes } from './support/shapes.ts'

const prose = '接到建议后,我局组织人员到现场查看了路面和边沟,并与沿线村组作了商量,计划明年春季开工。'
const opening = '您提出的《关于修复柳溪桥的建议》收悉,现答复如下:'

/** Lines that belong to no part, or to a part that stands elsewhere: each costs itself only. */
testShapes([
  {
    why: 'the columns of a site on one line above a breadcrumb',
    text: letter({ head: '首页 政务要闻 办事指南 走进柳溪 专题\n当前位置:首页 > 政务公开 > 建议答复' }),
    is: { kind: 'reply', breadcrumb: ['首页', '政务公开', '建议答复'], to: ['deputy:林知秋'] },
  },
  {
    why: 'a breadcrumb over three lines',
    text: letter({ head: '您现在的位置:首页 >\n政务公开 > 建议提案 >\n正文' }),
    is: { breadcrumb: ['首页', '政务公开', '建议提案', '正文'], to: ['deputy:林知秋'] },
  },
  {
    why: 'the agency that answers as first line, the breadcrumb and the title below it',
    text: letter({
      head: '柳溪县交通运输局\n首页 > 政务公开 > 建议答复',
      title: '关于县十八届人大二次会议第6号建议的答复',
      opening,
    }),
    is: {
      kind: 'reply',
      breadcrumb: ['首页', '政务公开', '建议答复'],
      title: '关于县十八届人大二次会议第6号建议的答复',
      to: ['deputy:林知秋'],
    },
  },
  {
    why: 'the agency above a title that names it again',
    text: letter({
      head: '柳溪县交通运输局',
      title: '柳溪县交通运输局关于县十八届人大二次会议第6号建议的答复',
      opening,
    }),
    is: {
      title: '柳溪县交通运输局关于县十八届人大二次会议第6号建议的答复',
      issuer: '柳溪县交通运输局',
      to: ['deputy:林知秋'],
    },
  },
  {
    why: 'the agency above an opening that addresses nobody',
    text: `柳溪县交通运输局\n${opening}\n${prose}\n2023年6月5日\n`,
    is: { kind: 'reply', salutation: null, to: [], date: '2023-06-05' },
  },
  {
    why: 'a stray word between agency and date',
    text: letter({ opening, body: prose, agency: '柳溪县交通运输局\n电子公文专用', date: '2023年6月5日' }),
    is: {
      agencies: ['柳溪县交通运输局'],
      date: '2023-06-05',
      paragraphs: [prose],
      unclaimed: ['电子公文专用'],
    },
  },
  {
    why: 'a stray word above the agency, contacts and copies below',
    text: letter({
      opening,
      body: prose,
      agency: '版式文件\n柳溪县交通运输局',
      date: '2023年6月5日\n联系人:周以安\n联系电话:0810-3311223\n抄送:县政府办公室、县人大常委会代表工委',
    }),
    is: {
      agencies: ['柳溪县交通运输局'],
      contacts: ['周以安:0810-3311223'],
      copies: ['县政府办公室', '县人大常委会代表工委'],
      unclaimed: ['版式文件'],
    },
  },
  {
    why: 'contacts behind the receivers of a copy on one line',
    text: letter({
      opening,
      body: prose,
      date: '2023年6月5日\n抄送:县政府办公室、县政协提案委  联系人:周以安 联系电话:3311223',
    }),
    is: { copies: ['县政府办公室', '县政协提案委'], contacts: ['周以安:3311223'] },
  },
  {
    why: 'a source whose name is on the next line',
    text: letter({
      title: '关于县十八届人大二次会议第6号建议的答复\n来源:\n柳溪县人民政府\n发布时间:\n2023-06-20 08:40',
      opening,
    }),
    is: { origin: '柳溪县人民政府', dateline: '2023-06-20' },
  },
  {
    why: 'a number that lost its brackets beside the class',
    text: letter({ title: '关于县十八届人大二次会议第6号建议的答复\n柳交函202314  B', opening }),
    is: { class: 'B', docno: null },
  },
  {
    why: 'the letter printed twice, the second time below its copies',
    text: `林知秋代表:\n${opening}\n${prose}\n柳溪县交通运输局\n2023年6月5日\n抄送:县政府办公室\n林知秋代表:\n${opening}\n${prose}\n柳溪县交通运输局\n2023年6月5日\n抄送:县政府办公室\n`,
    is: {
      paragraphs: [prose],
      agencies: ['柳溪县交通运输局'],
      date: '2023-06-05',
      copies: ['县政府办公室'],
      chrome: [],
    },
  },
  {
    why: 'the letter printed twice, the first time cut short',
    text: `林知秋代表:\n${opening}\n林知秋代表:\n${opening}\n${prose}\n柳溪县交通运输局\n2023年6月5日\n`,
    is: { paragraphs: [prose], agencies: ['柳溪县交通运输局'], date: '2023-06-05' },
  },
  {
    why: 'names over two lines',
    text: letter({ to: '林知秋、何清源、柏小满、\n向阳花代表:', opening }),
    is: { to: ['deputy:林知秋', 'deputy:何清源', 'deputy:柏小满', 'deputy:向阳花'] },
  },
  {
    why: 'the proposal’s own words above the letter',
    text: letter({
      title: `柳溪县交通运输局关于县十八届人大二次会议第6号建议的答复\n柳溪桥建于1986年,桥面破损严重,群众出行不便,建议如下:\n1.加固桥墩,重铺桥面。\n2.增设护栏和照明。`,
      opening,
      body: prose,
    }),
    is: { kind: 'reply', to: ['deputy:林知秋'], paragraphs: [prose], unclaimed: expect.any(Array) },
  },
  {
    why: 'a notice to agencies on how proposals are handled',
    text: '柳溪县人民政府办公室关于做好2024年建议提案办理工作的通知\n各承办单位:\n县两会期间代表委员提出建议32件、提案41件,现就办理工作通知如下。\n一、提高认识\n各承办单位要明确专人负责办理。\n柳溪县人民政府办公室\n2024年4月2日\n',
    is: { kind: 'other' },
  },
  {
    why: 'items in brackets behind stops in one paragraph',
    text: letter({
      opening,
      body: '下一步,我局将做好三项工作。（1）改造泵站4座，年内完工。（2）清淤沟渠12公里。（3）落实管护员36名。',
    }),
    is: { outline: ['（1） -', '（2） -', '（3） -'] },
  },
  {
    why: 'items in brackets inside one sentence are its parts',
    text: letter({ opening, body: '改造分三步：（1）查清底数；（2）编制方案；（3）组织实施。' }),
    is: { outline: [] },
  },
  {
    why: 'a page mark in the middle of the letter',
    text: letter({ opening, body: `${prose}\n- 第 1 页 -\n下一步,我局将尽快开工。` }),
    is: {
      agencies: ['青禾县水务局'],
      closing: ['感谢您对水利工作的关心和支持!'],
      unclaimed: expect.any(Array),
    },
  },
  {
    why: 'a name of one who signs torn over two lines',
    text: letter({ opening, body: prose, agency: '柳溪县人力资源和社会保障\n局', date: '2023年6月5日' }),
    is: { agencies: ['柳溪县人力资源和社会保障局'], date: '2023-06-05' },
  },
  {
    why: 'the text of an attachment below the signature',
    text: letter({
      opening,
      body: prose,
      tail: '附件:柳溪桥检测结论\n附件\n柳溪桥检测结论\n1.桥面系三类\n2.下部结构二类',
    }),
    is: { attachments: ['柳溪桥检测结论'], unclaimed: expect.any(Array) },
  },
  {
    why: 'an answer with a label in front of the addressee',
    text: `标题:关于修复柳溪桥的建议\n答:林知秋代表,您好!${opening}\n${prose}\n柳溪县交通运输局\n2023年6月5日\n`,
    is: { kind: 'reply', to: ['deputy:林知秋'], date: '2023-06-05', unclaimed: expect.any(Array) },
  },
  {
    why: 'a button between agency and date, no thanks above',
    text: letter({
      opening,
      body: prose,
      thanks: null,
      agency: '柳溪县交通运输局\n【纠错】',
      date: '2023年6月5日',
    }),
    is: { agencies: ['柳溪县交通运输局'], date: '2023-06-05', paragraphs: [prose] },
  },
  {
    why: 'a year alone between agency and date, no thanks above',
    text: letter({
      opening,
      body: prose,
      thanks: null,
      agency: '柳溪县交通运输局\n2017',
      date: '2023年6月5日',
    }),
    is: {
      agencies: ['柳溪县交通运输局'],
      date: '2023-06-05',
      paragraphs: [prose],
      unclaimed: expect.any(Array),
    },
  },
])
