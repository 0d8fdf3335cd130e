import { letter, testShapes } from './support/shapes.ts'

/** Titles, addressees, openings: how a letter says what it answers, and whom. */
testShapes([...titles(), ...addressees(), ...openings()])

function titles() {
  return [
    {
      why: 'a county reply in the words of the congress',
      text: letter({ title: '关于对县人大第十七届五次会议第19号建议的答复' }),
      is: { session: '17/5', number: '19', assembly: 'npc', noun: 'suggestion' },
    },
    {
      why: 'the council before its term',
      text: letter({
        title: '关于市十三届政协三次会议第201号提案的答复',
        to: '何清源委员:',
        opening: '您提出的《关于优化公交线路的提案》收悉,现答复如下:',
      }),
      is: { session: '13/3', number: '201', assembly: 'cppcc', noun: 'proposal' },
    },
    {
      why: 'the council with its place and 委员会',
      text: letter({ title: '对政协青禾县第十届委员会第二次会议第12号提案的答复函', to: '何清源委员:' }),
      is: { session: '10/2', number: '12', assembly: 'cppcc', noun: 'proposal', genre: '答复函' },
    },
    {
      why: 'an autonomous prefecture',
      text: letter({ title: '对自治州政协第十四届一次会议第123178号提案的答复', to: '何清源委员:' }),
      is: { session: '14/1', number: '123178' },
    },
    {
      why: 'the congress in full',
      text: letter({ title: '关于白塔区第十八届人民代表大会第七次会议第21065号建议答复的函' }),
      is: { session: '18/7', number: '21065', genre: '函' },
    },
    {
      why: 'the noun on both sides of the number',
      text: letter({ title: '关于县十八届人大四次会议代表建议第140号建议的答复' }),
      is: { session: '18/4', number: '140', noun: 'suggestion' },
    },
    {
      why: 'no 号 behind the number',
      text: letter({ title: '青禾县水务局关于青禾县第十五届人大一次会议 第152建议的答复函' }),
      is: { number: '152', issuer: '青禾县水务局', genre: '答复函' },
    },
    {
      why: 'a dotted number',
      text: letter({ title: '关于市四届人大七次会议第6.18号建议的答复' }),
      is: { number: '6.18', serial: null },
    },
    {
      why: 'a number with letters and no session',
      text: letter({ title: '关于市人大代表建议第BH035号的答复' }),
      is: { number: 'BH035', serial: 35, session: null, noun: 'suggestion' },
    },
    {
      why: 'between sessions',
      text: letter({ title: '关于对县十六届人大一次会议闭会2号建议的答复' }),
      is: { number: '闭会2', serial: 2 },
    },
    {
      why: 'proposals of leading visits',
      text: letter({
        title: '关于对领导走访代表第3号建议的答复',
        opening: '您提出的关于《关于修复青山村水渠》的建议收悉,答复如下:',
      }),
      is: {
        number: '3',
        topic: '关于修复青山村水渠',
        opening: '您提出的关于《关于修复青山村水渠》的建议收悉,答复如下:',
        session: null,
      },
    },
    {
      why: 'a number inside a number',
      text: letter({
        title: '关于政协十三届全国委员会第五次会议第02403号(医疗卫生类173号)提案答复的函',
        to: '何清源委员:',
      }),
      is: { number: '02403', session: '13/5', noun: 'proposal', genre: '函' },
    },
    {
      why: 'an original proposal of the congress',
      text: letter({ title: '关于县十四届人大四次会议第7号议事原案的答复(水利局)' }),
      is: {
        number: '7',
        noun: 'bill',
        title: '关于县十四届人大四次会议第7号议事原案的答复(水利局)',
        genre: '答复',
      },
    },
    {
      why: 'a proposal of party deputies',
      text: letter({
        title: '关于中共青禾县第十四次党代表大会第5号党代表提案的答复',
        opening: '您提出的《关于改善农村饮水条件的提案》收悉,现答复如下:',
      }),
      is: { kind: 'reply', number: '5', noun: 'proposal', assembly: null },
    },
    {
      why: 'class at the end of the title',
      text: letter({ title: '关于县政协九届四次会议第9号提案的答复 B', to: '何清源委员:' }),
      is: { class: 'B', title: '关于县政协九届四次会议第9号提案的答复 B', genre: '答复' },
    },
    {
      why: 'class inside the title',
      text: letter({ title: '关于县政协九届四次会议第9号提案办理情况(A)的函', to: '何清源委员:' }),
      is: { class: 'A', genre: '函', number: '9' },
    },
    {
      why: 'class in brackets at the end',
      text: letter({ title: '关于县政协九届四次会议第9号提案的答复(B)', to: '何清源委员:' }),
      is: { class: 'B', genre: '答复' },
    },
    {
      why: 'the proposal’s name behind the title',
      text: letter({
        title: '关于县政协九届四次会议第9号提案的答复《关于加强文物保护的提案》',
        to: '何清源委员:',
      }),
      is: {
        title: '关于县政协九届四次会议第9号提案的答复《关于加强文物保护的提案》',
        genre: '答复',
        number: '9',
      },
    },
    {
      why: 'the proposal’s name inside the title',
      text: letter({ title: '南溪市林业局对市九届人大二次会议第131号《关于加强古树保护的建议》的答复' }),
      is: { issuer: '南溪市林业局', genre: '答复', number: '131', session: '9/2' },
    },
    {
      why: 'a title of the proposal’s name only',
      text: letter({ title: '《关于加强古树保护的建议》的答复' }),
      is: {
        title: '《关于加强古树保护的建议》的答复',
        number: null,
        session: null,
        genre: '答复',
        noun: 'suggestion',
      },
    },
    {
      why: 'an agency answers',
      text: letter({
        title: '青禾县民政局关于答复县政协十届一次会议第15号提案的函',
        to: '县政协社会和法制委员会:',
        opening: '贵委提出的《关于加强养老服务的提案》收悉,现答复如下:',
      }),
      is: {
        kind: 'reply',
        issuer: '青禾县民政局',
        genre: '函',
        to: ['organization:县政协社会和法制委员会'],
        noun: 'proposal',
      },
    },
    {
      why: 'on how it was handled',
      text: letter({ title: '关于办理县十八届人大二次会议第44号建议情况的答复' }),
      is: { number: '44', issuer: null, genre: '答复' },
    },
    {
      why: 'a letterhead of an agency above a wrapped title',
      text: letter({
        title: '青禾县交通运输局\n关于对青禾县第十七届人大一次会议\n第33号建议的答    复\n青交函〔2022〕9号',
        opening: '您好!\n您提出的《关于修建青山村通组公路的建议》收悉,现答复如下:',
      }),
      is: {
        issuer: '青禾县交通运输局',
        docno: '青交函〔2022〕9号',
        number: '33',
        genre: '答复',
        kind: 'reply',
      },
    },
    {
      why: 'a web title and a letter title of other words',
      text: letter({
        head: '县城管局关于解决停车难问题的答复\n发布时间:2022-06-15 来源:县城管局',
        title: '关于对县十八届人大二次会议第44号建议的答复',
      }),
      is: {
        title: '关于对县十八届人大二次会议第44号建议的答复',
        notes: ['县城管局关于解决停车难问题的答复'],
      },
    },
    {
      why: 'a portal’s title and 原标题',
      text: letter({
        head: '关于加强古树保护的建议的答复',
        title: '(原标题:关于市十三届人大四次会议第12号建议的答复)',
      }),
      is: { number: '12', session: '13/4', kind: 'reply' },
    },
    {
      why: 'a news wrapper',
      text: letter({
        head: '县水务局答复人大代表建议\n2021-06-09 来源:县融媒体中心',
        title: '近日,县水务局对县十七届人大六次会议第52号建议作出答复,以下为答复原文。',
      }),
      is: { kind: 'reply', number: '52', session: '17/6', to: ['deputy:林知秋'] },
    },
    {
      why: 'a title broken by one blank',
      text: letter({ title: '青禾县水务局 关于县十七届人大五次会议第52号建议的答复' }),
      is: {
        issuer: '青禾县水务局',
        title: '青禾县水务局 关于县十七届人大五次会议第52号建议的答复',
        genre: '答复',
      },
    },
    {
      why: 'a title wrapped three times',
      text: letter({ title: '青禾县人民政府办公室关于对青禾县\n第十七届人大五次会议第52号\n建议的答复' }),
      is: {
        issuer: '青禾县人民政府办公室',
        title: '青禾县人民政府办公室关于对青禾县第十七届人大五次会议第52号建议的答复',
        session: '17/5',
      },
    },
    {
      why: 'the tail of the title glued to the addressee',
      text: letter({
        title: '关于对青禾县第十八届人民代表大会',
        to: '林知秋代表:第一次会议第1193号建议办理情况的答复',
      }),
      is: {
        kind: 'reply',
        number: '1193',
        to: ['deputy:林知秋'],
        salutation: '林知秋代表',
        noun: 'suggestion',
      },
    },
    {
      why: 'the year in the number’s place of a session',
      text: letter({ title: '对市政协2022年第18070124号提案的答复', to: '何清源委员:' }),
      is: { number: '18070124', session: null, noun: 'proposal', assembly: 'cppcc' },
    },
  ]
}

