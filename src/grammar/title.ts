/** 文种 nouns that a title of a reply, an opinion or a report ends in. */
export const titleGenres = [
  '答复函',
  '复函',
  '回复函',
  '函',
  '答复',
  '回复',
  '答覆',
  '会办意见',
  '协办意见',
  '答复意见',
  '答复件',
  '意见',
  '报告',
  '总结',
  '汇报',
  '续办续复',
  '回函',
  '批复',
  '通知',
  '公告',
  '说明',
] as const

/** Nouns of what a letter answers, which a page prints as the title of a reply that has none. */
export const topicEndings = ['建议', '提案', '议案', '方案', '情况', '报告', '问题'] as const

/** Nouns that titles of other documents end in. */
export const otherGenres = [
  '办法',
  '规定',
  '细则',
  '条例',
  '规则',
  '规程',
  '规划',
  '计划',
  '要点',
  '讲话',
  '致辞',
  '发言',
  '通报',
  '决定',
  '决议',
  '纪要',
  '公报',
  '通告',
  '公示',
  '目录',
  '一览表',
  '统计表',
  '统计',
  '汇总表',
  '名单',
  '总结',
  '打算',
  '思路',
  '答复书',
  '告知书',
  '决定书',
] as const

/** What may end a title after its noun: a bracket, a class, a number, 摘要. */
export const additionEnds = ')〕]】》类要号ABCD0123456789'

/** Labels that stand before a title on its own line. */
export const titleLabels = [
  '原标题',
  '原题',
  '标题',
  '题目',
  '文件标题',
  '信息标题',
  '主题',
  '邮件主题',
] as const

/** Words of which the heading of a column is made: 人大建议答复, 提案办理情况答复. A line of nothing else is no letter's title. */
export const columnWords = [
  '人大',
  '政协',
  '代表',
  '委员',
  '建议',
  '提案',
  '议案',
  '意见',
  '办理',
  '结果',
  '情况',
  '内容',
  '答复',
  '回复',
  '公开',
  '全文',
  '及',
  '和',
  '与',
  '、',
] as const

/** The last units of titles of letters: 答复, 复函, 意见, and a bracket behind. */
export const titleEnds = '复函见)'

/** What the topic of a title begins with. */
export const topicOpeners = ['关于', '对'] as const

/** First units of what a title names its topic with. */
export const topicFirsts = '关对'
/** The same, with 就 of letters: 就|…提案的答复. */
export const topicLeads = ['关于', '对', '就'] as const

/** Words by which a line is known that may be a title. */
export const openerWords = [
  '关于',
  '对',
  '就',
  '《',
  '提案',
  '建议',
  '议案',
  '答复',
  '会议',
  '报告',
  '通知',
  '公告',
  '意见',
  '总结',
  '汇报',
] as const
/** What the title of a letter is about. */
export const titleSubjects = ['建议', '提案', '议案', '议事原案', '会议'] as const
/** What is said in front of a title of a digest: …的答复|摘要. */
export const digest = '摘要'
/** What stands behind the name of an issuer: 某市人民政府|文件. */
export const fileNoun = '文件'
/** Words and ends of an issuer that is none. */
export const wordsNotIssuer = ['关于', '建议', '提案', '会议', '答复', '回复', '的'] as const
/** What ends a number or a session: 第12|号, 第三|届. */
export const ordinalUnits = '号届次'

/** What a value ends in that is a title, whatever its label. */
export const titleValueEnds = ['答复', '复函', '函', '回复', '意见', '报告', '通知', '情况'] as const
/** Roles that are the value of a label by themselves. */
export const roleValues = ['人大代表', '政协委员'] as const

/** What names the topic of a title or a heading. */
export const topicLead = '关于'

/** What names of governments end in, and of their letterheads: 某市人民政府, 某市人民政府文件. */
export const governmentLasts = '府件'
