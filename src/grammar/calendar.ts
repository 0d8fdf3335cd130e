/** Chinese digits of a year (二〇二三, 二○二一, 二00八) with their values: every glyph that pages print for zero is here. */
export const yearDigits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  Ｏ: 0,
  零: 0,
  O: 0,
  o: 0,
  一: 1,
  二: 2,
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
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}

/** Words of months and days (十二月, 廿三日) with their values. */
export const calendarNumerals: Readonly<Record<string, number>> = {
  元: 1,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  廿: 20,
  卅: 30,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  拾: 10,
}

/** What may stand after the number of a day: 日, 号, and 曰 where a scanner misread 日. */
export const dayUnits = ['日', '号', '曰'] as const

/** Signs between year, month and day (2020/11/03, 2024.09.30). */
export const dateSeparators = ['-', '/', '.', '–', '—'] as const

/** The years a page of this kind can be from. */
export const yearsKnown = { first: 1949, last: 2099 } as const

/** Days of the week, as a copy prints them after a date. */
export const weekdays = ['星期', '周', '礼拜'].flatMap((week) =>
  ['一', '二', '三', '四', '五', '六', '日', '天'].map((day) => `${week}${day}`),
)
