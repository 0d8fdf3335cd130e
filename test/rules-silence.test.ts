import { describe, expect, it } from 'vitest'
import { check, parse } from '../src/index.ts'
import { type SampleParts, sampleLetter } from '../src/rules/sample-letter.ts'

const block = (pairs: Readonly<Record<string, string>>) =>
  Object.entries({ 索引号: '115000000BX/2023-00041', ...pairs })
    .map(([label, value]) => `[ ${label} ] ${value}`)
    .join('\n')
const council = {
  title: '云溪市农业农村局关于市政协五届三次会议第0127号提案的复函',
  salutation: '林秋禾委员：',
  opening: '您提出的《关于推广节水灌溉的建议》（第0127号提案）收悉。经研究，现答复如下：',
}
const agency = (name: string, publisher = name): SampleParts => ({
  head: block({ 发布机构: publisher, 成文日期: '2023-06-12', 发布日期: '2023-06-15' }),
  title: `${name}关于市五届人大三次会议第0127号建议的答复函`,
  agency: name,
})

/** Letters without fault that tempt a rule. */
const letters: readonly (readonly [string, SampleParts])[] = [
  ['市教委 publishes for 云溪市教育委员会', agency('云溪市教育委员会', '市教委')],
  ['市发改委 publishes for 云溪市发展和改革委员会', agency('云溪市发展和改革委员会', '市发改委')],
  [
    '区住建局 publishes for a long name with a bracket',
    agency('青禾区住房和城乡建设局（青禾区人民防空办公室）', '区住建局'),
  ],
  [
    '市规划自然资源局 publishes for 云溪市规划和自然资源局',
    agency('云溪市规划和自然资源局', '市规划自然资源局'),
  ],
  ['市市监局 publishes for 云溪市市场监督管理局', agency('云溪市市场监督管理局', '市市监局')],
  ['an old name publishes: 国土资源局', agency('云溪市自然资源局', '云溪市国土资源局')],
  ['an old name publishes: 卫计委', agency('云溪市卫生健康委员会', '市卫计委')],
  ['县府办 publishes for a bureau', agency('青禾县水利局', '县府办')],
  ['the data centre publishes for a bureau', agency('云溪市教育局', '云溪市大数据管理局')],
  ['the government signs, a bureau publishes', agency('青禾县人民政府', '青禾县水利局')],
  [
    'the title has the short form',
    { title: '市农业农村委关于市五届人大三次会议第0127号建议的答复函', agency: '云溪市农业农村委员会' },
  ],
  [
    'the title has the district with its city',
    { title: '云溪市青禾区农业农村局关于区五届人大三次会议第0127号建议的答复函', agency: '青禾区农业农村局' },
  ],
  ['several agencies sign', { agency: '云溪市水利局\n云溪市农业农村局' }],
  ['a street office signs', agency('青禾区人民政府东湖街道办事处')],
  ['a body of its own whose name ends in 处 signs', agency('云溪市城市管理局市政设施管理处')],
  [
    'a proposal about the congress',
    {
      ...council,
      head: block({ 体裁分类: '政协提案办理' }),
      title: '云溪市农业农村局关于加强人大代表联络站建设的提案的复函',
    },
  ],
  [
    'a proposal that calls itself 建议',
    {
      ...council,
      title: '云溪市农业农村局关于市政协五届三次会议第0127号提案的复函',
      opening: '您提出的关于推广节水灌溉的建议收悉。经研究，现答复如下：',
    },
  ],
  [
    'a party is the proposer',
    {
      ...council,
      salutation: '民盟云溪市委会：',
      opening: '贵委提出的《关于推广节水灌溉的建议》（第0127号提案）收悉。经研究，现答复如下：',
    },
  ],
  [
    'the number in the opening has no zeros',
    { opening: '您提出的《关于推广节水灌溉的建议》（第127号）收悉。经研究，现答复如下：' },
  ],
  [
    'the number in the opening is a longer code',
    { opening: '您提出的《关于推广节水灌溉的建议》（第20230127号）收悉。经研究，现答复如下：' },
  ],
  [
    'the opening cites an order',
    { opening: '您提出的《关于推广节水灌溉的建议》收悉。根据市政府第315号令，经研究，现答复如下：' },
  ],
  [
    'the opening recalls an earlier session',
    {
      opening:
        '您在市五届人大二次会议上首次提出、市五届人大三次会议上再次提出的《关于推广节水灌溉的建议》（第0127号）收悉，现答复如下：',
    },
  ],
  [
    'the session is told in full in one place',
    {
      title: '云溪市农业农村局关于市第五届人民代表大会第三次会议第0127号建议的答复函',
      opening:
        '您在市五届人大三次会议上提出的《关于推广节水灌溉的建议》（第0127号）收悉。经研究，现答复如下：',
    },
  ],
  [
    'lists begin again under heads without numbers',
    {
      body: '工作情况\n一、改渠道\n已改造旧渠12公里。\n二、换喷头\n已更换3000套。\n下一步打算\n一、建管护站\n每镇建一座。\n二、定水价\n年内公布。',
    },
  ],
  [
    '一是 lists in several sections',
    {
      body: '一、工作情况\n一是改渠道。二是换喷头。三是建管护站。\n二、下一步打算\n一是定水价。二是装水表。',
    },
  ],
  [
    'a list inside of a list',
    {
      body: '一是改渠道：一是先改主渠，二是再改支渠。二是换喷头：一是试点，二是推开，三是评估。三是建管护站。',
    },
  ],
  [
    'an item a paragraph',
    { body: '一是改渠道，先主后支。\n二是换喷头，先试后推。\n三是建管护站，每镇一座。' },
  ],
  ['items that are numbered in three ways', { body: '一是改渠道。二要换喷头。第三，建管护站。四是定水价。' }],
  [
    'a marker with another sign',
    { body: '一、改渠道\n已改造旧渠12公里。\n二丶换喷头\n已更换3000套。\n三、建管护站\n每镇建一座。' },
  ],
  [
    'numbers in running text',
    { body: '我局统筹一、二、三产业，坚持一是一、二是二，推动“三农”工作，示范田亩产提高1.2倍。' },
  ],
  [
    'list numbers with one bracket',
    { body: '重点做好以下工作：1）改渠道；2）换喷头；3）建管护站。a）先主渠。b）后支渠。' },
  ],
  [
    'a quotation over two paragraphs',
    { body: '规划指出：“节水是大计。\n“节水也是民生。”我局据此安排工作。' },
  ],
  [
    'quotations inside of titles and brackets',
    {
      body: '我局印发《关于落实〈云溪市“十四五”节水规划（2021—2025年）〉的通知》（云农发〔2022〕18号），推进“节水镇（街道）”建设。',
    },
  ],
  [
    'months, spans and leap days',
    {
      body: '2023年4月，首批示范田开工；2月29日、每月31日定期巡查，11月至次年3月养护，犊牛24月龄出栏，工期18个月。',
    },
  ],
  [
    'roads, hotlines and codes',
    {
      body: '沿国道318、省道206改造渠道12公里，公布12345热线，形成“1+3+N”格局，落实33618现代农业体系和985、211高校合作。',
    },
  ],
  [
    'a year before 重点',
    { body: '我局编制2023重点工程清单，列有12个重点项目、3个试点镇，从0到1建成示范体系。' },
  ],
  ['shared units', { body: '小学、初中、高中分别建成节水设施8、5、3座，用水下降4.8和4.6个百分点。' }],
  ['a plan for later years', { body: '我局落实《云溪市节水规划（2025—2035年）》，编制2030年目标。' }],
  ['an office line and masked numbers', { tail: '联系人：高远峰　联系电话：0231-6520117、138****5678' }],
  ['a class mark and a number of it', { number: '云农函〔2023〕41号　A类' }],
  ['a code that ends in 字', { number: '云农提字〔2023〕41号' }],
  ['numbered in December, signed in January', { number: '云农函〔2022〕412号', date: '2023年1月6日' }],
  ['a letter of 2010', { number: '云农函〔2010〕41号', date: '二〇一〇年六月十二日' }],
  [
    'no signature, items without stops',
    {
      body: '一、改渠道，先主渠后支渠，今年完成12公里改造任务\n二、换喷头，先试点后推开，今年完成3000套更换任务',
      closing: '',
      agency: '',
      date: '',
    },
  ],
  [
    'no signature, an address at the end',
    {
      closing: '全市节水示范田分布图，已在我局网站公布，网址为 http://nyj.example.cn/jieshui',
      agency: '',
      date: '',
    },
  ],
  [
    'funds of two sections',
    {
      body: '一、改渠道\n截至2022年底，全市累计投入专项资金500万元，改造旧渠12公里。\n二、换喷头\n截至2022年底，全市累计投入专项资金800万元，更换喷头3000套。',
    },
  ],
  [
    'one measure at two times',
    { body: '2021年，全市建成高标准示范田120个；2022年，全市建成高标准示范田150个，2023年计划再建180个。' },
  ],
  [
    'one measure of two places',
    { body: '截至2022年底，青禾县累计建成高标准示范田120个，白石县累计建成高标准示范田150个。' },
  ],
  ['parts that may overlap', { body: '培训农技员50名，其中女性30名、党员40名。' }],
  ['parts that are not all', { body: '全市有高标准示范田63个，其中国家级4个、省级12个。' }],
  ['parts of other units', { body: '全市有示范田63个，其中国家级4个、占6.3%。' }],
  ['rounded parts', { body: '全市投入资金2.84亿元，其中市级1.5亿元、县级1.33亿元。' }],
  [
    'a cited document of the letter’s year',
    {
      body: '我局落实《云溪市节水条例实施细则》（云府发〔2023〕7号）和《国务院关于节水的意见》（国发〔2022〕3号）。',
    },
  ],
  [
    'a damaged date beside plain numbers',
    { body: '全市有灌区1025处，管护站1236个，投入1025万元，惠及农户520余户。' },
  ],
  [
    'English marks in code and addresses',
    { body: '灌溉系统采用PLC（可编程控制器）和4G模块，查询地址为http://nyj.example.cn/?a=1&b=??。' },
  ],
]

describe.each(['scraped', 'published'] as const)('in the profile %s nothing is said', (profile) => {
  it.each(letters)('where %s', (_, parts) => {
    const found = check(parse(sampleLetter(parts)), { profile }).map(({ finding }) => finding)
    // What a letter may leave out is no matter of these.
    const told = found.filter(
      ({ rule, severity }) => severity !== 'info' && !/^missing-|^title-elements$/.test(rule),
    )
    expect(told.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })
})
