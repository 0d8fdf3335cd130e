import { expect } from 'vitest'
import { letter, testShapes } from './support/shapes.ts'

const prose = '接到建议后,我局组织人员到现场查看了路面和边沟,并与沿线村组作了商量,计划明年春季开工。'
const opening = '您提出的《关于修复柳溪桥的建议》收悉,现答复如下:'
const title = '关于县十八届人大二次会议第6号建议的答复'
const any = expect.any(Array)

/** Heads of letters that other places print. */
testShapes([
  {
    why: 'a prefecture’s office above the title, number and signer between them',
    text: letter({ head: '云岭地区行政公署\n云署函〔2023〕9号            签发人:梁栋', title, opening }),
    is: { title, docno: '云署函〔2023〕9号', signatory: '梁栋', to: ['deputy:林知秋'], unclaimed: any },
  },
  {
    why: 'a development zone’s committee right above the title',
    text: letter({ head: '柳溪经济技术开发区管理委员会', title, opening }),
    is: {
      title: `柳溪经济技术开发区管理委员会${title}`,
      issuer: '柳溪经济技术开发区管理委员会',
      to: ['deputy:林知秋'],
    },
  },
  {
    why: 'class in brackets above, its legend below the letter',
    text: letter({
      head: '〔B〕',
      title,
      opening,
      tail: '注:A表示所提问题已经解决;B表示正在解决;C表示留作参考',
    }),
    is: { title, class: 'B', date: '2019-06-05', agencies: ['青禾县水务局'], unclaimed: [] },
  },
  {
    why: 'the number glued in front of the title',
    text: letter({ title: `柳交函〔2023〕14号${title}`, opening }),
    is: { docno: '柳交函〔2023〕14号', to: ['deputy:林知秋'] },
  },
  {
    why: 'bullets in front of labels, values on the next lines',
    text: letter({
      head: '• 索引号:\nLX012-2023-00045\n• 发布机构:\n柳溪县交通运输局\n• 发布日期:\n2023-06-20',
      title,
      opening,
    }),
    is: {
      title,
      index: 'LX012-2023-00045',
      publisher: '柳溪县交通运输局',
      publishedOn: '2023-06-20',
      to: ['deputy:林知秋'],
    },
  },
  {
    why: 'a label of no table inside the block',
    text: letter({
      head: '索引号:LX012-2023-00045\n承办股室代码:07\n发布机构:柳溪县交通运输局\n发布日期:2023-06-20',
      title,
      opening,
    }),
    is: { title, index: 'LX012-2023-00045', publisher: '柳溪县交通运输局', publishedOn: '2023-06-20' },
  },
  {
    why: 'an empty label above the headline',
    text: letter({ head: '索引号:LX012-2023-00045\n发布日期:2023-06-20\n主题词:', title, opening }),
    is: { title, index: 'LX012-2023-00045', to: ['deputy:林知秋'] },
  },
  {
    why: 'a register in lines above the letter',
    text: letter({
      head: '建议编号:0088\n领衔代表:林知秋\n附议代表:何清源\n交办日期:2023-03-01\n主办单位:县交通运输局\n答复内容:',
      title: null,
      opening,
    }),
    is: { kind: 'reply', to: ['deputy:林知秋'], topic: '关于修复柳溪桥的建议', unclaimed: [] },
  },
])

/** 称谓 as other places print it. */
testShapes([
  {
    why: 'a greeting behind the name',
    text: letter({ to: '林知秋代表:您好!', opening }),
    is: { to: ['deputy:林知秋'], unclaimed: [] },
  },
  {
    why: 'a count in brackets',
    text: letter({ to: '林知秋(等4位)代表:', opening }),
    is: { to: ['deputy:林知秋'], total: 4 },
  },
  { why: '尊敬 without 的', text: letter({ to: '尊敬林知秋代表:', opening }), is: { to: ['deputy:林知秋'] } },
  {
    why: 'the names on three lines',
    text: letter({ to: '林知秋、何清源、\n柏小满、向阳花、\n孟知远代表:', opening }),
    is: { to: ['deputy:林知秋', 'deputy:何清源', 'deputy:柏小满', 'deputy:向阳花', 'deputy:孟知远'] },
  },
  {
    why: 'one deputy a line',
    text: letter({ to: '林知秋代表:\n何清源代表:', opening }),
    is: { to: ['deputy:林知秋', 'deputy:何清源'], unclaimed: any },
  },
  {
    why: 'a body without a colon, the proposer in the third person',
    text: letter({
      title: '关于县政协十届二次会议第14号提案的会办意见',
      to: '县交通运输局',
      opening: '何清源委员提出的《关于修复柳溪桥的提案》收悉,现提出会办意见如下:',
    }),
    is: { kind: 'opinion', to: ['organization:县交通运输局'] },
  },
])

