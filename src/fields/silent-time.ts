import { isAt, matchAt } from '../text/sticky.ts'

const clock =
  /\d{1,2}(?::[0-5]\d(?::[0-5]\d)?(?:[-—–~至]{1,2}\d{1,2}:[0-5]\d)?|时(?:\d{1,2}分)?|点(?:\d{1,2}分|半|钟|整)?(?!位|个|多))/y
/** A colon after one of these words stands in a ratio. */
const ratioBefore = /(?:[比按为近]|比[例值]|按照|结构|(?:结构|比)[^,。;:]{0,6})$/
const loneDay = /\d{1,2}日(?!内|以内|之内|以上|以下|左右|游|均)/y
/** 202041日, 1992811日: a date that has lost its 年 and 月. */
const tornDate = /(?:19|20)\d{3,6}日/y
/** 317日, 1018日: a day that has lost its 月, where month and day can be parted. */
const tornDay = /(?:[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01])日(?![内游均龄]|以[内上下]|之内|左右)/y
const amountBefore = /(?:[少多小大低高]于|[超过满足续为期长每达约共计时历工近逾第])$/
const decades = /(?:(?:上)?世纪|\d{2}世纪)?[0-9一二三四五六七八九]0?十?年代(?:初|末|中期)?/y

/**
 * Where the words of time at `at` end that say nothing of the figures after them: a clock (9:30, 15时), a day of no known month (15日), a decade (上世纪90年代);
 * null where there are none. `numeralEnd` is where the numerals at `at` end.
 */
export function silentEnd(text: string, at: number, numeralEnd: number): number | null {
  const next = text.charAt(numeralEnd)
  if (next === ':' || next === '时' || next === '点') {
    const time = matchAt(clock, text, at)
    if (time === null) return null
    const isRatio = /^\d{1,2}:\d/.test(time[0]) && ratioBefore.test(text.slice(Math.max(0, at - 10), at))
    return !isRatio && Number.parseInt(time[0], 10) <= 24 ? clock.lastIndex : null
  }
  if (next === '日') {
    if (numeralEnd - at > 2) {
      if (isAt(tornDate, text, at)) return tornDate.lastIndex
      return !amountBefore.test(text.slice(Math.max(0, at - 2), at)) && isAt(tornDay, text, at)
        ? tornDay.lastIndex
        : null
    }
    const isAmount = /[超过满足少于续为期长每]/.test(text.charAt(at - 1))
    return !isAmount && isAt(loneDay, text, at) ? loneDay.lastIndex : null
  }
  const mayBeDecade = next === '年' || next === '世' || next === '上'
  return mayBeDecade && isAt(decades, text, at) ? decades.lastIndex : null
}
