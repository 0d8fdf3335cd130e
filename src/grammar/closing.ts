/** What an approval calls the letter: 此|复函|已经某某局长审签. */
export const approvedLetters = ['答复函', '答复', '复函', '函', '件', '回复'] as const

/** What a body calls itself with. */
export const selfWords = '我本'
/** Last units of the bodies of who approves a letter: 我局, 本委. */
export const ownBodyUnits = '局委厅部办院会处站行'
/** Tiers of the governments of who approves one: 县|政府. */
export const governmentTiers = '省市州县区乡镇'
export const government = '政府'
/** What stands between a body and one of its offices: 我局|分管|副局长. */
export const inCharge = '分管'

/** 已经某某局长|同意|签发. */
export const agreed = '同意'
/** How a letter is approved. */
export const approvalVerbs = ['审签', '审核', '签发', '审定', '审阅', '审批'] as const

/** Last units of bodies, in which no person's name before an office ends: 县水利局|局长. */
export const bodyUnits = '局委厅办府院会处站所部'

/** What 此复, 特此函告, 此致, 敬礼, 答复完毕 and wishes begin with. */
export const formulaUnits = '特专此顺敬时谢妥以答(恭祝致颂'
/** In every word of hopes: 希望, 恳请, 欢迎, 期待, 盼. */
export const hopeUnits = '希请迎望待盼'

/** What sums up the sentences above: 以上|答复. */
export const summing = '以上'
/** How a letter points at what it said: 对|上述|答复有何意见. */
export const pointers = ['以上', '上述', '此', '本', '该'] as const
/** What follows 我 where an answer is that of who writes: 对我|局|的答复. */
export const answererUnits = '局委厅办们'
/** How a view of all above is asked for: 您|对此有何|意见. */
export const asksOfThis = ['对此有何'] as const
/** What a view is asked of: 对以上|答复|是否满意. */
export const viewedNouns = ['答复', '办理', '回复', '复函', '函复', '意见', '结果', '情况'] as const
/** What a view of a letter is asked for with. */
export const askedViews = [
  '意见',
  '是否满意',
  '不满意',
  '满意与否',
  '满意度',
  '建议',
  '不妥',
  '异议',
] as const
/** How a letter sums up what it said: 以上|答复|如有不妥. */
export const summedNouns = ['答复', '办理', '意见', '回复', '函复'] as const
/** A view of what was summed up. */
export const summedViews = ['满意', '不妥', '意见', '妥否'] as const
/** How the case of another view is put: 如果|您仍有意见. */
export const conditions = ['如果', '若是', '如', '若'] as const
/** What a proposer may still have: 如您还有其他|意见. */
export const heldViews = ['意见', '异议', '不妥', '不当', '不满'] as const
export const discontents = ['不满', '不妥', '不当'] as const
/** What one may have about an answer: 如对答复有|疑问. */
export const viewsOnAnswers = ['意见', '建议', '异议', '疑问', '不妥', '问题', '不满'] as const
/** What is done with a form of a view, and what the form is called. */
export const fillingVerbs = ['填写', '填入', '填好', '填报'] as const
export const filledForms = ['征询意见表', '意见表', '反馈表', '回执', '征求意见表'] as const
/** What is done with one that is sent back, 请将《…意见表》填好后寄回, and what that is called. */
export const returningVerbs = ['填', '寄', '反馈', '返回', '退回', '交回', '送', '传'] as const
export const returnedForms = [
  '意见表',
  '反馈表',
  '评价表',
  '评议表',
  '征询表',
  '回执',
  '回执单',
  '回执卡',
] as const
/** What a request for a view asks for. */
export const askedFor = [
  '意见',
  '建议',
  '异议',
  '疑问',
  '不妥',
  '不当',
  '满意',
  '不满',
  '问题',
  '回执',
  '意见表',
  '反馈表',
  '评价表',
  '评议表',
  '征询表',
] as const
/** What a letter says of its own words as no request for a view: 如有困难, 若有条件. */
export const caseNouns = ['困难', '条件'] as const
export const caseWords = ['如有', '若有'] as const

/** What ends a letter: 特此|函告. */
export const conveyingLeads = ['特此', '专此', '此'] as const
export const conveyingVerbs = [
  '复',
  '答复',
  '函复',
  '复函',
  '函告',
  '函达',
  '函',
  '回复',
  '报告',
  '说明',
  '致',
] as const
/** Formulas that a letter ends with, at the beginning of a paragraph. */
export const closingFormulas = [
  '顺颂',
  '敬颂',
  '时祺',
  '谢谢',
  '妥否',
  '以上答复完毕',
  '答复完毕',
  '(答复完毕',
  '此致',
  '敬礼',
] as const
/** What is handed over with a letter, 以上|意见|供参考, and what for. */
export const handedOver = ['意见', '答复', '情况', '回复', '函复'] as const
export const readingVerbs = ['参考', '参阅', '知悉', '妥否', '审议', '审阅', '审示'] as const
/** Before the verb of a wish: 顺|祝. */
export const wishManners = '顺敬恭'
export const wishVerbs = '祝致颂'

/** Thanks, and what they are for. */
export const thanks = ['感谢', '谢谢', '致谢', '谢意'] as const
export const thankedFor = [
  '支持',
  '关心',
  '关注',
  '理解',
  '帮助',
  '监督',
  '意见',
  '建议',
  '提案',
  '议案',
  '厚爱',
  '工作',
  '信任',
  '指导',
  '您',
  '你',
  '贵',
] as const

/** How a letter hopes: 诚挚|希望|…继续|关心. */
export const hopeManners = ['真诚', '诚挚', '诚恳', '诚心', '热忱', '殷切', '衷心', '恳切', '也'] as const
export const hopeVerbs = ['希望', '希', '恳请', '敬请', '诚请', '欢迎', '请', '望', '期待', '盼'] as const
export const hopedFor = [
  '支持',
  '关心',
  '关注',
  '监督',
  '理解',
  '意见',
  '建议',
  '指正',
  '联系',
  '帮助',
  '指导',
] as const

/** What a sentence of the body sums up: 以上|措施. */
export const summedInBody = ['措施', '工作', '项目', '问题'] as const
