import { letter, testShapes } from './support/shapes.ts'

const title = '江川县民政局关于县十七届人大三次会议第44号建议的答复'
const proposal = '您提出的《关于完善公园座椅的提案》收悉,现答复如下:'

/** Heads with a line that none of their parts knows, trails over several lines, titles with something glued on. */
testShapes([...blocks(), ...trails(), ...titles(), ...forms()])
/** Who is addressed, with what is said of them before and behind their names. */
testShapes([...counts(), ...roles(), ...lists()])

function blocks() {
  const is = { blockNumber: '川民函〔2018〕31号', docno: '川民函〔2018〕31号', publishedOn: '2018-07-02' }
  return [
    {
      why: 'a label of no table without a value inside of a block',
      text: letter({
        head: '索引号:YN0412-2018-0031\n公文拟制处室:\n文号:川民函〔2018〕31号\n发布日期:2018-07-02',
        title,
      }),
      is: { ...is, index: 'YN0412-2018-0031', other: ['公文拟制处室='] },
    },
    {
      why: 'a button inside of a block',
      text: letter({
        head: '[ 索引号 ] YN0412-2018-0031\n打印本页\n[ 文号 ] 川民函〔2018〕31号\n[ 发布日期 ] 2018-07-02',
        title,
      }),
      is: { ...is, index: 'YN0412-2018-0031' },
    },
    {
      why: 'a word of no table between labels with their values below',
      text: letter({
        head: '索引号\nYN0412-2018-0031\n归集目录\n文号\n川民函〔2018〕31号\n发布日期\n2018-07-02',
        title,
      }),
      is: { ...is, index: 'YN0412-2018-0031' },
    },
    {
      why: 'an odd line between a block and its last label',
      text: letter({ head: '索引号:HLJ-2009-12\n※※※\n发布日期:2009-04-01', title }),
      is: { index: 'HLJ-2009-12', publishedOn: '2009-04-01', dateline: null },
    },
    {
      why: 'a title is no odd line: what is published below it is a publication line',
      text: letter({ head: '索引号:HLJ-2009-12\n关于第44号建议的答复\n发布日期:2009-04-01', title }),
      is: { publishedOn: null, dateline: '2009-04-01' },
    },
    {
      why: 'an odd line among values without labels',
      text: letter({
        head: '11500231MB1670823K/2023-00117\n民政\n政务微信\n江川县民政局\n2023-07-26\n2023-08-02',
        title,
      }),
      is: { index: '11500231MB1670823K/2023-00117', publisher: '江川县民政局', publishedOn: '2023-08-02' },
    },
    {
      why: 'columns without outer bars over their values',
      text: letter({ head: '索引号 | 发布机构 | 发布日期\nGZ-77/2021 | 江川县民政局 | 2021-03-05', title }),
      is: { index: 'GZ-77/2021', publisher: '江川县民政局', publishedOn: '2021-03-05' },
    },
    {
      why: 'two who signed the letter out, behind its number',
      text: letter({ head: '泉水议〔2026〕3号  签发人:洪天赐、苏明珠', title }),
      is: { signatory: '洪天赐、苏明珠' },
    },
    {
      why: 'a class under a label of no table, and said in words before it',
      text: letter({ head: '承办类型:独办\n复文类别:已解决(A)\n承办单位:江川县民政局', title }),
      is: { class: 'A' },
    },
  ]
}

function trails() {
  return [
    {
      why: 'the last step on the next line, without a sign',
      text: letter({ head: '您当前的位置:首页 > 政务公开 > 建议提案\n正文', title }),
      is: { breadcrumb: ['首页', '政务公开', '建议提案', '正文'] },
    },
    {
      why: 'slashes at the ends of the lines',
      text: letter({ head: '首页 / 信息公开 / 代表建议 /\n县级建议', title }),
      is: { breadcrumb: ['首页', '信息公开', '代表建议', '县级建议'] },
    },
    {
      why: 'a step a line with its sign',
      text: letter({ head: '首页>\n政务公开>\n建议提案>\n正文', title }),
      is: { breadcrumb: ['首页', '政务公开', '建议提案', '正文'] },
    },
    {
      why: 'dashes between a home page and the page itself',
      text: letter({ head: '网站首页 - 政务公开 - 提案答复 - 详情', title }),
      is: { breadcrumb: ['网站首页', '政务公开', '提案答复', '详情'] },
    },
    {
      why: 'a label far behind',
      text: letter({ head: '首页>法定主动公开内容>建议提案    索引号:SX-2016-8', title }),
      is: { breadcrumb: ['首页', '法定主动公开内容', '建议提案'], notes: ['索引号:SX-2016-8'] },
    },
  ]
}

