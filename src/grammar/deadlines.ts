/** Years counted from the letter's own (今年 is 0), as deadlines name them. */
export const deadlineYears: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  当年: 0,
  明年: 1,
  次年: 1,
  来年: 1,
  后年: 2,
}

/** Parts of a year (季度, 半年, 年底) with the first and last month and day of each. */
export const deadlineParts: Readonly<Record<string, readonly [first: string, last: string]>> = {
  上半年: ['01-01', '06-30'],
  下半年: ['07-01', '12-31'],
  一季度: ['01-01', '03-31'],
  二季度: ['04-01', '06-30'],
  三季度: ['07-01', '09-30'],
  四季度: ['10-01', '12-31'],
  第一季度: ['01-01', '03-31'],
  第二季度: ['04-01', '06-30'],
  第三季度: ['07-01', '09-30'],
  第四季度: ['10-01', '12-31'],
  '1季度': ['01-01', '03-31'],
  '2季度': ['04-01', '06-30'],
  '3季度': ['07-01', '09-30'],
  '4季度': ['10-01', '12-31'],
  前三季度: ['01-01', '09-30'],
  年底: ['12-01', '12-31'],
  年末: ['12-01', '12-31'],
  年终: ['12-01', '12-31'],
  年内: ['01-01', '12-31'],
  全年: ['01-01', '12-31'],
}

/** The same parts after a year that has its 年 already: 明年底, 2025年内. */
export const yearEnds: Readonly<Record<string, readonly [first: string, last: string]>> = {
  底: ['12-01', '12-31'],
  末: ['12-01', '12-31'],
  内: ['01-01', '12-31'],
  中: ['06-01', '06-30'],
}

/** Words after a month that tell its last day: 上旬 the 10th, 中旬 and 中 the 20th; 底, 末, 下旬 the last one. */
export const monthParts: Readonly<Record<string, number>> = {
  上旬: 10,
  初: 10,
  中旬: 20,
  中: 20,
  下旬: 31,
  底: 31,
  末: 31,
  份: 31,
}

/** Units in which a stretch of time is promised (三个月内), as days or months. */
export const stretchUnits: Readonly<Record<string, readonly [unit: 'day' | 'month', size: number]>> = {
  年: ['month', 12],
  个月: ['month', 1],
  月: ['month', 1],
  周: ['day', 7],
  个星期: ['day', 7],
  天: ['day', 1],
  日: ['day', 1],
}
