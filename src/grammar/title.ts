/** 文种 nouns that a title of a reply, an opinion or a report ends in. */
export const titleGenres = [
  '答复函', '复函', '回复函', '函', '答复', '回复', '答覆', '会办意见', '协办意见', '答复意见', '意见', '报告', '续办续复', '回函', '批复', '通知', '公告', '说明',
] as const
