/** What is given to whom a promise is made for: 给予, 予以|奖励. */
export const giving = '给予'
export const granting = '予以'
export const grantedUnits = '奖补支保'

/** 要 of a duty: what stands before it in another word, and what follows it in one. */
export const unitsBeforeMust = '需重主必首只还'
export const unitsBehindMust = '求点素件闻么是约道害塞'
/** Who is in charge. */
export const charge = '负责'
/** What is done each year: 每年|安排. */
export const yearly = '每年'
export const yearlyVerbs = [
  '安排',
  '投入',
  '拿出',
  '新增',
  '组织',
  '举办',
  '召开',
  '培训',
  '不少于',
  '至少',
] as const
/** More of what was done, in a year that goes on: 今年|再新增. */
export const again = '再'
export const unitsBeforeAgain = '一不'
export const unitsBehindAgain = '为新建增安投改完实选更购招引配设培组打拿拨扩'
/** 由 of who is to do it: what stands before and behind it in another word, 理由, 由于. */
export const unitsBeforeBy = '理来缘可'
export const unitsBehindBy = '于此来衷浅'
/** What whoever is named by 由 is to do: 由|县财政局|承担. */
export const chargedVerbs = [
  '按',
  '在',
  '承担',
  '筹措',
  '解决',
  '组织',
  '自行',
  '统一',
  '据实',
  '同步',
  '适当',
  '追加',
  '补助',
  '公布',
  '实施',
  '牵头',
  '列支',
  '购置',
  '配套',
  '出资',
  '予以',
  '分担',
  '拨付',
  '支付',
  '统筹',
] as const

/** How a promise is to be kept, in a clause before it: 将|按照…要求, 结合…实际. */
export const mannerLeads = ['结合', '围绕', '根据', '立足', '针对', '本着', '秉持', '遵循'] as const
export const mannerEnds = [
  '实际',
  '情况',
  '变化',
  '需求',
  '需要',
  '要求',
  '目标',
  '主题',
  '重点',
  '特点',
  '定位',
  '原则',
  '理念',
] as const
export const accordingEnds = ['要求', '部署', '精神', '原则', '约定'] as const
export const adhering = '坚持'
export const adheringEnds = ['导向', '原则', '方针', '为本', '思想'] as const

/** How a clause repeats a point of the proposal: 对|您|提出的…的建议. */
export const askLeads = ['对', '对于', '关于', '针对', '至于', '就'] as const
export const askers = ['您', '你', '贵', '提案', '建议中', '所提', '代表', '委员'] as const
/** The same without a word of relation: 您提出的…的建议. */
export const askSpeakers = ['您', '你', '贵'] as const
export const askVerbs = ['提出', '建议', '反映', '关心', '提到'] as const
export const askEnds = ['建议', '意见', '问题', '诉求', '提议', '一事', '事项', '情况', '现象'] as const

/** What is to be done in the year that goes on: 今年|先行|搬迁60户. Verbs that tell the end of work may tell of what is over. */
export const yearAdverbs = ['先行', '先', '再', '首批', '全市', '全县', '全区', '全省'] as const
export const yearVerbs = [
  '搬迁',
  '治理',
  '迁建',
  '加固',
  '培训',
  '招收',
  '招录',
  '选聘',
  '维修',
  '硬化',
  '新增',
] as const
export const endedVerbs = ['完成', '建成', '投入', '组织', '开展', '安排', '召开', '举办', '实施'] as const