/** Ends of letters that other places print. */
testShapes([
  {
    why: 'furniture of readers’ comments and a source below',
    text: letter({
      opening,
      body: prose,
      tail: '来源:柳溪县交通运输局\n留言与评论(共有 0 条评论)\n发表评论\n验证码:',
    }),
    is: {
      agencies: ['青禾县水务局'],
      date: '2019-06-05',
      closing: ['感谢您对水利工作的关心和支持!'],
      unclaimed: any,
    },
  },
  {
    why: 'a form’s label above the date',
    text: letter({ opening, body: prose, agency: '单位名称(公章)\n青禾县水务局' }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05', unclaimed: any },
  },
  {
    why: 'thanks and signature glued to the last sentence',
    text: letter({
      opening,
      body: `${prose}感谢您的关心!青禾县水务局 2019年6月5日`,
      thanks: null,
      agency: null,
      date: null,
    }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05' },
  },
  ...['谢谢您的关心和支持。', '感谢您对水利工作的关心！', '特此答复。', '并于明年底完工。'].flatMap((words) =>
    ['青禾县水务局', '青禾县人民政府', '中共青禾县委组织部', '国网青禾供电公司'].map((agency) => ({
      why: `${agency} glued to ${words}`,
      text: letter({
        opening,
        body: prose,
        thanks: `${words}${agency}`,
        agency: null,
        date: '二〇〇九年七月三日',
      }),
      is: { agencies: [agency], date: '2009-07-03', unclaimed: [] },
    })),
  ),
  {
    why: 'agency and date on one line, far apart',
    text: letter({ opening, body: prose, agency: `青禾县水务局${' '.repeat(60)}2019年6月5日`, date: null }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05' },
  },
  {
    why: 'the signature above contacts and again below',
    text: letter({
      opening,
      body: prose,
      tail: '联系人:周以安\n联系电话:0810-3311223\n青禾县水务局\n2019年6月5日',
    }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05', contacts: ['周以安:0810-3311223'], unclaimed: any },
  },
  {
    why: 'a notice quoted in the body with its own signature',
    text: letter({
      opening,
      body: `${prose}\n现将公告内容附后:\n青禾县公安局\n2019年3月1日\n自3月5日起,柳溪桥禁止货车通行,请过往车辆绕行。`,
    }),
    is: {
      agencies: ['青禾县水务局'],
      date: '2019-06-05',
      closing: ['感谢您对水利工作的关心和支持!'],
      unclaimed: any,
    },
  },
  {
    why: 'the contact of those who help',
    text: letter({ opening, body: prose, tail: '协办单位联系人:周以安  电话:3311223' }),
    is: { contacts: ['周以安:3311223'] },
  },
  {
    why: 'a date in brackets',
    text: letter({ opening, body: prose, date: '(2019年6月5日)' }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05' },
  },
])

/** Bodies that other places print. */
testShapes([
  {
    why: 'an item that begins with a year',
    text: letter({ opening, body: '1.今年完成设计和招标。\n2.2027年底前建成通车。\n3.同步安装路灯。' }),
    is: {
      outline: [
        expect.stringMatching(/^1\. /),
        expect.stringMatching(/^2\. /),
        expect.stringMatching(/^3\. /),
      ],
    },
  },
  {
    why: 'headings that repeat what was asked',
    text: letter({
      opening,
      body: `一、关于您提出的“加固桥墩”建议\n${prose}\n二、关于您提出的“增设护栏”建议\n已列入今年计划。`,
    }),
    is: { outline: ['一、 关于您提出的“加固桥墩”建议', '二、 关于您提出的“增设护栏”建议'] },
  },
  {
    why: 'numbers and running words on one line',
    text: letter({
      opening,
      body: '我局做了以下工作:1、查清底数。一是摸清现状。二是建立台账。2、编制方案。3、组织实施。',
    }),
    is: { outline: any },
  },
])
