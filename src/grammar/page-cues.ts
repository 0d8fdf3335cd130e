/** What opens a breadcrumb (当前位置) on a page. */
export const breadcrumbOpenings = [
  '当前位置',
  '当前的位置',
  '所在位置',
  '所在的位置',
  '您的位置',
  '你的位置',
  '现在的位置',
  '当前所在',
  '位置',
] as const

/** Last words of the title of a reply, an opinion or a report (标题). */
export const titleEndings = [
  '答复',
  '答复函',
  '复函',
  '回复',
  '回函',
  '的函',
  '会办意见',
  '协办意见',
  '办理意见',
  '续复',
  '报告',
  '答复意见',
  '办理情况',
  '公函',
  '答复书',
  '办理结果',
] as const

/** Words that a line below the letter begins with where it still belongs to it: 附件, 抄送, 联系人. */
export const tailOpenings = [
  '附件',
  '附:',
  '附表',
  '抄送',
  '抄报',
  '联系人',
  '联系电话',
  '联系单位',
  '联系方式',
  '承办单位',
  '承办人',
  '经办人',
  '主办单位',
  '会办单位',
  '协办单位',
  '签发人',
  '注:',
  '备注',
  '办理结果',
  '类别',
  '公开方式',
  '公开属性',
  '(此件',
  '此件',
  '(联系人',
  '传真',
  '邮编',
  '邮政编码',
  '电话',
  '单位电话',
  '分管领导',
  '主管领导',
  '具体经办',
  '印发',
] as const

/** Labels of those a letter was sent to besides, without 抄. */
export const receiverLabels = ['报', '送'] as const

/** What the opening of a letter ends with (收悉, 现答复如下). */
export const openingWords = [
  '收悉',
  '答复如下',
  '函告如下',
  '函复如下',
  '复函如下',
  '回复如下',
  '办理意见如下',
  '办理情况如下',
  '会办意见如下',
] as const

/** Words that only a letter to a deputy or a member prints: they weigh like several sentences when the letter is looked for. */
export const letterWords = [...openingWords, '提出的', '提案', '建议'] as const
