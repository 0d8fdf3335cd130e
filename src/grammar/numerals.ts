/** Chinese digits (数字), the formal ones of bills among them, with their values. */
export const chineseDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}

/** Multipliers (数位) with their powers of ten; 兆 is a million of units of measure elsewhere, a million million of money. */
export const multipliers: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  亿: 8,
  兆: 12,
}

/** Two characters in one: 廿三, 卅四, 卌. */
export const contractedTens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 }

/** Multipliers that begin a unit of measure when one of these stands after them: 5千克, 30兆瓦, 3百分点. */
export const multipliersInUnits: Readonly<Record<string, string>> = {
  千: '克米瓦伏卡帕赫焦兆字牛升分',
  百: '分帕',
  兆: '瓦帕赫字比伏欧焦光网流每',
  万: '州盛',
}

/** Latin multipliers of informal print (30w, 15k) with their powers of ten; never before another Latin letter. */
export const latinMultipliers: Readonly<Record<string, number>> = { k: 3, K: 3, w: 4 }

/** Words for "and some" inside a number: 1.6万余, 1700余亿, 10多万, 十几. */
export const someMore = '余多几来'

/** Signs and words between the two ends of a range (10—20个, 3至5年). */
export const rangeMarks = [
  '—',
  '——',
  '–',
  '-',
  '--',
  '~',
  '～',
  '〜',
  '―',
  '─',
  '至',
  '到',
  '‐',
  '‑',
  '−',
] as const

/** Numerals of the markers of sections and of small counts: 二|、, 附件|三. */
export const sectionNumerals = '一二三四五六七八九十'
