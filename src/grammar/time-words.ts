/** Five-year plans (五年规划) with their first and last years. */
export const planYears: Readonly<Record<string, readonly [number, number]>> = {
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
}

/** Words for a year counted from the letter's own (今年 is 0). */
export const relativeYears: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  当年: Number.NaN,
  去年: -1,
  上年: -1,
  上年度: -1,
  上一年: -1,
  上一年度: -1,
  去年度: -1,
  前年: -2,
  明年: 1,
  后年: 2,
}

/** Words for the letter's own day. */
export const presentWords = [
  '目前',
  '截至目前',
  '截止目前',
  '当前',
  '截至当前',
  '截止当前',
  '迄今',
  '迄今为止',
  '截至现在',
  '截止现在',
  '截至今日',
  '截至发稿',
] as const

/** Parts of a year (时段) with their first and last month. */
export const yearParts: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  第一季度: [1, 3],
  第二季度: [4, 6],
  第三季度: [7, 9],
  第四季度: [10, 12],
  '1季度': [1, 3],
  '2季度': [4, 6],
  '3季度': [7, 9],
  '4季度': [10, 12],
  前三季度: [1, 9],
  前3季度: [1, 9],
}

/** Words for the end of what they follow (2022年底). */
export const endWords = ['年底', '年末', '底', '末', '年终'] as const

/** Words for the beginning of what they follow (2022年初). */
export const startWords = ['年初', '初'] as const

/** Words before a day that make it the last one counted (截至, 到…底). */
export const untilWords = ['截至', '截止', '截止到', '截至到', '截止至', '至', '到'] as const

/** Words before the day of an event (出现在7月10日): it dates that alone. */
export const eventLeads = [
  '出现在',
  '出现于',
  '发生在',
  '发生于',
  '始建',
  '始于',
  '召开于',
  '举行于',
  '签订于',
  '签署于',
  '印发于',
  '颁布于',
  '施行于',
  '建成于',
  '投用于',
  '竣工于',
  '通车于',
] as const

/** Verbs of a beginning (始建于1998年): the year after one is when a thing came to be, and no time of what is counted of it. */
export const birthVerbs = [
  '建',
  '成立',
  '创建',
  '创办',
  '创立',
  '创始',
  '设立',
  '组建',
  '兴建',
  '修建',
  '诞生',
  '出生',
] as const
