import { expect } from 'vitest'
import { letter, testShapes } from './support/shapes.ts'

/** Closings, signatures, contacts, copies: how letters end. */
testShapes([
  ...(
    [
      ['以上答复如有不妥,请批评指正。', '如有不妥,请批评指正。'],
      ['以上答复您是否满意,如有意见,敬请反馈。', '如有意见,敬请反馈。'],
      [
        '对以上答复如有意见,请填写《征询意见表》,反馈给县政府办公室。',
        '对以上答复如有意见,请填写《征询意见表》,反馈给县政府办公室。',
      ],
      ['对上述答复有什么意见,请填入“征询意见表”,寄送县人大代联委。', null],
      ['此答复函已经梁若谷局长审签。对此答复函您有什么意见,请填写在回执上,并寄给县政府督查室。', null],
      ['此复。', null],
      ['专此答复。', null],
      ['专此答复', null],
      ['专此答复,诚挚感谢您对水利工作的关心!', null],
      ['特此答复。', null],
      ['特此函告。', null],
      ['特此函复', null],
      ['此致\n敬礼!', null],
      ['祝您生活愉快!', null],
      ['顺祝身体健康、工作顺利!', null],
      ['恳请您一如既往地关心和支持水利事业的发展。', null],
      ['希望您一如既往地关注和支持我们的工作,多提宝贵意见。', null],
      [
        '如您对答复有意见,请登录代表履职app填写反馈意见。',
        '如您对答复有意见,请登录代表履职app填写反馈意见。',
      ],
      ['请您填写反馈意见表并寄回我局。', null],
    ] as const
  ).map(([thanks, feedback]) => ({
    why: thanks,
    text: letter({ thanks }),
    is: {
      closing: thanks.split('\n'),
      ...(feedback === null ? {} : { feedback }),
    },
  })),
  ...(
    [
      ['此答复函已经梁若谷局长审签。', '梁若谷/局长'],
      ['此复函已经我局局长梁若谷审签。', '梁若谷/局长'],
      ['此件已经本委分管副主任何千里审定。', '何千里/副主任'],
      ['此函已经县政府副县长何千里签发。', '何千里/副县长'],
      ['此复函已经我局局长审签。', null],
      ['此答复函已经区商务委员会主任梁若谷审签。', '梁若谷/主任'],
      ['本复函业经县水利局局长何千里审定。', '何千里/局长'],
      ['此件已经市城市管理局分管副局长何千里签发。', '何千里/副局长'],
      ['此复函已经县水利局局长审签。', null],
      ['本答复已经县档案馆馆长何千里审核同意。', '何千里/馆长'],
      ['此件已经我院检察长何千里签发。', '何千里/检察长'],
    ] as const
  ).map(([thanks, approval]) => ({ why: thanks, text: letter({ thanks }), is: { approval } })),
  ...(
    [
      ['2018年5月16日', '2018-05-16'],
      ['二〇一七年六月二十八日', '2017-06-28'],
      ['二○二一年八月三日', '2021-08-03'],
      ['二00八年十月十日', '2008-10-10'],
      ['二0一七年六月五日', '2017-06-05'],
      ['2020年4月28', '2020-04-28'],
      ['2023713', null],
      ['2020823', '2020-08-23'],
      ['2019616', '2019-06-16'],
      ['20211027', '2021-10-27'],
      ['2021731', '2021-07-31'],
      ['2025821日', '2025-08-21'],
      ['2023530', '2023-05-30'],
      ['202147', '2021-04-07'],
      ['20198月31日', '2019-08-31'],
      ['2019 年 6 月 5 日', '2019-06-05'],
      ['2019.6.5', '2019-06-05'],
      ['2019-06-05', '2019-06-05'],
      ['2019年6月', '2019-06'],
      ['二〇一九年六月', '2019-06'],
      ['2021111', null],
      ['２０１９年６月５日', '2019-06-05'],
    ] as const
  ).flatMap(([date, iso]) => [
    {
      why: `dated ${date}`,
      text: letter({ date }),
      is: { date: date === '2023713' ? '2023-07-13' : iso, agencies: ['青禾县水务局'] },
    },
    {
      why: `dated ${date} without an agency`,
      text: letter({
        agency: null,
        date: `${' '.repeat(60)}${date}`,
        tail: '联系单位:青禾县水务局\n联系电话:0918-3311223  联系人:韦方',
      }),
      is: { date: date === '2023713' ? '2023-07-13' : iso, agencies: [], contacts: ['韦方:0918-3311223'] },
    },
  ]),
  {
    why: 'agency and date far apart on one line',
    text: letter({ agency: null, date: `青禾县水务局${' '.repeat(60)}2019年6月5日` }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05' },
  },
  {
    why: 'agency and date on one line, one blank between',
    text: letter({ agency: null, date: `青禾县水务局 2019年6月5日` }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05' },
  },
  {
    why: 'an alias in brackets',
    text: letter({ agency: '青禾县住房和城乡建设局(县人民防空办公室)' }),
    is: { agencies: ['青禾县住房和城乡建设局(县人民防空办公室)'] },
  },
  {
    why: 'two agencies, a line each',
    text: letter({ agency: '青禾县水务局\n青禾县财政局' }),
    is: { agencies: ['青禾县水务局', '青禾县财政局'] },
  },
  {
    why: 'two agencies on one line',
    text: letter({ agency: '青禾县水务局      青禾县财政局' }),
    is: { agencies: ['青禾县水务局', '青禾县财政局'] },
  },
  {
    why: 'a township government',
    text: letter({ agency: '青禾县青石镇人民政府' }),
    is: { agencies: ['青禾县青石镇人民政府'] },
  },
  {
    why: 'a street office',
    text: letter({ agency: '白塔区人民政府文昌街道办事处' }),
    is: { agencies: ['白塔区人民政府文昌街道办事处'] },
  },
  {
    why: 'a prefecture office',
    text: letter({ agency: '南溪地区行政公署办公室' }),
    is: { agencies: ['南溪地区行政公署办公室'] },
  },
  {
    why: 'a police team',
    text: letter({ agency: '青禾县公安局交通警察大队' }),
    is: { agencies: ['青禾县公安局交通警察大队'] },
  },
  { why: 'a ministry', text: letter({ agency: '教 育 部' }), is: { agencies: ['教 育 部'] } },
  {
    why: 'a company',
    text: letter({ agency: '国网青禾县供电公司' }),
    is: { agencies: ['国网青禾县供电公司'] },
  },
  {
    why: 'a party body',
    text: letter({ agency: '中共青禾县委组织部' }),
    is: { agencies: ['中共青禾县委组织部'] },
  },
  {
    why: 'an agency alone at the end',
    text: letter({ date: null }),
    is: { agencies: ['青禾县水务局'], date: null },
  },
  { why: 'neither', text: letter({ agency: null, date: null }), is: { agencies: [], date: null } },
  {
    why: 'the date twice',
    text: letter({ date: '2019年6月5日\n2019年6月5日' }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05', notes: ['2019年6月5日'] },
  },
  {
    why: 'an empty signer above the agency',
    text: letter({ agency: '领导签字:\n青禾县水务局' }),
    is: { agencies: ['青禾县水务局'], signatory: null },
  },
  {
    why: 'no text on this page',
    text: letter({ agency: '(此页无正文)\n青禾县水务局' }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05', notes: ['(此页无正文)'] },
  },
  {
    why: 'contacts between thanks and signature',
    text: letter({ agency: '(联系人:韦方,联系电话:0918-3311223)\n青禾县水务局' }),
    is: { agencies: ['青禾县水务局'], date: '2019-06-05', contacts: ['韦方:0918-3311223'] },
  },
  ...[
    '联系人:韦方,联系电话:0918-3\n311223',
    '(联系人:韦方 电话:0918-331122\n3)',
    '联系人:韦方 手机:1390\n5550123',
  ].map((tail) => ({
    why: `a phone broken over two lines: ${tail}`,
    text: letter({ tail }),
    is: { contacts: [tail.includes('手机') ? '韦方:13905550123' : '韦方:0918-3311223'], unclaimed: [] },
  })),
  {
    why: 'contacts between thanks and a date alone',
    text: letter({ agency: '联系人:韦方\n联系电话:0918-3311223' }),
    is: { agencies: [], date: '2019-06-05', contacts: ['韦方:0918-3311223'] },
  },
  ...(
    [
      ['联系人:韦方\n联系电话:3311223', ['韦方:3311223']],
      ['联系人及电话:韦方,0918-3311223', ['韦方:0918-3311223']],
      ['联系人及电话:韦方—3311223', ['韦方:3311223']],
      ['联系人及电话:韦方 3311223', ['韦方:3311223']],
      ['(联系人:韦方,联系电话:0918—3311223)', ['韦方:0918—3311223']],
      ['(联系人:韦方;联系电话:13800000000)', ['韦方:13800000000']],
      ['(联系人:韦方)', ['韦方:']],
      ['联系人:\n联系电话:3311223', [':3311223']],
      ['联系人:韦方\n联系电话:', ['韦方:']],
      [
        '分管领导:高山          联系电话:3311200\n经办人及电话:韦方 3311223',
        ['高山:3311200', '韦方:3311223'],
      ],
      [
        '主管领导人姓名:高山    电话:3311200\n具体经办人姓名:韦方    电话:3311223',
        ['高山:3311200', '韦方:3311223'],
      ],
      ['经 办 人姓名:韦方  单位电话:3311223', ['韦方:3311223']],
      ['承办人:韦方   单位联系电话:3311223', ['韦方:3311223']],
      ['承办负责人:高山\n承办人及联系电话:韦方    3311223', ['高山:', '韦方:3311223']],
      ['联系单位电话:3311223', [':3311223']],
      ['承办股室及电话:饮水股韦方0918-3311223', ['饮水股韦方:0918-3311223']],
      ['联系人:饮水股-韦方,电话:3311223、13800000000', ['韦方:3311223/13800000000']],
      ['联系单位及电话:\n县水务局   3311223', ['县水务局:3311223']],
      ['联系单位及联系人:县水务局韦方;联系电话:3311223', ['县水务局韦方:3311223']],
      ['联系人:韦方  联系电话:3311223  传  真:3311224\n邮 政 编 码:723000', ['韦方:3311223']],
      ['人:韦方 电话:3311223', ['韦方:3311223']],
      [
        '主管领导人姓名:高山  电话:0917—3311200\n具体经办人姓名:0917—3311223',
        ['高山:0917—3311200', ':0917—3311223'],
      ],
      ['联系人:韦方 3311223 高山 3311200', ['韦方:3311223', '高山:3311200']],
      ['联系人:韦方,联系电话:3311223。', ['韦方:3311223']],
      ['联系人:赵  某   联系电话:3311223', ['赵  某:3311223']],
      ['联系人:娄**    联系电话:189****1234', ['娄**:189****1234']],
      ['联系单位:青禾县水务局  联系人:韦方  联系电话:3311223', ['韦方:3311223']],
      ['联系科室:饮水股 联系电话:3311223', ['饮水股:3311223']],
      ['承办单位:青禾县水务局\n承办人:韦方\n电话:3311223', ['韦方:3311223']],
      ['(联系人及电话:韦方 0918-3311223;邮编:723000)', ['韦方:0918-3311223']],
      ['经办人:韦方(0918-3311223)', ['韦方:0918-3311223']],
      ['联 系 人:韦 方\n联系方式:0918-3311223 转 8012', ['韦 方:0918-3311223 转 8012']],
      ['咨询电话:12345', [':12345']],
    ] as const
  ).map(([tail, contacts]) => ({ why: tail, text: letter({ tail }), is: { contacts, date: '2019-06-05' } })),
  ...(
    [
      ['抄送:县人大代联委,县政府督查室。', ['县人大代联委', '县政府督查室']],
      ['抄 送:县人大代联委、县政府督查室', ['县人大代联委', '县政府督查室']],
      ['抄报:县人大常委会代表联络工作委员会', ['县人大常委会代表联络工作委员会']],
      ['抄  报:县人大代联委  县政府督查室', ['县人大代联委', '县政府督查室']],
      ['抄 报:县人大代联委(2份)  县政府督查室(2份)', ['县人大代联委(2份)', '县政府督查室(2份)']],
      ['报:市人民政府建议提案办公室\n抄送:市政协提案委', ['市人民政府建议提案办公室', '市政协提案委']],
      ['抄送:县委办、县政府办,县人大办;高山副县长', ['县委办', '县政府办', '县人大办', '高山副县长']],
      ['抄送:市政协提案委,\n市政府督查室。', ['市政协提案委', '市政府督查室']],
    ] as const
  ).map(([tail, copies]) => ({ why: tail, text: letter({ tail }), is: { copies } })),
  {
    why: 'receivers with a list in brackets',
    text: letter({ tail: '抄送:各县(市、区)水利局,市直有关单位(含高新区、经开区)。' }),
    is: { copies: ['各县(市、区)水利局', '市直有关单位(含高新区、经开区)'] },
  },
  {
    why: 'an imprint',
    text: letter({ tail: `青禾县水务局办公室${' '.repeat(100)}2019年6月6日印发` }),
    is: {
      notes: [`青禾县水务局办公室${' '.repeat(100)}2019年6月6日印发`],
      agencies: ['青禾县水务局'],
      date: '2019-06-05',
    },
  },
  {
    why: 'attachments',
    text: letter({ agency: '附件:1.青山村管网改造图\n   2.工程预算表\n青禾县水务局' }),
    is: { attachments: ['青山村管网改造图', '工程预算表'], agencies: ['青禾县水务局'] },
  },
  {
    why: 'one attachment',
    text: letter({ agency: '附件:青山村管网改造图\n青禾县水务局' }),
    is: { attachments: ['青山村管网改造图'] },
  },
  {
    why: 'pages of two attachments below the letter, by their numbers',
    text: letter({
      agency: '附件:1.青山村管网改造图\n   2.工程预算表\n青禾县水务局',
      tail: '附件1\n青山村管网改造图\n主管2.4公里,支管5公里。\n附件2\n工程预算表\n(单位:万元)\n1  主管  120\n抄送:县政府督查室。',
    }),
    is: {
      attachments: ['青山村管网改造图', '工程预算表'],
      annexes: ['青山村管网改造图主管2.4公里,支管5公里。', '工程预算表(单位:万元)1  主管  120'],
      copies: ['县政府督查室'],
      unclaimed: [],
    },
  },
  {
    why: 'pages of attachments out of their order, one without',
    text: letter({
      agency: '附件:1.水厂名单\n2.泵站名单\n青禾县水务局',
      tail: '附件2\n泵站名单\n一、东河泵站',
    }),
    is: { attachments: ['水厂名单', '泵站名单'], annexes: [null, '泵站名单一、东河泵站'], unclaimed: [] },
  },
  {
    why: 'the heading of its pages names the attachment again',
    text: letter({
      agency: '附件:水厂名单\n青禾县水务局',
      tail: '附件:水厂名单\n一、城东水厂\n二、城西水厂',
    }),
    is: { attachments: ['水厂名单'], annexes: ['一、城东水厂二、城西水厂'], unclaimed: [] },
  },
  {
    why: 'pages of no listed attachment',
    text: letter({ tail: '附件\n水厂名单如下,供您参考。\n城东水厂日供水2万吨。' }),
    is: { attachments: [], unclaimed: expect.arrayContaining(['城东水厂日供水2万吨。']) },
  },
  { why: 'empty attachments', text: letter({ tail: '相关附件:\n附件下载:' }), is: { attachments: [] } },
  {
    why: 'class and disclosure at the end',
    text: letter({ tail: '办复类别:B类\n公开方式:主动公开' }),
    is: { class: 'B', disclosure: '主动公开' },
  },
  { why: 'a quoted note', text: letter({ tail: '注:“主动公开”。' }), is: { disclosure: '主动公开' } },
  {
    why: 'this paper may be published',
    text: letter({ tail: '(此件主动公开)' }),
    is: { disclosure: '此件主动公开' },
  },
  {
    why: 'disclosure as a sentence of the body',
    text: letter({ thanks: '以上意见可主动公开。' }),
    is: { agencies: ['青禾县水务局'] },
  },
  {
    why: 'who handled, at the end',
    text: letter({
      title: null,
      agency: null,
      date: null,
      opening: '您提出的《关于改善农村饮水条件的建议》收悉,现答复如下:',
      tail: '主办单位:县水务局\n会办单位:县财政局、县林业局',
    }),
    is: { co: ['县财政局', '县林业局'], agencies: [] },
  },
  {
    why: 'the handler alone',
    text: letter({ agency: '承办单位:青禾县水务局' }),
    is: { agencies: [], date: '2019-06-05' },
  },
  ...(
    [
      [
        '抄  送：县人大常委会代表联络工作委员会\n        县政府办公室  县财政局',
        ['县人大常委会代表联络工作委员会', '县政府办公室', '县财政局'],
      ],
      [
        '抄送：县人大常委会代表工委\n县政府办公室，县财政局。',
        ['县人大常委会代表工委', '县政府办公室', '县财政局'],
      ],
      ['分送：县人大代表工委、县政府督查室', ['县人大代表工委', '县政府督查室']],
      ['抄：县政府办公室', ['县政府办公室']],
      ['抄报单位：县政府', ['县政府']],
    ] as const
  ).map(([tail, copies]) => ({ why: tail, text: letter({ tail }), is: { copies, date: '2019-06-05' } })),
  ...[
    '青禾县水务局办公室  2019年6月6日印',
    '青禾县水务局办公室  2019年6月6日印制',
    '录入：方未　校对：何清',
    '（此页为签章页，无正文）',
  ].map((tail) => ({ why: tail, text: letter({ tail }), is: { notes: [tail], date: '2019-06-05' } })),
  {
    why: 'a page without text above the signature',
    text: letter({ agency: '（本页无正文）\n青禾县水务局' }),
    is: { notes: ['（本页无正文）'], agencies: ['青禾县水务局'] },
  },
  {
    why: 'a name that signs in brackets',
    text: letter({ agency: '（青禾县水务局）' }),
    is: { agencies: ['青禾县水务局'] },
  },
  {
    why: 'who signs is no receiver of the copies above',
    text: letter({ agency: '抄送：县政府办公室\n青禾县水务局' }),
    is: { copies: ['县政府办公室'], agencies: ['青禾县水务局'] },
  },
  {
    why: 'an office behind the name of who is asked',
    text: letter({ tail: '联系人：高山远（水资源股股长），电话3311223' }),
    is: { contacts: ['高山远:3311223'] },
  },
  {
    why: 'no title of an attachment',
    text: letter({ tail: '附件：如文' }),
    is: { attachments: [], notes: ['附件：如文'] },
  },
  ...(
    [
      [
        '抄送：县人大代工委（3份），县政府督查室（1份），存档（1份）。',
        ['县人大代工委（3份）', '县政府督查室（1份）'],
      ],
      [
        '抄送：县人大常委会代表工委、县政府办公室。        （共印10份）',
        ['县人大常委会代表工委', '县政府办公室'],
      ],
      ['（抄送：县人大常委会代表工委、县政府办公室）', ['县人大常委会代表工委', '县政府办公室']],
      ['报：县人大常委会；送：县政府办公室', ['县人大常委会', '县政府办公室']],
    ] as const
  ).map(([tail, copies]) => ({ why: tail, text: letter({ tail }), is: { copies } })),
  {
    why: 'files under a label of attachments',
    text: letter({ tail: '附件：\n管网一览表.xlsx\n改造安排.docx' }),
    is: { attachments: ['管网一览表.xlsx', '改造安排.docx'] },
  },
  {
    why: 'a form below the letter, no contacts of its own',
    text: letter({
      tail: '附件\n办理情况征询意见表\n代表姓名  林知秋\n办理单位  青禾县水务局\n满意  基本满意  不满意',
    }),
    is: {
      attachments: ['办理情况征询意见表'],
      annexes: ['办理情况征询意见表代表姓名  林知秋办理单位  青禾县水务局满意  基本满意  不满意'],
      contacts: [],
    },
  },
  {
    why: 'who gave the text in, no name that signs',
    text: letter({ tail: '（青禾县水务局供稿）' }),
    is: { agencies: ['青禾县水务局'], unclaimed: ['（青禾县水务局供稿）'] },
  },
  ...['来源：青禾县水务局', '审核：方未  编辑：何清', '代表签名：        时间：'].map((tail) => ({
    why: `below the letter: ${tail}`,
    text: letter({ tail }),
    is: { notes: [tail] },
  })),
])