function titles() {
  const is = { title, issuer: '江川县民政局', genre: '答复' }
  return [
    {
      why: 'a site before the title, behind a dash',
      text: letter({ title: `江川县人民政府网 - ${title}` }),
      is,
    },
    {
      why: 'an owner in brackets before the title',
      text: letter({ title: `【江川县人民政府】${title}` }),
      is,
    },
    { why: 'a column and a site behind', text: letter({ title: `${title}_江川县人民政府门户网站` }), is },
    { why: 'the name of a column before it', text: letter({ title: `基本信息 ${title}` }), is },
    {
      why: 'a day behind it',
      text: letter({ title: `${title}    2015-11-30` }),
      is: { ...is, dateline: '2015-11-30' },
    },
    {
      why: 'a number glued to the front names no issuer',
      text: letter({ title: `川民复〔2022〕9号${title}` }),
      is: { docno: '川民复〔2022〕9号', issuer: '江川县民政局', genre: '答复' },
    },
    {
      why: 'a number glued behind',
      text: letter({ title: `${title}川民函〔2022〕9号` }),
      is: { docno: '川民函〔2022〕9号', issuer: '江川县民政局', genre: '答复' },
    },
    {
      why: 'a number of other brackets glued behind',
      text: letter({ title: `${title}川民函字[2022]第9号` }),
      is: { docno: '川民函字[2022]第9号', issuer: '江川县民政局', genre: '答复' },
    },
    {
      why: 'a class and a number glued to the addressee',
      text: letter({ title: null, to: '川民函〔2022〕9号(B类)章若溪代表:' }),
      is: { docno: '川民函〔2022〕9号', class: 'B', to: ['deputy:章若溪'] },
    },
    {
      why: 'a year behind the noun of a proposal is no document’s',
      text: letter({
        title: '江川县民政局关于县政协提案【2018】第9号的答复',
        to: '章若溪委员:',
        opening: proposal,
      }),
      is: { docno: null, number: '9', noun: 'proposal' },
    },
    {
      why: 'the addressee glued behind',
      text: letter({ title: `${title}章若溪、简明代表:`, to: null }),
      is: { ...is, to: ['deputy:章若溪', 'deputy:简明'] },
    },
    {
      why: 'a headline of news above the title of the letter',
      text: letter({ title: `公园怎么添座椅?民政局这样答复代表建议\n原标题:${title}` }),
      is,
    },
    {
      why: 'a short line above an agency whose name is whole',
      text: letter({ title: '版面设置\n县民政局关于县十七届人大三次会议第44号建议的答复' }),
      is: { title: '县民政局关于县十七届人大三次会议第44号建议的答复', issuer: '县民政局' },
    },
  ]
}

function forms() {
  return [
    {
      why: 'cells of a register with its session and co-handlers under a short label',
      text: letter({
        head: '代表姓名\t章若溪\n届次\t县十七届人大三次会议\n建议编号\t44\n会办\t县财政局\n办理情况\t已办复',
        title: null,
      }),
      is: { session: '17/3', number: '44', co: ['县财政局'], title: null },
    },
    {
      why: 'the case number of a register',
      text: letter({
        head: '案号:0193\n案由:关于完善公园座椅的提案\n提案者:章若溪',
        title: null,
        opening: proposal,
      }),
      is: { number: '0193', topic: '关于完善公园座椅的提案' },
    },
    {
      why: 'a commission before 会办, and who was asked on the spot',
      text: letter({
        opening: '您提出的《关于完善公园座椅的建议》,由我局主办,省民委、县发改委会办。现答复如下:',
      }),
      is: { co: ['省民委', '县发改委'] },
    },
    {
      why: 'who went along, and none that decides',
      text: letter({
        opening:
          '您提出的《关于完善公园座椅的建议》收悉。经县人大主席团研究,经与县公安局、江口镇人民政府现场勘查,现答复如下:',
      }),
      is: { co: ['县公安局', '江口镇人民政府'] },
    },
    {
      why: 'marks in brackets with blanks in them',
      text: letter({ title: `${title}\n〔 主动公开 〕〔 B1类 〕〔 分办 〕` }),
      is: { disclosure: '主动公开', class: 'B1', title },
    },
    {
      why: 'labels of a publication line in brackets before their colons',
      text: letter({ title: `${title}\n【来源】:县民政局 【发布时间】:2010-06-01` }),
      is: { dateline: '2010-06-01', origin: '县民政局' },
    },
  ]
}

