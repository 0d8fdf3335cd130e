/**
 * Words behind which a part of a letter may run in (接排) on the line of another: a foot behind a sentence, a dateline behind a title, a title behind the name of its
 * page, a contact behind the receivers of a copy.
 */

/** Labels of a foot: …。|联系人:…. */
export const footLabels = ['联系人', '联系电话', '经办人', '承办人', '抄送', '抄报', '附件'] as const

/** Labels of the day of publication: 发布|时间:. */
export const publishingVerbs = ['发布', '发表', '更新', '公开'] as const
export const dayNouns = ['时间', '日期'] as const

/** What begins a title behind the name of its page, 某区政府网 |关于|…, what it names and what it ends in. */
export const topicLeads = ['关于', '对'] as const
export const titledNouns = ['建议', '提案', '议案'] as const
export const titleEndings = ['答复', '复函', '函', '意见'] as const

/** Who can be asked, after the receivers of a copy. */
export const contactLabels = ['联系单位', '联系人', '联系电话', '承办单位', '承办人', '经办人'] as const

/** How a year begins that is printed in full: 2024, 二〇二四. */
export const yearBeginnings = ['19', '20', '二'] as const
/** Units of a day behind who signs. */
export const dayUnits = '〇○零oO一二三四五六七八九年月日十'
/** Last units of a number or a class behind which an addressee may follow: …12号|某某代表:. */
export const numberLasts = '号类'
