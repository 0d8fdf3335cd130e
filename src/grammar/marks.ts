/** Labels of the class of a reply (办理结果分类). */
export const classLabels = [
  '类别',
  '办理结果',
  '办理类别',
  '办复类别',
  '答复类别',
  '办理结果分类',
  '办理结果类别',
  '办理情况',
  '办理情况分类',
  '结果类别',
  '结果分类',
  '复函类别',
  '办理分类',
  '办理程度',
  '办理等次',
  '答复分类',
  '分类',
  '类型',
  '答复类型',
  '建议类别',
  '提案类别',
] as const

/** Nouns that a label of the class ends in, whatever stands before: 提案办理结果, 建议办理类别. */
export const classNouns = [
  '类别',
  '类型',
  '结果',
  '分类',
  '等级',
  '级别',
  '等次',
  '程度',
  '标记',
  '标识',
] as const

/** Nouns that further entries of a form end in, kept as notes beside a mark: 办理方式:主办. */
export const entryNouns = [
  '类型',
  '方式',
  '形式',
  '状态',
  '进度',
  '性质',
  '类别',
  '分类',
  '程度',
  '情况',
  '结果',
] as const

/** Labels of the person who signed the letter out (签发人). */
export const signatoryLabels = [
  '签发人',
  '签发',
  '签批人',
  '审签人',
  '签发领导',
  '领导签发',
  '审签',
  '领导署名',
  '领导签字',
  '领导签名',
  '主要领导签字',
  '负责人签字',
  '主要负责人签字',
  '单位负责人签章',
  '单位负责人签字',
  '负责人签章',
  '负责人',
] as const

/** Labels of the letter's own number on a line of marks. */
export const numberLabels = [
  '发文字号',
  '发文编号',
  '文号',
  '编号',
  '字号',
  '答复编号',
  '答复文号',
  '复函编号',
  '函号',
  '建议字',
  '提案字',
  '议案字',
] as const

/** Nouns that further labels of the number end in. */
export const numberNouns = ['文号', '字号', '函号', '编号', '文编号'] as const

/** Labels of other persons of the office: read, kept as a note. */
export const officeLabels = [
  '审核人',
  '审核',
  '拟稿人',
  '拟稿',
  '核稿人',
  '核稿',
  '校对',
  '会签',
  '密级',
  '紧急程度',
] as const

/** Labels of the disclosure (公开属性). */
export const disclosureLabels = [
  '公开方式',
  '公开属性',
  '公开形式',
  '公开类别',
  '公开类型',
  '公开选项',
  '公开意见',
  '是否公开',
  '是否同意公开',
  '信息公开',
  '信息公开属性',
  '信息公开形式',
  '信息公开方式',
  '信息公开选项',
  '政府信息公开属性',
  '政府信息公开选项',
  '答复公开属性',
  '信息公开类别',
  '公开范围',
  '注',
  '备注',
  '答复公开情况',
  '公开情况',
] as const

/** Questions of forms whose answer is said after them: 是否同意公开:是. */
const questions = [
  '是否公开',
  '是否同意公开',
  '是否对外公开',
  '是否同意对外公开',
  '能否公开',
  '可否公开',
  '是否全文公开',
] as const

/** Answers to a question of disclosure, which say nothing without it. */
export const disclosureAnswers = ['是', '否', '同意', '不同意', '能', '可', '可以'] as const

const disclosureQuestions = questions.flatMap((question) =>
  disclosureAnswers.flatMap((answer) => [`${question}:${answer}`, `${question}:(${answer})`]),
)

/** Labels above a letter that say how its agency lets it be published; others (公开方式, 公开范围) are those of a page. */
export const ownDisclosureLabels: readonly string[] = [
  ...questions,
  '公开属性',
  '公开选项',
  '公开意见',
  '信息公开属性',
  '信息公开选项',
  '政府信息公开属性',
  '政府信息公开选项',
  '答复公开情况',
  '答复公开属性',
]

/** What is said of disclosure; 此件 may stand in front. */
export const disclosureWords: readonly string[] = [
  ...disclosureQuestions,
  '主动公开',
  '同意公开',
  '不同意公开',
  '依申请公开',
  '不予公开',
  '不公开',
  '公开',
  '公开发布',
  '全文公开',
  '同意全文公开',
  '全文发布',
  '部分公开',
  '摘要公开',
  '摘要发布',
  '同意公开发布',
  '可公开',
  '可以公开',
  '予以公开',
  '对外公开',
  '社会公开',
  '向社会公开',
  '面向社会公开',
  '删减后公开',
  '此件公开发布',
  '此件主动公开',
  '此件公开',
  '此件不公开',
  '此件不予公开',
  '此件依申请公开',
  '此件删减后公开',
  '此件同意公开',
  '此件可公开',
  '此答复公开',
  '此答复可公开',
  '此复函公开',
  '此文可公开',
  '此文公开发布',
  '此文主动公开',
  '本件公开发布',
  '本件主动公开',
  '宜公开',
  '不宜公开',
  '同意对外公开',
  '不同意对外公开',
]

/** First units of what makes a label of 公开: 公开属性, 公开方式, 公开目录. */
export const notAfterDisclosure = '属方形类范选情目时期程机单主'

/** How an agency handles a proposal, which a page prints in brackets beside other marks. */
export const handlingKinds = [
  '主办',
  '分办',
  '独办',
  '会办',
  '协办',
  '合办',
  '单办',
  '主办件',
  '会办件',
  '独办件',
] as const

/** How urgent a letter is, which a page prints beside other marks. */
export const urgencies = ['特急', '加急', '急件', '特提', '平急', '普通', '平件'] as const

/** The mark of a letter that is public. */
export const publicWord = '公开'
/** Labels of a class that is no letter's. */
export const otherClassLabels = ['类别', '办理结果', '办复类别', '办理类别'] as const
/** What the code of an agency ends in before its year. */
export const codeEnds = '函字复发'