function counts() {
  const cases: readonly (readonly [to: string, total: number | null, names: readonly string[]])[] = [
    ['林秋禾(等十二位)委员:', 12, ['林秋禾']],
    ['简明、章若溪(等5人)委员:', 5, ['简明', '章若溪']],
    ['陈梧桐委员领衔等3名委员:', 3, ['陈梧桐']],
    ['陈梧桐(领衔)委员:', null, ['陈梧桐']],
    ['陈梧桐领衔的三位委员:', 3, ['陈梧桐']],
    ['陈梧桐委员(第一提案人):', null, ['陈梧桐']],
    ['陈梧桐等12位州政协委员:', 12, ['陈梧桐']],
    ['陈梧桐委员等3人:', 3, ['陈梧桐']],
    ['陈梧桐委员及各位联名委员:', null, ['陈梧桐']],
    ['简明和章若溪委员:', null, ['简明', '章若溪']],
  ]
  return cases.map(([to, total, names]) => ({
    why: `${to} names ${names.join(' and ')}`,
    text: letter({ title: null, to, opening: proposal }),
    is: { kind: 'reply', total, to: names.map((name) => `member:${name}`), salutation: to.slice(0, -1) },
  }))
}

function roles() {
  const cases: readonly (readonly [to: string, names: readonly string[]])[] = [
    ['全国政协委员林秋禾:', ['林秋禾']],
    ['自治区政协委员林秋禾、章若溪:', ['林秋禾', '章若溪']],
    ['省政协委员 简明同志:', ['简明']],
    ['江川县政协委员章若溪:', ['章若溪']],
    ['市政协委员、江川中学校长章若溪女士:', ['章若溪']],
    ['章若溪(州政协委员):', ['章若溪']],
    ['章若溪 市政协委员:', ['章若溪']],
    ['市政协 章若溪 委员:', ['章若溪']],
    ['章若溪(全国政协委员)、简明委员:', ['章若溪', '简明']],
    ['简 明 委 员:', ['简明']],
    ['金川乡委员小组章若溪委员:', ['章若溪']],
  ]
  return [
    ...cases.map(([to, names]) => ({
      why: `${to} names ${names.join(' and ')}, not an assembly`,
      text: letter({ title: null, to, opening: proposal }),
      is: { kind: 'reply', assembly: 'cppcc', to: names.map((name) => `member:${name}`) },
    })),
    {
      why: 'the role in front on the line of the letter',
      text: letter({ title: null, to: null, opening: `市政协委员章若溪:${proposal}` }),
      is: { kind: 'reply', to: ['member:章若溪'], opening: proposal },
    },
  ]
}

function lists() {
  const [names, to] = ['白松、柳月、石林、江一苇、何远', ['白松', '柳月', '石林', '江一苇', '何远']]
  const members = to.map((name) => `member:${name}`)
  const cases: readonly (readonly [why: string, lines: string])[] = [
    ['over three lines with signs at the ends', '白松、柳月、\n石林、江一苇、\n何远委员:'],
    ['over three lines without', '白松、柳月\n石林、江一苇\n何远委员:'],
    ['a name a line', '白松、\n柳月、\n石林、\n江一苇、\n何远委员:'],
    ['with the role on a line of its own', `${names}\n委员:`],
    ['with a name torn between two lines', '白松、柳月、石林、江\n一苇、何远委员:'],
  ]
  return [
    ...cases.map(([why, lines]) => ({
      why: `a list ${why}`,
      text: letter({ title: null, to: lines, opening: proposal }),
      is: { kind: 'reply', to: members, chrome: [] },
    })),
    {
      why: 'names of four signs with blanks between them over two lines',
      text: letter({ title: null, to: '乌兰托娅 格日勒图\n额尔敦 萨仁高娃委员:', opening: proposal }),
      is: { to: ['member:乌兰托娅', 'member:格日勒图', 'member:额尔敦', 'member:萨仁高娃'] },
    },
    {
      why: 'a menu above one name is no list of names',
      text: letter({ title: null, to: '政务公开 领导之窗\n何远委员:', opening: proposal }),
      is: { to: ['member:何远'] },
    },
    {
      why: 'a party and a member it is passed on to',
      text: letter({ title: null, to: '致公党州委会并转何远委员:', opening: proposal }),
      is: { to: ['organization:致公党州委会', 'member:何远'] },
    },
    {
      why: 'a party without a colon moves proposals and answers none',
      text: letter({ title: null, to: '民盟州委会', opening: proposal }),
      is: { to: ['organization:民盟州委会'] },
    },
    {
      why: 'an agency above an addressee is not addressed',
      text: letter({ title: '江川县民政局', to: '何远委员:', opening: `你们${proposal.slice(1)}` }),
      is: { to: ['member:何远'] },
    },
  ]
}