function addressees() {
  return [
    {
      why: 'two and the word two',
      text: letter({ to: '林知秋、方未二位代表:' }),
      is: { to: ['deputy:林知秋', 'deputy:方未'], total: 2 },
    },
    {
      why: 'ten names and the word ten',
      text: letter({ to: '林知秋、方未、柳成荫、秦月、高山、韦方、梁若谷、许望川、周以安、何清源等十代表:' }),
      is: { total: 10 },
    },
    {
      why: '等 and a count with 位',
      text: letter({ to: '林知秋等13位代表:' }),
      is: { to: ['deputy:林知秋'], total: 13, salutation: '林知秋等13位代表' },
    },
    {
      why: '等 and a count of members',
      text: letter({
        to: '秦月等7名委员:',
        opening: '你们提出题为《关于加强养老服务的议案》的提案收悉,现答复如下:',
      }),
      is: { to: ['member:秦月'], total: 7, topic: '关于加强养老服务的议案' },
    },
    {
      why: 'the first of the signers',
      text: letter({ to: '林知秋领衔代表:' }),
      is: { kind: 'reply', to: ['deputy:林知秋'], salutation: '林知秋领衔代表' },
    },
    {
      why: 'greeted on the same line',
      text: letter({ to: '林知秋代表您好:' }),
      is: { to: ['deputy:林知秋'], kind: 'reply' },
    },
    {
      why: 'greeted with a comma',
      text: letter({ to: '尊敬的林知秋代表,您好!' }),
      is: { to: ['deputy:林知秋'], kind: 'reply' },
    },
    {
      why: 'no colon',
      text: letter({ to: '林知秋代表' }),
      is: { to: ['deputy:林知秋'], salutation: '林知秋代表' },
    },
    {
      why: 'no colon, an agency',
      text: letter({
        title: '青禾县发展和改革局协办意见',
        to: '县水利局',
        opening: '林知秋代表提出的《关于改善农村饮水条件的建议》收悉,现将办理意见如下:',
        thanks: '专此答复',
      }),
      is: { kind: 'opinion', to: ['organization:县水利局'], genre: '协办意见', issuer: '青禾县发展和改革局' },
    },
    {
      why: 'blanks behind the colon',
      text: letter({ to: '   林知秋代表:        ' }),
      is: { to: ['deputy:林知秋'], salutation: '林知秋代表' },
    },
    { why: 'a masked name', text: letter({ to: '***代表:' }), is: { kind: 'reply', to: ['deputy:***'] } },
    {
      why: 'a masked name with surname',
      text: letter({ to: '林**、方*委员:' }),
      is: { kind: 'reply', to: ['member:林**', 'member:方*'] },
    },
    { why: 'a padded name', text: letter({ to: '林  秋代表:' }), is: { to: ['deputy:林秋'] } },
    {
      why: 'a long name with a dot',
      text: letter({ to: '阿卜杜拉·买买提、吐尔逊古丽委员:' }),
      is: { to: ['member:阿卜杜拉·买买提', 'member:吐尔逊古丽'] },
    },
    {
      why: 'an unusual name',
      text: letter({ to: '尼玛扎西、七斤卓玛代表:' }),
      is: { to: ['deputy:尼玛扎西', 'deputy:七斤卓玛'] },
    },
    {
      why: 'a group of members',
      text: letter({
        to: '青石乡委员小组:',
        opening: '你们提出的《关于修建青山村通组公路的提案》收悉,现答复如下:',
      }),
      is: { kind: 'reply', to: ['organization:青石乡委员小组'] },
    },
    {
      why: 'a party',
      text: letter({ to: '农工党市委会:', opening: '您提出的《关于发展中医药的提案》收悉,现答复如下:' }),
      is: { kind: 'reply', to: ['organization:农工党市委会'] },
    },
    {
      why: 'a sector',
      text: letter({ to: '市政协民建界别:', opening: '你们提出的《关于发展中医药的提案》收悉,现答复如下:' }),
      is: { to: ['organization:市政协民建界别'] },
    },
    {
      why: 'a party’s committee',
      text: letter({
        to: '民盟白塔区总支:',
        opening: '贵党派提出的《关于发展中医药的提案》收悉,现答复如下:',
      }),
      is: { kind: 'reply', to: ['organization:民盟白塔区总支'] },
    },
    {
      why: 'a delegation',
      text: letter({
        to: '青石镇代表团:',
        opening: '贵团提出的《关于修建青山村通组公路的议案》收悉,现答复如下:',
      }),
      is: { kind: 'reply', to: ['organization:青石镇代表团'] },
    },
    {
      why: 'a headquarters',
      text: letter({
        title: null,
        to: '市污染防治攻坚战指挥部办公室:',
        opening:
          '现将何清源委员在市政协五届三次会议提出的《关于整治扬尘的提案》(第034号提案)协办意见函告如下:',
      }),
      is: {
        kind: 'opinion',
        to: ['organization:市污染防治攻坚战指挥部办公室'],
        number: '034',
        topic: '关于整治扬尘的提案',
        noun: 'proposal',
      },
    },
    {
      why: 'a street',
      text: letter({
        title: '白塔区城管局关于区政协十六届一次会议第202号提案协办意见的函',
        to: '文昌街道:',
        opening:
          '区政协十六届一次会议提出的《关于整治扬尘的提案》(第202号提案)已转由我局协办。现将协办情况函复如下:',
      }),
      is: { kind: 'opinion', to: ['organization:文昌街道'], number: '202' },
    },
    {
      why: 'on the same line as the letter',
      text: letter({
        to: null,
        opening: '林知秋代表:您提出的《关于改善农村饮水条件的建议》收悉,现答复如下:首先感谢您的关心。',
      }),
      is: {
        kind: 'reply',
        salutation: '林知秋代表',
        opening: '您提出的《关于改善农村饮水条件的建议》收悉,现答复如下:',
      },
    },
    {
      why: 'many on the same line as the letter',
      text: letter({
        to: null,
        opening: '林知秋、方未等代表: 你们提出的“关于改善农村饮水条件的建议”收悉,现答复如下:',
      }),
      is: { kind: 'reply', to: ['deputy:林知秋', 'deputy:方未'] },
    },
    {
      why: 'nobody',
      text: letter({ to: null }),
      is: { kind: 'reply', to: [], opening: '您提出的《关于改善农村饮水条件的建议》收悉,现答复如下:' },
    },
    {
      why: 'nobody but a third person',
      text: letter({
        title: '白塔区文昌街道关于市八届人大二次会议第17号建议的会办意见',
        to: null,
        opening: '林知秋代表提出的《关于改善农村饮水条件的建议》收悉,现将会办意见函告如下:',
        thanks: '以上意见供你单位统一答复代表时参考。',
      }),
      is: { kind: 'opinion', to: [], number: '17', topic: '关于改善农村饮水条件的建议' },
    },
    {
      why: 'dear deputies within the letter',
      text: letter({ thanks: '尊敬的各位代表,衷心希望你们今后一如既往地支持水利事业。' }),
      is: { to: ['deputy:林知秋'], salutation: '林知秋代表' },
    },
    {
      why: 'a body with 并 and a copy',
      text: letter({
        to: '市政府:',
        title: null,
        opening: '《关于改善农村饮水条件的建议》(市十届人大二次会议第17号)收悉。现将办理情况报告如下:',
      }),
      is: { kind: 'reply', to: ['organization:市政府'] },
    },
  ]
}

