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
export const unitsBeforeBy = '理来缘'
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
