/** How the line of who printed a letter ends: 某局办公室 2024年6月27日印发. */
export const printedEnds = ['印发', '日印', '日印制', '日印刷', '日印送'] as const

/** What a page says that holds the signature alone. */
export const blankPage = '无正文'

/** Labels that an office prints below a letter of how it was handled, and that fill no field: 面商情况:已面商. */
export const noteLabels = [
  '面商情况',
  '面商方式',
  '面商时间',
  '沟通情况',
  '沟通方式',
  '走访情况',
  '联系方式及时间',
  '办理方式',
  '办理时限',
  '办理时间',
  '办结时间',
  '办结时限',
  '答复方式',
  '答复形式',
  '代表意见',
  '委员意见',
  '代表反馈意见',
  '委员反馈意见',
  '反馈意见',
  '反馈情况',
  '代表满意度',
  '委员满意度',
  '满意度',
  '满意程度',
  '满意情况',
  '代表评价',
  '委员评价',
  '评价',
  '编号',
  '密级',
  '缓急',
  '保密期限',
  '打字',
  '录入',
  '排版',
  '打印',
  '校核',
  '审核',
  '来源',
  '信息来源',
  '供稿',
  '供稿单位',
  '撰稿',
  '代表签名',
  '代表签字',
  '委员签名',
  '委员签字',
  '编校',
  '核稿',
  '拟稿人',
  '核稿人',
  '校对人',
  '审核人',
  '分送',
  '印数',
  '份数',
] as const

/** What all other notes of an office begin with: 注:A表示…, 校对:, 主题词:, 共印20份. */
export const noteUnits = '注说备 :ABCD年主(共打校司文初复终审领单签拟'

/** What leads a legend of classes, and what says what one stands for: 注:A类|表示|已解决. */
export const legendLeads = ['注', '说明', '备注'] as const
export const legendVerbs = ['表示', '是指', '指', '为', ':'] as const
/** A day that nobody filled in, set wide. */
export const emptyDay = '年月日'
/** Subject words of a letter (主题词), set wide. */
export const subjectWords = '主题词'
/** How many were printed: 共印|20份. */
export const printedCount = '共印'
/** What the other notes of an office begin with. */
export const noteOpenings = [
  '校对',
  '司法专审',
  '文稿编辑',
  '初审',
  '复审',
  '终审',
  '领导署名',
  '领导签字',
  '单位负责人签章',
  '审核人',
  '签收',
  '拟稿',
] as const
