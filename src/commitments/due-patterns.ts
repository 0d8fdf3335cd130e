import { yearDigits } from '../grammar/calendar.ts'
import { ofYears } from '../grammar/commitments.ts'
import { deadlineParts, deadlineYears, monthParts, stretchUnits, yearEnds } from '../grammar/deadlines.ts'
import { planYears } from '../grammar/time-words.ts'
import { oneOf } from '../text/pattern.ts'
import { opening } from '../text/sticky.ts'
import { firstsOf } from '../text/unit-set.ts'

/** What words of time hold one of, whatever stands around. */
export const timeWords = [...'年月季末', '期间', '时期', ...[...'日天周期间以之'].map((unit) => `${unit}内`)]
const count = '[0-9一二三四五六七八九十两]{1,3}'
const counts = '0123456789一二三四五六七八九十两'
/** A word of a table. */
const wordOf = (words: readonly string[]) => opening(firstsOf(words), () => new RegExp(oneOf(words), 'y'))
/** 2026年, 二〇二六年, the last of 2025至2026年. */
export const printedYear = opening('2二', () => {
  const han = Object.keys(yearDigits).join('')
  return new RegExp(`(?:20[0-9]{2}年?[至到~—-]{1,2})?(20[0-9]{2}|二[${han}]{3})年`, 'y')
})
/** What happens in a year and is no day: 2026年春季. */
export const occasion = wordOf(ofYears)
/** 今年, 明年. */
export const relativeYear = wordOf(Object.keys(deadlineYears))
/** 上半年, 三季度, 年底. */
export const part = wordOf(Object.keys(deadlineParts))
/** 底 and 内 of 2026年底, 2026年内. */
export const yearEnd = wordOf(Object.keys(yearEnds))
const dayOfMonth = `(?:(${count})[日号]|(${oneOf(Object.keys(monthParts))}))?`
/** 9月, 9月底, 7至9月, 9月10日. */
export const month = opening(
  counts,
  () => new RegExp(`(?:(${count})月?份?[至到~—-]{1,2})?(${count})月${dayOfMonth}`, 'y'),
)
/** 三个月内. */
export const within = opening(
  counts,
  () => new RegExp(`(${count})(${oneOf(Object.keys(stretchUnits))})(?:时间)?[以之]?内`, 'y'),
)
/** 本月底前, 下季度; 月底 alone is that of this month. */
export const near = opening(
  '本这当下月',
  () =>
    new RegExp(
      `(本|这个|当|下个|下|(?<![0-9一二三四五六七八九十上每各该个份])(?=月[底末]))(月|季度)${dayOfMonth}(?:[以之]?[前内])?`,
      'y',
    ),
)
/** 起分三年: a stretch that begins in the year before it. */
export const spread = opening(
  '下开起',
  () => new RegExp(`(下半年)?(?:开始|起),?(?:分|用|利用|通过)(${count})年`, 'y'),
)
/** “十五五”末. */
export const plan = opening(
  `"“${firstsOf(Object.keys(planYears))}`,
  () => new RegExp(`["“]?(${oneOf(Object.keys(planYears))})["”]?(?:规划)?(?:期?末|期间|时期|期内)`, 'y'),
)
/** What makes a day a limit: 前, 底前, 为止. */
export const limit = opening('末以之前内为止', () => /末?[以之]?[前内]|为?止/y)
/** What makes a time the beginning of something: 起, 开始, 以来. */
export const onset = opening(
  '起开以至之后初级届春夏秋冬入汛',
  () => /起|开始|以来|至今|以后|之后|后|初|[级届]|(?:[春夏秋冬]|入[春夏秋冬汛]|汛期)(?![^,。;]{0,2}前)/y,
)
