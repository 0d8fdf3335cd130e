/** What stands for a seal after an agency or a date, or on a line of its own: (盖章). */
export const seals = ['公章', '盖章', '印章', '代章', '签章', '章', '印'] as const

/** Words that one of {@link dateLabelNouns} may follow in the label of the letter's date: 答复日期:. */
export const dateLabelLeads = ['答复', '复函', '回复', '办复', '落款', '成文', '发文'] as const

/** Labels of the letter's date. */
export const dateLabelNouns = ['日期', '时间'] as const

/** Words of sentences and of furniture, which no name of who signs holds. */
export const wordsNotSigning = [
  '感谢',
  '关于',
  '建议',
  '答复',
  '欢迎',
  '您',
  '你们',
  '支持',
  '我们',
  '我局',
  '扫一扫',
  '关闭',
  '打印',
  '主办',
  '承办',
  '联系',
  '抄送',
  '分享',
  '首页',
  '导航',
  '机构职能',
  '下一',
  '上一',
  '责任编辑',
  '来源',
] as const

/** First units of the year of a day behind a name: 2024, 二〇二四. */
export const yearFirsts = '12二'
/** Further digits of such a year. */
export const yearUnits = '〇○零oO一二三四五六七八九'

/** Labels of who answers, before the name, 答复|单位:, and what may stand before {@link signerNouns}. */
export const signerLeads = ['答复', '回复', '办复', '复函', '落款', '发文', '签发'] as const
export const signerNouns = ['单位', '部门', '机关'] as const
export const signerLabels = ['单位名称', '签章', '落款', '署名'] as const

/** Words of names of places, beside their tiers. */
export const placeUnits = '省市县区州盟旗乡镇村'
export const placeWords = ['街道', '自治'] as const
/** What formulas of the closing begin with, and the note of a page that holds the signature alone. */
export const formulaBeginnings = '此特专敬祝顺谢'