function openings() {
  const plainBody = '接到建议后,我局组织人员到现场查看了水源和管网,并与乡镇作了商量,计划明年春季开工。'
  const at = (opening: string, rest: Record<string, unknown> = {}) => ({
    why: opening,
    text: letter({ opening }),
    is: { kind: 'reply', opening, paragraphs: [plainBody], topic: '关于改善农村饮水条件的建议', ...rest },
  })
  return [
    at('你提出的《关于改善农村饮水条件的建议》,已交由我局办理,现答复如下:'),
    at('您提出的《关于改善农村饮水条件的建议》已转交我局办理。现将办理情况答复如下:'),
    at('您提出的《关于改善农村饮水条件的建议》,已转交由我局研究办理,现将有关情况答复如下:'),
    at('你提出的关于《关于改善农村饮水条件的建议》,已交我们研究办理,现答复如下:'),
    at('您提的《关于改善农村饮水条件的建议》问题已交由我局研究办理,现就此建议回复如下:'),
    at('您提出的《关于改善农村饮水条件的建议》,县人民政府已交我局办理。现将有关情况回复如下。'),
    at('您提出的《关于改善农村饮水条件的建议》,经转地区水利局研究办理,答复如下:'),
    at(
      '您在县十七届人大一次会议上提出的《关于改善农村饮水条件的建议》已收悉,现将办理意见和落实情况答复如下:',
    ),
    at('您提出的《关于改善农村饮水条件的建议》收悉,具体答复如下:'),
    at('您提出的《关于改善农村饮水条件的建议》收悉,现复如下:'),
    at('您《关于改善农村饮水条件的建议》收悉,现答复如下:'),
    at('提出的《关于改善农村饮水条件的建议》收悉,现答复如下:'),
    at('感谢您对水利工作的关心,您提出的《关于改善农村饮水条件的建议》收悉,现答复如下:'),
    at('您提出的《关于改善农村饮水条件的建议》收悉,非常感谢您对水利工作的关心。经认真研究,现答复如下:'),
    at(
      '您提出的《关于改善农村饮水条件的建议》收悉。青山村地处山区,水源不足,群众用水困难。我局对此十分重视,局长梁若谷带队到现场查看。现将办理情况答复如下:',
    ),
    at(
      '您提出的《关于改善农村饮水条件的建议》收悉。我们对有关问题进行了认真研究,并于5月20日与您进行了面商,现答复如下:',
    ),
    at('您提出题为《关于改善农村饮水条件的建议》的建议收悉,会议主席团已将此列为建议案,现答复如下:', {
      noun: 'suggestion',
    }),
    at('您提出的《关于改善农村饮水条件的建议》之提案收悉,现答复如下:'),
    at('您提出的《关于改善农村饮水条件的建议》的案收悉,现答复如下:'),
    at('您提出的《关于改善农村饮水条件的建议的提案》收悉,现答复如下:', {
      topic: '关于改善农村饮水条件的建议的提案',
    }),
    at('您提出的“关于改善农村饮水条件的建议”的提案收悉,现答复如下:'),
    at('您提出的关于“关于改善农村饮水条件的建议”的建议收悉,现答复如下:'),
    at('您提出的关于《关于改善农村饮水条件的建议》的建议收悉,现答复如下:'),
    at('您提出的“关于改善农村饮水条件的建设”收悉,现答复如下:', { topic: '关于改善农村饮水条件的建设' }),
    at(
      '您提出的《关于规范“刷脸”、设置<慢>字标志和限速30公里、落实《道路交通安全法》的建议》收悉,现答复如下:',
      { topic: '关于规范“刷脸”、设置<慢>字标志和限速30公里、落实《道路交通安全法》的建议' },
    ),
    at('您提出的《关于改善农村饮水条件的建议(第81号)收悉,现答复如下:', {
      topic: '关于改善农村饮水条件的建议',
    }),
    at('您提出的关于改善农村饮水条件的建议收悉,现答复如下:'),
    at('您提出的关于改善农村饮水条件的第155号建议收悉,现答复如下:', {
      topic: '关于改善农村饮水条件',
      number: '81',
    }),
    at('您提出的《关于改善农村饮水条件的建议》(编号:第3012号)收悉,现答复如下:'),
    at('您提出的《关于改善农村饮水条件的建议》(98号)收悉,现答复如下:'),
    at(
      '您在市政协五届五次会议上提出的《关于改善农村饮水条件的建议》(市政协五届五次会议第0328号提案)收悉,经与市财政局、市林业局共同研究办理,现答复如下:',
      { co: ['市财政局', '市林业局'] },
    ),
    at(
      '您提出的《关于改善农村饮水条件的建议》收悉。我局会同县财政局、县林业局等协办单位认真研究,现答复如下:',
      { co: ['县财政局', '县林业局'] },
    ),
    at('您提出的《关于改善农村饮水条件的建议》收悉,经县财政局、县林业局会办,现答复如下:', {
      co: ['县财政局', '县林业局'],
    }),
    at('您提出的《关于改善农村饮水条件的建议》收悉。经商财政部、自然资源部,现答复如下:', {
      co: ['财政部', '自然资源部'],
    }),
    at('您提出的《关于改善农村饮水条件的建议》收悉,经综合县财政局、青石镇政府等会办单位意见,现答复如下:', {
      co: ['县财政局', '青石镇政府'],
    }),
    at('您提出的《关于改善农村饮水条件的建议》收悉,经商县财政局和县林业局,现答复如下:', {
      co: ['县财政局', '县林业局'],
    }),
    at(
      '您提出的《关于改善农村饮水条件的建议》收悉。经会同省财政厅、省自然资源厅、人民银行青禾支行研究,现答复如下:',
      { co: ['省财政厅', '省自然资源厅', '人民银行青禾支行'] },
    ),
  ]
}
