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
] as const

/** What may end a title after its noun: a bracket, a class, a number, 摘要. */
export const additionEnds = ')〕]】》类要号ABCD0123456789'

/** Labels that stand before a title on its own line. */
export const titleLabels = ['原标题', '原题', '标题', '题目', '文件标题', '信息标题'] as const

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
