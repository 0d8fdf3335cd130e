/** The nouns that end a personal salutation, with the role each names. */
export const roleNouns = [
  ['deputy', '代表'],
  ['member', '委员'],
] as const
/** The nouns of all roles. */
export const roleWords = roleNouns.map(([, noun]) => noun)

/** Endings of those who write to an office but move no proposal: citizens, customers, users of a message board. */
export const citizenEndings = [
  '先生',
  '女士',
  '同志',
  '网友',
  '网民',
  '市民',
  '居民',
  '村民',
  '群众',
  '业主',
  '住户',
  '用户',
  '家长',
  '师傅',
  '老师',
  '同学',
  '朋友',
  '来信人',
  '来访人',
  '投诉人',
  '申请人',
] as const

/** Greetings printed after the names. */
export const greetings = ['您好', '你好', '您们好', '你们好'] as const

/** What an opening begins with that names nobody: 您, 贵, 现将. */
export const addressUnits = '您你贵现'

/** Courtesies before the names. */
export const courtesies = ['尊敬的', '敬爱的', '尊敬', '敬爱', '亲爱的', '尊敬地'] as const

/** Assemblies before the name of one of their members: 市政协|林秋禾委员. */
export const assemblyNames = ['人大', '政协'] as const

/** What names the tier of such an assembly in a word of its own: 全国人大代表, 自治区政协委员. */
export const assemblyTiers = ['全国', '自治区', '自治州', '自治县', '自治旗'] as const

/** Who of several moved a proposal first: 陈梧桐领衔等3名代表, 林秋禾委员(第一提案人). */
export const leadWords = [
  '领衔',
  '领衔人',
  '领衔提出',
  '牵头',
  '牵头人',
  '第一提案人',
  '第一提出人',
  '第一领衔人',
  '提案人',
  '第一作者',
] as const

/** Those who moved it with one who is named: 林秋禾委员及各位联名委员. */
export const companions = [
  '各位',
  '其他',
  '其余',
  '联名',
  '附议',
  '联名的',
  '附议的',
  '各位联名',
  '各位附议',
  '联名的各位',
  '附议的各位',
  '其他联名',
  '其他附议',
  '联名提案',
  '各位提案',
] as const

/** What is said after a name: 黄盖同志. */
export const namesBehindRole = ['同志', '先生', '女士'] as const

/** How an opening tells that a proposal came in. */
export const receiptWords = [
  '收悉',
  '答复如下',
  '回复如下',
  '函复如下',
  '函告如下',
  '复函如下',
  '汇报如下',
  '意见如下',
  '现复如下',
  '情况如下',
] as const

/** Labels of who is written to. */
export const addressLabels = [
  '答复对象',
  '答复代表',
  '答复委员',
  '主送',
  '主送机关',
  '主送单位',
  '致',
  '收件人',
  '收文单位',
  '呈送',
] as const

/** Measures of persons in a count: 3位, 3名, 3人. */
export const personMeasures = '位名人'
/** What joins two names, and a count to a name. */
export const nameJoiners = '并及和与暨'
export const countJoiners = '共的'
/** You, of one person. */
export const youUnits = '您你'
/** What a letter speaks to a proposer with. */
export const spokenTo = '您你贵'

/** Groups of an assembly before the name of one who sits in it: 金墩乡代表团|李银花代表. */
export const groupNames = ['代表团', '代表组', '代表小组', '委员小组', '界别', '界'] as const

/** What is said behind a role: 林知秋代表|同志. */
export const behindRole = ['们', '同志'] as const
/** What stands before the role where nobody is named: 尊敬的|各位|政协|委员. */
export const everybody = '各位'
export const wordsBeforeRole = ['人大', '政协', '提案', '联名'] as const

/** How the label of a reply is worded in a register or a mail box: 问题|答复|: | 某某代表: …. */
export const replyLabels = ['答复', '回复', '复文', '办复'] as const
/** The same right before the addressee, and what may follow it: 答复|内容|:某某委员:…. */
export const replyLeads = ['答复', '回复', '答'] as const
export const replyContents = ['内容', '意见'] as const

/** Words of sentences, labels and menus, which no name holds. */
export const proseWords = [
  '提出',
  '收悉',
  '关于',
  '感谢',
  '建议',
  '答复',
  '以下',
  '如下',
  '联系人',
  '电话',
  '附件',
  '目录',
  '各位',
  '全体',
  '网站',
  '导航',
  '登录',
  '首页',
  '栏目',
  '发布',
  '履职',
  '名单',
] as const
/** What no name ends in. */
export const proseEnd = '机构'
/** What no name holds, but in that of a body: 提案|委员会. */
export const proposalWord = '提案'
export const proposalBodyEnds = '委办处室'

/** How an opening below a body tells of a proposal. */
export const toldOf = ['收悉', '收到', '如下'] as const
/** What an opening speaks to a person with, and what follows 你们 where it does: 你们|提出的. */
export const personal = '您'
export const familiar = '你'
export const behindYou = ['提', '在', '关于', '《', '“'] as const

/** What no list of names begins with: 各位代表, 全国人大代表. */
export const wordsBeforeNames = [
  '各位',
  '尊敬的各位',
  '人大',
  '政协',
  '党',
  '全国',
  '全体',
  '职工',
  '老师',
] as const
/** What none ends in. */
export const wordsBehindNames = ['人大', '政协', '的', '党'] as const
/** What follows a role that is the first part of a body's name: 人大代表|团. */
export const bodiesBehindRole = ['们', '同志', '小组', '团', '会'] as const

/** What joins a body to the persons beside it: 杨丽委员|并转|农工党市委, 农工党市委|转|杨丽委员. */
export const forwarded = ['并转', '转'] as const
/** The noun of who is a member of the CPPCC. */
export const memberNoun = '委员'
